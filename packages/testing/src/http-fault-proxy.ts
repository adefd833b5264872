import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { SeededRandom } from './seeded-random.ts';

/**
 * What becomes of one request. `before`: it never arrives. `after`: it arrives and is answered, and its sender does
 * not hear that.
 */
export interface HttpFault {
  readonly when: 'before' | 'after';
  /** The status that is answered in place of the server's; a cut in place of any answer. */
  readonly what: 413 | 429 | 503 | 'cut';
  /** Requests with smaller bodies pass: a proxy's limit that every body exceeds would let nothing through. */
  readonly leastBytes?: number;
}

export interface HttpExchange {
  readonly path: string;
  readonly body: Buffer;
  /** What became of it; undefined when nothing did. */
  readonly fault: HttpFault | undefined;
}

export interface HttpFaultProxy extends AsyncDisposable {
  readonly url: string;
  /** Every request that was not a preflight, in order of arrival. */
  readonly exchanges: readonly HttpExchange[];
  /** Faults that no request was met with yet. */
  readonly remaining: number;
  /** Requests that have arrived and are neither answered nor cut. */
  readonly pending: number;
}

export interface HttpFaultProxyOptions {
  readonly target: string;
  /** In this order, undefined for a request that passes; all pass once it is used up. */
  readonly plan: readonly (HttpFault | undefined)[];
}

/** A request larger than this is a mistake of the test. */
const largestBody = 16 * 1024 * 1024;

/**
 * An HTTP proxy on 127.0.0.1 that does to requests what proxies, limits and networks do. Preflights pass: a browser
 * that fails one says no more about it than of a cut.
 */
export async function startHttpFaultProxy(options: HttpFaultProxyOptions): Promise<HttpFaultProxy> {
  const plan = [...options.plan];
  const exchanges: HttpExchange[] = [];
  // A connection that is kept would be closed under a request some day, which is a fault that nobody planned.
  const agent = new Agent({ keepAlive: false });

  const nextFault = (size: number): HttpFault | undefined => {
    const at = plan.findIndex((fault) => size >= (fault?.leastBytes ?? 0));
    return at === -1 ? undefined : plan.splice(at, 1)[0];
  };

  async function pass(from: IncomingMessage, reply: ServerResponse): Promise<void> {
    const body = await read(from);
    const isPreflight = from.method === 'OPTIONS';
    const fault = isPreflight ? undefined : nextFault(body.length);
    if (!isPreflight) exchanges.push({ path: from.url ?? '', body, fault });
    const answer = fault?.when === 'before' ? undefined : await forward(from, body);
    if (fault?.what === 'cut') {
      reply.socket?.resetAndDestroy();
    } else if (fault !== undefined) {
      // As a proxy in front of Pulse answers by itself; a page may read it.
      reply.writeHead(fault.what, {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
        ...(fault.what === 413 ? {} : { 'retry-after': '1' }),
      });
      reply.end('refused on the way');
    } else if (answer !== undefined) {
      reply.writeHead(answer.status, answer.headers);
      reply.end(answer.body);
    }
  }

  function forward(from: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>(
      (resolve, reject) => {
        const { connection: _connection, 'transfer-encoding': _chunks, ...headers } = from.headers;
        const length = body.length === 0 ? {} : { 'content-length': String(body.length) };
        const onward = request(new URL(from.url ?? '/', options.target), {
          method: from.method,
          headers: { ...headers, ...length },
          agent,
        });
        onward.on('error', reject);
        onward.on('response', (answer) => {
          const { 'transfer-encoding': _coding, connection: _kept, ...answered } = answer.headers;
          read(answer).then(
            (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answered, body: bytes }),
            reject,
          );
        });
        onward.end(body);
      },
    );
  }

  let pending = 0;
  const server = createServer((from, reply) => {
    pending += 1;
    pass(from, reply)
      .catch(() => reply.socket?.resetAndDestroy())
      .finally(() => {
        pending -= 1;
      });
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    exchanges,
    get remaining() {
      return plan.filter((fault) => fault !== undefined).length;
    },
    get pending() {
      return pending;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * A plan in which every fault comes `times` times, in an order that the seed decides, with requests that pass in
 * between: not more than two faults follow each other, since senders try only so often.
 */
export function planFaults(
  random: SeededRandom,
  faults: readonly HttpFault[],
  times: number,
): readonly (HttpFault | undefined)[] {
  const left = Array.from({ length: times }, () => faults).flat();
  const plan: (HttpFault | undefined)[] = [];
  while (left.length > 0) {
    const [fault] = left.splice(random.below(left.length), 1);
    plan.push(fault);
    const twoFaults = plan.length > 1 && plan.at(-2) !== undefined;
    if (twoFaults || random.below(2) === 0) plan.push(undefined);
  }
  return plan;
}

async function read(from: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of from) {
    pieces.push(piece);
    size += piece.length;
    if (size > largestBody) throw new RangeError('the request is larger than any of a test');
  }
  return Buffer.concat(pieces);
}
