import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './run-process.ts';
import { readVitestReport } from './vitest-report.ts';

const directory = mkdtempSync(join(tmpdir(), 'pulse-report-'));
afterAll(() => rmSync(directory, { recursive: true }));

function report(...files: { status: string; tests: string[]; retried?: boolean }[]): string {
  const path = join(directory, 'report.json');
  const testResults = files.map(({ status, tests, retried }) => ({
    name: join(root, 'apps/some.test.ts'),
    status,
    message: status === 'failed' ? 'it cannot be read\n  at line 1' : '',
    assertionResults: tests.map((outcome, index) => ({
      status: outcome,
      fullName: `${outcome} ${index}`,
      failureMessages: outcome === 'failed' || retried ? ['at first', 'Error: 1 is not 2\n  at line 2'] : [],
    })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

test('tests are counted by outcome, and the skipped and failed ones named', () => {
  const path = report(
    { status: 'passed', tests: ['passed', 'pending'] },
    { status: 'failed', tests: ['failed', 'passed', 'todo'] },
  );
  expect(readVitestReport(path, false)).toEqual({
    counts: { passed: 2, failed: 1, skipped: 2 },
    skippedTests: ['pending 1', 'todo 2'],
    failedTests: ['apps/some.test.ts › failed 0: Error: 1 is not 2'],
    retriedTests: [],
  });
});

test('what passed at a second try counts as passed, and is named with why', () => {
  const path = report({ status: 'passed', tests: ['passed'], retried: true });
  expect(readVitestReport(path, true)).toEqual({
    counts: { passed: 1, failed: 0, skipped: 0 },
    skippedTests: [],
    failedTests: [],
    retriedTests: ['apps/some.test.ts › passed 0: Error: 1 is not 2'],
  });
});

test('a file that could not be loaded is a failure', () => {
  const path = report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
  const { counts, failedTests } = readVitestReport(path, false);
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(failedTests).toEqual(['apps/some.test.ts: it cannot be read']);
});

test('so is a run that failed without naming a test, or died', () => {
  const path = report({ status: 'passed', tests: ['passed'] });
  expect(readVitestReport(path, false).counts.failed).toBe(1);
  expect(readVitestReport(join(directory, 'absent.json'), false).counts.failed).toBe(1);
});
