/** An answer of the server that says no: its code is a contract, its message is English and for logs. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  readonly requestId: string | undefined;
  /** Seconds after which another try makes sense (`Retry-After`). */
  readonly retryAfter: number | undefined;

  constructor(failure: {
    status: number;
    code: string;
    message: string;
    details?: unknown;
    requestId?: string | undefined;
    retryAfter?: number | undefined;
  }) {
    super(failure.message);
    this.status = failure.status;
    this.code = failure.code;
    this.details = failure.details;
    this.requestId = failure.requestId;
    this.retryAfter = failure.retryAfter;
  }
}

/** No answer at all: offline, cut, or a proxy's error page. Trying again is safe with the same idempotency key. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

/** Refusals on the live connection have no status; these say nothing against whoever asked. */
const temporaryCodes: readonly string[] = [
  'OVERLOADED',
  'DB_UNAVAILABLE',
  'SHUTTING_DOWN',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
];

export const isTemporaryCode = (code: string): boolean => temporaryCodes.includes(code);

/** Whether the same request may succeed later without anybody changing anything. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  if (!(error instanceof ApiError)) return false;
  return (
    error.status >= 500 ||
    error.status === 429 ||
    error.status === 408 ||
    error.code === 'IDEMPOTENCY_IN_FLIGHT'
  );
}

/** The server has done nothing yet and says so: whoever asked may ask the same again, once it has time. */
export function isRefusedForNow(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.status === 429 || error.status === 503);
}

/** The paths that input validation complained about, e.g. `['email']`. */
export function invalidFields(error: unknown): readonly string[] {
  if (!(error instanceof ApiError) || typeof error.details !== 'object' || error.details === null) return [];
  const issues: unknown = 'issues' in error.details ? error.details.issues : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'path' in issue && typeof issue.path === 'string'
      ? [issue.path]
      : [],
  );
}
