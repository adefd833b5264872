import { z } from 'zod';

/** UUIDv7 strings throughout; in lower case, so that one thing has one spelling in comparisons, digests and caches. */
export const identifier = z.uuid().toLowerCase();
/** ISO 8601, UTC. */
export const timestamp = z.iso.datetime();

/** Text that people type: trimmed length counts, control characters other than line breaks are refused. */
export function line(maximum: number) {
  return z
    .string()
    .min(1)
    .max(maximum)
    .regex(/^(?=[\s\S]*\S)[^\p{Cc}]*$/u, 'must have visible text and no control characters');
}
