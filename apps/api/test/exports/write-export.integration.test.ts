import { type Export, type Ports, writeExport } from '@pulse/domain';
import { createSeededRandom, testSeed } from '@pulse/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const at = { rest: async () => undefined };

/** Workers of the queue have no part in this: the exports have no jobs. */
describe('writing an export', () => {
  let server: TestServer;
  let owner: TestHost;
  let database: pg.Client;
  let ports: Ports;
  beforeAll(async () => {
    server = await startTestServer();
    ({ ports } = server.composition);
    owner = await registerHost(server.url);
    database = new pg.Client({ connectionString: server.connectionString });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  /** As many events as a flush would have written, in one statement. */
  async function projectWith(events: number): Promise<string> {
    const { id } = await createProject(owner);
    await database.query(
      `INSERT INTO events (project_id, position, received_at, id, name, level, message, properties, timestamp, shifted)
       SELECT $1, n, now(), 'e' || n, 'name ' || n % 7, 'info', 'message of ' || n,
         jsonb_build_object('n', n, 'text', repeat(md5(n::text), 8)), now(), false FROM generate_series(1, $2) n`,
      [id, events],
    );
    await database.query('UPDATE project_heads SET head = $2 WHERE project_id = $1', [id, events]);
    return id;
  }
  async function newExport(projectId: string, filter: object = {}): Promise<Export> {
    const { after, through } = await ports.exports.positions(projectId, {});
    const id = ports.ids.next();
    return ports.exports.insert({
      id,
      projectId,
      createdBy: null,
      format: 'ndjson',
      filter,
      begunAfter: after,
      through,
    });
  }
  async function positionsIn({ projectId, id }: Export): Promise<number[]> {
    const response = await fetch(`${server.url}/api/v1/projects/${projectId}/exports/${id}/file`, {
      headers: { authorization: `Bearer ${owner.token}` },
    });
    const text = await response.text();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).position as number);
  }
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  const standing = async ({ id }: Export) => (await ports.exports.findById(id)) as Export;

  test('whoever dies, before a commit or after it, the next goes on: each row once', async () => {
    const random = createSeededRandom(testSeed());
    const projectId = await projectWith(23_000);
    const exported = await newExport(projectId);
    let deaths = 0;
    /** Dies in every second commit, on either side of it. */
    const mortal: Ports = {
      ...ports,
      exports: {
        ...ports.exports,
        async advance(advance) {
          const dies = random.below(2) === 0;
          const before = random.below(2) === 0;
          if (dies && before) throw new Error('killed before the commit');
          const advanced = await ports.exports.advance(advance);
          if (dies && !advance.done) throw new Error('killed after the commit');
          return advanced;
        },
      },
    };
    while ((await standing(exported)).status !== 'done') {
      await writeExport({ exportId: exported.id }, mortal, at).catch((error: Error) => {
        if (!error.message.startsWith('killed')) throw error;
        deaths += 1;
      });
    }
    expect(await standing(exported)).toMatchObject({ rows: 23_000, writtenTo: 23_000, chunkCount: 5 });
    expect(await positionsIn(exported)).toEqual(upTo(23_000));
    console.info(`died ${deaths} times; PULSE_TEST_SEED=${random.seed} repeats this`);
  });

  test('two at once write it once', async () => {
    const exported = await newExport(await projectWith(16_000));
    await Promise.all([1, 2, 3].map(() => writeExport({ exportId: exported.id }, ports, at)));
    // Whoever was overtaken has stopped; the queue would hand it on.
    await writeExport({ exportId: exported.id }, ports, at);
    expect(await positionsIn(exported)).toEqual(upTo(16_000));
    await writeExport({ exportId: exported.id }, ports, at);
    expect(await standing(exported)).toMatchObject({ status: 'done', rows: 16_000 });
  });

  test('100,000 rows: no more than a read and a chunk are held at a time', async () => {
    const exported = await newExport(await projectWith(100_000));
    let read = 0;
    let most = 0;
    let largest = 0;
    const watched: Ports = {
      ...ports,
      exports: {
        ...ports.exports,
        async read(...range) {
          const events = await ports.exports.read(...range);
          read += events.length;
          most = Math.max(most, events.length);
          return events;
        },
        async advance(advance) {
          largest = Math.max(largest, advance.sums.plainBytes - (await standing(exported)).plainBytes);
          return ports.exports.advance(advance);
        },
      },
    };
    await writeExport({ exportId: exported.id }, watched, at);
    expect([read, most]).toEqual([100_000, 500]);
    expect(largest).toBeLessThan(5 * 1024 * 1024);
    expect(await standing(exported)).toMatchObject({ status: 'done', rows: 100_000 });
    expect(await positionsIn(exported)).toEqual(upTo(100_000));
  });

  test('who finds nothing looks at as much at a time, and tells how far', async () => {
    const exported = await newExport(await projectWith(60_000), { name: 'none' });
    const told: number[] = [];
    const watched: Ports = {
      ...ports,
      exports: {
        ...ports.exports,
        async advance(advance) {
          told.push(advance.writtenTo);
          return ports.exports.advance(advance);
        },
      },
    };
    await writeExport({ exportId: exported.id }, watched, at);
    expect(told).toEqual([50_000, 60_000]);
    expect(await standing(exported)).toMatchObject({ status: 'done', rows: 0, chunkCount: 0 });
  });

  test.each([
    ['rows', { rows: 5_999, bytes: 1e9 }],
    ['bytes', { rows: 1e9, bytes: 1_000 }],
  ])('one with too many %s fails, says so, and keeps nothing', async (_what, limits) => {
    const exported = await newExport(await projectWith(6_000));
    await writeExport({ exportId: exported.id }, ports, { ...at, limits });
    expect(await standing(exported)).toMatchObject({ status: 'failed', error: 'EXPORT_TOO_LARGE' });
    const left = await database.query('SELECT 1 FROM export_chunks WHERE export_id = $1', [exported.id]);
    expect(left.rowCount).toBe(0);
    const allowed = await newExport(exported.projectId);
    await writeExport({ exportId: allowed.id }, ports, { ...at, limits: { rows: 6_000, bytes: 1e9 } });
    expect((await standing(allowed)).status).toBe('done');
  });

  test('one that is cancelled between two chunks stops there, and keeps nothing', async () => {
    const exported = await newExport(await projectWith(30_000));
    const path = `/projects/${exported.projectId}/exports/${exported.id}`;
    const impatient: Ports = {
      ...ports,
      exports: {
        ...ports.exports,
        async advance(advance) {
          const advanced = await ports.exports.advance(advance);
          expect((await owner.get(path)).data).toMatchObject({ status: 'running', rows: 5_000 });
          expect((await owner.delete(path)).status).toBe(204);
          return advanced;
        },
      },
    };
    await writeExport({ exportId: exported.id }, impatient, at);
    expect((await owner.get(path)).data).toMatchObject({ status: 'cancelled', error: null });
    expect((await owner.get(`${path}/file`)).code).toBe('EXPORT_NOT_DONE');
    const left = await database.query('SELECT 1 FROM export_chunks WHERE export_id = $1', [exported.id]);
    expect(left.rowCount).toBe(0);
    await writeExport({ exportId: exported.id }, ports, at);
    expect((await standing(exported)).status).toBe('cancelled');
    expect((await owner.delete(path)).status).toBe(204);
    expect((await owner.get(path)).code).toBe('EXPORT_NOT_FOUND');
  });

  test('after the last attempt it has failed; run again, it goes on where it stood', async () => {
    const exported = await newExport(await projectWith(12_000));
    let commits = 0;
    const failing: Ports = {
      ...ports,
      exports: {
        ...ports.exports,
        async advance(advance) {
          commits += 1;
          if (commits > 1) throw new Error('no space left');
          return ports.exports.advance(advance);
        },
      },
    };
    await expect(writeExport({ exportId: exported.id }, failing, { ...at, last: true })).rejects.toThrow(
      'no space',
    );
    expect(await standing(exported)).toMatchObject({ status: 'failed', error: 'EXPORT_FAILED', rows: 5_000 });
    await writeExport({ exportId: exported.id }, ports, at);
    expect(await positionsIn(exported)).toEqual(upTo(12_000));
  });

  test('housekeeping removes what has been kept long enough, and ends what nobody works at', async () => {
    const projectId = await projectWith(3);
    const [old, orphaned, recent] = await Promise.all([1, 2, 3].map(() => newExport(projectId)));
    if (!old || !orphaned || !recent) throw new Error('three were asked for');
    await writeExport({ exportId: old.id }, ports, at);
    const since = (days: string, id: string) =>
      database.query(`UPDATE exports SET updated_at = now() - $2::interval WHERE id = $1`, [id, days]);
    await since('8 days', old.id);
    await since('1 hour', orphaned.id);
    await server.composition.housekeeping.run();
    expect(await ports.exports.findById(old.id)).toBeUndefined();
    expect(await standing(orphaned)).toMatchObject({ status: 'failed', error: 'EXPORT_FAILED' });
    expect((await standing(recent)).status).toBe('queued');
  });
});
