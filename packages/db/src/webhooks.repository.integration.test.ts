import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import type { Delivery, DeliveryAttempt, Webhook } from '@pulse/domain';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKysely, createPool, type Database } from './pool.ts';
import { createDeliveryRepository, purgeDeliveries } from './webhook-deliveries.repository.ts';
import { createWebhookRepository } from './webhooks.repository.ts';

describe.each(postgresServers())('webhooks on $name', (server) => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ server });
    db = createKysely(createPool({ connectionString: database.connectionString, max: 5, log: silentLog }));
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  let moments = 0;
  function moment(): Date {
    moments += 1;
    return new Date(Date.UTC(2026, 0, 1) + moments * 1_000);
  }
  const webhooks = () => createWebhookRepository(db);
  const deliveries = () => createDeliveryRepository(db);

  async function project(): Promise<string> {
    const [userId, projectId] = [randomUUID(), randomUUID()];
    await sql`INSERT INTO users (id, email, name) VALUES (${userId}, ${`${userId}@example.org`}, 'Ada')`.execute(
      db,
    );
    await sql`INSERT INTO projects (id, owner_id, name, retention_days)
              VALUES (${projectId}, ${userId}, 'Shop', 30)`.execute(db);
    return projectId;
  }
  async function webhook(projectId: string, more: Partial<Webhook> = {}): Promise<Webhook> {
    const at = moment();
    const made: Webhook = {
      id: randomUUID(),
      projectId,
      url: 'https://hooks.example/',
      types: [],
      enabled: true,
      disabledReason: null,
      disabledAt: null,
      secret: 'sealed',
      previous: null,
      createdAt: at,
      updatedAt: at,
      ...more,
    };
    await webhooks().insert(made);
    return made;
  }
  async function delivery(webhookId: string, more: Partial<Delivery> = {}): Promise<Delivery> {
    const at = moment();
    const made: Delivery = {
      id: randomUUID(),
      webhookId,
      noticeId: randomUUID(),
      type: 'alert.fired',
      body: '{"b":1,"a":"“ü”"}',
      status: 'pending',
      series: 1,
      attempts: 0,
      nextAttemptAt: at,
      createdAt: at,
      completedAt: null,
      ...more,
    };
    expect(await deliveries().insert(made)).toBe(true);
    return made;
  }
  const attempt = (series: number, number: number, more: Partial<DeliveryAttempt> = {}) =>
    ({
      series,
      attempt: number,
      at: moment(),
      milliseconds: 3,
      status: 500,
      error: null,
      response: 'no',
      ...more,
    }) as DeliveryAttempt;

  it('are kept as they are, in the order in which they were made, within their project', async () => {
    const [projectId, other] = [await project(), await project()];
    const previous = { secret: 'before', until: moment() };
    const made = [await webhook(projectId), await webhook(projectId, { types: ['alert.fired'], previous })];
    await webhook(other);
    expect(await webhooks().count(projectId)).toBe(2);
    const first = await webhooks().list(projectId, { limit: 1 });
    expect(first.items).toEqual([made[0]]);
    const second = await webhooks().list(projectId, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second).toEqual({ items: [made[1]], nextCursor: null });
    expect(await webhooks().find(projectId, made[1]?.id ?? '')).toEqual(made[1]);
    expect(await webhooks().find(other, made[1]?.id ?? '')).toBeUndefined();
  });

  it('listen to the types that they name, or to all, while they are enabled', async () => {
    const projectId = await project();
    const all = await webhook(projectId);
    const one = await webhook(projectId, { types: ['alert.recovered'] });
    await webhook(projectId, { enabled: false, disabledReason: 'gone' });
    const listening = async (type: 'alert.fired' | 'alert.recovered') =>
      (await webhooks().listening(projectId, type)).map(({ id }) => id);
    expect(await listening('alert.fired')).toEqual([all.id]);
    expect(await listening('alert.recovered')).toEqual([all.id, one.id]);
  });

  it('change in what is named, and go with their project and all that was sent', async () => {
    const projectId = await project();
    const made = await webhook(projectId, { types: ['alert.fired'] });
    const until = moment();
    const rotated = await webhooks().update(made.id, {
      secret: 'new',
      previous: { secret: 'sealed', until },
    });
    expect(rotated).toEqual({
      ...made,
      secret: 'new',
      previous: { secret: 'sealed', until },
      updatedAt: expect.any(Date),
    });
    const disabled = { enabled: false, disabledReason: 'owner', disabledAt: until } as const;
    const off = await webhooks().update(made.id, { ...disabled, types: [] });
    expect(off).toMatchObject({ ...disabled, types: [], secret: 'new' });
    const sent = await delivery(made.id);
    await deliveries().log(sent.id, attempt(1, 1));
    await sql`DELETE FROM projects WHERE id = ${projectId}`.execute(db);
    expect(await deliveries().findWithWebhook(sent.id)).toBeUndefined();
    expect(await deliveries().attempts(sent.id)).toEqual([]);
  });

  it('are told of a notice once, and its body is kept to the byte', async () => {
    const made = await webhook(await project());
    const sent = await delivery(made.id);
    expect(await deliveries().insert({ ...sent, id: randomUUID() })).toBe(false);
    expect(await deliveries().find(made.id, sent.id)).toEqual(sent);
    expect(await deliveries().find(randomUUID(), sent.id)).toBeUndefined();
    expect(await deliveries().findWithWebhook(sent.id, true)).toEqual({ delivery: sent, webhook: made });
  });

  it('have a log: the latest attempt first, each once, the last beside its delivery', async () => {
    const made = await webhook(await project());
    const [older, newer] = [await delivery(made.id), await delivery(made.id)];
    const log = [
      attempt(1, 1),
      attempt(1, 2),
      attempt(2, 1, { status: null, error: 'timeout', response: null }),
    ];
    for (const line of log) await deliveries().log(newer.id, line);
    await deliveries().log(newer.id, attempt(1, 2, { response: 'a late one' }));
    expect(await deliveries().attempts(newer.id)).toEqual(log.toReversed());
    const first = await deliveries().list(made.id, { limit: 1 });
    expect(first.items).toEqual([{ delivery: newer, lastAttempt: log[2] }]);
    const second = await deliveries().list(made.id, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second).toEqual({ items: [{ delivery: older, lastAttempt: null }], nextCursor: null });
    const done: Delivery = {
      ...newer,
      status: 'succeeded',
      series: 2,
      attempts: 1,
      nextAttemptAt: null,
      completedAt: moment(),
    };
    await deliveries().update(done);
    expect(await deliveries().find(made.id, newer.id)).toEqual(done);
    const of = async (status: Delivery['status'], cursor?: string) =>
      deliveries().list(made.id, { limit: 1, status, cursor });
    expect((await of('succeeded')).items).toMatchObject([{ delivery: done }]);
    expect(await of('pending')).toMatchObject({ items: [{ delivery: older }], nextCursor: null });
    expect(await of('failed')).toEqual({ items: [], nextCursor: null });
  });

  it('have so many places for requests, over all workers, and each is given back or falls free', async () => {
    const [made, other] = [await webhook(await project()), await webhook(await project())];
    const at = moment();
    const until = new Date(at.getTime() + 60_000);
    const begin = async (webhookId: string, more: object = {}) => {
      const attempt = { deliveryId: (await delivery(webhookId)).id, series: 1, attempt: 1 };
      const taken = await deliveries().beginRequest(attempt, { webhookId, at, until, most: 2, ...more });
      return { attempt, taken };
    };
    const [first, second, third] = [await begin(made.id), await begin(made.id), await begin(made.id)];
    expect([first.taken, second.taken, third.taken]).toEqual([true, true, false]);
    expect((await begin(other.id)).taken).toBe(true);
    // Whoever takes over what a dead worker began has its place.
    const again = { webhookId: made.id, at, until, most: 2 };
    expect(await deliveries().beginRequest(first.attempt, again)).toBe(true);
    expect(await deliveries().beginRequest({ ...first.attempt, series: 2 }, again)).toBe(false);
    await deliveries().endRequest(first.attempt);
    expect(await deliveries().beginRequest(third.attempt, again)).toBe(true);
    expect((await begin(made.id)).taken).toBe(false);
    // Nobody gave them back in time.
    expect((await begin(made.id, { at: until })).taken).toBe(true);
  });

  it('forget what was completed more than thirty days ago, and nothing else', async () => {
    const made = await webhook(await project());
    const day = 86_400_000;
    const ago = (days: number) => new Date(Date.now() - days * day);
    const old = { status: 'failed', nextAttemptAt: null, createdAt: ago(40) } as const;
    await delivery(made.id, { ...old, completedAt: ago(31) });
    const kept = [
      await delivery(made.id, { ...old, completedAt: ago(29) }),
      await delivery(made.id, { createdAt: ago(40) }),
    ];
    expect(await purgeDeliveries(db, 100)).toBeGreaterThan(0);
    expect(await purgeDeliveries(db, 100)).toBe(0);
    const { items } = await deliveries().list(made.id, { limit: 10 });
    expect(new Set(items.map(({ delivery: { id } }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
  });
});
