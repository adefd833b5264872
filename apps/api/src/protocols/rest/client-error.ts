import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody, errorKinds, InvalidInput, PulseError } from '@pulse/core';
import { toPulseError } from './errors.ts';

/** How long a client may read our answer while it still sends what nobody reads. */
const lingerMilliseconds = 500;

/**
 * Answers bytes that never became a request: what is not HTTP, too large a header, too slow a header or body.
 * No route or hook sees these, so the envelope is written to the socket, and the connection ends.
 */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  const { _httpMessage: inFlight } = socket as Socket & { readonly _httpMessage?: ServerResponse };
  if (error.code === 'ECONNRESET' || !socket.writable || inFlight?.headersSent) {
    socket.destroy();
    return;
  }
  const known = publicError(error);
  const requestId = randomUUID();
  const { http } = errorKinds[known.kind];
  const body = JSON.stringify({ success: false, error: errorBody(known, requestId) });
  const head = [
    `HTTP/1.1 ${http} ${STATUS_CODES[http]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  // Destroyed at once, the socket would be reset under what the client is still sending, and the answer lost.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => {
    setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
  });
}

function publicError(error: Error & { readonly code?: string }): PulseError {
  const known = toPulseError(error);
  if (known.kind !== 'internal') return known;
  return new PulseError(InvalidInput, { message: 'This is not valid HTTP.', cause: error });
}
