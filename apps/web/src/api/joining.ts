import type { Joined, Observing } from './participant.ts';
import type { Ballot, Poll, VoteReceipt } from './poll.ts';
import { request } from './request.ts';

/** Calls of people without an account: participants and observers, each with their own token. */

/** What a session may ask of somebody besides its code. */
export interface Entrance {
  readonly code: string;
  readonly name?: string;
  readonly passcode?: string;
}

export const join = (entrance: Entrance): Promise<Joined> =>
  request('/join', { method: 'POST', body: entrance, patient: true });

export const observe = (entrance: Omit<Entrance, 'name'>): Promise<Observing> =>
  request('/observe', { method: 'POST', body: entrance, patient: true });

export const pollAsParticipant = (token: string, pollId: string): Promise<Poll & { ballot: Ballot | null }> =>
  request(`/polls/${pollId}`, { token });

export const castVote = (vote: {
  readonly token: string;
  readonly pollId: string;
  readonly optionIds: readonly string[];
  /** Counts in this round or not at all. */
  readonly round: number;
  readonly key: string;
}): Promise<VoteReceipt> =>
  request(`/polls/${vote.pollId}/votes`, {
    method: 'POST',
    body: { optionIds: vote.optionIds, round: vote.round },
    token: vote.token,
    idempotencyKey: vote.key,
  });

export const changeCounter = (change: {
  readonly token: string;
  readonly counterId: string;
  readonly direction: 'increment' | 'decrement';
  readonly key: string;
}): Promise<unknown> =>
  request(`/counters/${change.counterId}/${change.direction}`, {
    method: 'POST',
    body: {},
    token: change.token,
    idempotencyKey: change.key,
  });
