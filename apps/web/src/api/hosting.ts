import { accountRequest, accountRequestPage } from '../account/account.ts';
import type { Counter, NewCounter } from './counter.ts';
import type { NewPoll, Poll, PollChanges, Recount, ResultVisibility, Rounds } from './poll.ts';
import { randomKey } from './random-key.ts';
import type { Page } from './request.ts';
import type { Session, SessionSettings, SessionTransition } from './session.ts';

/** Calls of a signed-in host. */

const post = <Data>(path: string, body: unknown = {}): Promise<Data> =>
  accountRequest<Data>(path, { method: 'POST', body, idempotencyKey: randomKey() });

export const listSessions = (cursor?: string): Promise<Page<Session>> =>
  accountRequestPage<Session>(`/sessions?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);

const patch = <Data>(path: string, body: unknown): Promise<Data> =>
  accountRequest<Data>(path, { method: 'PATCH', body });

const remove = (path: string): Promise<unknown> => accountRequest(path, { method: 'DELETE' });

export const createSession = (session: Partial<SessionSettings> & { title: string }): Promise<Session> =>
  post('/sessions', session);

export const changeSession = (sessionId: string, settings: Partial<SessionSettings>): Promise<Session> =>
  patch(`/sessions/${sessionId}`, settings);

export const duplicateSession = (sessionId: string): Promise<Session> =>
  post(`/sessions/${sessionId}/duplicate`);

export const deleteSession = (sessionId: string): Promise<unknown> => remove(`/sessions/${sessionId}`);

export const showSlide = (sessionId: string, slide: number | null): Promise<Session> =>
  accountRequest(`/sessions/${sessionId}/slide`, { method: 'PUT', body: { slide } });

export const moveSession = (sessionId: string, transition: SessionTransition): Promise<Session> =>
  post(`/sessions/${sessionId}/${transition}`);

export const createPoll = (sessionId: string, poll: NewPoll): Promise<Poll> =>
  post(`/sessions/${sessionId}/polls`, poll);

/** All of them, in no order that matters. */
export async function listPolls(sessionId: string): Promise<readonly Poll[]> {
  const polls: Poll[] = [];
  let cursor = '';
  do {
    const page = await accountRequestPage<Poll>(`/sessions/${sessionId}/polls?limit=100${cursor}`);
    polls.push(...page.items);
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '');
  return polls;
}

export const changePoll = (pollId: string, changes: PollChanges): Promise<Poll> =>
  patch(`/polls/${pollId}`, changes);

export const deletePoll = (pollId: string): Promise<unknown> => remove(`/polls/${pollId}`);

export const roundsAsHost = (pollId: string): Promise<Rounds> => accountRequest(`/polls/${pollId}/rounds`);

export type PollAction = 'open' | 'close' | 'reveal' | 'next-round';

export const movePoll = (pollId: string, action: PollAction): Promise<Poll> =>
  post(`/polls/${pollId}/${action}`);

export const showResults = (pollId: string, resultVisibility: ResultVisibility): Promise<Poll> =>
  changePoll(pollId, { resultVisibility });

export const recountAsHost = (pollId: string): Promise<Recount> => accountRequest(`/polls/${pollId}/recount`);

export const createCounter = (sessionId: string, counter: NewCounter): Promise<Counter> =>
  post(`/sessions/${sessionId}/counters`, counter);

export const deleteCounter = (counterId: string): Promise<unknown> => remove(`/counters/${counterId}`);

export const resetCounter = (counterId: string): Promise<unknown> => post(`/counters/${counterId}/reset`);
