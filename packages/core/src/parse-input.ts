import type { z } from 'zod';
import { PulseError } from './errors.ts';
import { InvalidInput, UnknownField } from './shared-errors.ts';

/**
 * Parses once, strictly.
 *
 * @throws PulseError UNKNOWN_FIELD when the only problem is a field that is not known, else INVALID_INPUT;
 *   `details.issues` lists every problem as `{ path, message }`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : [],
  );
  const onlyUnknown = issues.every((issue) => issue.code === 'unrecognized_keys');
  const listed = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  if (onlyUnknown) {
    throw new PulseError(UnknownField, {
      message: `Unknown field: ${unknownKeys.join(', ')}.`,
      details: { fields: unknownKeys, issues: listed },
    });
  }
  const first = listed[0];
  throw new PulseError(InvalidInput, {
    message: first
      ? `${first.path === '' ? 'The input' : first.path}: ${first.message}.`
      : InvalidInput.message,
    details: { issues: listed },
  });
}
