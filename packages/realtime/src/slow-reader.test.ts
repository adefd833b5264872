import type { Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

const guest: Viewer = { role: 'participant', participantId: 'p-1' };
const poll = `poll:${testId}`;
const session = `session:${testId}`;
const kilobyte = 'x'.repeat(1_024);

/** A slow and a quick reader of one session and one poll. */
async function setUp() {
  const test = createTestHub();
  const slow = test.connect();
  const quick = test.connect();
  for (const { connection } of [slow, quick]) {
    await test.hub.subscribe({ channel: session, viewer: guest, connection });
    await test.hub.subscribe({ channel: poll, viewer: guest, connection });
  }
  await settle();
  const post = async (count: number) => {
    for (let entry = 0; entry < count; entry += 1) {
      const head = test.sessions.append(testId, 'everyone', kilobyte);
      test.broker.publish({ type: 'log', channel: session, log: 'everyone', head });
      if (entry % 8 === 7) await settle(6);
    }
    await settle();
  };
  const vote = async () => {
    test.polls.vote(testId);
    test.broker.publish({ type: 'state', channel: poll });
    await test.timers.advance(100);
  };
  const logPositions = ({ transport }: typeof slow) =>
    transport.frames.filter((frame) => frame.kind === 'log').map((frame) => Number(frame.pos.split('.')[1]));
  return { ...test, slow, quick, post, vote, logPositions };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a slow reader', () => {
  it('is not written to above 16 KiB, and others are unaffected', async () => {
    const { slow, quick, post, logPositions } = await setUp();
    slow.transport.stuck = true;
    await post(100);
    expect(slow.transport.queuedBytes()).toBeLessThan(2 * 16 * 1_024);
    expect(logPositions(quick)).toEqual(upTo(100));
    expect(slow.connection.waitingFrames).toBeGreaterThan(0);
  });

  it('gets the waiting log and only the newest state once it drains', async () => {
    const { slow, polls, post, vote, timers, logPositions } = await setUp();
    slow.transport.stuck = true;
    await post(40);
    for (let votes = 0; votes < 5; votes += 1) await vote();
    slow.transport.unblock();
    await timers.advance(100);
    expect(logPositions(slow)).toEqual(upTo(40));
    const states = slow.transport.frames.filter((frame) => frame.channel === poll);
    expect(states.map((frame) => frame.pos)).toEqual(['1.1', `1.${polls.newest(testId).version}`]);
  });

  it('keeps every seal', async () => {
    const { slow, polls, broker, post, timers } = await setUp();
    slow.transport.stuck = true;
    await post(40);
    for (let round = 0; round < 3; round += 1) {
      polls.close(testId);
      broker.publish({ type: 'state', channel: poll, urgent: true });
      await settle();
      polls.reopen(testId);
      broker.publish({ type: 'state', channel: poll, urgent: true });
      await settle();
    }
    slow.transport.unblock();
    await timers.advance(100);
    const kinds = slow.transport.frames.filter((frame) => frame.channel === poll).map((frame) => frame.kind);
    expect(kinds).toEqual(['state', 'seal', 'seal', 'seal', 'state']);
  });

  it('holds a bounded number of frames, then lags, and replays without gap or duplicate', async () => {
    const { slow, post, timers, logPositions } = await setUp();
    slow.transport.stuck = true;
    await post(600);
    expect(slow.connection.waitingFrames).toBeLessThanOrEqual(256);
    slow.transport.unblock();
    await timers.advance(200);
    await post(3);
    expect(logPositions(slow)).toEqual(upTo(603));
    expect(slow.transport.kinds().filter((kind) => kind === 'reset')).toEqual([]);
  });

  it('is closed after 30 s without progress, not before', async () => {
    const { slow, quick, post, timers } = await setUp();
    slow.transport.stuck = true;
    await post(40);
    await timers.advance(29_900);
    expect(slow.transport.closed).toBeUndefined();
    await timers.advance(200);
    expect(slow.transport.closed).toBe('slow');
    expect(quick.transport.closed).toBeUndefined();
  });

  it('is closed when 1 MiB is queued', async () => {
    const { slow, hub, sessions, broker } = await setUp();
    slow.transport.stuck = true;
    for (let entry = 0; entry < 2; entry += 1) {
      const head = sessions.append(testId, 'everyone', 'x'.repeat(1_100_000));
      broker.publish({ type: 'log', channel: session, log: 'everyone', head });
      await settle();
    }
    expect(slow.transport.closed).toBe('slow');
    hub.disconnect(slow.connection);
    expect(slow.connection.waitingFrames).toBe(0);
  });
});
