import { defineError } from './errors.ts';

/** Errors that any use case may answer with; features declare only their own. */

export const InvalidJson = defineError({
  code: 'INVALID_JSON',
  kind: 'invalid',
  message: 'The body is not valid JSON.',
});
export const InvalidInput = defineError({
  code: 'INVALID_INPUT',
  kind: 'invalid',
  message: 'The request does not have the expected form.',
});
export const UnknownField = defineError({
  code: 'UNKNOWN_FIELD',
  kind: 'invalid',
  message: 'The request has a field that is not known here.',
});
export const InvalidCursor = defineError({
  code: 'INVALID_CURSOR',
  kind: 'invalid',
  message: 'The cursor is not one that this list gave out.',
});
export const Unauthenticated = defineError({
  code: 'UNAUTHENTICATED',
  kind: 'unauthenticated',
  message: 'Sign in, or send a valid token.',
});
export const InvalidApiKey = defineError({
  code: 'INVALID_API_KEY',
  kind: 'unauthenticated',
  message: 'This is no key of a project, or it has been revoked.',
});
export const TokenExpired = defineError({
  code: 'TOKEN_EXPIRED',
  kind: 'unauthenticated',
  message: 'The access token has expired; refresh it and try again.',
});
export const Forbidden = defineError({
  code: 'FORBIDDEN',
  kind: 'forbidden',
  message: 'You may see this but not do it.',
});
export const NotFound = defineError({
  code: 'NOT_FOUND',
  kind: 'absent',
  message: 'There is nothing at this address.',
});
export const MethodNotAllowed = defineError({
  code: 'METHOD_NOT_ALLOWED',
  kind: 'method',
  message: 'This address does not take that method.',
});
export const RequestTimeout = defineError({
  code: 'REQUEST_TIMEOUT',
  kind: 'timeout',
  message: 'The request took too long to arrive.',
});
export const PayloadTooLarge = defineError({
  code: 'PAYLOAD_TOO_LARGE',
  kind: 'tooLarge',
  message: 'The body is larger than this address takes.',
});
export const UnsupportedMediaType = defineError({
  code: 'UNSUPPORTED_MEDIA_TYPE',
  kind: 'unsupported',
  message: 'Send the body as application/json.',
});
export const IdempotencyMismatch = defineError({
  code: 'IDEMPOTENCY_MISMATCH',
  kind: 'mismatch',
  message: 'This idempotency key was used with another body.',
});
export const IdempotencyInFlight = defineError({
  code: 'IDEMPOTENCY_IN_FLIGHT',
  kind: 'conflict',
  message: 'The first request with this idempotency key is still running; ask again in a moment.',
});
export const RateLimited = defineError({
  code: 'RATE_LIMITED',
  kind: 'limited',
  message: 'You ask more often than you may; wait as long as `Retry-After` says.',
});
export const HeadersTooLarge = defineError({
  code: 'HEADERS_TOO_LARGE',
  kind: 'headersTooLarge',
  message: 'The request headers are too large.',
});
export const InternalError = defineError({
  code: 'INTERNAL_ERROR',
  kind: 'internal',
  message: 'Something went wrong on our side.',
});
export const DatabaseUnavailable = defineError({
  code: 'DB_UNAVAILABLE',
  kind: 'unavailable',
  message: 'The database cannot be reached; nothing is lost, try again in a moment.',
});
export const IdentityProviderUnavailable = defineError({
  code: 'IDP_UNAVAILABLE',
  kind: 'unavailable',
  message: 'The service that vouches for your sign-in cannot be reached; try again in a moment.',
});
export const Overloaded = defineError({
  code: 'OVERLOADED',
  kind: 'unavailable',
  message: 'The server has more to do than it can; try again in a moment.',
});
export const ShuttingDown = defineError({
  code: 'SHUTTING_DOWN',
  kind: 'unavailable',
  message: 'The server is restarting; try again in a moment.',
});

export const sharedErrors = [
  InvalidJson,
  InvalidInput,
  UnknownField,
  InvalidCursor,
  Unauthenticated,
  InvalidApiKey,
  TokenExpired,
  Forbidden,
  NotFound,
  MethodNotAllowed,
  RequestTimeout,
  PayloadTooLarge,
  UnsupportedMediaType,
  IdempotencyMismatch,
  IdempotencyInFlight,
  RateLimited,
  HeadersTooLarge,
  InternalError,
  DatabaseUnavailable,
  IdentityProviderUnavailable,
  Overloaded,
  ShuttingDown,
] as const;
