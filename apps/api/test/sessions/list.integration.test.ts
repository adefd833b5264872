import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleCast, outcome } from '../cast.ts';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { sessionShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Listed {
  readonly id: string;
}

describe('GET /sessions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  async function pages(host: TestHost, limit: number, between?: () => Promise<unknown>): Promise<string[][]> {
    const found: string[][] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await host.get<Listed[]>(`/sessions?limit=${limit}${query}`);
      expect(page.status).toBe(200);
      found.push(page.data.map(({ id }) => id));
      cursor = page.nextCursor;
      await between?.();
    } while (cursor !== null);
    return found;
  }

  test('the own sessions, newest first, in whole', async () => {
    const [host, other] = await Promise.all([registerHost(server.url), registerHost(server.url)]);
    const first = await createSession(host, { start: false });
    await createSession(other);
    const second = await createSession(host, { start: false });
    const { status, body } = await host.get('/sessions');
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: [sessionShape({ id: second.id, role: 'owner' }), sessionShape({ id: first.id, role: 'owner' })],
      meta: { nextCursor: null },
    });
  });

  test('somebody without sessions has an empty list', async () => {
    const host = await registerHost(server.url);
    expect((await host.get('/sessions')).body).toEqual({
      success: true,
      data: [],
      meta: { nextCursor: null },
    });
  });

  test('pages have neither gaps nor duplicates, though sessions are added meanwhile', async () => {
    const host = await registerHost(server.url);
    // At once: several of them in one millisecond, which the id tells apart.
    const created = await Promise.all(Array.from({ length: 7 }, () => createSession(host, { start: false })));
    const seen = await pages(host, 3, () => createSession(host, { start: false }));
    expect(seen.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(new Set(seen.flat())).toEqual(new Set(created.map(({ id }) => id)));
  });

  test('a last page that is full has no next one', async () => {
    const host = await registerHost(server.url);
    for (let index = 0; index < 4; index += 1) await createSession(host, { start: false });
    expect((await pages(host, 2)).map((page) => page.length)).toEqual([2, 2]);
  });

  test('limits of 1 and 100 are taken, others refused', async () => {
    const host = await registerHost(server.url);
    for (const limit of ['1', '100']) {
      expect((await host.get(`/sessions?limit=${limit}`)).status).toBe(200);
    }
    for (const limit of [
      '0',
      '101',
      '-1',
      '1.5',
      '1e1',
      '',
      'ten',
      '0x10',
      '99999999999999999999',
      '1&limit=2',
    ]) {
      expect([limit, outcome(await host.get(`/sessions?limit=${limit}`))]).toEqual([
        limit,
        '400 INVALID_INPUT',
      ]);
    }
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['bytes that are no JSON', Buffer.from('{').toString('base64url')],
    ['another list’s key', encode(['3'])],
    ['what is no time', encode(['yesterday', '01890000-0000-7000-8000-000000000000'])],
    ['what is no id', encode(['2026-01-01T00:00:00.000Z', 'x'])],
    ['an injection', encode(["2026-01-01T00:00:00.000Z'; DROP TABLE sessions; --", 'x'])],
    ['numbers', encode([1, 2])],
    ['too many parts', encode(['2026-01-01T00:00:00.000Z', '01890000-0000-7000-8000-000000000000', 'x'])],
    ['an object', Buffer.from('{"length":2}').toString('base64url')],
  ])('a cursor of %s is INVALID_CURSOR', async (_what, cursor) => {
    const host = await registerHost(server.url);
    expect(outcome(await host.get(`/sessions?cursor=${cursor}`))).toBe('400 INVALID_CURSOR');
  });

  test.each(['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'a cursor at the end of time, %s, is a page like any other',
    async (time) => {
      const host = await registerHost(server.url);
      const session = await createSession(host);
      const cursor = encode([time, '01890000-0000-7000-8000-000000000000']);
      const { status, data } = await host.get<Listed[]>(`/sessions?cursor=${cursor}`);
      expect(status).toBe(200);
      expect(data.map(({ id }) => id)).toEqual(time.startsWith('9') ? [session.id] : []);
    },
  );

  test('an empty or endless cursor and an unknown filter are refused', async () => {
    const host = await registerHost(server.url);
    expect(outcome(await host.get('/sessions?cursor='))).toBe('400 INVALID_INPUT');
    expect(outcome(await host.get(`/sessions?cursor=${'A'.repeat(513)}`))).toBe('400 INVALID_INPUT');
    expect(outcome(await host.get('/sessions?sort=password_hash'))).toBe('400 UNKNOWN_FIELD');
  });

  test('accounts alone have a list', async () => {
    const cast = await assembleCast(server.url);
    expect(outcome(await cast.anonymous.get('/sessions'))).toBe('401 UNAUTHENTICATED');
    expect(outcome(await cast.participant.get('/sessions'))).toBe('403 FORBIDDEN');
    expect(outcome(await cast.observer.get('/sessions'))).toBe('403 FORBIDDEN');
  });
});

function encode(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
