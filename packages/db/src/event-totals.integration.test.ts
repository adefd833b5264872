import { randomUUID } from 'node:crypto';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProjectRepository } from './projects.repository.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

describe.each(postgresServers())('totals of counts on $name', (server) => {
  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(() => scene.close());

  async function newProject(): Promise<string> {
    const id = randomUUID();
    await scene.db
      .insertInto('projects')
      .values({ id, owner_id: scene.ownerId, name: 'Project', retention_days: 30 })
      .execute();
    await scene.pool.query(
      `INSERT INTO event_rollups (project_id, hour, name, level, count)
       SELECT $1, date_trunc('hour', now(), 'UTC') - hours * interval '1 hour', 'seen', 'info', 1
       FROM generate_series(1, 50) AS hours`,
      [id],
    );
    return id;
  }

  test('flushes need not wait while hours are added up; a deletion of the events does', async () => {
    const projectId = await newProject();
    const adding = await scene.pool.connect();
    try {
      const { rows } = await adding.query('SELECT event_hours_ended($1) AS ended', [projectId]);
      await adding.query('BEGIN');
      await adding.query('SELECT take_event_totals($1, $2)', [projectId, rows[0].ended]);
      const head = await scene.pool.query(
        'SELECT head FROM project_heads WHERE project_id = $1 FOR NO KEY UPDATE NOWAIT',
        [projectId],
      );
      expect(head.rows).toHaveLength(1);

      const erased = scene.db.transaction().execute((within) =>
        createProjectRepository(within).eraseEvents(projectId, {
          id: randomUUID(),
          requestedBy: scene.ownerId,
        }),
      );
      await expect
        .poll(async () => {
          const waiting = await scene.pool.query(
            `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%event_totals_progress%'
              AND datname = current_database()`,
          );
          return waiting.rowCount;
        })
        .toBe(1);
      await adding.query('COMMIT');
      await erased;
    } finally {
      adding.release();
    }
    const { rows } = await scene.pool.query(
      `SELECT (SELECT count(*) FROM event_totals WHERE project_id = $1) AS hours,
         (SELECT count(*) FROM event_day_totals WHERE project_id = $1) AS days`,
      [projectId],
    );
    expect(rows).toEqual([{ hours: 0, days: 0 }]);
  });

  test('of a project that is gone, or whose events were deleted meanwhile, nothing is added up', async () => {
    const { rows } = await scene.pool.query('SELECT event_hours_ended($1) AS ended', [randomUUID()]);
    expect(rows[0].ended).toBeNull();
    const projectId = await newProject();
    const { rows: taken } = await scene.pool.query('SELECT take_event_totals($1, now()) AS all', [projectId]);
    expect(taken).toEqual([{ all: true }]);
    const { rows: totals } = await scene.pool.query('SELECT 1 FROM event_totals WHERE project_id = $1', [
      projectId,
    ]);
    expect(totals).toEqual([]);
  });
});
