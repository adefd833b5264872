import {
  HeadersTooLarge,
  InternalError,
  InvalidInput,
  InvalidJson,
  PayloadTooLarge,
  PulseError,
  RequestTimeout,
  UnsupportedMediaType,
} from '@pulse/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from './envelope.ts';

/** Fastify's own refusals in our words. */
const fastifyErrors: Readonly<Record<string, ConstructorParameters<typeof PulseError>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: PayloadTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: UnsupportedMediaType,
  FST_ERR_CTP_EMPTY_TYPE: UnsupportedMediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: InvalidInput,
  FST_ERR_CTP_EMPTY_JSON_BODY: InvalidJson,
  FST_ERR_CTP_INVALID_JSON_BODY: InvalidJson,
  FST_ERR_BAD_URL: InvalidInput,
  FST_ERR_ASYNC_CONSTRAINT: InvalidInput,
  ERR_HTTP_REQUEST_TIMEOUT: RequestTimeout,
  HPE_HEADER_OVERFLOW: HeadersTooLarge,
};

/** Whatever a route threw, as something that may be told. Only what is unknown becomes INTERNAL_ERROR. */
export function toPulseError(error: unknown): PulseError {
  if (error instanceof PulseError) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? fastifyErrors[code] : undefined;
  if (known) return new PulseError(known, { cause: error });
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new PulseError(InvalidInput, { cause: error });
  }
  return new PulseError(InternalError, { cause: error });
}

/** Answers what a route threw, in REST's envelope; what is nobody's fault but ours is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toPulseError(error);
  if (known.kind === 'internal') request.log.error({ err: error }, 'request failed');
  return sendError(reply, known, request.id);
}
