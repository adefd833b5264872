import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { deliverWebhook } from '@pulse/domain';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
// How other features tell webhooks of something; none does yet through a request.
import { type Notice, notifyWebhooks } from '../../../../packages/domain/src/webhooks/index.ts';
import { createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type Receiver, startReceiver, verify } from './receiver.ts';

const patient = { timeout: 15_000 };
const day = 86_400_000;

describe('notices', () => {
  let server: TestServer;
  let owner: TestHost;
  let database: pg.Client;
  let receiver: Receiver;
  let projectId: string;
  let later = 0;
  beforeAll(async () => {
    server = await startTestServer({
      environment: { PULSE_FETCH_ALLOW: '127.0.0.1' },
      clock: { now: () => new Date(Date.now() + later) },
    });
    owner = await registerHost(server.url);
    database = new pg.Client({ connectionString: server.connectionString });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });
  beforeEach(async () => {
    receiver = await startReceiver();
    projectId = (await createProject(owner)).id;
  });
  afterEach(() => receiver[Symbol.asyncDispose]());

  async function addWebhook(settings: object = {}) {
    const path = `/projects/${projectId}/webhooks`;
    const { status, data, body } = await owner.post(path, { url: receiver.url, ...settings });
    if (status !== 201) throw new Error(`adding a webhook failed: ${JSON.stringify(body)}`);
    return {
      id: data.id as string,
      secret: data.secret as string,
      path: `${path}/${data.id}`,
      deliveries: async () => (await owner.get(`${path}/${data.id}/deliveries`)).data,
      delivery: async (id: string) => (await owner.get(`${path}/${data.id}/deliveries/${id}`)).data,
    };
  }
  const tell = (notice: Notice) =>
    server.composition.unitOfWork.transaction((ports) => notifyWebhooks(notice, ports));
  const notice = (more: Partial<Notice> = {}): Notice => ({
    projectId,
    id: randomUUID(),
    type: 'alert.fired',
    at: new Date('2026-03-01T12:00:00.000Z'),
    data: { rule: 'Errors “ü”', count: 12 },
    ...more,
  });
  /** Attempts that are waited for for hours are due now. */
  const hurry = () =>
    database.query(`UPDATE job_outbox SET due_at = now() WHERE queue = 'webhooks' AND offers = 0`);
  /** Until nothing is recorded any more. */
  async function settled(deliveryId: string): Promise<void> {
    const left = `SELECT 1 FROM job_outbox WHERE queue = 'webhooks' AND id LIKE $1 || '%'`;
    await expect
      .poll(async () => {
        await hurry();
        return (await database.query(left, [deliveryId])).rowCount;
      }, patient)
      .toBe(0);
  }

  it('arrive signed, with what happened in them, and are in the log', async () => {
    const webhook = await addWebhook();
    const told = notice();
    await tell(told);
    await expect.poll(async () => (await webhook.deliveries())[0]?.status, patient).toBe('succeeded');
    expect(receiver.received).toHaveLength(1);
    const [received] = receiver.received;
    if (!received) throw new Error('nothing arrived');
    expect(verify(received, webhook.secret)).toEqual({
      type: 'alert.fired',
      timestamp: '2026-03-01T12:00:00.000Z',
      data: told.data,
    });
    expect(received.id).toBe(told.id);
    const [listed] = await webhook.deliveries();
    expect(listed).toMatchObject({
      noticeId: told.id,
      type: 'alert.fired',
      attempts: 1,
      nextAttemptAt: null,
    });
    expect(await webhook.delivery(listed.id)).toMatchObject({
      body: received.body,
      log: [{ series: 1, attempt: 1, status: 204, error: null, response: '' }],
    });
  });

  it('are told with their cause or not at all, once, and to who wants them', async () => {
    const [all, recoveries] = [await addWebhook(), await addWebhook({ types: ['alert.recovered'] })];
    const told = notice();
    await expect(
      server.composition.unitOfWork.transaction(async (ports) => {
        await notifyWebhooks(told, ports);
        throw new Error('the cause failed');
      }),
    ).rejects.toThrow('the cause failed');
    expect(await all.deliveries()).toEqual([]);
    await tell(told);
    await tell(told);
    await tell(notice({ type: 'alert.recovered' }));
    await expect.poll(() => receiver.received.length, patient).toBe(3);
    expect((await all.deliveries()).map(({ type }: { type: string }) => type).toSorted()).toEqual([
      'alert.fired',
      'alert.recovered',
    ]);
    expect(await recoveries.deliveries()).toHaveLength(1);
  });

  it('come again under the same id until a receiver that fails for a while takes them', async () => {
    const webhook = await addWebhook();
    const answers = [
      (nth: number) => ({ status: 500, text: `out of order ${nth} ${'x'.repeat(5_000)}` }),
      () => ({ status: 302, text: '' }),
      () => ({ status: 429, text: 'slow\u0000 down' }),
      () => ({ status: 200, text: 'ok' }),
    ];
    receiver.answerWith((response, nth) => {
      const answer = answers[nth - 1]?.(nth);
      response.writeHead(answer?.status ?? 200, { location: `${receiver.url}/elsewhere` }).end(answer?.text);
    });
    const told = notice();
    await tell(told);
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [waiting] = await webhook.deliveries();
    expect(waiting).toMatchObject({ status: 'pending', lastAttempt: { status: 500, error: null } });
    const pause = Date.parse(waiting.nextAttemptAt) - Date.parse(waiting.lastAttempt.at);
    expect(pause).toBeGreaterThanOrEqual(4_000);
    await settled(waiting.id);
    const { status, log } = await webhook.delivery(waiting.id);
    expect(status).toBe('succeeded');
    expect(
      log.map(({ attempt, status: code }: { attempt: number; status: number }) => [attempt, code]),
    ).toEqual([
      [4, 200],
      [3, 429],
      [2, 302],
      [1, 500],
    ]);
    expect(log[1].response).toBe('slow down');
    expect(log[3].response).toHaveLength(1_024);
    expect(receiver.received.map(({ id }) => id)).toEqual(Array(4).fill(told.id));
    for (const received of receiver.received) verify(received, webhook.secret);
  });

  it('wait as long as a busy receiver asks for', async () => {
    const webhook = await addWebhook();
    receiver.answerWith((response, nth) =>
      nth === 1
        ? response.writeHead(429, { 'retry-after': '3600' }).end()
        : response.writeHead(503, { 'retry-after': new Date(Date.now() + 3 * day).toUTCString() }).end(),
    );
    await tell(notice());
    const waits = async () => {
      const [{ nextAttemptAt, lastAttempt }] = await webhook.deliveries();
      return Date.parse(nextAttemptAt) - Date.parse(lastAttempt.at);
    };
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    expect(await waits()).toBeGreaterThanOrEqual(3_600_000);
    await expect
      .poll(async () => {
        await hurry();
        return (await webhook.deliveries())[0]?.attempts;
      }, patient)
      .toBe(2);
    // A day at most: it may put a notice off, not away.
    expect(await waits()).toBeGreaterThanOrEqual(day);
    expect(await waits()).toBeLessThan(2 * day);
  });

  it('for a slow receiver take four places, and those for others go past them', async () => {
    await using slow = await startReceiver();
    const open: ServerResponse[] = [];
    slow.answerWith((response) => open.push(response));
    const [quick, stuck] = [
      await addWebhook({ types: ['alert.recovered'] }),
      await addWebhook({ types: ['alert.fired'], url: slow.url }),
    ];
    for (let count = 0; count < 7; count += 1) await tell(notice());
    const waiting = async () => {
      const { rows } = await database.query<{ waits: number }>(
        `SELECT (data->>'waits')::int AS waits FROM job_outbox
         WHERE queue = 'webhooks' AND (data->>'waits')::int > 0
         AND data->>'deliveryId' IN (SELECT id::text FROM webhook_deliveries WHERE webhook_id = $1)`,
        [stuck.id],
      );
      return rows.length;
    };
    await expect.poll(waiting, patient).toBe(3);
    await tell(notice({ type: 'alert.recovered' }));
    await expect.poll(async () => (await quick.deliveries())[0]?.status, patient).toBe('succeeded');
    await expect.poll(() => slow.received.length, patient).toBe(4);
    slow.answerWith((response) => response.writeHead(200).end());
    for (const response of open) response.writeHead(200).end();
    await expect
      .poll(async () => {
        await hurry();
        return (await stuck.deliveries()).map(({ status }: { status: string }) => status);
      }, patient)
      .toEqual(Array(7).fill('succeeded'));
    expect(new Set(slow.received.map(({ id }) => id)).size).toBe(7);
    const left = await database.query('SELECT 1 FROM webhook_requests WHERE webhook_id = $1', [stuck.id]);
    expect(left.rows).toEqual([]);
  });

  it('are given up after ten attempts, and sent again by hand', async () => {
    const webhook = await addWebhook();
    receiver.answerWith((response, nth) => response.writeHead(nth <= 10 ? 503 : 200).end());
    await tell(notice());
    await expect.poll(() => receiver.received.length, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    await settled(id);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null });
    expect(receiver.received).toHaveLength(10);
    const resent = await owner.post(`${webhook.path}/deliveries/${id}/resend`);
    expect([resent.status, resent.data.status, resent.data.series]).toEqual([202, 'pending', 2]);
    await settled(id);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'succeeded', series: 2, attempts: 1 });
    expect(new Set(receiver.received.map((each) => each.id)).size).toBe(1);
  });

  it('sent again while an attempt is waited for, are not sent by that one as well', async () => {
    const webhook = await addWebhook();
    receiver.answerWith((response, nth) => response.writeHead(nth === 1 ? 500 : 200).end());
    await tell(notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    expect((await owner.post(`${webhook.path}/deliveries/${id}/resend`)).status).toBe(202);
    await settled(id);
    expect(receiver.received).toHaveLength(2);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'succeeded', series: 2, attempts: 1 });
  });

  it('are signed with both secrets for a day after a rotation', async () => {
    const webhook = await addWebhook();
    const rotated = await owner.post(`${webhook.path}/rotate-secret`);
    expect(rotated.status).toBe(200);
    expect(rotated.data.secret).not.toBe(webhook.secret);
    const lastNotice = async () => {
      const before = receiver.received.length;
      await tell(notice());
      await expect.poll(() => receiver.received.length, patient).toBe(before + 1);
      const last = receiver.received.at(-1);
      if (!last) throw new Error('nothing arrived');
      return last;
    };
    const during = await lastNotice();
    for (const secret of [webhook.secret, rotated.data.secret]) verify(during, secret);
    later = day + 1_000;
    try {
      const after = await lastNotice();
      expect(after.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    } finally {
      later = 0;
    }
  });

  it('end with 410: the webhook is disabled, and nothing more is sent until it is enabled', async () => {
    const webhook = await addWebhook();
    receiver.answerWith((response, nth) => response.writeHead(nth === 1 ? 500 : 410).end());
    await tell(notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id: waiting }] = await webhook.deliveries();
    await tell(notice());
    await expect.poll(async () => (await owner.get(webhook.path)).data.enabled, patient).toBe(false);
    expect((await owner.get(webhook.path)).data).toMatchObject({
      disabledReason: 'gone',
      disabledAt: expect.any(String),
    });
    await settled(waiting);
    expect(await webhook.delivery(waiting)).toMatchObject({
      status: 'failed',
      log: [{ attempt: 2, error: 'disabled' }, { attempt: 1 }],
    });
    expect(receiver.received).toHaveLength(2);
    await tell(notice());
    expect(await webhook.deliveries()).toHaveLength(2);
    expect((await owner.post(`${webhook.path}/test`)).code).toBe('WEBHOOK_DISABLED');
    receiver.answerWith((response) => response.writeHead(200).end());
    const enabled = await owner.patch(webhook.path, { enabled: true });
    expect(enabled.data).toMatchObject({ enabled: true, disabledReason: null, disabledAt: null });
    expect((await owner.post(`${webhook.path}/test`)).status).toBe(202);
    await expect.poll(() => receiver.received.length, patient).toBe(3);
  });

  it('move once, whoever dies before the commit and whoever comes late, and keep their id', async () => {
    const webhook = await addWebhook();
    const noticeId = randomUUID();
    const { ports } = server.composition;
    const deliveryId = ports.ids.next();
    // Recorded without its job, so that the only workers are those below.
    await ports.deliveries.insert({
      id: deliveryId,
      webhookId: webhook.id,
      noticeId,
      type: 'alert.fired',
      body: '{}',
      status: 'pending',
      series: 1,
      attempts: 0,
      nextAttemptAt: new Date(),
      createdAt: new Date(),
      completedAt: null,
    });
    // The second and the third request are answered when both are there: neither worker has seen the other's commit.
    const open: ServerResponse[] = [];
    receiver.answerWith((response, nth) => {
      open.push(response);
      if (nth !== 2) for (const each of open.splice(0)) each.writeHead(500).end();
    });
    const job = { deliveryId, series: 1, attempt: 1, waits: 0 };
    let transactions = 0;
    const dies: typeof ports.transaction = (work) => {
      transactions += 1;
      return transactions === 1
        ? ports.transaction(work)
        : Promise.reject(new Error('killed before the commit'));
    };
    await expect(deliverWebhook(job, { ...ports, transaction: dies })).rejects.toThrow(
      'killed before the commit',
    );
    expect(await webhook.delivery(deliveryId)).toMatchObject({ attempts: 0, log: [] });
    await Promise.all([deliverWebhook(job, ports), deliverWebhook(job, ports)]);
    await deliverWebhook(job, ports);
    expect(receiver.received.map(({ id }) => id)).toEqual([noticeId, noticeId, noticeId]);
    expect(await webhook.delivery(deliveryId)).toMatchObject({
      attempts: 1,
      log: [{ attempt: 1, status: 500 }],
    });
    const next = await database.query(
      `SELECT id FROM job_outbox WHERE queue = 'webhooks' AND id LIKE $1 || '%'`,
      [deliveryId],
    );
    expect(next.rows).toEqual([{ id: `${deliveryId}-1-2` }]);
  });

  it('never go to an address inside, also one that a webhook came to have', async () => {
    const path = `/projects/${projectId}/webhooks`;
    for (const url of [
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://0xa000001/',
      'ftp://example.org/',
    ]) {
      const { status, code } = await owner.post(path, { url });
      expect([url, status, code]).toEqual([url, 422, 'URL_NOT_ALLOWED']);
    }
    const webhook = await addWebhook();
    await database.query(`UPDATE webhooks SET url = 'http://10.0.0.1/' WHERE id = $1`, [webhook.id]);
    await tell(notice());
    await expect
      .poll(async () => (await webhook.deliveries())[0]?.lastAttempt, patient)
      .toMatchObject({ status: null, error: 'not_allowed', response: null });
    expect(receiver.received).toEqual([]);
  });

  it('whose webhook has a secret that this server cannot open say so', async () => {
    const webhook = await addWebhook();
    await database.query(`UPDATE webhooks SET secret = 'AAAA' WHERE id = $1`, [webhook.id]);
    await tell(notice());
    await expect
      .poll(async () => (await webhook.deliveries())[0]?.lastAttempt?.error, patient)
      .toBe('secret');
    expect(receiver.received).toEqual([]);
  });

  it('for a webhook that is deleted are for nobody', async () => {
    const webhook = await addWebhook();
    receiver.answerWith((response) => response.writeHead(500).end());
    await tell(notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    expect((await owner.delete(webhook.path)).status).toBe(204);
    await settled(id);
    expect(receiver.received).toHaveLength(1);
    expect((await owner.get(webhook.path)).code).toBe('WEBHOOK_NOT_FOUND');
  });
});
