import { describe, expect, it } from 'vitest';
import { manyFaults } from '../faulty-broker.ts';
import { LiveReader } from '../live-reader.ts';
import { testPoll, testSession } from '../live-writer.ts';
import { settle } from '../manual-timers.ts';
import type { BrokerUnderTest } from './broker-bus.ts';
import { install } from './installation.ts';

const nobody = { connections: 0, channels: 0, watchers: 0, congested: 0 };

/** What is left when somebody, or everybody, is gone: nothing. */
export function describeEnding(broker: BrokerUnderTest): void {
  describe('at the end', () => {
    it('drain: a hub closed while signals fly delivers nothing more and leaves nothing behind', async () => {
      await using installation = await install(broker, {
        faults: { ...manyFaults, dropped: 0 },
        hub: { limits: { waitingFrames: 8 } },
      });
      await installation.joinEverywhere(40);
      const { node, writer, timers, draw } = {
        node: installation.node(0),
        writer: installation.writer,
        timers: installation.timers,
        draw: installation.draw,
      };
      // A busy process: writing takes time, so that passes leave pauses behind them.
      for (const { transport } of installation.readers) {
        if (!transport) continue;
        const write = transport.write.bind(transport);
        transport.write = (batch) => {
          timers.spend(1);
          write(batch);
        };
        transport.stuck = draw(4) === 0;
      }
      for (const pausing of [installation.polls, installation.sessions]) {
        pausing.pause = async () => {
          await settle(draw(6));
          if (draw(8) === 0) throw new Error('the tables cannot be reached');
        };
      }
      for (let step = 0; step < 60; step += 1) {
        writer.post(installation.anyBroker(), 'x'.repeat(1_024));
        writer.vote(installation.anyBroker(), 'p-1');
        writer.setItem(installation.anyBroker());
        await settle(draw(12));
        if (draw(2) === 0) await timers.advance(draw(60));
      }
      // Who drains now is loaded again, cannot be, and waits for the next try.
      const failing = () => Promise.reject(new Error('the tables cannot be reached'));
      installation.polls.pause = installation.sessions.pause = failing;
      for (const { transport } of installation.readers) transport?.unblock();
      await timers.advance(300);
      installation.polls.pause = installation.sessions.pause = () => settle(5);
      // Passes are due whose pause is not over.
      for (let entry = 0; entry < 4; entry += 1) {
        writer.post(installation.anyBroker());
        await installation.settle();
      }
      const late = new LiveReader(1);
      const joining = late.join(node.hub); // still reading when the hub closes
      for (const { hub } of installation.nodes) hub.close();
      const before = installation.readers.map(({ transport }) => transport?.frames.length);
      writer.post(installation.anyBroker());
      writer.vote(installation.anyBroker(), 'p-2');
      await joining;
      await installation.settle();
      expect(timers.pending).toBe(0);
      await installation.advance(10_000);
      expect(installation.readers.map(({ transport }) => transport?.frames.length)).toEqual(before);
      expect(late.transport?.frames).toEqual([]);
      expect(timers.pending).toBe(0);
      for (const { hub, broker: end } of installation.nodes) {
        expect(hub.statistics()).toEqual(nobody);
        expect(end.listeners).toBe(0);
      }
    });

    it('leak check: thousands come and go in every way there is, and nothing of them remains', async () => {
      const connected = new Map<string, number>();
      await using installation = await install(broker, {
        faults: manyFaults,
        // Few turns, so that many leave while they wait for one.
        hub: {
          limits: { concurrentOpenings: 4 },
          onConnectedChange: (channel, count) => connected.set(channel, count),
        },
      });
      const { draw, writer } = installation;
      installation.polls.pause = () => settle(draw(4));
      installation.sessions.pause = () => settle(draw(4));
      const channels = [testPoll, testSession];
      const present = new Set<LiveReader>();
      const all: NonNullable<LiveReader['connection']>[] = [];
      const answers: Promise<unknown>[] = [];
      for (let step = 0; step < 2_500; step += 1) {
        const { hub } = installation.node(draw(3));
        const reader = new LiveReader(draw(5));
        answers.push(reader.join(hub, channels.slice(draw(2))));
        const { connection, transport } = reader;
        if (!connection || !transport) throw new Error('joining connects at once');
        all.push(connection);
        present.add(reader);
        if (draw(5) === 0) transport.stuck = true;
        if (draw(3) === 0) hub.unsubscribe(connection, testSession);
        if (draw(4) === 0) answers.push(hub.subscribe({ ...reader.grant(testPoll), connection }));
        if (draw(20) === 0) writer.post(installation.anyBroker(), 'x'.repeat(1_024));
        if (draw(20) === 0) writer.vote(installation.anyBroker(), 'p-1');
        if (draw(40) === 0) writer.setItem(installation.anyBroker());
        if (draw(100) === 0) installation.node(draw(3)).hub.recheck();
        if (draw(10) === 0) await settle(draw(10));
        if (draw(50) === 0) await installation.timers.advance(draw(200));
        for (const other of present) {
          if (draw(present.size) > present.size / 20) break;
          other.cut();
          present.delete(other);
        }
      }
      for (const reader of present) reader.cut();
      for (const { hub } of installation.nodes) expect(hub.statistics()).toEqual(nobody);
      await Promise.all(answers);
      await installation.settle();

      for (const { hub, broker: end } of installation.nodes) {
        expect(hub.statistics()).toEqual(nobody);
        expect(end.listeners).toBe(1);
        for (const channel of channels)
          expect([hub.connected(channel), hub.subscribers(channel)]).toEqual([0, 0]);
      }
      expect(new Set(connected.values())).toEqual(new Set([0]));
      expect(all.filter(({ waitingFrames, watchers }) => waitingFrames > 0 || watchers.size > 0)).toEqual([]);
      expect(installation.timers.pending).toBe(0);
      installation.verifyUnharmed();
    });
  });
}
