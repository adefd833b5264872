import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { registerAccount } from '../auth/account.ts';
import { createKey, createProject, type TestKey } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type Receiver, startReceiver, verify } from '../webhooks/receiver.ts';
import { type AlertStage, createAlert, openAlertStage, type TestAlert } from './alert-stage.ts';

const patient = { timeout: 15_000 };

describe.each(postgresServers())('alerts on $name', (postgres) => {
  let server: TestServer;
  let mailServer: MailServer;
  let receiver: Receiver;
  let stage: AlertStage;
  let owner: TestHost;
  let projectId: string;
  let app: TestKey;
  let secret: string;

  beforeAll(async () => {
    mailServer = await startMailServer();
    server = await startTestServer({
      postgres,
      environment: {
        PULSE_FETCH_ALLOW: '127.0.0.1',
        ALERT_ERROR_THRESHOLD: '0',
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(mailServer.port),
        SMTP_SECURITY: 'none',
        SMTP_FROM: 'Pulse <pulse@example.org>',
        PULSE_PUBLIC_URL: 'https://pulse.example.org',
      },
    });
    stage = await openAlertStage(server.connectionString);
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
    await server.stop();
    await mailServer[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    owner = await registerHost(server.url);
    projectId = (await createProject(owner)).id;
    app = await createKey(server.url, owner, projectId);
    const hook = await owner.post(`/projects/${projectId}/webhooks`, { url: receiver.url });
    secret = hook.data.secret;
  });

  async function send(count: number, event: object = { level: 'error' }): Promise<void> {
    const events = Array.from({ length: count }, () => ({ name: 'order failed', ...event }));
    const { status } = await app.post('/ingest/batch', { events });
    expect(status).toBe(202);
  }
  const stateOf = async ({ path }: TestAlert) => (await owner.get(path)).data.state;
  const firing = (alert: TestAlert) => expect.poll(() => stateOf(alert), patient).toBe('firing');
  const looked = () => expect.poll(() => stage.looked(projectId), patient).toBe(true);
  const incidents = async () => (await owner.get(`/projects/${projectId}/incidents`)).data;
  /** What this project's webhook was told, in order. */
  const notices = () =>
    receiver.received
      .map((received) => ({ id: received.id, body: JSON.parse(received.body), received }))
      .filter(({ body }) => body.data.projectId === projectId);
  /** Each is a request of its own, so those that are recorded together come in any order. */
  const types = () =>
    notices()
      .map(({ body }) => body.type)
      .toSorted();
  const told = (...kinds: string[]) =>
    expect.poll(types, patient).toEqual(kinds.map((kind) => `alert.${kind}`).toSorted());
  const mailsTo = (address: string) =>
    mailServer.received
      .filter(({ to }) => to.includes(address))
      .map(({ mail }) => mail.subject ?? '')
      .filter((subject) => subject.startsWith('['));

  it('fire once at the threshold and recover once, by webhook and by mail, and say how long it took', async () => {
    const alert = await createAlert(owner, projectId);
    await send(2);
    await send(9, { level: 'warn' });
    await looked();
    expect(await stateOf(alert)).toBe('ok');
    await send(1);
    await firing(alert);
    await told('fired');
    await send(5);
    await looked();
    await stage.elapse(projectId, 299);
    await looked();
    expect(await stateOf(alert)).toBe('firing');
    await stage.elapse(projectId, 60);
    await told('fired', 'recovered');
    const [fired, recovered] = notices();
    if (!fired || !recovered) throw new Error('not told');
    for (const { received } of [fired, recovered]) verify(received, secret);
    expect(fired.body.data).toMatchObject({
      projectName: 'Project',
      alertId: alert.id,
      alertName: 'Errors “ü”',
      episode: 1,
      condition: { kind: 'count', level: ['error'], name: [], threshold: 3, windowSeconds: 300 },
      count: 3,
    });
    const { seconds, endedBy, endedAt, firedAt } = recovered.body.data;
    expect(recovered.body.data.episodeId).toBe(fired.body.data.episodeId);
    expect(endedBy).toBe('recovered');
    expect(seconds).toBe((Date.parse(endedAt) - Date.parse(firedAt)) / 1_000);
    expect(seconds).toBeGreaterThanOrEqual(299);
    await expect.poll(() => mailsTo(owner.email).length, patient).toBe(2);
    expect(mailsTo(owner.email)).toEqual([
      '[Project] Errors “ü”: alert',
      expect.stringMatching(/^\[Project\] Errors “ü”: over after 5 minutes/),
    ]);
    expect(await incidents()).toMatchObject([{ alertId: alert.id, episode: 1, count: 3, seconds, endedBy }]);
    expect((await owner.get(`${alert.path}/episodes`)).data).toEqual(await incidents());
    expect(types()).toHaveLength(2);
  });

  it('tell of a burst that came while nobody looked, when it was', async () => {
    const alert = await createAlert(owner, projectId);
    const lock = `SELECT 1 FROM alert_watches WHERE project_id = '${projectId}' FOR UPDATE`;
    await stage.database.query('BEGIN');
    await stage.database.query(lock);
    await send(4);
    // As if it had come twenty minutes ago, and been quiet since.
    await stage.database.query(
      `UPDATE events SET received_at = received_at - interval '20 minutes' WHERE project_id = $1`,
      [projectId],
    );
    await stage.database.query(
      `UPDATE alert_standings SET standing = standing || jsonb_build_object(
         'since', (standing->>'since')::bigint - 3600, 'settled', (standing->>'settled')::bigint - 3600)
       WHERE rule_id = $1`,
      [alert.id],
    );
    await stage.database.query('COMMIT');
    await told('fired', 'recovered');
    const [episode] = await incidents();
    expect(episode).toMatchObject({ count: 4, endedBy: 'recovered', seconds: 300 });
    const ago = Date.now() - Date.parse(episode.firedAt);
    expect(ago).toBeGreaterThan(19 * 60_000);
  });

  it('about silence fire when nothing came for the window, and recover with the first event', async () => {
    const alert = await createAlert(owner, projectId, {
      condition: { kind: 'silence', name: ['beat'], windowSeconds: 60 },
    });
    await send(1, { name: 'beat' });
    await send(1, { name: 'other' });
    await looked();
    await stage.elapse(projectId, 40);
    await looked();
    expect(await stateOf(alert)).toBe('ok');
    await stage.elapse(projectId, 40);
    await firing(alert);
    await send(3, { name: 'other' });
    await looked();
    expect(await stateOf(alert)).toBe('firing');
    await send(1, { name: 'beat' });
    await told('fired', 'recovered');
    expect(await incidents()).toMatchObject([{ count: 0, endedBy: 'recovered' }]);
  });

  it('stay quiet for the cooldown, then fire again while it is still due', async () => {
    const alert = await createAlert(owner, projectId, {
      condition: { kind: 'count', threshold: 3, windowSeconds: 300 },
      cooldownSeconds: 600,
    });
    await send(3);
    await firing(alert);
    await stage.elapse(projectId, 400);
    await told('fired', 'recovered');
    await send(3);
    await looked();
    expect(await stateOf(alert)).toBe('ok');
    await stage.elapse(projectId, 500);
    await looked();
    await send(3);
    await told('fired', 'recovered', 'fired');
    expect((await incidents()).map(({ episode }: { episode: number }) => episode)).toEqual([2, 1]);
  });

  it.each([
    [
      'changed',
      (alert: TestAlert) =>
        owner.patch(alert.path, { condition: { kind: 'count', threshold: 9, windowSeconds: 60 } }),
    ],
    ['disabled', (alert: TestAlert) => owner.patch(alert.path, { enabled: false })],
    ['deleted', (alert: TestAlert) => owner.delete(alert.path)],
  ] as const)('that fire are over when they are %s, and people are told so', async (by, change) => {
    const alert = await createAlert(owner, projectId);
    await send(3);
    await firing(alert);
    expect((await change(alert)).status).toBeLessThan(300);
    await told('fired', 'recovered');
    expect(notices().find(({ body }) => body.type === 'alert.recovered')?.body.data.endedBy).toBe(by);
    expect(await incidents()).toMatchObject([{ alertId: alert.id, endedBy: by }]);
    await expect.poll(() => mailsTo(owner.email).length, patient).toBe(2);
    if (by === 'deleted') return;
    // It watches anew, from now on, and its episodes go on being counted.
    const again = await owner.patch(alert.path, {
      enabled: true,
      condition: { kind: 'count', threshold: 2, windowSeconds: 60 },
    });
    expect(again.data.state).toBe('ok');
    await send(2);
    await told('fired', 'recovered', 'fired');
    expect((await incidents())[0].episode).toBe(2);
  });

  it('that get another name or audience while they fire, go on', async () => {
    const alert = await createAlert(owner, projectId);
    await send(3);
    await firing(alert);
    await owner.patch(alert.path, { name: 'Other', cooldownSeconds: 5, channels: ['email'], recipients: [] });
    expect(await stateOf(alert)).toBe('firing');
    await stage.elapse(projectId, 400);
    await expect.poll(async () => (await incidents())[0].endedBy, patient).toBe('recovered');
    await told('fired');
  });

  it('tell the members too, each in their language, or those that are named', async () => {
    const member = await registerAccount(server.url, { language: 'de' });
    const stranger = await registerAccount(server.url);
    const refused = await owner.post(`/projects/${projectId}/alerts`, {
      name: 'Errors',
      condition: { kind: 'count', threshold: 1, windowSeconds: 60 },
      recipients: [stranger.userId],
    });
    expect([refused.status, refused.code]).toEqual([400, 'RECIPIENT_NO_MEMBER']);
    await owner.post(`/projects/${projectId}/members`, { userId: member.userId, role: 'moderator' });
    expect((await member.get(`/projects/${projectId}/alerts`)).data).toEqual([]);
    await createAlert(owner, projectId);
    await createAlert(owner, projectId, { name: 'Named', recipients: [member.userId], channels: ['email'] });
    await createAlert(owner, projectId, { name: 'Nobody', channels: [] });
    await send(3);
    await expect.poll(() => mailsTo(member.email).length, patient).toBe(2);
    expect(mailsTo(member.email).toSorted()).toEqual([
      '[Project] Errors “ü”: Alarm',
      '[Project] Named: Alarm',
    ]);
    await expect.poll(() => mailsTo(owner.email), patient).toEqual(['[Project] Errors “ü”: alert']);
    await told('fired');
    expect(await incidents()).toHaveLength(3);
    expect(mailsTo(stranger.email)).toEqual([]);
  });

  it('count what was received since they are there, and nothing before', async () => {
    await send(5);
    const alert = await createAlert(owner, projectId);
    await send(2);
    await looked();
    expect(await stateOf(alert)).toBe('ok');
  });

  it('catch up with more than one look can count, in order', async () => {
    const alert = await createAlert(owner, projectId, {
      condition: { kind: 'count', name: ['rare'], threshold: 2, windowSeconds: 300 },
    });
    await send(1, { name: 'rare' });
    await looked();
    // Everything at once, past the lane: 120,000 events within a minute, the second rare one behind them.
    await stage.database.query('BEGIN');
    await stage.database.query(`SELECT 1 FROM project_heads WHERE project_id = $1 FOR UPDATE`, [projectId]);
    await stage.database.query(
      `INSERT INTO events (project_id, position, received_at, id, name, level, timestamp, shifted)
       SELECT $1::uuid, 1 + n, date_trunc('milliseconds', clock_timestamp()), 'bulk' || n,
         CASE WHEN n = 120000 THEN 'rare' ELSE 'usual' END, 'info', now(), false
       FROM generate_series(1, 120000) AS n`,
      [projectId],
    );
    await stage.database.query(`UPDATE project_heads SET head = 120001 WHERE project_id = $1`, [projectId]);
    await stage.database.query('COMMIT');
    await firing(alert);
    await looked();
    expect(await incidents()).toMatchObject([{ count: 2 }]);
  });
});

describe('a new project', () => {
  it('begins with the alert that the operator set, unless that is none', async () => {
    await using server = await startTestServer({ environment: { ALERT_ERROR_THRESHOLD: '7' } });
    const owner = await registerHost(server.url);
    const { id } = await createProject(owner);
    expect((await owner.get(`/projects/${id}/alerts`)).data).toMatchObject([
      {
        name: 'Errors',
        enabled: true,
        condition: { kind: 'count', level: ['error', 'fatal'], name: [], threshold: 7, windowSeconds: 300 },
        cooldownSeconds: 900,
        channels: ['email', 'webhook'],
        recipients: null,
        state: 'ok',
        firingSince: null,
      },
    ]);
  });
});
