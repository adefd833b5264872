import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpFault, planFaults, startHttpFaultProxy } from './http-fault-proxy.ts';
import { createSeededRandom } from './seeded-random.ts';

describe('the HTTP fault proxy', () => {
  const arrived: string[] = [];
  const server = createServer(async (request, reply) => {
    let body = '';
    for await (const piece of request) body += piece;
    arrived.push(`${request.method} ${request.url} ${body}`);
    reply.writeHead(200, { 'x-server': 'yes' }).end('stored');
  });
  let target = '';
  beforeAll(async () => {
    server.listen({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    target = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(() => server.close());

  const proxied = (...plan: (HttpFault | undefined)[]) => startHttpFaultProxy({ target, plan });
  const post = (url: string, body = 'x') => fetch(`${url}/a?b=1`, { method: 'POST', body });

  test('passes what has no fault, with its answer', async () => {
    await using proxy = await proxied();
    const answer = await post(proxy.url);
    expect([answer.status, answer.headers.get('x-server'), await answer.text()]).toEqual([
      200,
      'yes',
      'stored',
    ]);
    expect(arrived.splice(0)).toEqual(['POST /a?b=1 x']);
  });

  test.each([413, 429, 503] as const)('answers %i before or after the request has arrived', async (what) => {
    await using proxy = await proxied({ when: 'before', what }, { when: 'after', what });
    expect((await post(proxy.url)).status).toBe(what);
    expect(arrived.splice(0)).toEqual([]);
    expect((await post(proxy.url)).status).toBe(what);
    expect(arrived.splice(0)).toHaveLength(1);
    expect((await post(proxy.url)).status).toBe(200);
    expect(arrived.splice(0)).toHaveLength(1);
    expect(proxy.remaining).toBe(0);
  });

  test('cuts before or after the request has arrived', async () => {
    await using proxy = await proxied({ when: 'before', what: 'cut' }, { when: 'after', what: 'cut' });
    await expect(post(proxy.url)).rejects.toThrow();
    expect(arrived.splice(0)).toEqual([]);
    await expect(post(proxy.url)).rejects.toThrow();
    expect(arrived.splice(0)).toHaveLength(1);
  });

  test('keeps a fault for large bodies until one comes', async () => {
    await using proxy = await proxied({ when: 'before', what: 413, leastBytes: 10 });
    expect((await post(proxy.url)).status).toBe(200);
    expect(proxy.remaining).toBe(1);
    expect((await post(proxy.url, 'x'.repeat(10))).status).toBe(413);
    expect(proxy.exchanges.map(({ fault }) => fault?.what)).toEqual([undefined, 413]);
    arrived.splice(0);
  });

  test('a plan has each fault as often as asked, never three in a row, and is repeated by its seed', () => {
    const faults = [
      { when: 'before', what: 'cut' },
      { when: 'after', what: 503 },
      { when: 'before', what: 429 },
    ] as const;
    for (let seed = 0; seed < 50; seed += 1) {
      const plan = planFaults(createSeededRandom(seed), faults, 3);
      for (const fault of faults) expect(plan.filter((planned) => planned === fault)).toHaveLength(3);
      for (let at = 2; at < plan.length; at += 1) {
        expect([seed, plan.slice(at - 2, at + 1).every((planned) => planned !== undefined)]).toEqual([
          seed,
          false,
        ]);
      }
      expect(planFaults(createSeededRandom(seed), faults, 3)).toEqual(plan);
    }
  });
});
