import { type Ids, PulseError } from '@pulse/core';
import { OptionNotFound } from './poll.errors.ts';
import type { PollOption } from './poll.ts';

export interface OptionCorrection {
  readonly optionId: string;
  readonly before: string;
  readonly after: string;
}

export interface OptionPlan {
  readonly options: readonly PollOption[];
  /** Options come, go or change places: ordinals move, so no ballot may name them yet. */
  readonly structural: boolean;
  /** Same option, other spelling. */
  readonly corrections: readonly OptionCorrection[];
}

/**
 * Compares a poll's options with the ones that are wanted.
 *
 * @throws PulseError OPTION_NOT_FOUND when an id is not an option of this poll, or is named twice
 */
export function planOptions(
  current: readonly PollOption[],
  wanted: readonly { readonly id?: string | undefined; readonly text: string }[],
  ids: Ids,
): OptionPlan {
  const byId = new Map(current.map((option) => [option.id, option]));
  const corrections: OptionCorrection[] = [];
  const options = wanted.map(({ id, text }, index): PollOption => {
    const trimmed = text.trim();
    if (id === undefined) return { id: ids.next(), ordinal: index + 1, text: trimmed };
    const known = byId.get(id.toLowerCase());
    if (!known) throw new PulseError(OptionNotFound);
    byId.delete(known.id);
    if (known.text !== trimmed) corrections.push({ optionId: known.id, before: known.text, after: trimmed });
    return { id: known.id, ordinal: index + 1, text: trimmed };
  });
  const structural =
    options.length !== current.length || options.some((option, index) => option.id !== current[index]?.id);
  return { options, structural, corrections };
}
