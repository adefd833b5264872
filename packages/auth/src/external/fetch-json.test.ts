import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fetchJson } from './fetch-json.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/document`);
}

it('reads a document', async () => {
  const url = await serve((_request, response) => response.end('{"keys":[]}'));
  expect(await fetchJson(url)).toEqual({ keys: [] });
});

it('follows no redirect, to no host', async () => {
  let asked = 0;
  const elsewhere = await serve((_request, response) => {
    asked += 1;
    response.end('{}');
  });
  for (const location of [elsewhere.href, '/other']) {
    const url = await serve((request, response) => {
      if (request.url === '/other') asked += 1;
      response.writeHead(302, { location }).end();
    });
    await expect(fetchJson(url)).rejects.toThrow();
  }
  expect(asked).toBe(0);
});

it('refuses what is no document, or has no end', async () => {
  await expect(
    fetchJson(await serve((_request, response) => response.writeHead(500).end('{}'))),
  ).rejects.toThrow('answered 500');
  await expect(fetchJson(await serve((_request, response) => response.end('<html>')))).rejects.toThrow(
    SyntaxError,
  );
  const endless = await serve((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  });
  await expect(fetchJson(endless)).rejects.toThrow('answered more than');
});

it('gives up when nobody answers', { timeout: 20_000 }, async () => {
  const silent = await serve(() => undefined);
  await expect(fetchJson(silent)).rejects.toMatchObject({ name: 'TimeoutError' });
});
