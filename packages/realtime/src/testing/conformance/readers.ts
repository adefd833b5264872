import { describe, expect, it } from 'vitest';
import { manyFaults, noFaults } from '../faulty-broker.ts';
import { LiveReader, offsetOf } from '../live-reader.ts';
import { testSession } from '../live-writer.ts';
import { settle } from '../manual-timers.ts';
import type { BrokerUnderTest } from './broker-bus.ts';
import { install } from './installation.ts';

const kilobyte = 'x'.repeat(1_024);

/** Crowds that come back together, and readers that take less than they are given. */
export function describeReaders(broker: BrokerUnderTest): void {
  describe('with demanding readers', () => {
    it('recovery storm: hundreds resume at once from where they were, exactly, by few reads', async () => {
      const crowd = 300;
      await using installation = await install(broker, { faults: manyFaults });
      const readers = Array.from({ length: crowd }, (_, index) => installation.reader(index));
      const joining = readers.map((reader, index) => reader.join(installation.node(index).hub));
      for (let entry = 0; entry < 200; entry += 1) {
        installation.writer.post(installation.anyBroker(), entry);
        if (entry % 10 === 0) installation.writer.close(installation.anyBroker());
        if (entry % 10 === 5) installation.writer.reopen(installation.anyBroker());
        installation.writer.setItem(installation.anyBroker());
        await installation.timers.advance(40);
        // Two at a time lose their connections, and with it up to nine frames that were on the way.
        for (const reader of readers.slice(entry * 2, entry * 2 + 2)) reader.cut(installation.draw(10));
      }
      await Promise.all(joining);
      for (const reader of readers) reader.cut(installation.draw(10));

      /** Everybody comes to another node than before. Answers how often that looked at the tables. */
      const resume = async (shift: number) => {
        const { polls, sessions } = installation;
        polls.reads = 0;
        sessions.reads = 0;
        // Reads take a while, otherwise there is nothing to share.
        polls.pause = sessions.pause = () => settle(2);
        await Promise.all(readers.map((reader, index) => reader.join(installation.node(index + shift).hub)));
        polls.pause = sessions.pause = async () => {};
        return { polls: polls.reads, sessions: sessions.reads };
      };
      const scattered = await resume(1);
      await installation.recheck();
      await installation.verify();
      for (const reader of readers) reader.cut();
      installation.writer.post(installation.anyBroker());
      installation.writer.vote(installation.anyBroker(), 'p-1');
      const together = await resume(2);
      await installation.recheck();
      await installation.verify();
      // Unshared: one read of the poll, three of the session for everybody. About 155, 118, 59 and 113 are measured.
      expect(scattered.polls).toBeLessThan(crowd);
      expect(scattered.sessions).toBeLessThan(crowd / 2);
      expect(together.polls).toBeLessThan(crowd / 3);
      expect(together.sessions).toBeLessThan(crowd / 2);
    });

    it('recovery storm: who leaves while waiting for a turn is gone, and the others are served', async () => {
      await using installation = await install(broker, { nodes: 2 });
      await installation.joinEverywhere(1);
      const impatient = Array.from({ length: 200 }, (_, index) => new LiveReader(index));
      const joining = impatient.map((reader, index) => reader.join(installation.node(index).hub));
      for (const [index, reader] of impatient.entries()) if (index % 3 > 0) reader.cut();
      await Promise.all(joining);
      installation.writer.post(installation.anyBroker());
      await installation.settle();
      for (const [index, reader] of impatient.entries()) {
        if (index % 3 === 0) installation.readers.push(reader);
        else expect(reader.frames).toEqual([]);
      }
      expect(installation.nodes.map(({ hub }) => hub.statistics().watchers)).toEqual([70, 68]);
      await installation.verify();
    });

    it('recovery storm: who waits for a turn gets a channel that others left meanwhile', async () => {
      await using installation = await install(broker, {
        nodes: 1,
        hub: { limits: { concurrentOpenings: 1 } },
      });
      const { hub } = installation.node(0);
      const first = new LiveReader(1);
      await first.join(hub);
      const gate = Promise.withResolvers<void>();
      installation.polls.pause = () => gate.promise;
      const waiting = [installation.reader(2), installation.reader(0)].map((reader) => reader.join(hub));
      await settle();
      first.cut();
      gate.resolve();
      await Promise.all(waiting);
      installation.writer.post(installation.anyBroker());
      installation.writer.vote(installation.anyBroker(), 'p-2');
      await installation.verify();
    });

    it('slow client: holds a bounded amount and replays without gap, and nobody else notices', async () => {
      await using installation = await install(broker, { faults: { ...manyFaults, dropped: 0 } });
      await installation.joinEverywhere();
      const [slow, ...others] = installation.readers;
      if (!slow?.transport || !slow.connection) throw new Error('nobody joined');
      const { transport, connection } = slow;
      transport.stuck = true;
      for (let entry = 0; entry < 600; entry += 1) {
        installation.writer.post(installation.anyBroker(), kilobyte);
        installation.writer.vote(installation.anyBroker(), 'p-2');
        if (entry % 100 === 0) installation.writer.close(installation.anyBroker());
        if (entry % 100 === 50) installation.writer.reopen(installation.anyBroker());
        if (entry % 8 === 0) await installation.timers.advance(20);
        expect(transport.queuedBytes()).toBeLessThanOrEqual(16 * 1_024 + 64 * 1_024);
        expect(connection.waitingFrames).toBeLessThanOrEqual(256);
      }
      await installation.advance(500);
      for (const reader of others) {
        reader.read();
        expect(offsetOf(reader.framesOf(testSession).at(-1))).toBe(600);
      }
      expect(installation.node(0).hub.statistics().congested).toBe(1);
      transport.unblock();
      await installation.verify();
      expect(transport.closed).toBeUndefined();
      expect(installation.node(0).hub.statistics().congested).toBe(0);
    });

    it('slow client: one that leaves while it loads, having missed more than fits, stays gone', async () => {
      await using installation = await install(broker, { nodes: 1, hub: { limits: { replayEntries: 4 } } });
      const { hub } = installation.node(0);
      await installation.joinEverywhere(2);
      const gone = new LiveReader(3);
      const gate = Promise.withResolvers<void>();
      const { snapshot } = installation.sessions;
      installation.sessions.snapshot = async (id) => {
        await gate.promise;
        return snapshot.call(installation.sessions, id);
      };
      const joining = gone.join(hub);
      await settle();
      for (let entry = 0; entry < 10; entry += 1) installation.writer.post(installation.anyBroker());
      await installation.settle();
      if (gone.connection) hub.unsubscribe(gone.connection, testSession);
      gate.resolve();
      await joining;
      installation.writer.post(installation.anyBroker());
      await installation.verify();
      expect(gone.transport?.frames.filter(({ channel }) => channel === testSession)).toEqual([]);
      expect(hub.subscribers(testSession)).toBe(2);
    });

    it('slow client: one that never drains is closed, resumes elsewhere and has missed nothing', async () => {
      await using installation = await install(broker, { faults: noFaults });
      await installation.joinEverywhere();
      const [slow] = installation.readers;
      if (!slow?.transport) throw new Error('nobody joined');
      slow.transport.stuck = true;
      for (let entry = 0; entry < 100; entry += 1) {
        installation.writer.post(installation.anyBroker(), kilobyte);
        await installation.settle();
      }
      await installation.advance(31_000);
      expect(slow.transport.closed).toBe('slow');
      slow.cut(5);
      await slow.join(installation.node(1).hub);
      await installation.verify();
    });
  });
}
