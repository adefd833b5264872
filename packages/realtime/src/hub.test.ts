import type { Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

const staff: Viewer = { role: 'staff' };
const guest: Viewer = { role: 'participant', participantId: 'p-1' };
const poll = `poll:${testId}`;
const session = `session:${testId}`;

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

describe('a log channel', () => {
  const post = (test: ReturnType<typeof createTestHub>, log = 'everyone', signal = true) => {
    const head = test.sessions.append(testId, log);
    if (signal) test.broker.publish({ type: 'log', channel: session, log, head });
  };

  it('begins with a snapshot at the head, then sends every entry', async () => {
    const test = createTestHub();
    post(test);
    const { transport, connection } = test.connect();
    await test.hub.subscribe({ channel: session, viewer: guest, connection });
    for (let entry = 0; entry < 5; entry += 1) post(test);
    post(test, 'staff');
    await settle();
    expect(transport.frames.map((frame) => `${frame.kind} ${frame.event} ${frame.pos}`)).toEqual([
      'state session.snapshot 1.1',
      ...[2, 3, 4, 5, 6].map((position) => `log message.posted 1.${position}`),
    ]);
  });

  it('finds entries whose signal was lost when the next one comes, or when told to look', async () => {
    const test = createTestHub();
    const { transport, connection } = test.connect();
    await test.hub.subscribe({ channel: session, viewer: guest, connection });
    post(test, 'everyone', false);
    post(test);
    await settle();
    post(test, 'everyone', false);
    test.hub.recheck();
    await test.timers.advance(1_000);
    expect(transport.frames.map((frame) => frame.pos)).toEqual(['1.0', '1.1', '1.2', '1.3']);
  });

  it('replays exactly what was missed, then the items', async () => {
    const test = createTestHub();
    const first = test.connect();
    const { after } = await test.hub.subscribe({
      channel: session,
      viewer: guest,
      connection: first.connection,
    });
    test.hub.disconnect(first.connection);
    test.sessions.setItem(testId, 'hands', 3);
    for (let entry = 0; entry < 600; entry += 1) post(test);
    const { transport, connection } = test.connect();
    await test.hub.subscribe({ channel: session, viewer: guest, connection, after });
    await settle();
    const positions = Array.from({ length: 600 }, (_, index) => `log 1.${index + 1}`);
    expect(transport.frames.map((frame) => `${frame.kind} ${frame.pos}`)).toEqual([
      ...positions,
      'state 1.600',
    ]);
    expect(transport.frames.at(-1)?.data).toEqual({ id: 'hands', value: 3 });
  });

  it.each([
    [
      'the epoch differs',
      (test: ReturnType<typeof createTestHub>) => createTestHub({ epoch: 2, kinds: [test.sessions] }),
    ],
    ['the role differs', (test: ReturnType<typeof createTestHub>) => test],
    [
      'entries are pruned',
      (test: ReturnType<typeof createTestHub>) => {
        for (let entry = 0; entry < 5; entry += 1) post(test);
        test.sessions.prune(testId, 'everyone', 3);
        return createTestHub({ kinds: [test.sessions] });
      },
    ],
    [
      'more was missed than is replayed',
      (test: ReturnType<typeof createTestHub>) => {
        for (let entry = 0; entry < 1_001; entry += 1) post(test);
        return createTestHub({ kinds: [test.sessions] });
      },
    ],
    ['the place is beyond the head', () => createTestHub()],
  ])('resets with one snapshot when %s', async (name, change) => {
    const test = createTestHub();
    post(test);
    const first = test.connect();
    const { after } = await test.hub.subscribe({
      channel: session,
      viewer: guest,
      connection: first.connection,
    });
    const later = change(test);
    const { transport, connection } = later.connect();
    const viewer = name === 'the role differs' ? staff : guest;
    await later.hub.subscribe({ channel: session, viewer, connection, after });
    await settle();
    expect(transport.frames.map((frame) => `${frame.kind} ${frame.event}`)).toEqual([
      'reset session.snapshot',
    ]);
  });

  it('conflates items per key', async () => {
    const test = createTestHub();
    const { transport, connection } = test.connect();
    await test.hub.subscribe({ channel: session, viewer: guest, connection });
    await settle();
    for (let value = 1; value <= 20; value += 1) {
      test.sessions.setItem(testId, 'hands', value);
      test.broker.publish({ type: 'item', channel: session, key: 'hands' });
      await test.timers.advance(10);
    }
    await test.timers.advance(100);
    expect(transport.frames.map((frame) => frame.data)).toEqual([
      { items: {} },
      ...[1, 10, 20].map((value) => ({ id: 'hands', value })),
    ]);
  });
});

describe('the hub', () => {
  it('counts participants once however many tabs they have, and tells of changes', async () => {
    const changes: number[] = [];
    const { hub, connect } = createTestHub({ onConnectedChange: (_, connected) => changes.push(connected) });
    const tabs = [connect(), connect(), connect()];
    for (const { connection } of tabs) await hub.subscribe({ channel: session, viewer: guest, connection });
    await hub.subscribe({ channel: session, viewer: staff, connection: connect().connection });
    expect(hub.connected(session)).toBe(1);
    expect(hub.subscribers(session)).toBe(4);
    for (const { connection } of tabs) hub.disconnect(connection);
    expect(changes).toEqual([1, 0]);
    expect(hub.statistics()).toEqual({ connections: 1, channels: 1, watchers: 1 });
  });

  it('writes what gathers in a tick in one write', async () => {
    const { hub, connect, sessions, broker } = createTestHub();
    const { transport, connection } = connect();
    await hub.subscribe({ channel: session, viewer: guest, connection });
    await settle();
    for (let entry = 0; entry < 8; entry += 1) sessions.append(testId, 'everyone');
    broker.publish({ type: 'log', channel: session, log: 'everyone', head: 8 });
    await settle();
    expect(transport.writes).toEqual([1, 8]);
  });

  it('closes the connections of a revoked subject', async () => {
    const { connect, broker } = createTestHub();
    const [revoked, other] = [connect(), connect()];
    revoked.transport.subjectName = 'user:1';
    other.transport.subjectName = 'user:2';
    broker.publish({ type: 'revoked', subject: 'user:1' });
    await settle();
    expect([revoked.transport.closed, other.transport.closed]).toEqual(['revoked', undefined]);
  });

  it('refuses unknown channels and forged tokens, and keeps nothing of them', async () => {
    const { hub, connect } = createTestHub();
    const { connection } = connect();
    const subscribe = (channel: string, after?: string) =>
      hub.subscribe({ channel, viewer: staff, connection, after });
    await expect(subscribe('poll:nonsense')).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    await expect(subscribe(`scan:${testId}`)).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    await expect(subscribe(poll, 'forged')).rejects.toMatchObject({ code: 'INVALID_RESUME_TOKEN' });
    await expect(subscribe(`poll:${testId.replace('1', '2')}`)).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
    });
    expect(hub.statistics()).toEqual({ connections: 1, channels: 0, watchers: 0 });
  });
});
