import type { Viewer } from '@pulse/core';
import { expect, it } from 'vitest';
import { createTestHub, settle, testId } from './testing/index.ts';

/*
 * The rarest seam: somebody resumes by a slow read while nobody is live, and somebody else becomes live first by
 * a newer one. What lies between went by nobody; the property test meets it once in some thousand runs.
 */

const staff: Viewer = { role: 'staff' };
const poll = `poll:${testId}`;
const session = `session:${testId}`;

/** A pause that holds its nth caller until released. */
function holdingNth(nth: number) {
  const gate = Promise.withResolvers<void>();
  let calls = 0;
  const pause = () => {
    calls += 1;
    return calls === nth ? gate.promise : Promise.resolve();
  };
  return { pause, release: gate.resolve };
}

it('closes the gap of a state reader who was overtaken', async () => {
  const { hub, polls, connect, broker, timers } = createTestHub();
  const before = connect();
  const { after } = await hub.subscribe({ channel: poll, viewer: staff, connection: before.connection });
  hub.disconnect(before.connection);
  polls.close(testId);
  const { pause, release } = holdingNth(4); // standing asks twice, then read has looked and not yet answered
  polls.pause = pause;
  const slow = connect();
  const resuming = hub.subscribe({ channel: poll, viewer: staff, connection: slow.connection, after });
  await settle();
  polls.reopen(testId);
  polls.close(testId);
  polls.reopen(testId);
  broker.publish({ type: 'state', channel: poll });
  await hub.subscribe({ channel: poll, viewer: staff, connection: connect().connection });
  await timers.advance(1_000);
  release();
  await resuming;
  await timers.advance(1_000);
  expect(slow.transport.frames.map((frame) => `${frame.kind} ${frame.pos}`)).toEqual([
    'seal 1.2',
    'seal 1.4',
    'state 1.5',
  ]);
});

it('closes the gap of a log reader who was overtaken', async () => {
  const { hub, sessions, connect, broker, timers } = createTestHub();
  const post = () => {
    const head = sessions.append(testId, 'staff');
    broker.publish({ type: 'log', channel: session, log: 'staff', head });
  };
  const before = connect();
  const { after } = await hub.subscribe({ channel: session, viewer: staff, connection: before.connection });
  hub.disconnect(before.connection);
  post();
  const { pause, release } = holdingNth(2); // the head was looked up and not yet answered
  sessions.pause = pause;
  const slow = connect();
  const resuming = hub.subscribe({ channel: session, viewer: staff, connection: slow.connection, after });
  await settle();
  post();
  post();
  await hub.subscribe({ channel: session, viewer: staff, connection: connect().connection });
  await timers.advance(1_000);
  release();
  await resuming;
  post();
  await timers.advance(1_000);
  expect(slow.transport.frames.map((frame) => `${frame.kind} ${frame.pos}`)).toEqual([
    'log 1.1',
    'log 1.2',
    'log 1.3',
    'log 1.4',
  ]);
});
