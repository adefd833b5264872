/** SQLSTATEs with which a server ends or refuses a connection (PostgreSQL appendix A). */
const SQLSTATES = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now: starting up or shutting down
  '57P05', // idle_session_timeout
  '25P03', // idle_in_transaction_session_timeout
  '53300', // too_many_connections
]);

const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg and pg-pool 8 throw without a code. */
const MESSAGES =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|The server does not support)/i;

/**
 * Whether the database could not be reached or the connection was lost: the outcome of what was running
 * is unknown, and the caller answers a retryable 503. Looks through `cause` and aggregated errors.
 */
export function isConnectionError(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if (current instanceof AggregateError && current.errors.some(isConnectionError)) return true;
    const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
    if (SQLSTATES.has(code) || SYSTEM_CODES.has(code)) return true;
    if (/^08[0-9A-Z]{3}$/.test(code)) return true; // class 08: connection exception
    if (code === '' && MESSAGES.test(current.message)) return true;
    current = current.cause;
  }
  return false;
}
