import { afterEach, describe, expect, it } from 'vitest';
import type { Broker, Signal } from './broker.ts';

/** What every broker must do. Give it a way to make two ends of one broker (the same object, in memory). */
export function describeBroker(name: string, open: () => Promise<{ near: Broker; far: Broker }>): void {
  describe(`${name} is a broker`, () => {
    const opened: Broker[] = [];
    async function pair() {
      const ends = await open();
      opened.push(ends.near, ends.far);
      return ends;
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((broker) => broker.close()));
    });
    const signal = (key: string): Signal => ({ type: 'item', channel: 'session:1', key });

    it('delivers in order of publication, to every listener at both ends', async () => {
      const { near, far } = await pair();
      const heard: string[][] = [[], [], []];
      const complete = Promise.all(
        [near, near, far].map(
          (end, index) =>
            new Promise<void>((resolve) => {
              end.subscribe((heardSignal) => {
                if (heardSignal.type === 'item') heard[index]?.push(heardSignal.key);
                if (heard[index]?.length === 100) resolve();
              });
            }),
        ),
      );
      const keys = Array.from({ length: 100 }, (_, index) => `${index}`);
      for (const key of keys) near.publish(signal(key));
      await complete;
      expect(heard).toEqual([keys, keys, keys]);
    });

    it('never calls a listener from inside publish', async () => {
      const { near } = await pair();
      let inside = true;
      const heard = new Promise<boolean>((resolve) => near.subscribe(() => resolve(inside)));
      near.publish(signal('a'));
      inside = false;
      expect(await heard).toBe(false);
    });

    it('goes on when a listener throws, and stops calling one that left', async () => {
      const { near } = await pair();
      const left: Signal[] = [];
      near.subscribe(() => {
        throw new Error('a listener that fails');
      });
      const leave = near.subscribe((heard) => left.push(heard));
      leave();
      const heard = new Promise<Signal>((resolve) => near.subscribe(resolve));
      near.publish(signal('a'));
      expect(await heard).toEqual(signal('a'));
      expect(left).toEqual([]);
    });

    it('is silent once closed, and publishing to it is harmless', async () => {
      const { near } = await pair();
      const heard: Signal[] = [];
      near.subscribe((signalHeard) => heard.push(signalHeard));
      await near.close();
      near.publish(signal('a'));
      await Promise.resolve();
      expect(heard).toEqual([]);
    });
  });
}
