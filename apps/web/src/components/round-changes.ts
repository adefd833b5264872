import type { PollResults } from '@pulse/client';
import type { PollOption } from '../contract.ts';
import { type OptionShare, optionShares } from './share.ts';

export interface OptionChange {
  readonly id: string;
  readonly text: string;
  readonly index: number;
  readonly before: OptionShare;
  readonly after: OptionShare;
  /** In percentage points, as the rounded figures on the screen differ. */
  readonly points: number;
}

/** Each option's share in two rounds, and by how much it moved. */
export function roundChanges(
  options: readonly PollOption[],
  before: PollResults,
  after: PollResults,
): readonly OptionChange[] {
  const later = new Map(optionShares(options, after).map((share) => [share.id, share]));
  return optionShares(options, before).flatMap((share) => {
    const next = later.get(share.id);
    return next
      ? [
          {
            id: share.id,
            text: share.text,
            index: share.index,
            before: share,
            after: next,
            points: next.percent - share.percent,
          },
        ]
      : [];
  });
}
