import { afterEach, describe, expect, it } from 'vitest';
import type { Broker, Signal } from '../../broker.ts';
import type { BrokerBus, BrokerUnderTest } from './broker-bus.ts';

const signal = (key: string): Signal => ({ type: 'item', channel: 'session:1', key });

/** The broker alone: what `Broker` promises, without a hub. */
export function describeSignals({ open }: BrokerUnderTest): void {
  describe('carries signals', () => {
    const opened: BrokerBus[] = [];
    async function pair(): Promise<{ near: Broker; far: Broker; bus: BrokerBus }> {
      const bus = await open();
      opened.push(bus);
      return { near: await bus.connect(), far: await bus.connect(), bus };
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((bus) => bus.close()));
    });

    it('in order of publication, to every listener at both ends', async () => {
      const { near, far, bus } = await pair();
      const heard: string[][] = [[], [], []];
      for (const [index, end] of [near, near, far].entries()) {
        end.subscribe((each) => each.type === 'item' && heard[index]?.push(each.key));
      }
      const keys = Array.from({ length: 100 }, (_, index) => `${index}`);
      for (const key of keys) near.publish(signal(key));
      await bus.settled();
      expect(heard).toEqual([keys, keys, keys]);
    });

    it('as they were, whatever their type', async () => {
      const { near, far, bus } = await pair();
      const heard: Signal[] = [];
      far.subscribe((each) => heard.push(each));
      const at = new Date(1_234_567_890_123);
      const signals: Signal[] = [
        { type: 'state', channel: 'poll:1' },
        { type: 'state', channel: 'poll:1', urgent: true },
        { type: 'item', channel: 'session:1', key: 'counter:ä' },
        { type: 'standing', channel: 'poll:1', participantId: 'p', standing: { votedRound: null } },
        { type: 'revoked', subject: 'user:1' },
        { type: 'log', channel: 'session:1', log: 'staff', head: 2 },
      ];
      for (const each of signals) near.publish(each);
      const entries = [{ position: 3, event: 'message.posted', data: { text: 'a\r\n😀' }, at }];
      near.publish({ type: 'log', channel: 'session:1', log: 'staff', head: 3, entries });
      await bus.settled();
      expect(heard.slice(0, -1)).toEqual(signals);
      // A broker may leave entries out; it may not change them, dates included.
      const last = heard.at(-1);
      expect(last).toMatchObject({ type: 'log', channel: 'session:1', log: 'staff', head: 3 });
      if (last?.type === 'log' && last.entries) expect(last.entries).toEqual(entries);
    });

    it('never from inside publish', async () => {
      const { near, bus } = await pair();
      let inside = true;
      const heard: boolean[] = [];
      near.subscribe(() => heard.push(inside));
      near.publish(signal('a'));
      inside = false;
      await bus.settled();
      expect(heard).toEqual([false]);
    });

    it('to the others when a listener throws, and not to one that left', async () => {
      const { near, bus } = await pair();
      const left: Signal[] = [];
      const heard: Signal[] = [];
      near.subscribe(() => {
        throw new Error('a listener that fails');
      });
      const leave = near.subscribe((each) => left.push(each));
      near.subscribe((each) => heard.push(each));
      leave();
      near.publish(signal('a'));
      near.publish(signal('b'));
      await bus.settled();
      expect(heard).toEqual([signal('a'), signal('b')]);
      expect(left).toEqual([]);
    });

    it('that listeners publish, after those before them', async () => {
      const { near, far, bus } = await pair();
      const heard: string[] = [];
      near.subscribe((each) => {
        if (each.type === 'item' && each.key.length < 3) near.publish(signal(`${each.key}a`));
      });
      far.subscribe((each) => each.type === 'item' && heard.push(each.key));
      near.publish(signal('a'));
      near.publish(signal('b'));
      for (let round = 0; round < 4; round += 1) await bus.settled();
      expect(heard).toEqual(['a', 'b', 'aa', 'ba', 'aaa', 'baa']);
    });

    it('and nothing that is not one', async () => {
      const { near, far, bus } = await pair();
      const heard: Signal[] = [];
      far.subscribe((each) => heard.push(each));
      for (const text of [
        '',
        '{',
        'null',
        '1',
        '[]',
        '{}',
        '{"type":1}',
        '{"type":"log","head":"x"}',
        '\0',
      ]) {
        bus.malformed?.(Buffer.from(text));
      }
      bus.malformed?.(Uint8Array.of(0xff, 0xfe, 0x00, 0x80));
      near.publish(signal('a'));
      await bus.settled();
      expect(heard).toEqual([signal('a')]);
    });

    it('no more once closed; publishing and closing again are harmless', async () => {
      const { near, bus } = await pair();
      const heard: Signal[] = [];
      near.subscribe((each) => heard.push(each));
      near.publish(signal('before'));
      await bus.settled();
      await near.close();
      near.publish(signal('after'));
      await near.close();
      await bus.settled();
      expect(heard).toEqual([signal('before')]);
    });
  });
}
