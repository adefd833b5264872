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
  /** Passed at a second try; each with its file and why the first one failed. */
  readonly retriedTests: readonly string[];
}

/**
 * Counts the tests of one Vitest run. A file that could not be loaded has no tests and counts as one failure, and
 * so does a run that failed without naming a test (an unhandled rejection, a setup that threw).
 */
export function readVitestReport(path: string, ok: boolean): VitestOutcome {
  const skippedTests: string[] = [];
  const failedTests: string[] = [];
  const retriedTests: string[] = [];
  let passed = 0;
  for (const { name, status, message, assertionResults } of readReport(path)?.testResults ?? []) {
    const file = relative(root, name);
    for (const { status: outcome, fullName, failureMessages } of assertionResults) {
      const told = `${file} › ${fullName}: ${firstLine(failureMessages.at(-1))}`;
      if (outcome === 'passed') {
        passed += 1;
        if (failureMessages.length > 0) retriedTests.push(told);
      } else if (outcome === 'failed') failedTests.push(told);
      else skippedTests.push(fullName);
    }
    const isBroken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    if (isBroken) failedTests.push(`${file}: ${firstLine(message)}`);
  }
  if (!ok && failedTests.length === 0) failedTests.push('the run itself, see above');
  const counts = { passed, failed: failedTests.length, skipped: skippedTests.length };
  return { counts, skippedTests, failedTests, retriedTests };
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
