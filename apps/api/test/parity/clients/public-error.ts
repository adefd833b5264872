import type { PublicError } from '../protocol.ts';

/** Without `requestId`, which is every answer's own. */
export function publicError({ code, message, details }: PublicError): PublicError {
  return {
    code,
    ...(message === undefined ? {} : { message }),
    ...(details === undefined ? {} : { details }),
  };
}
