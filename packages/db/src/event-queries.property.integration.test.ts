import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import type { EventFilter, EventMatch, PropertyValue, StoredEvent } from '@pulse/domain';
import { createSeededRandom, postgresServers, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventAnalyses } from './event-analyses.repository.ts';
import { makeEventPropertyIndexes } from './event-property-indexes.ts';
import { takeEventTotals } from './event-totals.ts';
import { createEventRepository } from './events.repository.ts';
import {
  isMatch,
  longestChain,
  median,
  mostFrequent,
  passes,
  seriesOf,
  valueAt,
  zones,
} from './testing/event-model.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';
import { writeEvents } from './testing/write-events.ts';

const day = 86_400_000;
const hour = 3_600_000;
const seed = testSeed();

/** What the database answers is what a loop over all events says, whatever is asked. */
describe.each(postgresServers())(`questions about random events on $name, seed ${seed}`, (server) => {
  const random = createSeededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  const maybe = <Item>(item: () => Item): Item | undefined => (random.below(3) === 0 ? item() : undefined);
  const names = ['a', 'b', 'c.d', 'Ünïcode “q”', '100%_\\x'];
  const levels = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
  const values: readonly PropertyValue[] = ['pro', '40', 40, 40.5, true, false, null, 'ä"\\\n{', ''];
  const paths = ['plan', 'order.total', 'a.b.c', '__proto__.x', 'tags', 'k"}'];
  const midnight = Math.floor(Date.now() / day) * day;
  const begin = midnight - 4 * day;

  const propertiesOf = (): Record<string, unknown> | null =>
    pick<() => Record<string, unknown> | null>([
      () => null,
      () => ({ plan: pick(values), tags: ['pro', 40] }),
      () => ({ 'order.total': pick(values), order: { total: pick(values), more: { plan: 'pro' } } }),
      () => ({ a: { b: { c: pick(values) } }, plan: pick(values), 'k"}': pick(values) }),
      () => ({ a: { 'b.c': pick(values) }, order: 'none' }),
    ])();

  const makeEvents = (count: number, nameOf = () => pick(names)): StoredEvent[] => {
    let at = begin;
    return Array.from({ length: count }, (_, index) => {
      at += random.below(Math.floor((8 * day) / count));
      return {
        position: index + 1,
        id: `e${index}`,
        name: nameOf(),
        level: pick(levels),
        message: pick([null, 'Failed 100%', 'PLAN pro', 'äÖ\\']),
        properties: propertiesOf(),
        userId: pick([null, 'u1', 'u2', 'u3', 'u4']),
        sessionId: pick([null, 's1', 's2', 's3']),
        timestamp: new Date(at - random.below(2 * hour)),
        receivedAt: new Date(at),
        shifted: false,
      };
    });
  };

  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    await scene.pool.query('SELECT make_event_partitions($1::date, 12)', [new Date(begin).toISOString()]);
  });
  afterAll(() => scene.close());

  async function newProject(events: readonly StoredEvent[]): Promise<string> {
    const id = randomUUID();
    await scene.db
      .insertInto('projects')
      .values({ id, owner_id: scene.ownerId, name: 'Project', retention_days: 30 })
      .execute();
    await writeEvents(scene.pool, id, events);
    return id;
  }
  const repository = () =>
    createEventRepository(scene.db, { ingest: () => Promise.reject(new Error('unused')), countLoss() {} });
  const analyses = () => createEventAnalyses(scene.db, (work) => work());
  const range = () => {
    const from = begin + random.below(6 * day);
    return { from: new Date(from), to: new Date(from + 1 + random.below(5 * day)) };
  };
  const filterOf = (): EventFilter => ({
    level: maybe(() => [pick(levels), pick(levels)]),
    name: maybe(() => [pick(names), pick(names)]),
    userId: maybe(() => pick(['u1', 'u4', 'nobody'])),
    sessionId: maybe(() => pick(['s1', 'none'])),
    properties: maybe(() => ({
      [pick(paths)]: pick(values),
      ...maybe(() => ({ [pick(paths)]: pick(values) })),
    })),
    search: maybe(() =>
      pick(['pro', 'PRO', '100%', '%', '40', 'plan', 'true', 'Q”', '\\', 'ä"\\\n{', 'zzz']),
    ),
  });

  test('a filter lets through what it says, page by page, with and without indexes', async () => {
    const events = makeEvents(5_000);
    const projectId = await newProject(events);
    // Of another project, in the same partitions and indexes.
    await newProject(makeEvents(500));
    for (let round = 0; round < 60; round += 1) {
      if (round === 30) expect(await makeEventPropertyIndexes(scene.pool, silentLog)).toBe(4);
      const filter = { ...filterOf(), ...maybe(range) };
      const expected = events.filter((event) => passes(event, filter)).map(({ position }) => position);
      const found: number[] = [];
      let cursor: string | undefined;
      do {
        const limit = 1 + random.below(100);
        const page = await repository().list(projectId, filter, { limit, cursor });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items.map(({ position }) => position));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect([filter, found]).toEqual([filter, expected.toReversed()]);
    }
    expect(await makeEventPropertyIndexes(scene.pool, silentLog)).toBe(0);
  });

  test('counts are those of the events, however far hours were added up', async () => {
    const many = [...names, ...Array.from({ length: 30 }, (_, index) => `name.${index}`)];
    const nameOf = () => many[Math.floor(many.length * (random.below(1_000) / 1_000) ** 2)] as string;
    const events = makeEvents(4_000, nameOf).filter(({ receivedAt }) => receivedAt.getTime() < Date.now());
    const projectId = await newProject(events);
    const ask = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) {
        const from = begin + random.below(100) * hour;
        // The first hour and the last are whole.
        const to = from + (1 + random.below(100)) * hour;
        const query = {
          from: new Date(from + random.below(hour)),
          to: new Date(to - random.below(hour)),
          level: maybe(() => [...new Set([pick(levels), pick(levels)])]),
          name: pick<() => string[] | undefined>([
            () => undefined,
            () => [nameOf(), pick(names)],
            () => many.slice(random.below(10)),
          ])(),
        };
        const whole = { ...query, from: new Date(from), to: new Date(to) };
        const counted = events.filter((event) => passes(event, whole));
        for (const by of [null, 'level', 'name'] as const) {
          for (const interval of ['hour', 'day'] as const) {
            const asked = { ...query, interval, timeZone: pick(Object.keys(zones)), by };
            expect([asked, await repository().stats(projectId, asked)]).toEqual([
              asked,
              seriesOf(counted, asked),
            ]);
          }
          if (by === null) continue;
          const { values: listed, others } = await analyses().breakdown(projectId, {
            ...query,
            by: { kind: 'field', field: by },
            filter: { level: query.level, name: query.name },
            limit: 2,
          });
          expect(listed).toEqual(mostFrequent(counted.map((event) => event[by])).slice(0, 2));
          expect(listed.reduce((sum, { count }) => sum + count, others)).toBe(counted.length);
        }
      }
    };
    await ask(8);
    await scene.pool.query('SELECT event_hours_ended($1)', [projectId]);
    for (let through = begin + hour; through < midnight; through += (1 + random.below(30)) * hour) {
      const take = 'SELECT take_event_totals($1, $2) AS all';
      while (!(await scene.pool.query(take, [projectId, new Date(through)])).rows[0].all);
      await ask(2);
    }
    while ((await takeEventTotals(scene.db, 10)) === 10);
    expect(await takeEventTotals(scene.db, 10)).toBe(0);
    await ask(8);
    const { rows } = await scene.pool.query(
      `SELECT (SELECT sum(count) FROM event_totals WHERE project_id = $1) AS hours,
         (SELECT sum(counts[24]) FROM event_day_totals WHERE project_id = $1) AS days,
         (SELECT sum(count) FROM event_rollups WHERE project_id = $1 AND hour < date_trunc('hour', now(), 'UTC')) AS ended`,
      [projectId],
    );
    expect(rows[0]).toEqual({ hours: rows[0].ended, days: rows[0].ended, ended: rows[0].ended });
  });

  test('a breakdown counts every value', async () => {
    const events = makeEvents(2_000);
    const projectId = await newProject(events);
    for (let round = 0; round < 30; round += 1) {
      const { from, to } = range();
      const filter = { ...filterOf(), search: undefined, userId: pick([undefined, 'u1']) };
      const path = pick(['plan', 'order.total', 'tags', 'none']);
      const counted = events.filter((event) => passes(event, { ...filter, from, to }));
      const by = pick([
        { kind: 'property', path } as const,
        { kind: 'field', field: 'sessionId' } as const,
        { kind: 'field', field: 'userId' } as const,
      ]);
      const found = counted.flatMap((event) => {
        if (by.kind === 'field') return event[by.field] ?? [];
        const value = valueAt(event.properties, by.path);
        return value === undefined ? [] : [value];
      });
      const limit = 1 + random.below(4);
      const breakdown = await analyses().breakdown(projectId, { by, filter, from, to, limit });
      const expected = mostFrequent(found).slice(0, limit);
      const listed = expected.reduce((sum, { count }) => sum + count, 0);
      expect(breakdown.values.map(({ count }) => count)).toEqual(expected.map(({ count }) => count));
      expect(breakdown).toMatchObject({
        others: found.length - listed,
        without: counted.length - found.length,
      });
    }
  });

  test('a funnel is the way of everybody, step by step', async () => {
    const events = makeEvents(1_500);
    const projectId = await newProject(events);
    for (let round = 0; round < 40; round += 1) {
      const { from, to } = range();
      const steps = Array.from(
        { length: 2 + random.below(4) },
        (): EventMatch => ({
          name: pick(names.slice(0, 3)),
          properties: maybe(() => ({ plan: pick(values) })),
        }),
      );
      const by = pick(['userId', 'sessionId'] as const);
      const windowSeconds = 1 + random.below(40 * 3_600);
      const seen = events.filter((event) => passes(event, { from, to }));
      const chains = [...Map.groupBy(seen, (event) => event[by])].flatMap(([person, own]) =>
        person === null ? [] : longestChain(own, steps, windowSeconds * 1_000),
      );
      const expected = steps.map((_, index) => {
        const gaps = chains.flatMap((chain) => {
          const [at, next] = [chain[index], chain[index + 1]];
          return at === undefined || next === undefined ? [] : (next - at) / 1_000;
        });
        return { count: chains.filter((chain) => chain.length > index).length, secondsToNext: median(gaps) };
      });
      const found = await analyses().funnel(projectId, { steps, windowSeconds, by, from, to });
      expect(found.map(({ count }) => count)).toEqual(expected.map(({ count }) => count));
      found.forEach(({ secondsToNext }, index) => {
        const wanted = expected[index]?.secondsToNext ?? null;
        if (wanted === null) expect(secondsToNext).toBeNull();
        else expect(secondsToNext).toBeCloseTo(wanted, 6);
      });
    }
  });

  test('a retention grid is who came and returned', async () => {
    const events = makeEvents(800);
    const projectId = await newProject(events);
    for (let round = 0; round < 30; round += 1) {
      const { from, to } = range();
      const timeZone = pick(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles']);
      const interval = pick(['day', 'week'] as const);
      const came = { name: pick(names), properties: maybe(() => ({ plan: pick(values) })) };
      const returned = pick([came, { name: pick(names) }]);
      const by = pick(['userId', 'sessionId'] as const);
      const periodOf = (at: Date) => {
        const local = Date.parse(`${at.toLocaleDateString('en-CA', { timeZone })}T00:00:00Z`) / day;
        // 1970 began on a Thursday.
        return interval === 'day' ? local : Math.floor((local + 3) / 7);
      };
      const first = periodOf(from);
      const periods = periodOf(new Date(to.getTime() - 1)) - first + 1;
      const seen = events.filter((event) => passes(event, { from, to }));
      const peopleOf = (match: EventMatch, period: number) =>
        new Set(
          seen
            .filter((event) => isMatch(event, match) && periodOf(event.receivedAt) - first === period)
            .flatMap((event) => event[by] ?? []),
        );
      const expected = Array.from({ length: periods }, (_, period) => {
        const people = peopleOf(came, period);
        const returns = Array.from({ length: periods - period }, (__, later) => {
          const back = peopleOf(returned, period + later);
          return [...people].filter((person) => back.has(person)).length;
        });
        return { size: people.size, returned: returns };
      });
      const found = await analyses().retention(projectId, {
        came,
        returned,
        interval,
        timeZone,
        by,
        from,
        to,
      });
      expect(found.map(({ size, returned: returns }) => ({ size, returned: returns }))).toEqual(expected);
    }
  });
});
