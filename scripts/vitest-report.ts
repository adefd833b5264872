import { readFileSync } from 'node:fs';

/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Nothing ran. */
export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two runs. */
export function addCounts(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** The parts of Vitest's JSON report that are used. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts the tests of one Vitest run. A file that could not be loaded has no tests and counts as one failure, and
 * so does a run that failed without naming a test (an unhandled rejection, a setup that threw).
 */
export function readVitestReport(path: string, ok: boolean): { counts: Counts; skippedTests: string[] } {
  const report = readReport(path);
  let counts = noCounts;
  const skippedTests: string[] = [];
  for (const { status, assertionResults } of report?.testResults ?? []) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts = addCounts(counts, { ...noCounts, passed: 1 });
      else if (test.status === 'failed') counts = addCounts(counts, { ...noCounts, failed: 1 });
      else {
        counts = addCounts(counts, { ...noCounts, skipped: 1 });
        skippedTests.push(test.fullName);
      }
    }
    const isBroken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    if (isBroken) counts = addCounts(counts, { ...noCounts, failed: 1 });
  }
  if (!ok && counts.failed === 0) counts = { ...counts, failed: 1 };
  return { counts, skippedTests };
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    // Vitest died before it wrote one; its exit code says so.
    return undefined;
  }
}
