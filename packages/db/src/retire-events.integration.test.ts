import { randomUUID } from 'node:crypto';
import { systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import { createSeededRandom, postgresServers, testSeed } from '@pulse/testing';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createEventDeletionRepository } from './event-deletions.repository.ts';
import { createEventRepository } from './events.repository.ts';
import { createProjectRepository } from './projects.repository.ts';
import { retireEvents } from './retire-events.ts';
import { archiveEvents } from './testing/event-archive.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';
import { retentionState } from './testing/retention-state.ts';

const minute = 60_000;
const day = 86_400_000;
const ids = uuidv7Ids(systemClock, systemRandom);

const setDays = ({ db }: RepositoryScene, projectId: string, days: number) =>
  sql`UPDATE projects SET retention_days = ${days} WHERE id = ${projectId}`.execute(db);
const eraseEvents = ({ db }: RepositoryScene, projectId: string) =>
  db
    .transaction()
    .execute((transaction) =>
      createProjectRepository(transaction).eraseEvents(projectId, { id: ids.next(), requestedBy: null }),
    );

describe.each(postgresServers())('retention on $name', (server) => {
  test('what is due goes, with its ids, and nothing else: any projects, days and chunks', async () => {
    const random = createSeededRandom(testSeed());
    for (let round = 0; round < 4; round += 1) {
      await using scene = await openRepositoryScene(server);
      const archives = [];
      for (let project = 0; project < 4; project += 1) {
        const days = 1 + random.below(6);
        // A minute to either side of what is due, which the test takes less than, and anywhere else.
        const ages = Array.from({ length: random.below(60) }, () =>
          random.below(4) === 0
            ? days * day + random.pick([-minute, minute])
            : Math.max(0, random.below(9 * day)),
        ).toSorted((a, b) => b - a);
        archives.push({ days, ...(await archiveEvents(scene, days, ages)) });
      }
      const chunk = 1 + random.below(20);
      const due = archives.flatMap(({ days, events }) =>
        events.filter(({ receivedAt }) => receivedAt.getTime() < Date.now() - days * day),
      );
      const removed = await retireEvents(scene.db, { ids, chunk });
      for (const { days, events, projectId } of archives) {
        const { positions, ids: known, receipts, rolledUp } = await retentionState(scene, projectId);
        const gone = events.filter(({ receivedAt }) => receivedAt.getTime() < Date.now() - days * day);
        const kept = events.slice(gone.length).map(({ position }) => position);
        const context = { seed: random.seed, round, projectId };
        expect({ ...context, positions, known: known.length, rolledUp }).toEqual({
          ...context,
          positions: kept,
          known: kept.length,
          rolledUp: events.length,
        });
        expect({ ...context, receipts }).toEqual({
          ...context,
          receipts:
            gone.length === 0
              ? []
              : [
                  {
                    reason: 'retention',
                    retentionDays: days,
                    receivedBefore: expect.any(Date),
                    through: gone.length,
                    events: gone.length,
                    first: gone[0]?.receivedAt,
                    last: gone.at(-1)?.receivedAt,
                    finished: true,
                  },
                ],
        });
      }
      expect(removed).toBe(due.length);
      expect(await retireEvents(scene.db, { ids })).toBe(0);
    }
  });

  test('the receipt says before when, and that is so many days of 24 hours ago', async () => {
    await using scene = await openRepositoryScene(server);
    const ages = Array.from({ length: 40 }, (_, index) => 2 * day + 400 - index * 20);
    const { projectId, events } = await archiveEvents(scene, 2, ages);
    await retireEvents(scene.db, { ids });
    const { positions, receipts } = await retentionState(scene, projectId);
    const [receipt] = receipts;
    const kept = events.filter(({ receivedAt }) => receivedAt >= (receipt?.receivedBefore ?? new Date(0)));
    expect(positions).toEqual(kept.map(({ position }) => position));
    const { rows } = await sql<{ distance: number }>`
      SELECT extract(epoch FROM started_at - received_before)::float8 AS distance FROM event_deletions`.execute(
      scene.db,
    );
    expect(rows[0]?.distance).toBeCloseTo(2 * 86_400, 2);
  });

  test('counts stay and are answered; positions go on, an id may come again', async () => {
    await using scene = await openRepositoryScene(server);
    const { projectId } = await archiveEvents(scene, 1, [3 * day, 3 * day, 2 * day]);
    await retireEvents(scene.db, { ids });
    const events = createEventRepository(scene.db, { ingest: Promise.reject, countLoss: () => {} });
    const stats = await events.stats(projectId, {
      from: new Date(Date.now() - 5 * day),
      to: new Date(),
      interval: 'day',
      timeZone: 'UTC',
      by: null,
    });
    expect(stats.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    const send = (id: string) =>
      sql<{ head: number; duplicates: number[] | null }>`
        SELECT head, duplicates FROM ingest_events(ARRAY[${projectId}]::uuid[], '{1}', ARRAY[${id}], '{a}', '{info}',
          '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{f}', '{}', '{}', '{}', '{}')`.execute(scene.db);
    expect((await send('id 1')).rows).toEqual([{ head: 4, duplicates: null }]);
    expect((await send('id 1')).rows).toEqual([{ head: 4, duplicates: [1] }]);
  });

  test('runs of one day are one receipt, other days kept are another', async () => {
    await using scene = await openRepositoryScene(server);
    const { projectId } = await archiveEvents(scene, 5, [7 * day, 6 * day, 4 * day, 3 * day, 0]);
    await retireEvents(scene.db, { ids });
    await setDays(scene, projectId, 2);
    await retireEvents(scene.db, { ids });
    await setDays(scene, projectId, 9);
    await retireEvents(scene.db, { ids });
    // As if a day had gone by.
    await setDays(scene, projectId, 2);
    await scene.pool.query(`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - 5, 5)`);
    await sql`UPDATE events SET received_at = received_at - interval '3 days' WHERE project_id = ${projectId}`.execute(
      scene.db,
    );
    await retireEvents(scene.db, { ids });
    const { positions, receipts } = await retentionState(scene, projectId);
    expect(positions).toEqual([]);
    expect(receipts.map(({ retentionDays, through, events }) => [retentionDays, through, events])).toEqual([
      [5, 2, 2],
      [2, 5, 3],
    ]);
  });

  test('what somebody deletes is hidden at once and has a receipt of its own, whatever is due meanwhile', async () => {
    await using scene = await openRepositoryScene(server);
    const { db } = scene;
    const { projectId } = await archiveEvents(scene, 2, [4 * day, 3 * day, day, 0]);
    const other = await archiveEvents(scene, 2, [day, 0]);
    await eraseEvents(scene, projectId);
    const list = createEventRepository(db, { ingest: Promise.reject, countLoss: () => {} });
    expect((await list.list(projectId, {}, { limit: 10 })).items).toEqual([]);
    await retireEvents(db, { ids, chunk: 1 });
    const { positions, receipts } = await retentionState(scene, projectId);
    expect(positions).toEqual([]);
    expect(receipts.map(({ reason, events, finished }) => [reason, events, finished])).toEqual([
      ['request', 4, true],
    ]);
    expect((await retentionState(scene, other.projectId)).positions).toEqual([1, 2]);

    await createProjectRepository(db).delete(other.projectId);
    await retireEvents(db, { ids, chunk: 1 });
    const gone = await retentionState(scene, other.projectId);
    expect([gone.positions, gone.ids, gone.rolledUp]).toEqual([[], [], 0]);
    expect(gone.receipts.map(({ reason, events }) => [reason, events])).toEqual([['project', 2]]);
  });

  test('after a clock was set back, what came before something that is kept waits for it', async () => {
    await using scene = await openRepositoryScene(server);
    const { projectId } = await archiveEvents(scene, 2, [3 * day, 2 * day - minute, 2 * day + minute, 0]);
    await retireEvents(scene.db, { ids });
    expect((await retentionState(scene, projectId)).positions).toEqual([2, 3, 4]);
  });

  test('a preview says exactly what would go and stay', async () => {
    await using scene = await openRepositoryScene(server);
    const deletions = createEventDeletionRepository(scene.db);
    const { projectId } = await archiveEvents(scene, 30, [9 * day, 8 * day, 3 * day, day, 0]);
    const preview = async (days: number) => {
      const { due, kept } = (await deletions.preview(projectId, days)) ?? {};
      return [due, kept];
    };
    expect([await preview(30), await preview(8), await preview(2), await preview(1)]).toEqual([
      [0, 5],
      [2, 3],
      [3, 2],
      [4, 1],
    ]);
    await setDays(scene, projectId, 5);
    await retireEvents(scene.db, { ids });
    expect([await preview(30), await preview(2)]).toEqual([
      [0, 3],
      [1, 2],
    ]);
    await eraseEvents(scene, projectId);
    expect(await preview(1)).toEqual([0, 0]);
    expect(await deletions.preview(randomUUID(), 1)).toBeUndefined();
  });
});
