import { errorBody, errorKinds, type PulseError } from '@pulse/core';
import type { FastifyReply } from 'fastify';

/** A list use case answers `{ items, nextCursor }`; on REST that is `data` and `meta.nextCursor`. */
export function isPage(output: unknown): output is { items: unknown[]; nextCursor: string | null } {
  return (
    typeof output === 'object' &&
    output !== null &&
    Object.keys(output).length === 2 &&
    'nextCursor' in output &&
    'items' in output &&
    Array.isArray(output.items)
  );
}

export function successEnvelope(output: unknown) {
  return isPage(output)
    ? { success: true, data: output.items, meta: { nextCursor: output.nextCursor } }
    : { success: true, data: output };
}

type FailedReply = FastifyReply & { errorCode?: string };

/** The code of the error that was answered, for metrics. */
export function errorCodeOf(reply: FastifyReply): string | undefined {
  return (reply as FailedReply).errorCode;
}

export function sendError(reply: FastifyReply, error: PulseError, requestId: string): FastifyReply {
  (reply as FailedReply).errorCode = error.code;
  const { http } = errorKinds[error.kind];
  const retryAfter = error.retryAfterSeconds ?? (http === 503 || http === 429 ? 1 : undefined);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (http === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(http)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({ success: false, error: errorBody(error, requestId) });
}
