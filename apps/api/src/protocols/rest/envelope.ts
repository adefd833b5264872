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

/**
 * Sets what is the same in every form of a refusal, in REST's envelope and in those of the SDKs: status, when to come
 * again, and the code for metrics.
 */
export function startError(reply: FastifyReply, error: PulseError): FastifyReply {
  (reply as FailedReply).errorCode = error.code;
  const { http } = errorKinds[error.kind];
  const retryAfter = error.retryAfterSeconds ?? (http === 503 || http === 429 ? 1 : undefined);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply.code(http).header('cache-control', 'no-store');
}

export function sendError(reply: FastifyReply, error: PulseError, requestId: string): FastifyReply {
  startError(reply, error);
  if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .type('application/json; charset=utf-8')
    .send({ success: false, error: errorBody(error, requestId) });
}
