import { randomUUID } from 'node:crypto';
import type { Counter, CounterChange } from '@pulse/domain';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCounterLane } from './counter-lane.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

describe.each(postgresServers())('change_counters on $name', (server) => {
  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(() => scene.close());

  /** The account of whoever moves a counter for the staff. */
  const staffMember = randomUUID();
  const move = (
    counter: Counter,
    participantId: string | null,
    direction: 1 | -1,
    key?: string,
  ): CounterChange => ({
    counterId: counter.id,
    actorId: participantId ?? staffMember,
    participantId,
    direction,
    key: key ?? null,
    digest: `${counter.id} ${direction}`,
  });

  test('the staff’s idempotency keys count as well', async () => {
    const counter = await scene.counter(await scene.session());
    const first = await scene.counters.apply(move(counter, null, 1, 'staff'));
    const again = await scene.counters.apply(move(counter, null, 1, 'staff'));
    expect([first.outcome, again.outcome, again.value]).toEqual(['APPLIED', 'REPLAYED', 1]);
  });

  test('APPLIED by steps, REPLAYED by key, KEY_REUSED with another body', async () => {
    const session = await scene.session();
    const counter = await scene.counter(session, { step: 5 });
    const who = await scene.participant(session);
    const first = await scene.counters.apply(move(counter, who, 1, 'one'));
    expect(first).toMatchObject({ outcome: 'APPLIED', value: 5, version: 1 });
    await scene.counters.apply(move(counter, who, 1));
    expect(await scene.counters.apply(move(counter, who, 1, 'one'))).toMatchObject({
      outcome: 'REPLAYED',
      value: 5,
      version: 1,
    });
    expect((await scene.counters.apply(move(counter, who, -1, 'one'))).outcome).toBe('KEY_REUSED');
    expect((await scene.counters.find(counter.id))?.counter).toMatchObject({ value: 10, version: 2 });
  });

  test('a limit holds within one flush and across lanes; a reset gives it back', async () => {
    const session = await scene.session();
    const hand = await scene.counter(session, { limitPerParticipant: 1 });
    const [one, other] = [await scene.participant(session), await scene.participant(session)];
    const second = createCounterLane({ pool: scene.pool, onFlushed: () => {} });
    const raised = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2 === 0
          ? scene.counters.apply(move(hand, one, 1))
          : second.submit(move(hand, index % 4 === 1 ? one : other, 1)),
      ),
    );
    const outcomes = raised.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array(2).fill('APPLIED'), ...Array(8).fill('LIMIT_REACHED')]);
    expect((await scene.counters.apply(move(hand, one, -1))).outcome).toBe('APPLIED');
    expect((await scene.counters.apply(move(hand, one, -1))).outcome).toBe('LIMIT_REACHED');
    await scene.counters.reset(hand.id);
    expect(await scene.counters.apply(move(hand, other, 1))).toMatchObject({ outcome: 'APPLIED', value: 1 });
  });

  test('a range holds, and the staff has no limit', async () => {
    const session = await scene.session();
    const seats = await scene.counter(session, { maximum: 2, limitPerParticipant: 1 });
    const results = await Promise.all([1, 2, 3].map(() => scene.counters.apply(move(seats, null, 1))));
    expect(results.map(({ outcome, value }) => [outcome, value])).toEqual([
      ['APPLIED', 1],
      ['APPLIED', 2],
      ['OUT_OF_RANGE', 2],
    ]);
  });

  test('refusals: absent, a stranger, banned, paused', async () => {
    const session = await scene.session();
    const counter = await scene.counter(session);
    const stranger = await scene.participant(await scene.session());
    const banned = await scene.participant(session);
    await scene.db.updateTable('participants').set({ banned: true }).where('id', '=', banned).execute();
    const paused = await scene.session('paused');
    const results = await Promise.all([
      scene.counters.apply({ ...move(counter, null, 1), counterId: randomUUID() }),
      scene.counters.apply(move(counter, stranger, 1)),
      scene.counters.apply(move(counter, randomUUID(), 1)),
      scene.counters.apply(move(counter, banned, 1)),
      scene.counters.apply(move(await scene.counter(paused), await scene.participant(paused), 1)),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'COUNTER_NOT_FOUND',
      'NOT_JOINED',
      'NOT_JOINED',
      'BANNED',
      'SESSION_NOT_LIVE',
    ]);
    expect((await scene.counters.find(counter.id))?.counter.value).toBe(0);
  });

  test('two lanes, many hands: the value is the number of acknowledgements', async () => {
    const session = await scene.session();
    const counter = await scene.counter(session);
    const people = await Promise.all(Array.from({ length: 5 }, () => scene.participant(session)));
    const lanes = [1, 2].map(() => createCounterLane({ pool: scene.pool, onFlushed: () => {} }));
    const results = await Promise.all(
      people.flatMap((who) =>
        lanes.flatMap((lane) =>
          // Both lanes get the same keys: each counts once.
          Array.from({ length: 20 }, (_, index) => lane.submit(move(counter, who, 1, `${who}-${index}`))),
        ),
      ),
    );
    const count = (name: string) => results.filter(({ outcome }) => outcome === name).length;
    expect([count('APPLIED'), count('REPLAYED')]).toEqual([100, 100]);
    expect((await scene.counters.find(counter.id))?.counter).toMatchObject({ value: 100, version: 100 });
  });
});
