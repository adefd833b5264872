import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { benchmarks } from './options.ts';

interface WrittenReport {
  readonly benchmark: string;
  readonly repetitions: number;
  readonly figures: readonly { readonly name: string; readonly median?: number }[];
  readonly goals: readonly { readonly name: string; readonly median?: number; readonly verdict: string }[];
  readonly problems: readonly string[];
}

const program = path.join(import.meta.dirname, 'main.ts');
/** As a user who has only Node and PATH; the temporary folder is the test's, to see what is left in it. */
const run = (args: readonly string[], temporary: string) =>
  new Promise<{ readonly code: unknown; readonly output: string; readonly errors: string }>((resolve) => {
    const environment = { PATH: process.env.PATH, TMPDIR: temporary };
    execFile(process.execPath, [program, ...args], { env: environment }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : error.code, output, errors });
    });
  });

describe('npm run bench, small and short', () => {
  let temporary: string;
  beforeEach(async () => {
    temporary = await mkdtemp(path.join(tmpdir(), 'pulse-bench-test-'));
  });
  afterEach(() => rm(temporary, { recursive: true, force: true }));

  test.each(benchmarks)(
    '%s: everything is delivered and counted, and every ratio is told',
    async (benchmark) => {
      const json = path.join(temporary, `${benchmark}.json`);
      const { code, output, errors } = await run([benchmark, '--quick', '--json', json], temporary);
      expect({ code, errors }).toEqual({ code: 0, errors });
      const report: WrittenReport = JSON.parse(await readFile(json, 'utf8'));
      expect(report).toMatchObject({ benchmark, repetitions: 1, problems: [] });
      // How good they are is another day's question: here other tests share the machine. A part may be so short that its
      // processor time is less than the clock's tick of 10 ms, and is then told as not measured.
      const measured = report.goals.filter(({ median }) => typeof median === 'number');
      expect(measured.length).toBeGreaterThan(0);
      for (const goal of report.goals) {
        expect(goal.verdict === 'not measured').toBe(!measured.includes(goal));
        expect(output).toContain(goal.name);
      }
      for (const figure of report.figures) expect(output).toContain(figure.name);
      expect(output).toMatch(/cores .*Node \d+/);
      // Data directories are gone with the servers that had them.
      expect(await readdir(temporary)).toEqual([`${benchmark}.json`]);
    },
  );

  test('says how it is used', async () => {
    const { code, errors } = await run(['nonsense'], temporary);
    expect(code).toBe(2);
    expect(errors).toContain(`npm run bench -- <${benchmarks.join('|')}>`);
  });
});
