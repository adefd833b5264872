import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { FetchFailure, PulseError, type SafeFetchOptions } from '@pulse/core';
import { describe, expect, test } from 'vitest';
import type { HostResolver } from './resolve-host.ts';
import { createSafeFetch } from './safe-fetch.ts';
import { certificate } from './testing/certificate.ts';
import { startWebServer } from './testing/servers.ts';

const bounds: SafeFetchOptions = { timeoutMilliseconds: 5_000, maxBytes: 1_000, redirect: 'follow' };
const local = ['127.0.0.1/32'];
const to =
  (...answers: string[][]): HostResolver =>
  async () =>
    (answers.length > 1 ? answers.shift() : answers[0])?.map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    })) ?? [];
const never: HostResolver = () => {
  throw new Error('the DNS must not be asked');
};

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof FetchFailure) return error.reason;
  if (!(error instanceof PulseError)) throw new Error('not refused', { cause: error });
  return error.code;
}
const notAllowed = 'URL_NOT_ALLOWED';

describe('before anything is asked', () => {
  test.each([
    [
      'other schemes',
      ['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/', 'data:,x', 'javascript:0'],
    ],
    ['a user name', ['http://user@example.org/', 'http://:secret@example.org/', 'https://a:b@8.8.8.8/']],
    [
      'no URL',
      [
        '',
        'example.org',
        '//example.org',
        'http://',
        'http://[::1',
        `http://example.org/${'a'.repeat(9_000)}`,
      ],
    ],
    [
      'loopback',
      ['http://127.0.0.1/', 'http://127.1:8080/', 'http://[::1]/', 'http://0.0.0.0/', 'http://0/'],
    ],
    [
      'decimal, octal, hexadecimal',
      ['http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.0x0.0x0.0x1/', 'http://0x7f000001/'],
    ],
    [
      'other digits and dots',
      ['http://①②⑦.0.0.1/', 'http://127。0。0。1/', 'http://127.0.0.1./', 'http://%31%32%37.0.0.1/'],
    ],
    [
      'IPv4 in IPv6',
      [
        'http://[::ffff:127.0.0.1]/',
        'http://[::ffff:7f00:1]/',
        'http://[::127.0.0.1]/',
        'http://[64:ff9b::7f00:1]/',
      ],
    ],
    [
      'private and metadata',
      [
        'http://10.0.0.1/',
        'http://192.168.0.1/',
        'http://169.254.169.254/latest/meta-data/',
        'http://[fd00:ec2::254]/',
        'http://100.64.0.1/',
      ],
    ],
  ])('%s is refused', async (_class, urls) => {
    const safe = createSafeFetch({ allow: [], resolve: never });
    for (const url of urls) {
      expect([url, await refusal(safe.fetch(url, bounds))]).toEqual([url, notAllowed]);
      expect([url, await refusal(safe.check(url))]).toEqual([url, notAllowed]);
    }
  });
});

describe('a name', () => {
  test.each([
    ['inside', ['10.0.0.1']],
    ['of this machine', ['127.0.0.1', '::1']],
    ['inside and outside', ['8.8.8.8', '192.168.0.1']],
    ['inside, packed in IPv6', ['::ffff:10.0.0.1']],
  ])('%s is refused', async (_class, addresses) => {
    const safe = createSafeFetch({ allow: [], resolve: to(addresses) });
    expect(await refusal(safe.fetch('http://innocent.example/', bounds))).toEqual(notAllowed);
    expect(await refusal(safe.check('http://innocent.example/'))).toEqual(notAllowed);
  });

  test('localhost is found by the system, and refused', async () => {
    expect(await refusal(createSafeFetch({ allow: [] }).fetch('http://localhost:1/', bounds))).toEqual(
      notAllowed,
    );
  });

  test('that cannot be found may be kept, and fails when it is called', async () => {
    const safe = createSafeFetch({ allow: [], resolve: async () => [] });
    await safe.check('http://later.example/');
    expect(await refusal(safe.fetch('http://later.example/', bounds))).toEqual('unreachable');
  });

  test('is asked for once: what the DNS says the second time is not heard', async () => {
    await using server = await startWebServer((_request, response) => response.end('here'));
    const asked: string[] = [];
    const safe = createSafeFetch({
      allow: local,
      resolve: async (host) => {
        asked.push(host);
        // The second answer is a private address that is not allowed; a second look-up would be refused.
        return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    const url = `http://rebinding.example:${server.port}/`;
    expect(Buffer.from((await safe.fetch(url, bounds)).body).toString()).toBe('here');
    expect(asked).toEqual(['rebinding.example']);
    expect(server.requests).toMatchObject([{ host: `rebinding.example:${server.port}` }]);
    expect(await refusal(safe.fetch(url, bounds))).toEqual(notAllowed);
    expect(server.requests).toHaveLength(1);
  });

  test('that cannot be resolved in time fails in time', async () => {
    const safe = createSafeFetch({ allow: [], resolve: () => new Promise(() => {}) });
    expect(await refusal(safe.fetch('http://slow.example/', { ...bounds, timeoutMilliseconds: 50 }))).toEqual(
      'timeout',
    );
  });
});

describe('a redirect', () => {
  async function redirecting(location: (port: number) => string, status = 302) {
    const server = await startWebServer((request, response) => {
      if (request.url === '/target') response.end('arrived');
      else response.writeHead(status, { location: location(server.port) }).end();
    });
    return server;
  }
  const safe = createSafeFetch({ allow: local, resolve: to(['10.0.0.9']) });

  test.each([
    ['to a private address', () => 'http://10.0.0.1/'],
    ['to a name that is inside', () => 'http://inside.example/'],
    ['to another scheme', () => 'file:///etc/passwd'],
    ['with a user name', (port: number) => `http://root@127.0.0.1:${port}/target`],
    ['to metadata, in hexadecimal', () => 'http://0xa9fea9fe/'],
  ])('%s is refused', async (_case, location) => {
    await using server = await redirecting(location);
    expect(await refusal(safe.fetch(`http://127.0.0.1:${server.port}/`, bounds))).toEqual(notAllowed);
    expect(server.requests).toHaveLength(1);
  });

  test('is followed, relative ones too, and without the headers of the caller on another origin', async () => {
    await using other = await startWebServer((_request, response) => response.end('other'));
    await using server = await redirecting(() => `http://127.0.0.1:${other.port}/`, 307);
    await using relative = await redirecting(() => '/target', 301);
    const options = { ...bounds, headers: { authorization: 'secret' } };
    const answer = await safe.fetch(`http://127.0.0.1:${server.port}/`, options);
    expect(answer).toMatchObject({ url: `http://127.0.0.1:${other.port}/`, status: 200 });
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    await safe.fetch(`http://127.0.0.1:${relative.port}/`, options);
    expect(relative.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/', 'secret'],
      ['/target', 'secret'],
    ]);
  });

  test('is an answer where nothing is to be followed', async () => {
    await using server = await redirecting(() => '/target');
    const options = { ...bounds, method: 'POST', body: '{}', redirect: 'manual' } as const;
    const answer = await safe.fetch(`http://127.0.0.1:${server.port}/`, options);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/target' } });
    expect(server.requests).toHaveLength(1);
    await expect(safe.fetch('http://example.org', { ...bounds, method: 'POST' })).rejects.toThrow(TypeError);
  });

  test('in a circle ends', async () => {
    await using server = await redirecting(() => '/');
    expect(await refusal(safe.fetch(`http://127.0.0.1:${server.port}/`, bounds))).toEqual('redirects');
    expect(server.requests).toHaveLength(6);
  });
});

describe('a body', () => {
  const safe = createSafeFetch({ allow: local, resolve: never });
  const get = (port: number, options: Partial<SafeFetchOptions> = {}) =>
    safe.fetch(`http://127.0.0.1:${port}/`, { ...bounds, ...options });

  test.each([
    ['identity', Buffer.from('hello')],
    ['gzip', gzipSync('hello')],
    ['deflate', deflateSync('hello')],
    ['br', brotliCompressSync('hello')],
  ])('is given back plain: %s', async (encoding, bytes) => {
    await using server = await startWebServer((_request, response) =>
      response.writeHead(201, { 'content-encoding': encoding, 'x-thing': 'y' }).end(bytes),
    );
    const answer = await get(server.port);
    expect(Buffer.from(answer.body).toString()).toBe('hello');
    expect(answer).toMatchObject({ status: 201, headers: { 'x-thing': 'y' } });
  });

  test('that is a bomb is refused, or cut', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    await using server = await startWebServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await refusal(get(server.port))).toEqual('too_large');
    expect((await get(server.port, { overflow: 'cut' })).body).toHaveLength(1_000);
  });

  test('without end is refused, or cut', async () => {
    await using server = await startWebServer((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await refusal(get(server.port))).toEqual('too_large');
    expect((await get(server.port, { overflow: 'cut' })).body).toHaveLength(1_000);
  });

  test('of exactly as many bytes as are taken is taken', async () => {
    await using server = await startWebServer((_request, response) => response.end('x'.repeat(1_000)));
    expect((await get(server.port)).body).toHaveLength(1_000);
  });

  test.each([
    ['that stops in the middle', (bytes: Buffer) => bytes.subarray(0, 10), 'gzip'],
    ['that is no gzip', () => Buffer.from('hello'), 'gzip'],
    ['in an unknown encoding', (bytes: Buffer) => bytes, 'gzip, gzip'],
    ['in an encoding named after what every object has', (bytes: Buffer) => bytes, 'constructor'],
  ])('%s is refused', async (_case, change, encoding) => {
    await using server = await startWebServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(change(gzipSync('hello'))),
    );
    expect(await refusal(get(server.port))).toEqual('encoding');
  });

  test('that stops coming, or never begins, ends in time', async () => {
    await using silent = await startWebServer(() => {});
    await using dribbling = await startWebServer((_request, response) => void response.write('x'));
    const options = { timeoutMilliseconds: 100 };
    expect(await refusal(get(silent.port, options))).toEqual('timeout');
    expect(await refusal(get(dribbling.port, options))).toEqual('timeout');
  });

  test('that breaks off is refused', async () => {
    await using server = await startWebServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    });
    expect(await refusal(get(server.port))).toEqual('unreachable');
  });

  test('is not waited for by who has given up', async () => {
    await using server = await startWebServer(() => controller.abort(new Error('changed my mind')));
    const controller = new AbortController();
    await expect(get(server.port, { signal: controller.signal })).rejects.toThrow('changed my mind');
  });
});

test('a port where nobody listens, and one that speaks no HTTP', async () => {
  const safe = createSafeFetch({ allow: local, resolve: never });
  const rude = createServer((socket) =>
    socket
      .on('error', () => {})
      .resume()
      .end('SSH-2.0-x\r\n'),
  ).listen(0, '127.0.0.1');
  await once(rude, 'listening');
  const { port } = rude.address() as AddressInfo;
  expect(await refusal(safe.fetch(`http://127.0.0.1:${port}/`, bounds))).toEqual('unreachable');
  rude.close();
  await once(rude, 'close');
  expect(await refusal(safe.fetch(`http://127.0.0.1:${port}/`, bounds))).toEqual('unreachable');
});

test('over https the certificate must be that of the name, not of the address', async () => {
  await using server = await startWebServer((_request, response) => response.end('private'), {
    secure: true,
  });
  const resolve = to(['127.0.0.1']);
  const safe = createSafeFetch({ allow: local, resolve, authorities: certificate });
  const fetchFrom = (host: string, by = safe) => by.fetch(`https://${host}:${server.port}/`, bounds);
  expect(Buffer.from((await fetchFrom('hooks.example')).body).toString()).toBe('private');
  expect(await refusal(fetchFrom('other.example'))).toEqual('unreachable');
  expect(await refusal(fetchFrom('127.0.0.1'))).toEqual('unreachable');
  const distrusting = createSafeFetch({ allow: local, resolve });
  expect(await refusal(fetchFrom('hooks.example', distrusting))).toEqual('unreachable');
});
