import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { deliverWebhook } from '@pulse/domain';
import { describe, expect, it } from 'vitest';
import { startReceiver, verify } from './receiver.ts';
import { day, patient, useWebhookStage } from './webhook-stage.ts';

const stage = useWebhookStage();

describe('notices that are not taken at once', () => {
  it('come again under the same id until a receiver that fails for a while takes them', async () => {
    const webhook = await stage.addWebhook();
    const answers = [
      (nth: number) => ({ status: 500, text: `out of order ${nth} ${'x'.repeat(5_000)}` }),
      () => ({ status: 302, text: '' }),
      () => ({ status: 429, text: 'slow\u0000 down' }),
      () => ({ status: 200, text: 'ok' }),
    ];
    stage.receiver.answerWith((response, nth) => {
      const answer = answers[nth - 1]?.(nth);
      response
        .writeHead(answer?.status ?? 200, { location: `${stage.receiver.url}/elsewhere` })
        .end(answer?.text);
    });
    const told = stage.notice();
    await stage.tell(told);
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [waiting] = await webhook.deliveries();
    expect(waiting).toMatchObject({ status: 'pending', lastAttempt: { status: 500, error: null } });
    const pause = Date.parse(waiting.nextAttemptAt) - Date.parse(waiting.lastAttempt.at);
    expect(pause).toBeGreaterThanOrEqual(4_000);
    await stage.settled(waiting.id);
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
    expect(stage.receiver.received.map(({ id }) => id)).toEqual(Array(4).fill(told.id));
    for (const received of stage.receiver.received) verify(received, webhook.secret);
  });

  it('wait as long as a busy receiver asks for', async () => {
    const webhook = await stage.addWebhook();
    stage.receiver.answerWith((response, nth) =>
      nth === 1
        ? response.writeHead(429, { 'retry-after': '3600' }).end()
        : response.writeHead(503, { 'retry-after': new Date(Date.now() + 3 * day).toUTCString() }).end(),
    );
    await stage.tell(stage.notice());
    const waits = async () => {
      const [{ nextAttemptAt, lastAttempt }] = await webhook.deliveries();
      return Date.parse(nextAttemptAt) - Date.parse(lastAttempt.at);
    };
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    expect(await waits()).toBeGreaterThanOrEqual(3_600_000);
    await expect
      .poll(async () => {
        await stage.hurry();
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
      await stage.addWebhook({ types: ['alert.recovered'] }),
      await stage.addWebhook({ types: ['alert.fired'], url: slow.url }),
    ];
    for (let count = 0; count < 7; count += 1) await stage.tell(stage.notice());
    const waiting = async () => {
      const { rows } = await stage.database.query<{ waits: number }>(
        `SELECT (data->>'waits')::int AS waits FROM job_outbox
         WHERE queue = 'webhooks' AND (data->>'waits')::int > 0
         AND data->>'deliveryId' IN (SELECT id::text FROM webhook_deliveries WHERE webhook_id = $1)`,
        [stuck.id],
      );
      return rows.length;
    };
    await expect.poll(waiting, patient).toBe(3);
    await stage.tell(stage.notice({ type: 'alert.recovered' }));
    await expect.poll(async () => (await quick.deliveries())[0]?.status, patient).toBe('succeeded');
    await expect.poll(() => slow.received.length, patient).toBe(4);
    slow.answerWith((response) => response.writeHead(200).end());
    for (const response of open) response.writeHead(200).end();
    await expect
      .poll(async () => {
        await stage.hurry();
        return (await stuck.deliveries()).map(({ status }: { status: string }) => status);
      }, patient)
      .toEqual(Array(7).fill('succeeded'));
    expect(new Set(slow.received.map(({ id }) => id)).size).toBe(7);
    const left = await stage.database.query('SELECT 1 FROM webhook_requests WHERE webhook_id = $1', [
      stuck.id,
    ]);
    expect(left.rows).toEqual([]);
  });

  it('are given up after ten attempts, and sent again by hand', async () => {
    const webhook = await stage.addWebhook();
    stage.receiver.answerWith((response, nth) => response.writeHead(nth <= 10 ? 503 : 200).end());
    await stage.tell(stage.notice());
    await expect.poll(() => stage.receiver.received.length, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    await stage.settled(id);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null });
    expect(stage.receiver.received).toHaveLength(10);
    const resent = await stage.owner.post(`${webhook.path}/deliveries/${id}/resend`);
    expect([resent.status, resent.data.status, resent.data.series]).toEqual([202, 'pending', 2]);
    await stage.settled(id);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'succeeded', series: 2, attempts: 1 });
    expect(new Set(stage.receiver.received.map((each) => each.id)).size).toBe(1);
  });

  it('sent again while an attempt is waited for, are not sent by that one as well', async () => {
    const webhook = await stage.addWebhook();
    stage.receiver.answerWith((response, nth) => response.writeHead(nth === 1 ? 500 : 200).end());
    await stage.tell(stage.notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    expect((await stage.owner.post(`${webhook.path}/deliveries/${id}/resend`)).status).toBe(202);
    await stage.settled(id);
    expect(stage.receiver.received).toHaveLength(2);
    expect(await webhook.delivery(id)).toMatchObject({ status: 'succeeded', series: 2, attempts: 1 });
  });

  it('move once, whoever dies before the commit and whoever comes late, and keep their id', async () => {
    const webhook = await stage.addWebhook();
    const noticeId = randomUUID();
    const { ports } = stage.composition;
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
    stage.receiver.answerWith((response, nth) => {
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
    expect(stage.receiver.received.map(({ id }) => id)).toEqual([noticeId, noticeId, noticeId]);
    expect(await webhook.delivery(deliveryId)).toMatchObject({
      attempts: 1,
      log: [{ attempt: 1, status: 500 }],
    });
    const next = await stage.database.query(
      `SELECT id FROM job_outbox WHERE queue = 'webhooks' AND id LIKE $1 || '%'`,
      [deliveryId],
    );
    expect(next.rows).toEqual([{ id: `${deliveryId}-1-2` }]);
  });
});
