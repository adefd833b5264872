/**
 * Errors with a public face and an internal cause.
 *
 * A feature declares its errors once with {@link defineError}; throwing one is
 * `throw new PulseError(PollClosed, { cause })`. The code and message travel to the caller, the cause only
 * to the log.
 */

/** What an error means to each protocol. Exhaustive: a new kind must be given its meaning here. */
export const errorKinds = {
  invalid: { http: 400, trpc: 'BAD_REQUEST', retryable: false },
  unauthenticated: { http: 401, trpc: 'UNAUTHORIZED', retryable: false },
  forbidden: { http: 403, trpc: 'FORBIDDEN', retryable: false },
  absent: { http: 404, trpc: 'NOT_FOUND', retryable: false },
  method: { http: 405, trpc: 'METHOD_NOT_SUPPORTED', retryable: false },
  timeout: { http: 408, trpc: 'TIMEOUT', retryable: true },
  conflict: { http: 409, trpc: 'CONFLICT', retryable: false },
  tooLarge: { http: 413, trpc: 'PAYLOAD_TOO_LARGE', retryable: false },
  unsupported: { http: 415, trpc: 'UNSUPPORTED_MEDIA_TYPE', retryable: false },
  mismatch: { http: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  unprocessable: { http: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  limited: { http: 429, trpc: 'TOO_MANY_REQUESTS', retryable: true },
  headersTooLarge: { http: 431, trpc: 'BAD_REQUEST', retryable: false },
  internal: { http: 500, trpc: 'INTERNAL_SERVER_ERROR', retryable: false },
  unavailable: { http: 503, trpc: 'SERVICE_UNAVAILABLE', retryable: true },
} as const satisfies Record<string, { http: number; trpc: string; retryable: boolean }>;

export type ErrorKind = keyof typeof errorKinds;

export interface ErrorDefinition<Code extends string = string> {
  /** Upper-snake contract, the same on every protocol. */
  readonly code: Code;
  readonly kind: ErrorKind;
  /** What happened and what to do, for the person at the other end. */
  readonly message: string;
}

export function defineError<const Code extends string>(
  definition: ErrorDefinition<Code>,
): ErrorDefinition<Code> {
  return Object.freeze(definition);
}

export interface PulseErrorOptions {
  /** Replaces the definition's message where the case can say more. */
  readonly message?: string;
  /** Public, machine-readable particulars, e.g. `{ issues: [{ path, message }] }`. */
  readonly details?: unknown;
  /** Internal: logged, never sent. */
  readonly cause?: unknown;
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

export class PulseError extends Error {
  override readonly name = 'PulseError';
  readonly definition: ErrorDefinition;
  readonly details: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(definition: ErrorDefinition, options: PulseErrorOptions = {}) {
    super(
      options.message ?? definition.message,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.definition = definition;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get code(): string {
    return this.definition.code;
  }

  get kind(): ErrorKind {
    return this.definition.kind;
  }

  is(definition: ErrorDefinition): boolean {
    return this.definition.code === definition.code;
  }
}

/** The `error` member of every answer, whatever the protocol. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
  readonly requestId: string;
}

export function errorBody(error: PulseError, requestId: string): ErrorBody {
  return {
    code: error.code,
    message: error.message,
    ...(error.details === undefined ? {} : { details: error.details }),
    requestId,
  };
}
