import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, root, runProcess } from './run-process.ts';
import { addCounts, noCounts, readVitestReport, type VitestOutcome } from './vitest-report.ts';

/*
 * `npm test`: everything that must hold, cheapest first. A failing step does not stop the next one, so that one
 * run tells everything. `node scripts/test.ts unit e2e` runs only the steps named.
 *
 * Tests that cannot run here say so by a line in the file named by PULSE_SKIP_REPORT; the lines are repeated at
 * the end, and so are the tests that failed, at last or at first. The very last line is
 * `N passed, N failed, N skipped`.
 */
interface Outcome extends VitestOutcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const typesGenerator = 'packages/db/scripts/generate-types.ts';
const checks: readonly { name: string; command: string; args: string[] }[] = [
  { name: 'typecheck', command: process.execPath, args: ['scripts/typecheck.ts'] },
  { name: 'biome', command: binary('biome'), args: ['check', '--diagnostic-level=warn', '.'] },
  {
    name: 'architecture',
    command: binary('depcruise'),
    args: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'bench'],
  },
  { name: 'knip', command: binary('knip'), args: ['--no-progress', '--no-config-hints'] },
  { name: 'generated documents', command: process.execPath, args: ['scripts/generate-docs.ts', '--check'] },
  ...(existsSync(join(root, typesGenerator))
    ? [{ name: 'generated types', command: process.execPath, args: [typesGenerator, '--check'] }]
    : []),
];
const projects = ['unit', 'integration', 'e2e'];

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const temporary = mkdtempSync(join(tmpdir(), 'pulse-test-'));
const skipReport = join(temporary, 'skipped.txt');
const outcomes: Outcome[] = [];

try {
  outcomes.push(...(await Promise.all(checks.filter(({ name }) => isWanted(name)).map(runCheck))));
  for (const project of projects.filter(isWanted)) outcomes.push(await runTests(project));
  printSummary();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function runCheck({ name, command, args }: (typeof checks)[number]): Promise<Outcome> {
  const { ok, output, seconds } = await runProcess(command, args, { output: 'collect' });
  console.log(statusLine(ok, name, seconds));
  if (!ok) console.log(output);
  const counts = ok ? noCounts : { ...noCounts, failed: 1 };
  return { name, ok, seconds, counts, skippedTests: [], failedTests: [], retriedTests: [] };
}

async function runTests(project: string): Promise<Outcome> {
  console.log(`\n── ${project} tests ──`);
  const report = join(temporary, `${project}.json`);
  const { ok, seconds } = await runProcess(
    binary('vitest'),
    [
      'run',
      '--passWithNoTests',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { output: 'terminal', environment: { PULSE_SKIP_REPORT: skipReport } },
  );
  const outcome = readVitestReport(report, ok);
  return { name: `${project} tests`, ok: ok && outcome.counts.failed === 0, seconds, ...outcome };
}

function printSummary(): void {
  console.log('\n── summary ──');
  for (const { name, ok, seconds } of outcomes) console.log(statusLine(ok, name, seconds));
  const reasons = existsSync(skipReport)
    ? [...new Set(readFileSync(skipReport, 'utf8').split('\n'))].filter((line) => line.trim() !== '')
    : [];
  const skippedTests = outcomes.flatMap((outcome) => outcome.skippedTests);
  for (const line of [...reasons, ...skippedTests]) console.log(`- skipped: ${line}`);
  for (const line of outcomes.flatMap(({ retriedTests }) => retriedTests))
    console.log(`- second try: ${line}`);
  for (const line of outcomes.flatMap(({ failedTests }) => failedTests)) console.log(`- failed: ${line}`);
  const { passed, failed, skipped } = outcomes.map(({ counts }) => counts).reduce(addCounts, noCounts);
  if (outcomes.some(({ ok }) => !ok)) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

function statusLine(ok: boolean, name: string, seconds: number): string {
  return `${ok ? '✔' : '✘'} ${name} (${seconds.toFixed(1)} s)`;
}
