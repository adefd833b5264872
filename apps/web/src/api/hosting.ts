import { accountRequest, accountRequestPage } from '../account/account.ts';
import type { Counter, NewCounter } from './counter.ts';
import type { NewPoll, Poll, Recount, ResultVisibility } from './poll.ts';
import { randomKey } from './random-key.ts';
import type { Page } from './request.ts';
import type { Session, SessionTransition } from './session.ts';

/** Calls of a signed-in host. */

const post = <Data>(path: string, body: unknown = {}): Promise<Data> =>
  accountRequest<Data>(path, { method: 'POST', body, idempotencyKey: randomKey() });

export const listSessions = (cursor?: string): Promise<Page<Session>> =>
  accountRequestPage<Session>(`/sessions?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);

export const createSession = (session: {
  title: string;
  anonymous: boolean;
  language: string;
}): Promise<Session> => post('/sessions', session);

export const moveSession = (sessionId: string, transition: SessionTransition): Promise<Session> =>
  post(`/sessions/${sessionId}/${transition}`);

export const createPoll = (sessionId: string, poll: NewPoll): Promise<Poll> =>
  post(`/sessions/${sessionId}/polls`, poll);

export type PollAction = 'open' | 'close' | 'reveal' | 'next-round';

export const movePoll = (pollId: string, action: PollAction): Promise<Poll> =>
  post(`/polls/${pollId}/${action}`);

export const showResults = (pollId: string, resultVisibility: ResultVisibility): Promise<Poll> =>
  accountRequest(`/polls/${pollId}`, { method: 'PATCH', body: { resultVisibility } });

export const recountAsHost = (pollId: string): Promise<Recount> => accountRequest(`/polls/${pollId}/recount`);

export const createCounter = (sessionId: string, counter: NewCounter): Promise<Counter> =>
  post(`/sessions/${sessionId}/counters`, counter);

export const resetCounter = (counterId: string): Promise<unknown> => post(`/counters/${counterId}/reset`);
