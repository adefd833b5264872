import type { Socket } from 'node:net';
import { systemTimers, type Timers } from '@pulse/realtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPoll, createSession } from '../scenario.ts';
import { settled } from './fixtures/sessions.ts';
import { Follower } from './follower.ts';
import { expectWholeLog } from './log-completeness.ts';
import { streamOf } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

/** Time passes so many times faster: nobody waits 30 s for a reader to be given up. */
const pace = 15;
const hurried: Timers = {
  ...systemTimers,
  now: () => systemTimers.now() * pace,
  after: (milliseconds, callback) => systemTimers.after(milliseconds / pace, callback),
};

/** An entry of 30 KB: 50 options of 200 letters that take three bytes each. */
const options = Array.from({ length: 50 }, () => ({ text: '鼓'.repeat(200) }));
/** 12 MB in all: more than a kernel takes for a reader that does not read. */
const entries = 400;
/** From here on a reader is not written to. */
const congestedBytes = 16 * 1024;
/** What one reader may cost (the promise is 2 MiB). */
const boundBytes = 2 * 1024 * 1024;

describe('a reader that stops reading', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ liveTimers: hurried });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('on every protocol: costs little, is let go, comes back by its token; nobody else notices', async () => {
    const sockets = new Set<Socket>();
    stage.server.app.server.on('connection', (socket: Socket) => sockets.add(socket));
    const session = await createSession(stage.host);
    const poll = await createPoll(stage.host, session.id, { open: false, options });
    await settled(stage);
    const streams = [streamOf(stage.server.composition.catalogue, `session:${session.id}`)];
    const reader = { url: stage.url, token: stage.host.token, streams };
    await using readers = new AsyncDisposableStack();
    const slow: Follower[] = [];
    for (const protocol of stage.protocols.streams)
      slow.push(readers.use(await Follower.start(protocol, reader)));
    const [webSocket] = stage.protocols.streams;
    if (!webSocket) throw new Error('there is no protocol');
    const quick = readers.use(await Follower.start(webSocket, reader));

    for (const follower of slow) follower.stall();
    let most = 0;
    for (let entry = 1; entry <= entries; entry += 1) {
      const { status } = await stage.host.patch(`/polls/${poll.id}`, { title: `Title ${entry}` });
      expect(status).toBe(200);
      for (const { writableLength } of sockets) most = Math.max(most, writableLength);
    }
    const { url, token } = reader;
    const whole = { url, token, sessionId: session.id };
    expect(await expectWholeLog(quick.ledger, { ...whole, by: 'the quick one' })).toBe(entries);
    expect(quick.connections).toBe(1);
    await expect
      .poll(() => stage.server.composition.hub.statistics().connections, { timeout: 20_000 })
      .toBe(1);
    expect(most).toBeLessThan(boundBytes);
    // Somebody was held back: the kernel has not taken it all.
    expect(most).toBeGreaterThan(congestedBytes);

    for (const follower of slow) follower.recover();
    for (const follower of slow) {
      const by = follower.protocol.name;
      await expectWholeLog(follower.ledger, { ...whole, by });
      expect([by, follower.ledger.frames.filter(({ kind }) => kind === 'reset')]).toEqual([by, []]);
      // An event stream of GraphQL says why it ends, in a way that its client hears.
      for (const { code } of follower.refusals) expect([by, code]).toEqual([by, 'SLOW_READER']);
    }
  }, 60_000);
});
