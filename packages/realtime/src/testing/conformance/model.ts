import fc from 'fast-check';
import { describe, it } from 'vitest';
import { manyFaults, noFaults } from '../faulty-broker.ts';
import type { LiveReader } from '../live-reader.ts';
import { settle } from '../manual-timers.ts';
import type { BrokerUnderTest } from './broker-bus.ts';
import { type Installation, install } from './installation.ts';

/** What may happen to a reader, on a node, or to the tables by way of a node. */
interface Step {
  readonly do: keyof typeof perform;
  readonly reader: number;
  readonly node: number;
  /** Milliseconds, frames or turns, as the step has it. */
  readonly amount: number;
}

interface World {
  readonly installation: Installation;
  readonly reader: LiveReader;
  readonly joining: Promise<void>[];
}

const perform = {
  vote: ({ installation }: World, step: Step) =>
    installation.writer.vote(installation.node(step.node).broker, `p-${step.reader}`),
  close: ({ installation }: World, step: Step) =>
    installation.writer.close(installation.node(step.node).broker),
  reopen: ({ installation }: World, step: Step) =>
    installation.writer.reopen(installation.node(step.node).broker),
  post: ({ installation }: World, step: Step) =>
    installation.writer.post(installation.node(step.node).broker, 'x'.repeat(step.amount * 100)),
  item: ({ installation }: World, step: Step) =>
    installation.writer.setItem(installation.node(step.node).broker),
  join({ installation, reader, joining }: World, step: Step) {
    if (!reader.connection) joining.push(reader.join(installation.node(step.node).hub));
  },
  cut: ({ reader }: World, step: Step) => reader.cut(step.amount % 5),
  stick({ reader }: World) {
    if (reader.transport) reader.transport.stuck = true;
  },
  unstick: ({ reader }: World) => reader.transport?.unblock(),
  recheck: ({ installation }: World, step: Step) => installation.node(step.node).hub.recheck(),
  partition({ installation }: World, step: Step) {
    installation.node(step.node).broker.partitioned = true;
  },
  heal({ installation }: World, step: Step) {
    installation.node(step.node).broker.partitioned = false;
  },
  release: ({ installation }: World, step: Step) => installation.node(step.node).broker.release(),
  advance: ({ installation }: World, step: Step) => installation.timers.advance(step.amount),
};

const often = ['post', 'item', 'join', 'join', 'join', 'cut', 'vote', 'advance'] as const;
const sometimes = ['close', 'reopen', 'stick', 'unstick', 'recheck', 'partition', 'heal', 'release'] as const;
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Step['do'][]>(...often) },
    { weight: 1, arbitrary: fc.constantFrom<Step['do'][]>(...sometimes) },
  ),
  reader: fc.nat(4),
  node: fc.nat(2),
  amount: fc.nat(60),
});

/** Random histories of writes, signals, faults and readers, compared with the tables: the model is the truth. */
export function describeModel(broker: BrokerUnderTest): void {
  const { seed, histories = 300 } = broker;

  async function follow(
    steps: readonly Step[],
    pauses: readonly number[],
    visibility: 'always' | 'after_vote' | 'after_close',
    lines: number,
  ): Promise<void> {
    await using installation = await install(broker, { faults: manyFaults, visibility }, lines);
    let turn = 0;
    const pause = async () => {
      turn += 1;
      await settle(pauses[turn % pauses.length] ?? 0);
    };
    installation.polls.pause = pause;
    installation.sessions.pause = pause;
    const readers = [0, 1, 2, 3, 4].map((index) => installation.reader(index));
    const joining: Promise<void>[] = [];
    for (const each of steps) {
      const reader = readers[each.reader];
      if (!reader) continue;
      await perform[each.do]({ installation, reader, joining }, each);
      await settle(each.amount % 4);
    }

    installation.faults(noFaults);
    for (const { broker: end } of installation.nodes) end.partitioned = false;
    for (const [index, reader] of readers.entries()) {
      reader.transport?.unblock();
      if (!reader.connection) joining.push(reader.join(installation.node(index).hub));
    }
    await installation.advance(3_000);
    await Promise.all(joining);
    await installation.recheck();
    await installation.verify();
  }

  describe('under any history', () => {
    it('every reader has the truth once the lines are whole and the probe has run', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 5, maxLength: 60 }),
          fc.array(fc.nat(8), { minLength: 5, maxLength: 15 }),
          fc.constantFrom('always' as const, 'after_vote' as const, 'after_close' as const),
          fc.noShrink(fc.nat()),
          follow,
        ),
        { seed, numRuns: histories },
      );
    }, 60_000);
  });
}
