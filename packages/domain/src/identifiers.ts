import { z } from 'zod';

/** Spelt out, not as `\p{Cc}`: in JSON Schema, readers of patterns disagree on whether `\p` means anything. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const visibleLine = /^(?=[\s\S]*\S)[^\u0000-\u001f\u007f-\u009f]*$/;

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
    .regex(visibleLine, 'must have visible text and no control characters');
}
