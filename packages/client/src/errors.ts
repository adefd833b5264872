import type { ErrorCode } from './generated/types.ts';

export interface PulseErrorFields {
  readonly code: string;
  readonly message: string;
  readonly status?: number | undefined;
  readonly details?: unknown;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/** Codes that say nothing against whoever asked; on the live connection they come without a status. */
const temporaryCodes: readonly string[] = [
  'OVERLOADED',
  'DB_UNAVAILABLE',
  'SHUTTING_DOWN',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'IDEMPOTENCY_IN_FLIGHT',
] satisfies ErrorCode[];

/** An answer of the server that says no: its code is a contract, its message is English and for logs. */
export class PulseError extends Error {
  override readonly name = 'PulseError';
  /** One of `ErrorCode`, or one that only a newer server has. */
  declare readonly code: string;
  /** Of HTTP; undefined for what was refused on a WebSocket. */
  declare readonly status: number | undefined;
  /** Particulars for programs, e.g. `{ issues: [{ path, message }] }`. */
  declare readonly details: unknown;
  /** Names this refusal in the server's log. */
  declare readonly requestId: string | undefined;
  /** Seconds after which another try makes sense (`Retry-After`). */
  declare readonly retryAfter: number | undefined;

  constructor(fields: PulseErrorFields, options?: ErrorOptions) {
    super(fields.message, options);
    Object.assign(this, fields);
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get retryable(): boolean {
    const { status = 0 } = this;
    return status >= 500 || status === 429 || status === 408 || temporaryCodes.includes(this.code);
  }
}

/**
 * No answer at all: offline, cut, too slow, or a proxy's error page. Whether the server did what it was asked is not
 * known; asking again with the same idempotency key is safe.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Whether the server refused, and with one of the given codes if there are some. */
export function isPulseError<Code extends ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is PulseError & { readonly code: Code } {
  return (
    error instanceof PulseError && (codes.length === 0 || (codes as readonly string[]).includes(error.code))
  );
}

/** Whether the same request may succeed later without anybody changing anything. */
export function isTemporary(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof PulseError && error.retryable);
}

/** The server has done nothing yet and says so: whoever asked may ask the same again, once it has time. */
export function isRefusedForNow(error: unknown): error is PulseError {
  return error instanceof PulseError && (error.status === 429 || error.status === 503);
}

/** Whether another token may help. */
export function isTokenRefused(error: unknown): error is PulseError {
  return isPulseError(error, 'TOKEN_EXPIRED', 'UNAUTHENTICATED');
}
