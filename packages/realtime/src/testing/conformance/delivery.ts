import { describe, expect, it } from 'vitest';
import { manyFaults, noFaults } from '../faulty-broker.ts';
import { offsetOf } from '../live-reader.ts';
import { testPoll, testSession } from '../live-writer.ts';
import { testId } from '../test-hub.ts';
import type { BrokerUnderTest } from './broker-bus.ts';
import { type Installation, install } from './installation.ts';

const everythingLost = { ...noFaults, dropped: 100 };

/** How far each reader's log has come, of those who joined everywhere. */
function positions({ readers }: Installation): number[] {
  return readers.map((reader) => {
    reader.read();
    return offsetOf(reader.framesOf(testSession).at(-1));
  });
}

/** What readers on several nodes get of signals that meet faults on the way. */
export function describeDelivery(broker: BrokerUnderTest): void {
  describe('under several nodes', () => {
    it('order: entries published by turns from every node arrive in the order of the log', async () => {
      await using installation = await install(broker);
      await installation.joinEverywhere();
      for (let entry = 0; entry < 200; entry += 1) {
        installation.writer.post(installation.anyBroker(), entry);
        if (entry % 16 === 0) await installation.settle();
      }
      await installation.settle();
      expect(new Set(positions(installation))).toEqual(new Set([200]));
      await installation.verify();
    });

    it('order: signals that overtake each other change nothing', async () => {
      await using installation = await install(broker, { faults: { ...noFaults, delayed: 60 } });
      await installation.joinEverywhere();
      for (let entry = 0; entry < 100; entry += 1) {
        installation.writer.post(installation.anyBroker(), entry);
        installation.writer.vote(installation.anyBroker(), 'p-1');
        installation.writer.setItem(installation.anyBroker());
        if (installation.draw(4) === 0) await installation.timers.advance(installation.draw(120));
      }
      await installation.verify();
    });

    it('gap: the next signal brings what lost ones spoke of', async () => {
      await using installation = await install(broker, { faults: everythingLost });
      await installation.joinEverywhere();
      for (let entry = 0; entry < 50; entry += 1) installation.writer.post(installation.anyBroker(), entry);
      await installation.settle();
      expect(new Set(positions(installation))).toEqual(new Set([0]));
      installation.faults(noFaults);
      installation.writer.post(installation.anyBroker(), 'the next');
      await installation.settle();
      expect(new Set(positions(installation))).toEqual(new Set([51]));
      await installation.verify();
    });

    it('gap: one probe brings everything that was lost, however much', async () => {
      await using installation = await install(broker, {
        faults: everythingLost,
        visibility: 'after_vote',
      });
      await installation.joinEverywhere();
      for (let entry = 0; entry < 700; entry += 1) installation.writer.post(installation.anyBroker(), entry);
      for (let item = 0; item < 4; item += 1) installation.writer.setItem(installation.anyBroker());
      installation.writer.vote(installation.anyBroker(), 'p-1');
      await installation.advance(3_000);
      expect(new Set(positions(installation))).toEqual(new Set([0]));
      await installation.recheck();
      await installation.verify();
    });

    it('gap: a probe brings it although its reads failed at first', async () => {
      await using installation = await install(broker, { faults: everythingLost });
      await installation.joinEverywhere();
      installation.writer.post(installation.anyBroker());
      installation.writer.setItem(installation.anyBroker());
      installation.writer.vote(installation.anyBroker(), 'p-1');
      const failing = () => Promise.reject(new Error('the tables cannot be reached'));
      installation.polls.pause = failing;
      installation.sessions.pause = failing;
      await installation.recheck();
      installation.polls.pause = async () => {};
      installation.sessions.pause = async () => {};
      await installation.verify();
    });

    it('duplicates: everything published and delivered twice arrives once', async () => {
      await using installation = await install(broker, {
        faults: { ...noFaults, duplicated: 100, delayed: 50 },
      });
      await installation.joinEverywhere();
      for (let entry = 0; entry < 60; entry += 1) {
        installation.writer.post(installation.anyBroker(), entry);
        const head = installation.sessions.entries(testId, 'everyone').length;
        const entries = installation.sessions.entries(testId, 'everyone').slice(-2);
        installation.publish({ type: 'log', channel: testSession, log: 'everyone', head, entries });
        if (entry % 7 === 0) await installation.settle();
      }
      await installation.settle();
      expect(new Set(positions(installation))).toEqual(new Set([60]));
      await installation.verify();
    });

    it('seal: each arrives once and in order, although no signal of it did', async () => {
      await using installation = await install(broker, { faults: everythingLost, visibility: 'after_close' });
      await installation.joinEverywhere();
      const round = () => {
        installation.writer.vote(installation.anyBroker(), 'p-1');
        installation.writer.close(installation.anyBroker());
        installation.writer.reopen(installation.anyBroker());
      };
      for (let count = 0; count < 3; count += 1) round();
      await installation.recheck();
      await installation.verify();
      // And by the next signal that gets through, which speaks of something else.
      for (let count = 0; count < 3; count += 1) round();
      await installation.settle();
      installation.faults(noFaults);
      installation.writer.vote(installation.anyBroker(), 'p-2');
      await installation.verify();
      for (const reader of installation.readers) {
        expect(reader.framesOf(testPoll).filter(({ kind }) => kind === 'seal')).toHaveLength(6);
      }
    });

    it('seal: each arrives once and in order, to slow readers too, whatever signals meet', async () => {
      await using installation = await install(broker, { faults: manyFaults, visibility: 'after_close' });
      await installation.joinEverywhere();
      for (let step = 0; step < 120; step += 1) {
        const reader = installation.readers[installation.draw(installation.readers.length)];
        if (installation.draw(3) === 0 && reader?.transport) reader.transport.stuck = true;
        if (installation.draw(6) === 0) reader?.transport?.unblock();
        installation.writer.post(installation.anyBroker(), 'x'.repeat(2_048));
        installation.writer.vote(installation.anyBroker(), 'p-1');
        if (step % 4 === 0) installation.writer.close(installation.anyBroker());
        if (step % 4 === 2) installation.writer.reopen(installation.anyBroker());
        await installation.timers.advance(installation.draw(80));
      }
      for (const { transport } of installation.readers) transport?.unblock();
      await installation.recheck();
      await installation.verify();
    });

    it('seal: each that is made while somebody loads reaches them as well', async () => {
      await using installation = await install(broker);
      await installation.joinEverywhere();
      const before = installation.readers.slice();
      for (const reader of before) reader.cut();
      for (const [index, { hub }] of installation.nodes.entries()) await installation.reader(index).join(hub);
      installation.writer.vote(installation.anyBroker(), 'p-1');
      await installation.advance(300);
      // The first read on each node has looked, and does not answer yet.
      const gate = Promise.withResolvers<void>();
      const { polls } = installation;
      const { read } = polls;
      let held = installation.nodes.length;
      polls.read = async (id, after) => {
        const readings = await read.call(polls, id, after);
        held -= 1;
        if (held >= 0) await gate.promise;
        return readings;
      };
      const resuming = before.map((reader, index) => reader.join(installation.node(index).hub));
      await installation.settle();
      expect(held).toBe(0);
      for (let round = 0; round < 4; round += 1) {
        installation.writer.close(installation.anyBroker());
        await installation.advance(300);
        installation.writer.reopen(installation.anyBroker());
        await installation.advance(300);
      }
      gate.resolve();
      await Promise.all(resuming);
      await installation.verify();
    });

    it('partition: a node that heard nothing catches up by its probe, and nobody waited for it', async () => {
      await using installation = await install(broker);
      await installation.joinEverywhere();
      const alone = installation.node(2);
      alone.broker.partitioned = true;
      const others = [installation.node(0).broker, installation.node(1).broker];
      for (let entry = 0; entry < 20; entry += 1) {
        for (const each of others) {
          installation.writer.post(each);
          installation.writer.setItem(each);
          installation.writer.vote(each, 'p-1');
        }
      }
      installation.writer.close(others[0] ?? alone.broker);
      await installation.advance(1_000);
      expect(positions(installation)).toEqual([40, 40, 40, 40, 40, 40, 0, 0, 0]);
      alone.broker.partitioned = false;
      alone.hub.recheck();
      await installation.verify();
    });

    it('revocation: reaches the connections of the subject on every node, and no others', async () => {
      await using installation = await install(broker, {
        faults: { ...noFaults, duplicated: 50, delayed: 50 },
      });
      await installation.joinEverywhere(6);
      for (const [index, { transport }] of installation.readers.entries()) {
        if (transport) transport.subjectName = `user:${index % 3}`;
      }
      installation.node(0).broker.publish({ type: 'revoked', subject: 'user:0' });
      installation.node(1).broker.publish({ type: 'revoked', subject: 'user:1' });
      await installation.settle();
      const closed = installation.readers.map(({ transport }) => transport?.closed);
      expect(closed).toEqual(closed.map((_, index) => (index % 3 < 2 ? 'revoked' : undefined)));
      expect(closed).toHaveLength(18);
    });
  });
}
