import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askGraphQL } from '../graphql/graphql-client.ts';
import { restClient } from '../rest-client.ts';
import { ask as askSocketIo, connected, socketIo } from '../socket-io/socket-io-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { asRefusal, trpcClient } from '../trpc/trpc-client.ts';

describe('refreshing', () => {
  let server: TestServer;
  let pool: ReturnType<typeof createPool>;
  beforeAll(async () => {
    server = await startTestServer();
    pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  /** Lets seconds pass for all refresh tokens. */
  const age = (seconds: number) =>
    pool.query('UPDATE refresh_tokens SET rotated_at = rotated_at - make_interval(secs => $1)', [seconds]);

  async function signIn(transport: 'cookie' | 'body') {
    const email = `${randomUUID()}@example.org`;
    const answer = await restClient(server.url).post('/auth/register', {
      email,
      password: 'correct horse',
      transport,
    });
    const token = answer.data.refreshToken ?? cookieOf(answer.headers);
    return { token: token as string, accessToken: answer.data.accessToken as string };
  }

  const cookieOf = (headers: Headers) =>
    /^pulse_refresh=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] || undefined;

  /** One exchange by a cookie. */
  async function byCookie(token: string, headers: Record<string, string> = {}) {
    const cookie = `pulse_refresh=${token}`;
    const answer = await restClient(server.url).post('/auth/refresh', undefined, { cookie, ...headers });
    return { code: answer.code, successor: cookieOf(answer.headers), answer };
  }

  type Exchange = (token: string) => Promise<{ code?: string | undefined; successor?: string | undefined }>;

  /** Every way on which a refresh token travels. */
  const transports: Record<string, Exchange> = {
    'REST by cookie': byCookie,
    'REST by body': async (refreshToken) => {
      const { code, data } = await restClient(server.url).post('/auth/refresh', { refreshToken });
      return { code, successor: data?.refreshToken };
    },
    GraphQL: async (refreshToken) => {
      const { code, data } = await askGraphQL(
        server.url,
        'mutation ($input: AuthRefreshInput!) { authRefresh(input: $input) { refreshToken } }',
        { variables: { input: { refreshToken } } },
      );
      return { code, successor: data?.authRefresh?.refreshToken };
    },
    tRPC: async (refreshToken) => {
      try {
        return {
          successor: (await trpcClient(server.url).auth.refresh.mutate({ refreshToken })).refreshToken,
        };
      } catch (error) {
        return { code: asRefusal(error).code };
      }
    },
    WebSocket: async (refreshToken) => {
      const { accessToken } = await signIn('body');
      const socket = await connectWebSocket({ url: server.url, token: accessToken });
      try {
        const call = { type: 'call', op: 'auth.refresh', input: { refreshToken } };
        return { successor: ((await socket.ask(call)) as { refreshToken: string }).refreshToken };
      } catch (error) {
        return { code: (error as { code: string }).code };
      } finally {
        await socket.close();
      }
    },
    'Socket.IO': async (refreshToken) => {
      const socket = await connected(socketIo(server.url, {}));
      const answer = await askSocketIo(socket, 'auth.refresh', { refreshToken });
      socket.disconnect();
      if (!answer.success) return { code: answer.error.code };
      return { successor: (answer.data as { refreshToken: string }).refreshToken };
    },
  };

  test.each(Object.entries(transports))('%s: twenty at once get one successor', async (_name, exchange) => {
    const { token } = await signIn('body');
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(token)));
    expect(answers.filter(({ code }) => code !== undefined)).toEqual([]);
    expect(new Set(answers.map(({ successor }) => successor)).size).toBe(1);
    expect((await exchange(answers[0]?.successor ?? '')).code).toBeUndefined();
  });

  test.each(Object.entries(transports))(
    '%s: the parent works for ten seconds more, and is a theft after',
    async (_name, exchange) => {
      const { token } = await signIn('body');
      const { successor = '' } = await exchange(token);
      await age(9);
      expect(await exchange(token)).toMatchObject({ successor });
      await age(2);
      expect((await exchange(token)).code).toBe('REFRESH_REUSED');
      // The family is over: for the thief, and for whom it was stolen from.
      expect((await exchange(successor)).code).toBe('REFRESH_INVALID');
      expect((await exchange(token)).code).toBe('REFRESH_REUSED');
    },
  );

  test('a token stolen on one protocol ends the sign-in on all', async () => {
    const { token } = await signIn('cookie');
    const { successor = '' } = await byCookie(token);
    await age(11);
    expect((await transports.tRPC?.(token))?.code).toBe('REFRESH_REUSED');
    for (const exchange of Object.values(transports)) {
      expect((await exchange(successor)).code).toBe('REFRESH_INVALID');
    }
  });

  test('a refused cookie is taken away', async () => {
    const { token } = await signIn('cookie');
    await byCookie(token);
    await age(11);
    const { code, answer } = await byCookie(token);
    expect(code).toBe('REFRESH_REUSED');
    expect(answer.headers.get('set-cookie')).toMatch(/^pulse_refresh=; .*Expires=Thu, 01 Jan 1970/);
  });

  test('another site cannot use the cookie', async () => {
    const { token } = await signIn('cookie');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: server.url.replace('http:', 'https:').replace(/\d+$/, '1') },
      { origin: `${server.url}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { code, successor } = await byCookie(token, headers);
      expect([headers, code, successor]).toEqual([headers, 'FORBIDDEN', undefined]);
    }
    // Nothing of this has used the token up; our own page, and programs, may.
    const own = { origin: server.url, 'sec-fetch-site': 'same-origin' };
    expect((await byCookie(token, own)).successor).toEqual(expect.any(String));
  });

  test('each kind of token is refused in place of the other', async () => {
    const { token, accessToken } = await signIn('body');
    for (const exchange of Object.values(transports)) {
      expect((await exchange(accessToken)).code).toBe('REFRESH_INVALID');
    }
    expect((await byCookie(accessToken)).code).toBe('REFRESH_INVALID');
    expect((await restClient(server.url, token).get('/auth/me')).code).toBe('UNAUTHENTICATED');
    expect((await askGraphQL(server.url, '{ authMe { id } }', { token })).code).toBe('UNAUTHENTICATED');
    const overTrpc = trpcClient(server.url, token).auth.me.query({});
    expect(asRefusal(await overTrpc.catch((error: unknown) => error)).code).toBe('UNAUTHENTICATED');
    await expect(connectWebSocket({ url: server.url, token })).rejects.toThrow();
    await expect(connected(socketIo(server.url, { token }))).rejects.toMatchObject({
      data: { code: 'UNAUTHENTICATED' },
    });
  });
});
