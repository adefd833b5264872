import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  authDeleteMe,
  authLogin,
  type ClientOptions,
  createClient,
  digestsUnsubscribe,
  eventsQuery,
  exportsFile,
  isPulseError,
  listAll,
  NetworkError,
  pollsGet,
  pollsVote,
  sessionsDelete,
  sessionsList,
  sessionsUpdate,
  streamsTicket,
} from './index.ts';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

describe('a call', () => {
  let sent: Sent[];
  let answers: (Response | Error | Promise<Response>)[];
  let failures: unknown[];
  let wells: number;
  beforeEach(() => {
    sent = [];
    answers = [];
    failures = [];
    wells = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const client = (options: ClientOptions = {}) =>
    createClient({
      url: 'https://pulse.example/',
      fetch: async (url, init) => {
        const headers = init?.headers as Record<string, string>;
        sent.push({
          url: String(url),
          method: init?.method,
          headers,
          body: init?.body && JSON.parse(String(init.body)),
        });
        const answer = answers.shift() ?? ok(null);
        if (answer instanceof Error) throw answer;
        return Promise.race([
          answer,
          new Promise<never>((_, reject) =>
            init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
          ),
        ]);
      },
      onAnswer: () => {
        wells += 1;
      },
      onFailure: (error) => failures.push(error),
      ...options,
    });
  const ok = (data: unknown, meta?: object) =>
    Response.json({ success: true, data, ...(meta ? { meta } : {}) });
  const refuse = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ success: false, error: { code, message: code, requestId: 'r1' } }, { status, headers });

  it('puts each field of its input in the one place that REST has for it', async () => {
    await client({ token: 't' }).call(pollsVote, { pollId: 'a/b', optionIds: ['x'], round: undefined });
    await client().call(sessionsList, { limit: 5, cursor: 'a&b' });
    await client().call(sessionsUpdate, { sessionId: 's', title: 'T' });
    await client().call(sessionsDelete, { sessionId: 's' });
    await client().call(authDeleteMe, { password: 'secret' });
    await client().call(digestsUnsubscribe, { token: 'un_1' });
    expect(
      sent.map(({ url, method, body }) => [method, url.replace('https://pulse.example/api/v1', ''), body]),
    ).toEqual([
      ['POST', '/polls/a%2Fb/votes', { optionIds: ['x'] }],
      ['GET', '/sessions?limit=5&cursor=a%26b', null],
      ['PATCH', '/sessions/s', { title: 'T' }],
      ['DELETE', '/sessions/s', null],
      ['DELETE', '/auth/me', { password: 'secret' }],
      ['POST', '/unsubscribe?token=un_1', null],
    ]);
    expect(sent[0]?.headers.authorization).toBe('Bearer t');
    expect(sent[1]?.headers).toEqual({ accept: 'application/json' });
  });

  it('answers a page where there are more, and the data otherwise', async () => {
    answers = [ok([1, 2], { nextCursor: 'n' }), ok({ id: 'p' }), new Response(null, { status: 204 })];
    expect(await client().call(sessionsList)).toEqual({ items: [1, 2], nextCursor: 'n' });
    expect(await client().call(pollsGet, { pollId: 'p' })).toEqual({ id: 'p' });
    expect(await client().call(sessionsDelete, { sessionId: 's' })).toBeUndefined();
  });

  it('of a command has a random key of its own, unless it can have none', async () => {
    await client().call(pollsVote, { pollId: 'p', optionIds: [] });
    await client().call(pollsVote, { pollId: 'p', optionIds: [] });
    await client().call(pollsVote, { pollId: 'p', optionIds: [] }, { idempotencyKey: 'mine' });
    await client().call(authLogin, { email: 'e', password: 'p' });
    await client().call(pollsGet, { pollId: 'p' });
    const keys = sent.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys.slice(2)).toEqual(['mine', undefined, undefined]);
  });

  it('is repeated under its key, with patience, while the server refuses for now', async () => {
    answers = [refuse(503, 'OVERLOADED', { 'retry-after': '2' }), new Error('dead'), ok({ round: 1 })];
    const asked = client().call(pollsVote, { pollId: 'p', optionIds: [] }, { patient: true });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toEqual({ round: 1 });
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(failures).toHaveLength(2);
    expect(wells).toBe(1);
  });

  it('of a command fails at once unless told to be patient', async () => {
    answers = [refuse(503, 'OVERLOADED', { 'retry-after': '2' })];
    const error: unknown = await client()
      .call(streamsTicket, { channels: [] })
      .catch((failure: unknown) => failure);
    expect(isPulseError(error, 'OVERLOADED')).toBe(true);
    expect(error).toMatchObject({ status: 503, retryAfter: 2, retryable: true, requestId: 'r1' });
    expect(isPulseError(error, 'POLL_CLOSED')).toBe(false);
    expect(isPulseError(new NetworkError('no'))).toBe(false);
  });

  it.each(['TOKEN_EXPIRED', 'UNAUTHENTICATED'])(
    'is repeated once with another token after %s',
    async (code) => {
      answers = [refuse(401, code), ok({ id: 'p' }), refuse(401, code), refuse(401, code)];
      const asked: boolean[] = [];
      const token = (renew: boolean) => {
        asked.push(renew);
        return renew ? 'new' : 'old';
      };
      expect(await client({ token }).call(pollsGet, { pollId: 'p' })).toEqual({ id: 'p' });
      expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
      await expect(client({ token }).call(pollsGet, { pollId: 'p' })).rejects.toMatchObject({ code });
      expect(asked).toEqual([false, true, false, true]);
    },
  );

  it('is not repeated when there is no other token, and never has one where none is needed', async () => {
    answers = [refuse(401, 'TOKEN_EXPIRED'), refuse(401, 'INVALID_CREDENTIALS')];
    await expect(client({ token: 't' }).call(pollsGet, { pollId: 'p' })).rejects.toMatchObject({
      status: 401,
    });
    await expect(client({ token: 't' }).call(authLogin, { email: 'e', password: 'p' })).rejects.toMatchObject(
      {
        code: 'INVALID_CREDENTIALS',
      },
    );
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', undefined]);
  });

  it('ends as its signal says, also while it waits for another try', async () => {
    const stop = new AbortController();
    answers = [refuse(503, 'OVERLOADED', { 'retry-after': '30' })];
    const asked = client().call(pollsGet, { pollId: 'p' }, { signal: stop.signal });
    const failed = expect(asked).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort(new Error('enough'));
    await failed;
    answers = [new Promise(() => undefined)];
    await expect(client().call(pollsGet, { pollId: 'p' }, { signal: stop.signal })).rejects.toThrow('enough');
    expect(sent).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });

  it('gives up on an answer that does not come, and on one that nobody can read', async () => {
    answers = [new Promise(() => undefined), new Response('<html>', { status: 502 })];
    const impatient = { patient: false };
    const asked = client().call(pollsGet, { pollId: 'p' }, { ...impatient, timeout: 3_000 });
    const failed = expect(asked).rejects.toThrow('no answer within 3000 ms');
    await vi.advanceTimersByTimeAsync(3_000);
    await failed;
    await expect(client().call(pollsGet, { pollId: 'p' }, impatient)).rejects.toThrow(
      'unreadable answer, status 502',
    );
    expect(failures.every((error) => error instanceof NetworkError)).toBe(true);
  });

  it('answers a file, however long that takes, and says why there is none', async () => {
    answers = [
      new Response('a,b\r\n', { headers: { 'content-type': 'text/csv' } }),
      Response.json(
        { success: false, error: { code: 'EXPORT_NOT_DONE', message: 'Not yet' } },
        { status: 409 },
      ),
    ];
    const input = { projectId: 'p', exportId: 'e' };
    expect(await (await client().file(exportsFile, input)).text()).toBe('a,b\r\n');
    expect(sent[0]).toMatchObject({
      url: 'https://pulse.example/api/v1/projects/p/exports/e/file',
      headers: { accept: '*/*' },
    });
    await expect(client().file(exportsFile, input)).rejects.toMatchObject({ code: 'EXPORT_NOT_DONE' });
  });

  it('asks for every page of a list', async () => {
    answers = [ok(['a', 'b'], { nextCursor: 'n' }), ok(['c'], { nextCursor: null })];
    const all: unknown[] = [];
    for await (const item of listAll(client(), sessionsList, { limit: 2 })) all.push(item);
    expect(all).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual(['limit=2', 'limit=2&cursor=n']);
  });

  it('puts lists and objects into the query as the server reads them', async () => {
    await client().call(eventsQuery, {
      projectId: 'p',
      level: ['error', 'fatal'],
      properties: { plan: 'pro & co', 'order.total': 40, zip: '01234', trial: false },
      limit: undefined,
    });
    expect(decodeURIComponent(sent[0]?.url.split('?')[1] ?? '')).toBe(
      'level=error&level=fatal&properties[plan]="pro & co"&properties[order.total]=40' +
        '&properties[zip]="01234"&properties[trial]=false',
    );
  });

  it('tells the server’s time from what is answered', async () => {
    const now = Date.parse('2026-11-21T10:00:00Z');
    vi.setSystemTime(now);
    const pulse = client();
    answers = [Response.json({ success: true }, { headers: { date: 'Sat, 21 Nov 2026 10:00:07 GMT' } })];
    await pulse.call(pollsGet, { pollId: 'p' });
    expect(pulse.clock.now() - now).toBe(7_000);
    expect(pulse.as('other').clock.now() - now).toBe(7_000);
  });
});
