import { describe, expect, it } from 'vitest';
import type { Signal } from '../../broker.ts';
import type { LogEntry } from '../../channel-kind.ts';
import { testPoll, testSession } from '../live-writer.ts';
import { testId } from '../test-hub.ts';
import type { BrokerUnderTest } from './broker-bus.ts';
import { type Installation, install } from './installation.ts';

const stranger = '0190a1b2-0000-7000-8000-00000000ffff';
/** An entry that no log has. */
const forged = (position: number): LogEntry => ({
  position,
  event: 'message.posted',
  data: 'forged',
  at: new Date(0),
});

/** Signals that speak of what is not so; each is given the true head of the log. */
const lies: Record<string, (head: number) => readonly unknown[]> = {
  'an unknown type': () => [
    { type: 'later', channel: testPoll },
    { type: 'later' },
    { type: 'toString', channel: testSession },
  ],
  'channels nobody watches': (head) => [
    { type: 'state', channel: `poll:${stranger}` },
    { type: 'log', channel: `session:${stranger}`, log: 'everyone', head: head + 5 },
    { type: 'item', channel: 'nonsense', key: 'item-0' },
    { type: 'state', channel: '__proto__' },
  ],
  'the wrong kind of channel': (head) => [
    { type: 'state', channel: testSession },
    { type: 'standing', channel: testSession, participantId: 'p-1', standing: { voted: true } },
    { type: 'log', channel: testPoll, log: 'everyone', head: head + 5, entries: [forged(head + 5)] },
    { type: 'item', channel: testPoll, key: 'item-0' },
    { type: 'log', channel: testSession, log: 'nobody', head: head + 5 },
  ],
  'participants and items that are not there': () => [
    { type: 'standing', channel: testPoll, participantId: 'p-99', standing: { voted: true } },
    { type: 'item', channel: testSession, key: 'item-99' },
  ],
  'heads behind': (head) => [
    { type: 'log', channel: testSession, log: 'everyone', head: 0 },
    { type: 'log', channel: testSession, log: 'everyone', head: -1 },
    { type: 'log', channel: testSession, log: 'everyone', head: head - 1, entries: [forged(head - 1)] },
  ],
  'heads ahead': (head) => [
    { type: 'log', channel: testSession, log: 'everyone', head: head + 3 },
    { type: 'log', channel: testSession, log: 'everyone', head: Number.MAX_SAFE_INTEGER },
  ],
  'entries ahead': (head) => [
    {
      type: 'log',
      channel: testSession,
      log: 'everyone',
      head: head + 3,
      entries: [forged(head + 2), forged(head + 3)],
    },
  ],
  'entries that do not fit the head': (head) => [
    { type: 'log', channel: testSession, log: 'everyone', head, entries: [forged(head + 1)] },
    { type: 'log', channel: testSession, log: 'everyone', head, entries: [forged(head), forged(head + 1)] },
    { type: 'log', channel: testSession, log: 'everyone', head: head + 9, entries: [forged(head + 1)] },
  ],
  'entries with gaps among them': (head) => [
    {
      type: 'log',
      channel: testSession,
      log: 'everyone',
      head: head + 3,
      entries: [forged(head + 1), forged(head + 3)],
    },
    {
      type: 'log',
      channel: testSession,
      log: 'everyone',
      head: head + 1,
      entries: [forged(head + 2), forged(head + 1)],
    },
  ],
};

async function write(installation: Installation, entries: number): Promise<void> {
  for (let entry = 0; entry < entries; entry += 1) {
    installation.writer.post(installation.anyBroker(), `true ${entry}`);
    installation.writer.vote(installation.anyBroker(), 'p-1');
    installation.writer.setItem(installation.anyBroker());
    await installation.timers.advance(installation.draw(60));
  }
}

/** Signals that are none, or that lie: nobody is harmed, and what readers have is true in the end. */
export function describeMalformed(broker: BrokerUnderTest): void {
  describe('with signals that lie about', () => {
    for (const [what, make] of Object.entries(lies)) {
      it(`${what}: readers get the truth all the same`, async () => {
        const unhandled: unknown[] = [];
        const note = (reason: unknown) => void unhandled.push(reason);
        process.on('unhandledRejection', note);
        try {
          await using installation = await install(broker);
          await installation.joinEverywhere();
          await write(installation, 5);
          await installation.settle();
          const head = installation.sessions.entries(testId, 'everyone').length;
          for (const lie of make(head)) {
            installation.publish(lie as Signal);
            // Time enough for a read to refute it.
            await installation.advance(1_000);
          }
          await write(installation, 5);
          await installation.verify();
        } finally {
          process.off('unhandledRejection', note);
        }
        expect(unhandled).toEqual([]);
      });
    }
  });
}
