import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('Idempotency-Key on what creates or changes', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const create = (client: TestHost, title: string, key: string) =>
    client.post('/sessions', { title }, { 'idempotency-key': key });
  const titled = async (title: string) =>
    (await host.get<{ title: string }[]>('/sessions?limit=100')).data.filter((each) => each.title === title);

  test('the same key and body: one session, the same answer', async () => {
    const key = randomUUID();
    const first = await create(host, 'Once', key);
    const again = await create(host, 'Once', key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await titled('Once')).toHaveLength(1);
  });

  test('another body or another operation under the key is IDEMPOTENCY_MISMATCH', async () => {
    const key = randomUUID();
    const { data } = await create(host, 'First', key);
    expect(outcome(await create(host, 'Second', key))).toBe('422 IDEMPOTENCY_MISMATCH');
    const start = await host.post(`/sessions/${data.id}/start`, undefined, { 'idempotency-key': key });
    expect(outcome(start)).toBe('422 IDEMPOTENCY_MISMATCH');
    expect((await host.get(`/sessions/${data.id}`)).data.status).toBe('draft');
  });

  test('a transition replayed is answered as it was, not refused', async () => {
    const session = await createSession(host, { start: false });
    const start = () =>
      host.post(`/sessions/${session.id}/start`, undefined, { 'idempotency-key': session.id });
    const first = await start();
    await host.post(`/sessions/${session.id}/pause`);
    expect((await start()).body).toEqual(first.body);
    expect((await host.get(`/sessions/${session.id}`)).data.status).toBe('paused');
  });

  test('twenty at once: one effect; the others hear the same or that it is under way', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(host, 'Storm', key)));
    const succeeded = answers.filter(({ status }) => status === 201);
    expect(succeeded.length).toBeGreaterThan(0);
    expect(new Set(succeeded.map(({ data }) => data.id)).size).toBe(1);
    for (const answer of answers) expect(['201', '409 IDEMPOTENCY_IN_FLIGHT']).toContain(outcome(answer));
    expect(await titled('Storm')).toHaveLength(1);
  });

  test('what is answered already is answered to twenty at once, and a mismatch to the others', async () => {
    const key = randomUUID();
    const first = await create(host, 'Answered', key);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(host, index % 4 === 3 ? 'Other' : 'Answered', key)),
    );
    for (const [index, answer] of answers.entries()) {
      if (index % 4 === 3) expect(outcome(answer)).toBe('422 IDEMPOTENCY_MISMATCH');
      else expect(answer.body).toEqual(first.body);
    }
    expect(await titled('Answered')).toHaveLength(1);
  });

  test('another host’s key is another key', async () => {
    const [other, key] = [await registerHost(server.url), randomUUID()];
    const [mine, theirs] = [await create(host, 'Shared', key), await create(other, 'Shared', key)];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.data.id).not.toBe(theirs.data.id);
  });

  test('what was refused has not used its key up', async () => {
    const key = randomUUID();
    expect(outcome(await create(host, '', key))).toBe('400 INVALID_INPUT');
    expect(outcome(await create(host, 'Mended', key))).toBe('201');
  });

  test('signing in is not replayed: its answers are secrets', async () => {
    const body = { email: `${randomUUID()}@example.org`, password: 'correct horse battery', name: 'A' };
    const headers = { 'idempotency-key': randomUUID() };
    const anybody = restClient(server.url);
    expect(outcome(await anybody.post('/auth/register', body, headers))).toBe('201');
    expect(outcome(await anybody.post('/auth/register', body, headers))).toMatch(/^409 /);
    const channels = [`poll:${randomUUID()}`];
    const ticket = async () => (await host.post('/stream-tickets', { channels }, headers)).data.ticket;
    expect(await ticket()).not.toBe(await ticket());
  });
});
