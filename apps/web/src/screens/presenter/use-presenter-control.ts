import { type Poll, pollsClose, pollsOpen, pollsReveal, pollsUpdate, type Session } from '@pulse/client';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { nextDraft } from '../../room/current-poll.ts';
import type { Room } from '../../room/room.ts';
import { useRoomState } from '../../room/use-room.ts';
import { roomMaySee } from './result-visibility.ts';

export interface PresenterControl {
  /** What space does now. */
  readonly next: 'close' | 'open' | undefined;
  readonly canReveal: boolean;
  advance(): void;
  reveal(): void;
}

/** Running the polls from the big screen; without the host's seat nothing happens. */
export function usePresenterControl(
  room: Room,
  session: Session,
  poll: Poll | undefined,
  controls: boolean,
): PresenterControl {
  const { t } = useMessages();
  const { polls } = useRoomState(room);
  const [busy, setBusy] = useState(false);
  const following = nextDraft(polls, poll);
  const hidden = poll !== undefined && !roomMaySee(poll);

  const run = (action: Promise<Poll>) => {
    setBusy(true);
    action
      .then((changed) => room.adopt(changed))
      .catch((error: unknown) => toast({ text: errorText(error, t), bad: true }))
      .finally(() => setBusy(false));
  };

  const next = !controls ? undefined : poll?.status === 'open' ? 'close' : following ? 'open' : undefined;
  const canReveal = controls && poll !== undefined && (hidden || poll.status === 'closed');
  return {
    next,
    canReveal,
    advance() {
      if (busy || !controls) return;
      if (poll?.status === 'open') run(host.call(pollsClose, { pollId: poll.id }));
      else if (session.status !== 'live') toast({ text: t('present.needsLive') });
      else if (following) run(host.call(pollsOpen, { pollId: following.id }));
      else toast({ text: t('present.nothingNext') });
    },
    reveal() {
      if (busy || !canReveal || !poll) return;
      if (hidden) run(host.call(pollsUpdate, { pollId: poll.id, resultVisibility: 'always' }));
      else run(host.call(pollsReveal, { pollId: poll.id }));
    },
  };
}
