import type { Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

const staff: Viewer = { role: 'staff' };
const guest: Viewer = { role: 'participant', participantId: 'p-1' };
const session = `session:${testId}`;

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
