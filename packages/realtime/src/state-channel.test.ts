import type { Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

const staff: Viewer = { role: 'staff' };
const guest: Viewer = { role: 'participant', participantId: 'p-1' };
const poll = `poll:${testId}`;

describe('a state channel', () => {
  it('begins with exactly one state, and a sealed one with its seal', async () => {
    const { hub, polls, connect } = createTestHub();
    const open = connect();
    polls.vote(testId);
    const { after } = await hub.subscribe({ channel: poll, viewer: staff, connection: open.connection });
    expect(open.transport.frames).toEqual([]); // so that an answer precedes them
    await settle();
    expect(open.transport.frames).toEqual([
      {
        type: 'event',
        channel: poll,
        kind: 'state',
        pos: '1.2',
        event: 'poll.results',
        data: { closed: false, votes: 1 },
        ts: '1970-01-01T00:00:00.000Z',
        after,
      },
    ]);
    polls.close(testId);
    const sealed = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection: sealed.connection });
    await settle();
    expect(sealed.transport.kinds()).toEqual(['seal']);
  });

  it('sends the first change at once and then one per 100 ms', async () => {
    const { hub, polls, connect, broker, timers } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection });
    await settle();
    for (let vote = 0; vote < 50; vote += 1) {
      polls.vote(testId);
      broker.publish({ type: 'state', channel: poll });
      await timers.advance(10);
    }
    await timers.advance(100);
    // 500 ms of votes: the leading edge, then five intervals.
    expect(transport.frames.map((frame) => frame.data)).toEqual(
      [0, 1, 10, 20, 30, 40, 50].map((votes) => ({ closed: false, votes })),
    );
  });

  it('never drops or delays a seal, also when reopened at once', async () => {
    const { hub, polls, connect, broker, timers } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection });
    polls.vote(testId);
    broker.publish({ type: 'state', channel: poll });
    await settle();
    polls.vote(testId);
    polls.close(testId);
    broker.publish({ type: 'state', channel: poll, urgent: true });
    polls.reopen(testId);
    polls.close(testId);
    polls.reopen(testId);
    broker.publish({ type: 'state', channel: poll, urgent: true });
    await settle();
    expect(timers.now()).toBe(0);
    expect(transport.frames.map((frame) => `${frame.kind} ${frame.pos}`)).toEqual([
      'state 1.1',
      'state 1.2',
      'seal 1.4',
      'seal 1.6',
      'state 1.7',
    ]);
  });

  it('reads again for a signal that comes while a read is running', async () => {
    const { hub, polls, connect, broker, timers } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection });
    await settle();
    const gate = Promise.withResolvers<void>();
    let looks = 0;
    polls.pause = () => {
      looks += 1;
      return looks === 2 ? gate.promise : Promise.resolve(); // it has looked, and not yet answered
    };
    polls.vote(testId);
    broker.publish({ type: 'state', channel: poll });
    await settle();
    polls.close(testId);
    broker.publish({ type: 'state', channel: poll, urgent: true });
    await settle();
    expect(transport.kinds()).toEqual(['state']);
    gate.resolve();
    await settle();
    expect(transport.kinds()).toEqual(['state', 'state', 'seal']);
    await timers.advance(1_000);
    expect(transport.kinds()).toHaveLength(3);
  });

  it('encodes once per view, whatever the audience', async () => {
    const { hub, polls, connect, broker } = createTestHub();
    polls.create(testId, 'after_close');
    for (let reader = 0; reader < 200; reader += 1) {
      const viewer: Viewer = reader % 2 === 0 ? staff : { role: 'participant', participantId: `p-${reader}` };
      await hub.subscribe({ channel: poll, viewer, connection: connect().connection });
    }
    expect(polls.rendered.toSorted()).toEqual(['full', 'masked']);
    polls.vote(testId);
    broker.publish({ type: 'state', channel: poll });
    await settle();
    expect(polls.rendered.toSorted()).toEqual(['full', 'full', 'masked', 'masked']);
  });

  it('resets the view of a participant whose standing changes, and of nobody else', async () => {
    const { hub, polls, connect, broker } = createTestHub();
    polls.create(testId, 'after_vote');
    const voter = connect();
    const other = connect();
    await hub.subscribe({ channel: poll, viewer: guest, connection: voter.connection });
    const viewer: Viewer = { role: 'participant', participantId: 'p-2' };
    await hub.subscribe({ channel: poll, viewer, connection: other.connection });
    await settle();
    const standing = {
      type: 'standing',
      channel: poll,
      participantId: 'p-1',
      standing: { voted: true },
    } as const;
    broker.publish(standing);
    broker.publish(standing);
    await settle();
    expect(voter.transport.frames.map(({ kind, data }) => [kind, data])).toEqual([
      ['state', { closed: false, votes: null }],
      ['reset', { closed: false, votes: 0 }],
    ]);
    expect(other.transport.kinds()).toEqual(['state']);
  });

  it('does not lose a standing that is signalled while the subscription loads', async () => {
    const { hub, polls, connect, broker } = createTestHub();
    polls.create(testId, 'after_vote');
    const { transport, connection } = connect();
    const gate = Promise.withResolvers<void>();
    polls.pause = () => gate.promise;
    const subscribing = hub.subscribe({ channel: poll, viewer: guest, connection });
    broker.publish({ type: 'standing', channel: poll, participantId: 'p-1', standing: { voted: true } });
    await settle();
    gate.resolve();
    await subscribing;
    await settle();
    expect(transport.frames.at(-1)?.data).toEqual({ closed: false, votes: 0 });
  });

  it('resumes with what was missed, nothing when there is nothing, and a reset when the past is gone', async () => {
    const { hub, polls, connect } = createTestHub();
    const first = connect();
    const { after } = await hub.subscribe({ channel: poll, viewer: staff, connection: first.connection });
    const resume = async (from = hub) => {
      const { transport, connection } = connect();
      const reader = from === hub ? connection : from.connect(transport);
      await from.subscribe({ channel: poll, viewer: staff, connection: reader, after });
      await settle();
      return transport.kinds();
    };
    expect(await resume()).toEqual([]);
    polls.vote(testId);
    expect(await resume()).toEqual(['state']);
    polls.close(testId);
    polls.reopen(testId);
    expect(await resume()).toEqual(['seal', 'state']);
    const restored = createTestHub({ epoch: 2, kinds: [polls] });
    expect(await resume(restored.hub)).toEqual(['reset']);
    const older = createTestHub();
    const { after: beyond } = await hub.subscribe({
      channel: poll,
      viewer: staff,
      connection: first.connection,
    });
    const reader = older.connect();
    await older.hub.subscribe({ channel: poll, viewer: staff, connection: reader.connection, after: beyond });
    await settle();
    expect(reader.transport.kinds()).toEqual(['reset']);
  });

  it('resumes with a reset when nothing is new but the view', async () => {
    const { hub, polls, connect } = createTestHub();
    polls.create(testId, 'after_close');
    const first = connect();
    const { after } = await hub.subscribe({ channel: poll, viewer: guest, connection: first.connection });
    const { transport, connection } = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection, after });
    await settle();
    expect(transport.frames.map(({ kind, data }) => [kind, data])).toEqual([
      ['reset', { closed: false, votes: 0 }],
    ]);
  });

  it('reads again after a failure', async () => {
    const { hub, polls, connect, broker, timers } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: poll, viewer: staff, connection });
    polls.pause = () => Promise.reject(new Error('the database is gone'));
    polls.vote(testId);
    broker.publish({ type: 'state', channel: poll });
    await timers.advance(5_000);
    polls.pause = async () => {};
    await timers.advance(1_000);
    expect(transport.frames.at(-1)?.data).toEqual({ closed: false, votes: 1 });
  });
});
