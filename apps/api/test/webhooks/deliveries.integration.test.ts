import { describe, expect, it } from 'vitest';
import { notifyWebhooks } from '../../../../packages/domain/src/webhooks/index.ts';
import { verify } from './receiver.ts';
import { day, patient, useWebhookStage } from './webhook-stage.ts';

const stage = useWebhookStage();

describe('notices', () => {
  it('arrive signed, with what happened in them, and are in the log', async () => {
    const webhook = await stage.addWebhook();
    const told = stage.notice();
    await stage.tell(told);
    await expect.poll(async () => (await webhook.deliveries())[0]?.status, patient).toBe('succeeded');
    expect(stage.receiver.received).toHaveLength(1);
    const [received] = stage.receiver.received;
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
    const [all, recoveries] = [
      await stage.addWebhook(),
      await stage.addWebhook({ types: ['alert.recovered'] }),
    ];
    const told = stage.notice();
    await expect(
      stage.composition.unitOfWork.transaction(async (ports) => {
        await notifyWebhooks(told, ports);
        throw new Error('the cause failed');
      }),
    ).rejects.toThrow('the cause failed');
    expect(await all.deliveries()).toEqual([]);
    await stage.tell(told);
    await stage.tell(told);
    await stage.tell(stage.notice({ type: 'alert.recovered' }));
    await expect.poll(() => stage.receiver.received.length, patient).toBe(3);
    expect((await all.deliveries()).map(({ type }: { type: string }) => type).toSorted()).toEqual([
      'alert.fired',
      'alert.recovered',
    ]);
    expect(await recoveries.deliveries()).toHaveLength(1);
  });

  it('are signed with both secrets for a day after a rotation', async () => {
    const webhook = await stage.addWebhook();
    const rotated = await stage.owner.post(`${webhook.path}/rotate-secret`);
    expect(rotated.status).toBe(200);
    expect(rotated.data.secret).not.toBe(webhook.secret);
    const lastNotice = async () => {
      const before = stage.receiver.received.length;
      await stage.tell(stage.notice());
      await expect.poll(() => stage.receiver.received.length, patient).toBe(before + 1);
      const last = stage.receiver.received.at(-1);
      if (!last) throw new Error('nothing arrived');
      return last;
    };
    const during = await lastNotice();
    for (const secret of [webhook.secret, rotated.data.secret]) verify(during, secret);
    await stage.later(day + 1_000, async () => {
      const after = await lastNotice();
      expect(after.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    });
  });

  it('end with 410: the webhook is disabled, and nothing more is sent until it is enabled', async () => {
    const webhook = await stage.addWebhook();
    stage.receiver.answerWith((response, nth) => response.writeHead(nth === 1 ? 500 : 410).end());
    await stage.tell(stage.notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id: waiting }] = await webhook.deliveries();
    await stage.tell(stage.notice());
    await expect.poll(async () => (await stage.owner.get(webhook.path)).data.enabled, patient).toBe(false);
    expect((await stage.owner.get(webhook.path)).data).toMatchObject({
      disabledReason: 'gone',
      disabledAt: expect.any(String),
    });
    await stage.settled(waiting);
    expect(await webhook.delivery(waiting)).toMatchObject({
      status: 'failed',
      log: [{ attempt: 2, error: 'disabled' }, { attempt: 1 }],
    });
    expect(stage.receiver.received).toHaveLength(2);
    await stage.tell(stage.notice());
    expect(await webhook.deliveries()).toHaveLength(2);
    expect((await stage.owner.post(`${webhook.path}/test`)).code).toBe('WEBHOOK_DISABLED');
    stage.receiver.answerWith((response) => response.writeHead(200).end());
    const enabled = await stage.owner.patch(webhook.path, { enabled: true });
    expect(enabled.data).toMatchObject({ enabled: true, disabledReason: null, disabledAt: null });
    expect((await stage.owner.post(`${webhook.path}/test`)).status).toBe(202);
    await expect.poll(() => stage.receiver.received.length, patient).toBe(3);
  });

  it('never go to an address inside, also one that a webhook came to have', async () => {
    for (const url of [
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://0xa000001/',
      'ftp://example.org/',
    ]) {
      const { status, code } = await stage.owner.post(stage.path, { url });
      expect([url, status, code]).toEqual([url, 422, 'URL_NOT_ALLOWED']);
    }
    const webhook = await stage.addWebhook();
    await stage.database.query(`UPDATE webhooks SET url = 'http://10.0.0.1/' WHERE id = $1`, [webhook.id]);
    await stage.tell(stage.notice());
    await expect
      .poll(async () => (await webhook.deliveries())[0]?.lastAttempt, patient)
      .toMatchObject({ status: null, error: 'not_allowed', response: null });
    expect(stage.receiver.received).toEqual([]);
  });

  it('whose webhook has a secret that this server cannot open say so', async () => {
    const webhook = await stage.addWebhook();
    await stage.database.query(`UPDATE webhooks SET secret = 'AAAA' WHERE id = $1`, [webhook.id]);
    await stage.tell(stage.notice());
    await expect
      .poll(async () => (await webhook.deliveries())[0]?.lastAttempt?.error, patient)
      .toBe('secret');
    expect(stage.receiver.received).toEqual([]);
  });

  it('for a webhook that is deleted are for nobody', async () => {
    const webhook = await stage.addWebhook();
    stage.receiver.answerWith((response) => response.writeHead(500).end());
    await stage.tell(stage.notice());
    await expect.poll(async () => (await webhook.deliveries())[0]?.attempts, patient).toBe(1);
    const [{ id }] = await webhook.deliveries();
    expect((await stage.owner.delete(webhook.path)).status).toBe(204);
    await stage.settled(id);
    expect(stage.receiver.received).toHaveLength(1);
    expect((await stage.owner.get(webhook.path)).code).toBe('WEBHOOK_NOT_FOUND');
  });
});
