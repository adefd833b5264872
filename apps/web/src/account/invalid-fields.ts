import { isPulseError } from '@pulse/client';

/** The paths that input validation complained about, e.g. `['email']`. */
export function invalidFields(error: unknown): readonly string[] {
  if (!isPulseError(error) || typeof error.details !== 'object' || error.details === null) return [];
  const issues: unknown = 'issues' in error.details ? error.details.issues : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'path' in issue && typeof issue.path === 'string'
      ? [issue.path]
      : [],
  );
}
