import { silentLog, systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import type { IncomingEvent } from '@pulse/domain';
import { createSeededRandom, postgresServers, testSeed } from '@pulse/testing';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isConnectionError } from './connection-error.ts';
import { hideDueEvents } from './due-events.ts';
import { makeEventPartitions } from './event-partitions.ts';
import { createIngestLane } from './ingest-lane.ts';
import { createKysely, createPool, type Database } from './pool.ts';
import { createProjectRepository } from './projects.repository.ts';
import { retireEvents } from './retire-events.ts';
import { archiveEvents } from './testing/event-archive.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';
import { partitionsOf, retentionState } from './testing/retention-state.ts';

const day = 86_400_000;
const ids = uuidv7Ids(systemClock, systemRandom);
const many = (count: number, age: number) => Array.from({ length: count }, () => age);
const dayBefore = (days: number) =>
  `events_${new Date(Date.now() - days * day).toISOString().slice(0, 10).replaceAll('-', '')}`;

function event(id: string): IncomingEvent {
  return {
    id,
    name: 'a',
    level: 'info',
    message: null,
    properties: null,
    userId: null,
    sessionId: null,
    timestamp: null,
    shifted: false,
  };
}

/** Events that are there and events that receipts have counted, at one moment. */
async function standing(db: Database) {
  const { rows } = await sql<{ there: number; counted: number }>`
    SELECT (SELECT count(*) FROM events) AS there,
      (SELECT coalesce(sum(events), 0)::bigint FROM event_deletions) AS counted`.execute(db);
  return rows[0] ?? { there: -1, counted: -1 };
}

const unfinished = async ({ db }: RepositoryScene) => {
  const { rows } = await sql`
    SELECT 1 FROM event_deletions WHERE finished_at IS NULL UNION ALL
    SELECT 1 FROM detached_event_partitions`.execute(db);
  return rows.length;
};

describe.each(postgresServers())('partitions that nobody needs on $name', (server) => {
  test('whole days go at once, counted by project and by why; a day with something to keep stays', async () => {
    await using scene = await openRepositoryScene(server);
    const short = await archiveEvents(scene, 2, [...many(30, 6 * day), ...many(20, 5 * day), 0]);
    const long = await archiveEvents(scene, 30, [5 * day, 0]);
    const deleted = await archiveEvents(scene, 30, many(7, 6 * day));
    await createProjectRepository(scene.db).delete(deleted.projectId);

    expect(await retireEvents(scene.db, { ids, chunk: 3 })).toBe(57);
    const { attached, detached } = await partitionsOf(scene);
    expect(detached).toEqual([]);
    expect(attached).not.toContain(dayBefore(6));
    expect(attached).toContain(dayBefore(5));
    expect(attached).toContain(dayBefore(0));
    const state = await retentionState(scene, short.projectId);
    expect([state.positions, state.ids, state.rolledUp]).toEqual([[51], ['id 51'], 51]);
    expect(state.receipts.map(({ events, first, last }) => [events, first, last])).toEqual([
      [50, short.events[0]?.receivedAt, short.events[49]?.receivedAt],
    ]);
    expect((await retentionState(scene, long.projectId)).positions).toEqual([1, 2]);
    const gone = await retentionState(scene, deleted.projectId);
    expect([gone.ids, gone.receipts.map(({ reason, events }) => [reason, events])]).toEqual([
      [],
      [['project', 7]],
    ]);
    expect(await unfinished(scene)).toBe(0);
  });

  test('rows of a whole day are not removed one by one', async () => {
    await using scene = await openRepositoryScene(server);
    const { projectId } = await archiveEvents(scene, 2, many(50, 6 * day));
    await sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'one by one'; END $$`.execute(
      scene.db,
    );
    await sql`CREATE TRIGGER refuse BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse()`.execute(
      scene.db,
    );
    await retireEvents(scene.db, { ids, chunk: 7 });
    const { receipts, ids: known } = await retentionState(scene, projectId);
    expect([receipts[0]?.events, receipts[0]?.finished, known]).toEqual([50, true, []]);
  });

  test('while somebody reads for long, events come in, what is due goes by rows, and the partition later', async () => {
    await using scene = await openRepositoryScene(server);
    await makeEventPartitions(scene.pool);
    const { projectId } = await archiveEvents(scene, 2, [...many(50, 6 * day), 0]);
    const lane = createIngestLane({ pool: scene.pool, log: silentLog, onFlushed: () => {} });
    const reader = await scene.pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT 1 FROM events LIMIT 1');

    let sent = 0;
    let ended = false;
    const sending = (async () => {
      while (!ended) {
        await lane.submit({ projectId, events: [event(`new ${sent}`)], losses: [] });
        sent += 1;
      }
    })();
    expect(await retireEvents(scene.db, { ids, chunk: 5 })).toBe(50);
    ended = true;
    await sending;
    expect(sent).toBeGreaterThan(0);
    expect((await partitionsOf(scene)).attached).toContain(dayBefore(6));
    const { positions, receipts } = await retentionState(scene, projectId);
    expect([positions.length, receipts[0]?.events]).toEqual([1 + sent, 50]);

    await reader.query('COMMIT');
    reader.release();
    await retireEvents(scene.db, { ids });
    expect((await partitionsOf(scene)).attached).not.toContain(dayBefore(6));
    await lane.close();
  });

  test('an id that is sent again while it is removed is stored once, and nobody waits in a circle', async () => {
    await using scene = await openRepositoryScene(server);
    await makeEventPartitions(scene.pool);
    // Some by rows, for the day has something to keep, some with their partition.
    const { projectId } = await archiveEvents(scene, 2, [...many(60, 7 * day), ...many(60, 4 * day)]);
    await archiveEvents(scene, 30, [4 * day]);
    const lanes = [1, 2].map(() =>
      createIngestLane({ pool: scene.pool, log: silentLog, onFlushed: () => {} }),
    );
    const again = Array.from({ length: 120 }, (_, index) => event(`id ${index + 1}`));
    const stored = new Map<string, number>();
    let ended = false;
    const sending = lanes.map(async (lane) => {
      for (let last = false; !last; ) {
        last = ended;
        for (const one of again) {
          const result = await lane.submit({ projectId, events: [one], losses: [] });
          stored.set(one.id, (stored.get(one.id) ?? 0) + result.stored);
        }
      }
    });
    await retireEvents(scene.db, { ids, chunk: 10 });
    ended = true;
    await Promise.all(sending);
    const { events, ids: known, receipts } = await retentionState(scene, projectId);
    expect([...stored.values()]).toEqual(many(120, 1));
    expect(events.map(({ id }) => id).toSorted()).toEqual(known);
    expect([known.length, receipts.reduce((sum, each) => sum + each.events, 0)]).toEqual([120, 120]);
    await Promise.all(lanes.map((lane) => lane.close()));
  });

  test('what another node is removing and counting is not counted with its day', async () => {
    await using scene = await openRepositoryScene(server);
    const { projectId } = await archiveEvents(scene, 2, many(50, 6 * day));
    await hideDueEvents(scene.db, ids);
    // A chunk of another node that has not committed.
    const other = await scene.pool.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM event_deletions FOR UPDATE');
    await other.query('DELETE FROM events WHERE project_id = $1 AND position <= 10', [projectId]);
    await other.query('UPDATE event_deletions SET events = 10, removed_through = 10');
    const retiring = retireEvents(scene.db, { ids });
    await expect
      .poll(async () => {
        const { rows } = await scene.pool.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows.length;
      })
      .toBe(1);
    await other.query('COMMIT');
    other.release();
    expect(await retiring).toBe(40);
    const { receipts } = await retentionState(scene, projectId);
    expect(receipts.map(({ events, finished }) => [events, finished])).toEqual([[50, true]]);
  });

  test('killed anywhere, several nodes at it: every event goes once and is counted once', async () => {
    const random = createSeededRandom(testSeed());
    await using scene = await openRepositoryScene(server);
    const total = 5 * 60;
    const archives = [];
    for (let project = 0; project < 5; project += 1) {
      const ages = Array.from({ length: 60 }, () => random.below(6 * day)).toSorted((a, b) => b - a);
      archives.push(await archiveEvents(scene, 1 + random.below(5), ages));
    }
    await createProjectRepository(scene.db).delete(archives[0]?.projectId ?? '');
    const { connectionString } = scene;
    const nodes = ['node-a', 'node-b'].map((applicationName) =>
      createKysely(createPool({ connectionString, max: 2, log: silentLog, applicationName })),
    );
    let kills = 0;
    let working = nodes.length;
    async function workOn(node: Database): Promise<void> {
      for (let clean = false; !clean; ) {
        try {
          await retireEvents(node, { ids, chunk: 4 });
          clean = (await unfinished(scene)) === 0;
        } catch (error) {
          if (!isConnectionError(error)) throw error;
        }
      }
    }
    const work = Promise.all(
      nodes.map((node) =>
        workOn(node).finally(() => {
          working -= 1;
        }),
      ),
    );
    while (working > 0) {
      // In the middle of a transaction, wherever it has come to.
      const { rowCount } = await scene.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = $1 AND xact_start IS NOT NULL`,
        [random.pick(['node-a', 'node-b', ...Array<string>(4).fill('nobody')])],
      );
      kills += rowCount ?? 0;
      const { there, counted } = await standing(scene.db);
      expect({ seed: random.seed, all: there + counted }).toEqual({ seed: random.seed, all: total });
    }
    await work;
    expect(kills).toBeGreaterThan(0);
    expect(await unfinished(scene)).toBe(0);
    for (const { projectId } of archives) {
      const { events, ids: known } = await retentionState(scene, projectId);
      expect({ seed: random.seed, known: known.length }).toEqual({
        seed: random.seed,
        known: events.length,
      });
    }
    await Promise.all(nodes.map((node) => node.destroy()));
  });
});
