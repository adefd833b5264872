import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import type { IncomingEvent, IngestionResult, StoredEvent } from '@pulse/domain';
import { createSeededRandom, postgresServers, testSeed } from '@pulse/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeEventPartitions } from './event-partitions.ts';
import { createIngestLane, EventPartitionMissing, type IngestLane } from './ingest-lane.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

describe.each(postgresServers())('ingest_events on $name', (server) => {
  let scene: RepositoryScene;
  let lane: IngestLane;
  const told: { projectId: string; head: number; entries: readonly StoredEvent[] }[] = [];
  const openLane = () =>
    createIngestLane({
      pool: scene.pool,
      log: silentLog,
      onFlushed: ({ projectId, head, entries }) => told.push({ projectId, head, entries: entries() }),
      lossMilliseconds: 20,
    });
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    lane = openLane();
    await makeEventPartitions(scene.pool);
  });
  afterAll(async () => {
    await lane.close();
    await scene.close();
  });

  async function newProject(): Promise<string> {
    const id = randomUUID();
    await scene.db
      .insertInto('projects')
      .values({ id, owner_id: scene.ownerId, name: 'Project', retention_days: 30 })
      .execute();
    return id;
  }
  const event = (fields: Partial<IncomingEvent> = {}): IncomingEvent => ({
    id: randomUUID(),
    name: 'page.viewed',
    level: 'info',
    message: null,
    properties: null,
    userId: null,
    sessionId: null,
    timestamp: null,
    shifted: false,
    ...fields,
  });
  const send = (projectId: string, ...events: IncomingEvent[]) =>
    lane.submit({ projectId, events, losses: [] });
  const rowsOf = (projectId: string) =>
    scene.db
      .selectFrom('events')
      .selectAll()
      .where('project_id', '=', projectId)
      .orderBy('position')
      .execute();
  const ledgerOf = async (projectId: string) => {
    const rows = await scene.db
      .selectFrom('event_ledger')
      .select(['reason', 'code', ({ fn }) => fn.sum<number>('count').as('count')])
      .where('project_id', '=', projectId)
      .groupBy(['reason', 'code'])
      .orderBy('reason')
      .orderBy('code')
      .execute();
    return rows.map(({ reason, code, count }) => [reason, code, Number(count)]);
  };
  const counted = (results: readonly IngestionResult[]) =>
    results.map(({ stored, duplicates }) => [stored, duplicates]);

  test('stored whole, in the order of sending, and told as it was stored', async () => {
    const projectId = await newProject();
    const happened = Date.UTC(2020, 1, 2, 3, 4, 5, 678);
    const odd = event({
      name: "it's “odd” \\ {x},\n👩🏽‍🚀",
      level: 'error',
      message: '{"NULL"}',
      properties: JSON.stringify({ nested: { list: [1, null, 'a,b"\\'] }, null: null }),
      userId: 'NULL',
      sessionId: '',
      timestamp: happened,
      shifted: true,
    });
    const plain = event();
    expect(await send(projectId, odd, plain)).toEqual({ found: true, stored: 2, duplicates: 0 });
    const rows = await rowsOf(projectId);
    expect(rows.map(({ position }) => position)).toEqual([1, 2]);
    expect(rows[0]).toMatchObject({
      id: odd.id,
      name: odd.name,
      level: 'error',
      message: '{"NULL"}',
      properties: { nested: { list: [1, null, 'a,b"\\'] }, null: null },
      user_id: 'NULL',
      session_id: '',
      timestamp: new Date(happened),
      shifted: true,
    });
    expect(rows[1]).toMatchObject({ message: null, properties: null, user_id: null, shifted: false });
    expect(rows[1]?.timestamp).toEqual(rows[1]?.received_at);
    const [announced] = told.filter((each) => each.projectId === projectId);
    expect(announced?.head).toBe(2);
    expect(announced?.entries).toEqual(
      rows.map((row) => ({
        position: row.position,
        id: row.id,
        name: row.name,
        level: row.level,
        message: row.message,
        properties: row.properties,
        userId: row.user_id,
        sessionId: row.session_id,
        timestamp: row.timestamp,
        receivedAt: row.received_at,
        shifted: row.shifted,
      })),
    );
    expect(await ledgerOf(projectId)).toEqual([['shifted', '', 1]]);
  });

  test('a repeated id is stored once: in one batch, in one flush, later, and in another partition', async () => {
    const projectId = await newProject();
    const other = await newProject();
    const one = event();
    const results = await Promise.all([
      send(projectId, one, { ...one, message: 'again' }),
      send(projectId, one, event()),
      send(other, one),
    ]);
    expect(counted(results)).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
    expect(counted([await send(projectId, one)])).toEqual([[0, 1]]);

    // As if it had come yesterday.
    await scene.pool.query(`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - 1, 1)`);
    await sql`UPDATE events SET received_at = received_at - interval '1 day' WHERE project_id = ${projectId}`.execute(
      scene.db,
    );
    expect(counted([await send(projectId, one, event())])).toEqual([[1, 1]]);
    expect((await rowsOf(projectId)).map(({ position }) => position)).toEqual([1, 2, 3]);
    expect((await rowsOf(projectId))[0]?.message).toBeNull();
    expect(await ledgerOf(projectId)).toEqual([['duplicate', '', 4]]);
    expect(await ledgerOf(other)).toEqual([]);
  });

  test('a project that is gone takes nothing, and others in its flush lose nothing', async () => {
    const projectId = await newProject();
    const gone = randomUUID();
    const results = await Promise.all([
      send(gone, event()),
      send(projectId, event()),
      lane.submit({
        projectId: gone,
        events: [],
        losses: [{ reason: 'refused', code: 'INVALID_INPUT', count: 1 }],
      }),
    ]);
    expect(results).toEqual([
      { found: false, stored: 0, duplicates: 0 },
      { found: true, stored: 1, duplicates: 0 },
      { found: true, stored: 0, duplicates: 0 },
    ]);
    expect(await rowsOf(gone)).toEqual([]);
    expect(told.some((each) => each.projectId === gone)).toBe(false);
  });

  test('losses are counted by reason and code: with their call, and gathered when there is none', async () => {
    const projectId = await newProject();
    await lane.submit({
      projectId,
      events: [event()],
      losses: [
        { reason: 'refused', code: 'INVALID_INPUT', count: 2 },
        { reason: 'refused', code: 'EVENT_TOO_LARGE', count: 1 },
      ],
    });
    for (let times = 0; times < 3; times += 1) {
      lane.countLoss(projectId, { reason: 'limited', code: '', count: 5 });
    }
    await expect.poll(() => ledgerOf(projectId)).toHaveLength(3);
    expect(await ledgerOf(projectId)).toEqual([
      ['limited', '', 15],
      ['refused', 'EVENT_TOO_LARGE', 1],
      ['refused', 'INVALID_INPUT', 2],
    ]);

    const closing = openLane();
    closing.countLoss(projectId, { reason: 'limited', code: '', count: 1 });
    await closing.close();
    expect(await ledgerOf(projectId)).toContainEqual(['limited', '', 16]);
  });

  test('an event that the database refuses stands alone; gathered losses are counted once', async () => {
    const projectId = await newProject();
    lane.countLoss(projectId, { reason: 'limited', code: '', count: 7 });
    const results = await Promise.allSettled([
      send(projectId, event()),
      send(projectId, event({ properties: '{"a":' })),
      send(projectId, event()),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await rowsOf(projectId)).toHaveLength(2);
    expect(await ledgerOf(projectId)).toEqual([['limited', '', 7]]);
  });

  test('two lanes at once: positions without gap in the order of commits, ids once, rollups and ledger exact', async () => {
    const random = createSeededRandom(testSeed());
    const projects = await Promise.all(Array.from({ length: 3 }, newProject));
    const lanes = [lane, openLane()];
    const ids = Array.from({ length: 400 }, () => randomUUID());
    const sent = new Map(projects.map((projectId) => [projectId, 0]));
    const results: { projectId: string; result: IngestionResult }[] = [];
    let finished = false;
    const seen = new Map(projects.map((projectId) => [projectId, [] as number[]]));
    const follow = async () => {
      for (const [projectId, positions] of seen) {
        const rows = await scene.db
          .selectFrom('events')
          .select('position')
          .where('project_id', '=', projectId)
          .where('position', '>', positions.at(-1) ?? 0)
          .orderBy('position')
          .execute();
        positions.push(...rows.map(({ position }) => position));
      }
    };
    const following = (async () => {
      while (!finished) await follow();
    })();
    await Promise.all(
      Array.from({ length: 24 }, async (_, sender) => {
        for (let batch = 0; batch < 8; batch += 1) {
          const projectId = projects[random.below(projects.length)] ?? '';
          const events = Array.from({ length: 1 + random.below(20) }, () =>
            event({
              id: ids[random.below(ids.length)] ?? '',
              name: `name ${random.below(5)}`,
              level: random.below(2) === 0 ? 'error' : 'info',
            }),
          );
          sent.set(projectId, (sent.get(projectId) ?? 0) + events.length);
          const result = await lanes[sender % 2]?.submit({ projectId, events, losses: [] });
          if (result) results.push({ projectId, result });
        }
      }),
    );
    finished = true;
    await following;
    await follow();
    await lanes[1]?.close();

    for (const projectId of projects) {
      const rows = await rowsOf(projectId);
      const context = { seed: random.seed, projectId };
      const contiguous = rows.map((_, index) => index + 1);
      expect({ ...context, positions: rows.map(({ position }) => position) }).toEqual({
        ...context,
        positions: contiguous,
      });
      expect(seen.get(projectId)).toEqual(contiguous);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const own = results.filter((each) => each.projectId === projectId);
      const stored = own.reduce((sum, { result }) => sum + result.stored, 0);
      const duplicates = own.reduce((sum, { result }) => sum + result.duplicates, 0);
      expect([stored, stored + duplicates]).toEqual([rows.length, sent.get(projectId)]);
      expect(await ledgerOf(projectId)).toEqual([['duplicate', '', duplicates]]);
      const { rows: differences } = await sql`
        WITH recount AS (
          SELECT date_trunc('hour', received_at, 'UTC') AS hour, name, level, count(*) FROM events
          WHERE project_id = ${projectId} GROUP BY 1, 2, 3
        ), kept AS (SELECT hour, name, level, count FROM event_rollups WHERE project_id = ${projectId})
        (TABLE recount EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE recount)`.execute(scene.db);
      expect(differences).toEqual([]);
    }
  });

  test('without a partition for today callers are told so, nothing is stored, and the next ones succeed', async () => {
    const projectId = await newProject();
    let woken = 0;
    const watched = createIngestLane({
      pool: scene.pool,
      log: silentLog,
      onFlushed: () => {},
      onPartitionMissing: () => {
        woken += 1;
      },
    });
    const { rows } = await scene.pool.query<{ name: string }>(
      `SELECT 'events_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD') AS name`,
    );
    const partition = rows[0]?.name ?? '';
    await scene.pool.query(`ALTER TABLE ${partition} RENAME TO hidden`);
    const one = event();
    await expect(watched.submit({ projectId, events: [one], losses: [] })).rejects.toBeInstanceOf(
      EventPartitionMissing,
    );
    expect(woken).toBe(1);
    await scene.pool.query(`ALTER TABLE hidden RENAME TO ${partition}`);
    expect((await watched.submit({ projectId, events: [one], losses: [] })).stored).toBe(1);
    await watched.close();
  });

  test('partitions are made ahead, once, by however many nodes start together', async () => {
    await scene.pool.query(`DROP TABLE IF EXISTS ${await partitionAhead(7)}`);
    const made = await Promise.all([1, 2, 3].map(() => makeEventPartitions(scene.pool)));
    expect(made.sort()).toEqual([0, 0, 1]);
    const { rows } = await scene.pool.query(
      `SELECT 1 FROM pg_inherits WHERE inhparent = 'events'::regclass AND inhrelid = to_regclass($1)`,
      [await partitionAhead(7)],
    );
    expect(rows).toHaveLength(1);
  });
  async function partitionAhead(days: number): Promise<string> {
    const { rows } = await scene.pool.query<{ name: string }>(
      `SELECT 'events_' || to_char((now() AT TIME ZONE 'UTC')::date + $1::int, 'YYYYMMDD') AS name`,
      [days],
    );
    return rows[0]?.name ?? '';
  }
});
