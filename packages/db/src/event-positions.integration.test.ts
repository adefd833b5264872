import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@pulse/domain';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { positionsReceived } from './event-positions.ts';
import { createExportRepository } from './exports.repository.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';
import { writeEvents } from './testing/write-events.ts';

const day = 86_400_000;
const hour = 3_600_000;
const midnight = Math.floor(Date.now() / day) * day - 2 * day;
const at = (hours: number, milliseconds = 0) => new Date(midnight + hours * hour + milliseconds);

describe.each(postgresServers())('positions of a time on $name', (server) => {
  let scene: RepositoryScene;
  let projectId: string;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    await scene.pool.query('SELECT make_event_partitions($1::date, 3)', [at(0).toISOString()]);
    projectId = await newProject([1, 1, 1, 5, 24, 24.5, 30]);
    await newProject([0, 2, 24, 40]);
  });
  afterAll(() => scene.close());

  /** Its events by the hours after midnight at which they were received. */
  async function newProject(hours: readonly number[]): Promise<string> {
    const id = randomUUID();
    await scene.db
      .insertInto('projects')
      .values({ id, owner_id: scene.ownerId, name: 'Project', retention_days: 30 })
      .execute();
    const events = hours.map(
      (received, index): StoredEvent => ({
        position: index + 1,
        id: `e${index}`,
        name: 'order.paid',
        level: 'info',
        message: null,
        properties: null,
        userId: null,
        sessionId: null,
        timestamp: at(received),
        receivedAt: at(received),
        shifted: false,
      }),
    );
    await writeEvents(scene.pool, id, events);
    return id;
  }

  test.each([
    ['everything', {}, [1, 2, 3, 4, 5, 6, 7]],
    ['from a moment, which belongs to it', { from: at(5) }, [4, 5, 6, 7]],
    ['from just after it', { from: at(5, 1) }, [5, 6, 7]],
    ['up to a moment, which does not', { to: at(5) }, [1, 2, 3]],
    ['up to just after it', { to: at(5, 1) }, [1, 2, 3, 4]],
    ['several of one moment', { from: at(1), to: at(1, 1) }, [1, 2, 3]],
    ['over midnight', { from: at(4), to: at(24.5) }, [4, 5]],
    ['from midnight', { from: at(24) }, [5, 6, 7]],
    ['up to midnight', { to: at(24) }, [1, 2, 3, 4]],
    ['a time in which nothing was received', { from: at(6), to: at(20) }, []],
    ['before everything', { to: at(0) }, []],
    ['after everything', { from: at(31) }, []],
    ['days that have no partition', { from: at(-2_000), to: at(-1_000) }, []],
    ['days to come', { from: at(2_000), to: at(3_000) }, []],
    ['from the wrong end', { from: at(24), to: at(5) }, []],
  ] as const)('are those of %s, and of nothing else', async (_name, time, expected) => {
    const { after, through } = await positionsReceived(scene.db, projectId, time);
    expect(Array.from({ length: through - after }, (_none, index) => after + 1 + index)).toEqual(expected);
  });

  test('are without what has been erased, and none of a project that has none', async () => {
    const erased = await newProject([1, 5, 24, 30]);
    await scene.db
      .updateTable('project_heads')
      .set({ erased_through: 2 })
      .where('project_id', '=', erased)
      .execute();
    const exports = createExportRepository(scene.db);
    expect(await exports.positions(erased, {})).toEqual({ after: 2, through: 4 });
    expect(await exports.positions(erased, { from: at(0), to: at(25) })).toEqual({ after: 2, through: 3 });
    expect(await exports.positions(erased, { from: at(0), to: at(6) })).toEqual({ after: 2, through: 2 });
    // Other filters are left out: they are for whoever reads.
    expect(await exports.positions(erased, { level: ['fatal'], from: at(25) })).toEqual({
      after: 3,
      through: 4,
    });
    expect(await exports.positions(await newProject([]), { from: at(0) })).toEqual({ after: 0, through: 0 });
    expect(await exports.positions(randomUUID(), {})).toEqual({ after: 0, through: 0 });
  });
});
