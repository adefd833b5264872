import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run-process.ts';

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
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What a run of Vitest came to. */
export interface VitestOutcome {
  readonly counts: Counts;
  /** Full names. */
  readonly skippedTests: readonly string[];
  /** Each with its file and the first line of why. */
  readonly failedTests: readonly string[];
}

/**
 * Counts the tests of one Vitest run. A file that could not be loaded has no tests and counts as one failure, and
 * so does a run that failed without naming a test (an unhandled rejection, a setup that threw).
 */
export function readVitestReport(path: string, ok: boolean): VitestOutcome {
  const skippedTests: string[] = [];
  const failedTests: string[] = [];
  let passed = 0;
  for (const { name, status, message, assertionResults } of readReport(path)?.testResults ?? []) {
    const file = relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed')
        failedTests.push(`${file} › ${test.fullName}: ${firstLine(test.failureMessages.at(-1))}`);
      else skippedTests.push(test.fullName);
    }
    const isBroken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    if (isBroken) failedTests.push(`${file}: ${firstLine(message)}`);
  }
  if (!ok && failedTests.length === 0) failedTests.push('the run itself, see above');
  const counts = { passed, failed: failedTests.length, skipped: skippedTests.length };
  return { counts, skippedTests, failedTests };
}

const firstLine = (text = ''): string => stripVTControlCharacters(text).trim().split('\n', 1)[0] ?? '';

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    // Vitest died before it wrote one; its exit code says so.
    return undefined;
  }
}
