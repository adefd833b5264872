import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import {
  type Clerk,
  clerkUserId,
  type Delivery,
  deletedUser,
  savedUser,
  sendEvent,
  startClerk,
} from './clerk.ts';

const path = '/api/v1/webhooks/identity';

describe('POST /webhooks/identity', () => {
  let clerk: Clerk;
  let server: TestServer;
  let pool: ReturnType<typeof createPool>;

  beforeAll(async () => {
    clerk = await startClerk();
    server = await startTestServer({ environment: clerk.environment });
    pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    await registerHost(server.url); // the first account is the administrator's
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
    await clerk[Symbol.asyncDispose]();
  });

  const send = (event: unknown, delivery: Delivery = {}) => sendEvent(server.url, event, delivery);
  const me = async (id: string) => restClient(server.url, await clerk.token(id)).get('/auth/me');
  const accounts = async (id: string) =>
    (await pool.query('SELECT name, email FROM users WHERE email = $1', [`${id.toLowerCase()}@example.org`]))
      .rows;

  test('an account is made before its first token, which then stands for it', async () => {
    const id = clerkUserId();
    expect(await send(savedUser(id))).toMatchObject({ status: 200, outcome: 'applied' });
    const { data } = await me(id);
    expect(data).toMatchObject({
      name: 'Ada Lovelace',
      email: `${id}@example.org`,
      externalIds: [{ issuer: clerk.issuer, externalId: id, email: `${id}@example.org` }],
    });
    expect(await accounts(id)).toHaveLength(1);
  });

  test('the same message twenty times in parallel has one effect', async () => {
    const id = clerkUserId();
    const message = { id: `msg_${randomUUID()}` };
    const event = savedUser(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(event, message)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual([
      'applied',
      ...Array.from({ length: 19 }, () => 'duplicate'),
    ]);
    expect(await accounts(id)).toHaveLength(1);
  });

  test('a message that failed is not counted as taken: the next attempt has its effect', async () => {
    const id = clerkUserId();
    const message = { id: `msg_${randomUUID()}` };
    await pool.query(
      `CREATE FUNCTION refuse() RETURNS trigger AS 'BEGIN RAISE ''out of order''; END' LANGUAGE plpgsql`,
    );
    await pool.query('CREATE TRIGGER refuse BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION refuse()');
    expect((await send(savedUser(id), message)).status).toBe(500);
    await pool.query('DROP FUNCTION refuse CASCADE');
    expect(await send(savedUser(id), message)).toMatchObject({ status: 200, outcome: 'applied' });
    expect(await send(savedUser(id), message)).toMatchObject({ status: 200, outcome: 'duplicate' });
  });

  test('what comes out of order ends as if it had come in order', async () => {
    const id = clerkUserId();
    const at = Date.now();
    expect((await send(savedUser(id, { first_name: 'New' }, 'user.updated', at))).outcome).toBe('applied');
    expect((await send(savedUser(id, { first_name: 'Old' }, 'user.created', at - 1_000))).outcome).toBe(
      'stale',
    );
    expect((await me(id)).data.name).toBe('New Lovelace');

    const gone = clerkUserId();
    expect((await send(deletedUser(gone, at))).outcome).toBe('applied');
    expect((await send(savedUser(gone, {}, 'user.created', at - 1_000))).outcome).toBe('stale');
    expect((await send(savedUser(gone, {}, 'user.updated', at + 1_000))).outcome).toBe('stale');
    expect((await me(gone)).status).toBe(401);
    expect(await accounts(gone)).toHaveLength(0);
  });

  test('somebody deleted or banned is out at once, open sockets included; a ban can be lifted', async () => {
    for (const end of [
      (id: string) => deletedUser(id),
      (id: string) => savedUser(id, { banned: true }, 'user.updated'),
    ]) {
      const id = clerkUserId();
      await send(savedUser(id));
      const token = await clerk.token(id);
      const session = await createSession(restClient(server.url, token));
      const socket = await connectWebSocket({ url: server.url, token });
      await socket.subscribe(`session:${session.id}`);
      expect((await send(end(id))).outcome).toBe('applied');
      expect((await socket.closed).code).toBe(4401);
      expect((await me(id)).code).toBe('UNAUTHENTICATED');
      await expect(connectWebSocket({ url: server.url, token })).rejects.toThrow();
      await send(savedUser(id, { banned: false }, 'user.updated'));
      expect((await me(id)).status).toBe(end(id).type === 'user.deleted' ? 401 : 200);
      // What people made here stays, whatever becomes of their accounts elsewhere.
      const { rowCount } = await pool.query('SELECT 1 FROM sessions WHERE id = $1', [session.id]);
      expect(rowCount).toBe(1);
    }
  });

  test('another node, which no event reaches, refuses within 5 seconds', async () => {
    let now = new Date();
    const { connectionString } = server;
    const { environment } = clerk;
    await using other = await startTestServer({ connectionString, environment, clock: { now: () => now } });
    const id = clerkUserId();
    const token = await clerk.token(id);
    expect((await restClient(other.url, token).get('/auth/me')).status).toBe(200);
    await send(deletedUser(id));
    now = new Date(now.getTime() + 5_000);
    expect((await restClient(other.url, token).get('/auth/me')).code).toBe('UNAUTHENTICATED');
  });

  test('other events are taken and ignored', async () => {
    for (const type of ['session.created', 'user.createdAtTheMoon', 'organization.deleted']) {
      expect(await send({ type, data: { id: 'x' } })).toMatchObject({ status: 200, outcome: 'ignored' });
    }
  });

  test('what is not signed for us, or not just now, has no effect', async () => {
    const id = clerkUserId();
    const event = savedUser(id);
    const seconds = Math.floor(Date.now() / 1000);
    for (const delivery of [
      { signWith: `whsec_${Buffer.alloc(24, 7).toString('base64')}` },
      { timestamp: seconds - 301 },
      { timestamp: seconds + 302 },
      { headers: { 'svix-signature': '' } },
      { headers: { 'svix-id': 'msg_other' } },
      { headers: { 'svix-timestamp': String(seconds - 1) } },
    ]) {
      expect(await send(event, delivery)).toMatchObject({ status: 401, code: 'INVALID_SIGNATURE' });
    }
    const bare = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
    expect(bare.status).toBe(401);
    expect(await accounts(id)).toHaveLength(0);
  });

  test('bad bodies are refused, and large ones not read', async () => {
    expect(await send('{')).toMatchObject({ status: 400, code: 'INVALID_JSON' });
    for (const event of [
      null,
      [],
      {},
      { type: 'user.created' },
      savedUser('', {}),
      savedUser('a\u0000b', {}),
    ]) {
      expect(await send(event)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    }
    expect(await send('x'.repeat(256 * 1_024 + 1))).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(await send(savedUser(clerkUserId()), { headers: { 'content-type': 'text/plain' } })).toMatchObject(
      {
        status: 415,
      },
    );
  });

  test('it is at the path without the prefix too, and not there without a secret', async () => {
    expect(await send(savedUser(clerkUserId()), { path: '/webhooks/identity' })).toMatchObject({
      outcome: 'applied',
    });
    await using without = await startTestServer({ connectionString: server.connectionString });
    for (const address of [path, '/webhooks/identity']) {
      const response = await fetch(`${without.url}${address}`, { method: 'POST' });
      expect(response.status).toBe(404);
    }
  });
});
