import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FrontServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * What stands in front of Pulse when a page of one's own is put beside it: answers `/plain-page/` with the page and
 * hands everything else to Pulse, WebSockets too, with the Host that was asked for.
 */
export async function startFrontServer(html: string, pulsePort: number): Promise<FrontServer> {
  const upstream = { host: '127.0.0.1', port: pulsePort };
  const server = createServer((incoming, answer) => {
    if (incoming.url?.startsWith('/plain-page/')) {
      answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
      return;
    }
    const { method, url, headers } = incoming;
    const forwarded = request({ ...upstream, method, path: url, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    incoming.pipe(forwarded);
  });
  server.on('upgrade', ({ method, url, headers }, near) => {
    near.on('error', () => {});
    const forwarded = request({ ...upstream, method, path: url, headers });
    forwarded.on('error', () => near.destroy());
    forwarded.on('upgrade', (reply, far) => {
      const head = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      near.write(`HTTP/1.1 101 Switching Protocols\r\n${head.join('')}\r\n`);
      far.on('error', () => near.destroy()).on('close', () => near.destroy());
      near.on('close', () => far.destroy());
      far.pipe(near).pipe(far);
    });
    forwarded.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
