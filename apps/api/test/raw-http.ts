import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';

/** One answer, read to the end of its connection. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  /** Sent as it stands: nothing is decoded, joined or escaped. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The bytes of a request that asks for the connection to be closed after the answer. */
export function requestBytes({ method = 'GET', path, headers = {}, body }: RawRequest): Buffer {
  const lines = Object.entries({
    host: 'pulse.test',
    connection: 'close',
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'),
    Buffer.from(body ?? ''),
  ]);
}

export function ask(url: string, request: RawRequest): Promise<RawAnswer> {
  return exchange(url, requestBytes(request));
}

/**
 * Sends bytes and reads until the server ends the connection.
 *
 * @throws when the server closes without a whole answer, or keeps the connection open for 10 s
 */
export async function exchange(url: string, bytes: Buffer | string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    socket.on('end', resolve);
    socket.on('close', () => resolve());
    socket.on('error', () => undefined); // what came before it is judged below
  });
  socket.write(bytes);
  const abandoned = new AbortController();
  const late = pause(10_000, 'late', { signal: abandoned.signal, ref: false }).catch(() => 'ended');
  const outcome = await Promise.race([ended, late]);
  abandoned.abort();
  socket.destroy();
  if (outcome === 'late') throw new Error('the server kept the connection open');
  return parse(Buffer.concat(received).toString('utf8'));
}

function parse(text: string): RawAnswer {
  const separator = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, separator).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1]);
  if (separator < 0 || Number.isNaN(status)) throw new Error(`no HTTP answer: ${JSON.stringify(text)}`);
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status, headers, body: text.slice(separator + 4) };
}

/** Checks that a refusal has the whole envelope, and tells it as `400 INVALID_JSON`. */
export function refusal(answer: RawAnswer): string {
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  const body = JSON.parse(answer.body) as { error: { code: string; details?: unknown } };
  expect(body).toEqual({
    success: false,
    error: {
      code: expect.stringMatching(/^[A-Z]+(_[A-Z]+)*$/),
      message: expect.stringMatching(/^\S.*[.!?]$/),
      requestId: answer.headers['x-request-id'],
      ...(body.error.details === undefined ? {} : { details: body.error.details }),
    },
  });
  return `${answer.status} ${body.error.code}`;
}
