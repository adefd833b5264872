import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventAnalyses } from './event-analyses.repository.ts';
import { makeEventPropertyIndexes } from './event-property-indexes.ts';
import { takeEventTotals } from './event-totals.ts';
import { createEventRepository } from './events.repository.ts';
import { writeEventHistory } from './testing/event-history.ts';
import { explaining } from './testing/explain.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

const day = 24 * 3_600_000;

/** docs/generated/query-plans.md has the same over ten million events; here are enough for the planner to choose. */
describe.each(postgresServers())('plans of questions about events on $name', (server) => {
  const projectId = randomUUID();
  let scene: RepositoryScene;
  let explain: ReturnType<typeof open>;
  const open = () =>
    explaining(scene.pool, (db) => ({
      list: createEventRepository(db, { ingest: () => Promise.reject(new Error('unused')), countLoss() {} }),
      analyses: createEventAnalyses(db, (work) => work()),
    }));
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    await scene.db
      .insertInto('projects')
      .values({ id: projectId, owner_id: scene.ownerId, name: 'Project', retention_days: 30 })
      .execute();
    await writeEventHistory(scene.pool, {
      projectId,
      events: 60_000,
      days: 10,
      names: 200,
      users: 1_000,
      until: new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000),
      seed: 1,
    });
    await takeEventTotals(scene.db, 10);
    expect(await makeEventPropertyIndexes(scene.pool, silentLog)).toBeGreaterThanOrEqual(10);
    explain = open();
  });
  afterAll(() => scene.close());
  const month = () => ({ from: new Date(Date.now() - 30 * day), to: new Date() });

  test.each(['level', 'name', null] as const)('a series by %s reads counts, no events', async (by) => {
    const { questions, plansOf } = explain;
    const plan = await plansOf(() =>
      questions.list.stats(projectId, { ...month(), interval: 'day', timeZone: 'UTC', by }),
    );
    expect(plan).toContain('event_totals');
    expect(plan).not.toMatch(/days_ago|today/);
    expect(plan).not.toMatch(/Seq Scan on event_(rollups|totals|day_totals)\b/);
  });

  test('a breakdown by name reads counts, no events', async () => {
    const { questions, plansOf } = explain;
    const by = { kind: 'field', field: 'name' } as const;
    const plan = await plansOf(() =>
      questions.analyses.breakdown(projectId, { ...month(), by, filter: {}, limit: 10 }),
    );
    expect(plan).toContain('event_day_totals');
    expect(plan).not.toMatch(/days_ago|today/);
  });

  test('a rare property is looked up in the index of every day that has ended', async () => {
    const { questions, plansOf } = explain;
    const filter = { properties: { 'order.id': 5_000 } };
    const plan = await plansOf(() => questions.list.list(projectId, filter, { limit: 50 }));
    const lookUp = plan.split('WITH found').at(-1) ?? '';
    expect(lookUp).toMatch(/Bitmap Index Scan on \d+_days_ago_properties_idx/);
    expect(lookUp).not.toMatch(/Seq Scan on \d+_days_ago/);
    const { items, nextCursor } = await questions.list.list(projectId, filter, { limit: 50 });
    expect([items.length, nextCursor]).toEqual([4, null]);
  });

  test.each([
    ['a user', { userId: 'u700' }, 'user_id'],
    ['a name that is rare', { name: ['event.199'] }, 'name'],
    ['a grave level', { level: ['fatal'] }, 'level'],
  ] as const)('%s is looked up by the index of it', async (_, filter, column) => {
    const { questions, plansOf } = explain;
    const plan = await plansOf(() => questions.list.list(projectId, filter, { limit: 50 }));
    expect(plan).toMatch(new RegExp(`Index Scan.*_project_id_${column}_position_idx`));
  });
});
