import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKey, createProject, type TestKey } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type AlertStage, openAlertStage } from './alert-stage.ts';

describe('alerts', () => {
  let server: TestServer;
  let stage: AlertStage;
  let owner: TestHost;
  let projectId: string;
  let app: TestKey;
  beforeAll(async () => {
    server = await startTestServer();
    stage = await openAlertStage(server.connectionString);
    owner = await registerHost(server.url);
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
    await server.stop();
  });
  beforeEach(async () => {
    projectId = (await createProject(owner)).id;
    app = await createKey(server.url, owner, projectId);
  });

  async function send(count: number): Promise<void> {
    const events = Array.from({ length: count }, () => ({ name: 'order failed', level: 'error' }));
    const { status } = await app.post('/ingest/batch', { events });
    expect(status).toBe(202);
  }

  it('of the past are tested without being there', async () => {
    await send(4);
    await stage.database.query(
      `UPDATE events SET received_at = received_at - interval '2 hours' WHERE project_id = $1`,
      [projectId],
    );
    await send(3);
    const condition = { kind: 'count', level: ['error'], threshold: 3, windowSeconds: 300 };
    const tested = await owner.post(`/projects/${projectId}/alerts/back-test`, {
      condition,
      to: new Date(Date.now() - 3_600_000).toISOString(),
    });
    expect(tested.status).toBe(200);
    const { episodes, peak, total, buckets, bucketSeconds } = tested.data;
    expect(episodes).toMatchObject([{ count: 4, seconds: 300 }]);
    expect([peak, total, bucketSeconds]).toEqual([4, 4, 3_600]);
    expect(buckets).toMatchObject([{ count: 4 }]);
    const now = { condition };
    // Also what was sent in the second that still runs.
    const until = await owner.post(`/projects/${projectId}/alerts/back-test`, now);
    expect(until.data.episodes).toMatchObject([{ count: 4 }, { count: 3, recoveredAt: null, seconds: null }]);
    const patience = { ...condition, level: [], windowSeconds: 86_400, threshold: 7 };
    const day = await owner.post(`/projects/${projectId}/alerts/back-test`, { ...now, condition: patience });
    expect(day.data.episodes).toMatchObject([{ count: 7, recoveredAt: null }]);
  });

  it('cannot be tested over years, nor made up of nonsense', async () => {
    const path = `/projects/${projectId}/alerts`;
    const condition = { kind: 'count', threshold: 1, windowSeconds: 60 };
    const long = await owner.post(`${path}/back-test`, { condition, from: '2020-01-01T00:00:00Z' });
    expect(long.code).toBe('BACK_TEST_RANGE_TOO_LONG');
    for (const wrong of [
      { kind: 'count', windowSeconds: 60 },
      { kind: 'silence', threshold: 1, windowSeconds: 60 },
      { ...condition, windowSeconds: 9 },
      { ...condition, windowSeconds: 86_401 },
      { ...condition, level: ['error', 'error'] },
      { ...condition, threshold: 0 },
    ]) {
      const { status, code } = await owner.post(path, { name: 'Wrong', condition: wrong });
      expect([wrong, status, code]).toEqual([wrong, 400, 'INVALID_INPUT']);
    }
  });
});
