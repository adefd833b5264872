import type { PollResults } from '@pulse/client';
import type { PollOption } from '../contract.ts';

export interface OptionShare {
  readonly id: string;
  readonly text: string;
  readonly index: number;
  /** null: hidden from this viewer. */
  readonly votes: number | null;
  /** 0 to 1, of the voters: with several choices the shares add up to more than one. */
  readonly share: number;
  readonly percent: number;
}

/** A poll's options with their part of the votes, in the poll's order. */
export function optionShares(
  options: readonly PollOption[],
  results: PollResults | undefined,
): readonly OptionShare[] {
  const votes = new Map(results?.options.map((option) => [option.id, option.votes]));
  const total = results?.total ?? 0;
  return options.map((option, index) => {
    const count = votes.get(option.id) ?? null;
    const share = count === null || total === 0 ? 0 : count / total;
    return { id: option.id, text: option.text, index, votes: count, share, percent: Math.round(share * 100) };
  });
}

export function showsVotes(results: PollResults | undefined): boolean {
  return results?.options.some((option) => option.votes !== null) ?? false;
}

/** The option in front; undefined when nobody voted, several are level, or the votes are hidden. */
export function leader(shares: readonly OptionShare[]): OptionShare | undefined {
  const [first, second] = [...shares].sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
  if (!first?.votes || first.votes === second?.votes) return undefined;
  return first;
}
