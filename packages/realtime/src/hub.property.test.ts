import fc from 'fast-check';
import { it } from 'vitest';
import type { FakePollState } from './testing/index.ts';
import { createTestHub, settle, testId } from './testing/index.ts';
import { LiveReader, verifyPoll, verifySession } from './testing/live-reader.ts';
import { LiveWriter } from './testing/live-writer.ts';

/*
 * Random interleavings of writes, signals, subscriptions, cuts and resumes over reads that take a random number
 * of turns, half of them before they look and half after. Whatever happens, each reader's frames fold to the
 * truth: no gap, no duplicate, every seal, and no number that the reader may not see.
 */

type Step =
  | { do: 'vote'; participant: number }
  | { do: 'close' | 'reopen' | 'post' | 'item' | 'interval' }
  | { do: 'join' | 'cut' | 'stick' | 'unstick'; reader: number };

const reader = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('vote' as const), participant: fc.nat(3) }) },
  { weight: 8, arbitrary: fc.constantFrom<Step>({ do: 'post' }, { do: 'item' }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'close' }, { do: 'reopen' }, { do: 'interval' }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'join' as const, 'cut' as const), reader }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('stick' as const, 'unstick' as const), reader }) },
);

async function run(
  steps: readonly (readonly [Step, number])[],
  pauses: readonly number[],
  visibility: FakePollState['visibility'],
) {
  const { hub, polls, sessions, timers, broker } = createTestHub();
  polls.create(testId, visibility);
  const readers = [0, 1, 2, 3].map((index) => new LiveReader(index));
  const writer = new LiveWriter(polls, sessions);
  let turn = 0;
  const pause = async () => {
    turn += 1;
    await settle(pauses[turn % pauses.length] ?? 0);
  };
  polls.pause = pause;
  sessions.pause = pause;
  const subscribing: Promise<unknown>[] = [];

  const perform: Record<Step['do'], (each: LiveReader, step: Step) => unknown> = {
    vote: (_, one) => writer.vote(broker, `p-${one.do === 'vote' ? one.participant : 0}`),
    close: () => writer.close(broker),
    reopen: () => writer.reopen(broker),
    post: () => writer.post(broker),
    item: () => writer.setItem(broker),
    interval: () => timers.advance(60),
    join(each) {
      if (!each.connection) subscribing.push(each.join(hub));
    },
    cut: (each) => each.cut(),
    stick(each) {
      if (each.transport) each.transport.stuck = true;
    },
    unstick: (each) => each.transport?.unblock(),
  };
  for (const [one, turns] of steps) {
    const each = readers['reader' in one ? one.reader : 0];
    if (each) await perform[one.do](each, one);
    await settle(turns);
  }
  for (const each of readers) {
    each.transport?.unblock();
    if (!each.connection) perform.join(each, { do: 'join', reader: 0 });
  }
  await timers.advance(2_000);
  await Promise.all(subscribing);
  await timers.advance(2_000);
  for (const each of readers) {
    each.read();
    await verifyPoll(each, polls);
    verifySession(each, sessions, 'punctual');
  }
}

it('folds to the truth for every reader, under any interleaving', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.nat(3)), { minLength: 5, maxLength: 60 }),
      fc.array(fc.nat(8), { minLength: 5, maxLength: 15 }),
      fc.constantFrom('always' as const, 'after_vote' as const, 'after_close' as const),
      run,
    ),
    { seed: 20_260_101, numRuns: 400 },
  );
});
