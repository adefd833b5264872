import { describe, expectTypeOf, it } from 'vitest';
import type {
  CodeOf,
  ErrorCode,
  EventFrame,
  FrameOf,
  InputOf,
  ListedSession,
  Outcome,
  Poll,
  PollResults,
  Pulse,
  PulseError,
  Session,
  SocketConstructor,
  VoteReceipt,
} from './index.ts';
import {
  createPulse,
  isPulseError,
  pollsVote,
  type pollsWatch,
  sessionsList,
  type sessionsWatch,
} from './index.ts';

/** Checked by the compiler; nothing runs. */
const never = (): boolean => false;
declare const pulse: Pulse;

describe('the types', () => {
  it('know what goes in and comes out', () => {
    expectTypeOf<Pulse['polls']['vote']>().returns.resolves.toEqualTypeOf<VoteReceipt>();
    expectTypeOf<InputOf<typeof pollsVote>['round']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Pulse['sessions']['delete']>().returns.resolves.toBeVoid();
    expectTypeOf<Pulse['sessions']['list']>().parameter(0).toMatchTypeOf<object | undefined>();
    if (never()) {
      // @ts-expect-error optionIds are missing
      void pulse.polls.vote({ pollId: 'p' });
      // @ts-expect-error there is no such field
      void pulse.polls.vote({ pollId: 'p', optionIds: [], optionId: 'a' });
      // @ts-expect-error an input is needed
      void pulse.polls.vote();
      // @ts-expect-error a kind that there is not
      void pulse.polls.create({ sessionId: 's', title: '?', kind: 'maybe', options: [] });
      // @ts-expect-error there is no such use case
      void pulse.polls.abolish({ pollId: 'p' });
      // @ts-expect-error this is not a list
      pulse.all(pollsVote, { pollId: 'p', optionIds: [] });
      void pulse.sessions.list();
      expectTypeOf(pulse.all(sessionsList)).toEqualTypeOf<AsyncGenerator<ListedSession, void, undefined>>();
    }
  });

  it('know the data of frames by their events', () => {
    expectTypeOf<FrameOf<typeof pollsWatch>>().toEqualTypeOf<EventFrame<string, PollResults>>();
    type SessionFrame = FrameOf<typeof sessionsWatch>;
    expectTypeOf<Extract<SessionFrame, { event: 'poll.opened' }>['data']>().toEqualTypeOf<{
      readonly poll: Poll;
    }>();
    if (never()) {
      pulse.sessions.watch({ sessionId: 's' }, (frame) => {
        if (frame.event === 'session.started') expectTypeOf(frame.data.session).toEqualTypeOf<Session>();
        // @ts-expect-error told apart by the event only
        void frame.data.session;
      });
      // @ts-expect-error a poll is watched by its id
      pulse.polls.watch({ sessionId: 's' }, () => undefined);
    }
  });

  it('know the codes', () => {
    expectTypeOf<CodeOf<typeof pollsVote>>().toMatchTypeOf<ErrorCode>();
    expectTypeOf<'POLL_CLOSED'>().toMatchTypeOf<CodeOf<typeof pollsVote>>();
    if (never()) {
      const error: unknown = undefined;
      if (isPulseError(error, 'POLL_CLOSED', 'ALREADY_VOTED')) {
        expectTypeOf(error.code).toEqualTypeOf<'POLL_CLOSED' | 'ALREADY_VOTED'>();
      }
      if (isPulseError(error)) expectTypeOf(error).toMatchTypeOf<PulseError>();
      // @ts-expect-error misspelt
      isPulseError(error, 'POLL_CLOSD');
    }
    expectTypeOf<Outcome<typeof pollsVote>['input']>().toEqualTypeOf<InputOf<typeof pollsVote>>();
  });

  it('take the environment’s own WebSocket', () => {
    expectTypeOf<typeof WebSocket>().toMatchTypeOf<SocketConstructor>();
    if (never()) createPulse({ WebSocket, fetch });
  });
});
