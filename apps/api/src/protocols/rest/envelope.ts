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
  const { status, headers } = refusalHead(error);
  return reply.code(status).headers(headers);
}

export function sendError(reply: FastifyReply, error: PulseError, requestId: string): FastifyReply {
  return startError(reply, error).type('application/json; charset=utf-8').send(refusalText(error, requestId));
}

/** Status and headers of a refusal: when to come again, and how to say who one is. */
export function refusalHead({ kind, retryAfterSeconds }: PulseError): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
} {
  const { http: status } = errorKinds[kind];
  const retryAfter = retryAfterSeconds ?? (status === 503 || status === 429 ? 1 : undefined);
  return {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  };
}

export function refusalText(error: PulseError, requestId: string): string {
  return JSON.stringify({ success: false, error: errorBody(error, requestId) });
}
