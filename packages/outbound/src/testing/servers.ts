import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate, privateKey } from './certificate.ts';

export interface WebServer extends AsyncDisposable {
  readonly port: number;
  /** `host` and URL of every request, in order. */
  readonly requests: {
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
  }[];
}

/** A web server on a free port of 127.0.0.1. */
export async function startWebServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { secure = false } = {},
): Promise<WebServer> {
  const requests: WebServer['requests'] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, host: headers.host ?? '', headers });
    response.on('error', () => {}); // clients leave in the middle; each test sees its own side
    answer(request, response);
  };
  const server = secure
    ? createHttpsServer({ cert: certificate, key: privateKey }, listener)
    : createHttpServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
