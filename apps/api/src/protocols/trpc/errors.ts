import {
  type ErrorDefinition,
  errorBody,
  errorKinds,
  InternalError,
  InvalidInput,
  InvalidJson,
  MethodNotAllowed,
  PayloadTooLarge,
  PulseError,
  UnsupportedMediaType,
} from '@pulse/core';
import { OperationNotFound } from '@pulse/realtime';
import { type TRPC_ERROR_CODE_KEY, type TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import type { PulseErrorShape } from './router-type.ts';

/** tRPC's own refusals in our words; what is not here is a fault of ours. */
const trpcErrors: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorDefinition>> = {
  BAD_REQUEST: InvalidInput,
  PARSE_ERROR: InvalidInput,
  NOT_FOUND: OperationNotFound,
  METHOD_NOT_SUPPORTED: MethodNotAllowed,
  PAYLOAD_TOO_LARGE: PayloadTooLarge,
  UNSUPPORTED_MEDIA_TYPE: UnsupportedMediaType,
};

/** Wraps whatever `execute` threw, so that tRPC answers it with its own code for the kind. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
  return new TRPCError({ code: errorKinds[known.kind].trpc, message: known.message, cause: known });
}

/** What may be told of an error, whether it came from a use case or from tRPC itself. */
export function publicErrorOf(error: TRPCError): PulseError {
  if (error.cause instanceof PulseError) return error.cause;
  if (error.cause instanceof SyntaxError) return new PulseError(InvalidJson, { cause: error });
  const definition = trpcErrors[error.code] ?? InternalError;
  const message = definition === InvalidInput ? `${error.message}.` : definition.message;
  return new PulseError(definition, { message, cause: error });
}

/** Our message, our status, and the body of every protocol's errors under `data.error`. */
export function errorShape(
  shape: TRPCDefaultErrorShape,
  error: PulseError,
  requestId: string,
): PulseErrorShape {
  const { http, trpc } = errorKinds[error.kind];
  return {
    message: error.message,
    code: shape.code,
    data: { ...shape.data, code: trpc, httpStatus: http, error: errorBody(error, requestId) },
  };
}
