/** `query_canceled` (PostgreSQL appendix A): most often, a statement took longer than it may. */
const cancelled = '57014';

export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === cancelled;
}
