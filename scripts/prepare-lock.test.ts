import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const lockModule = JSON.stringify(join(import.meta.dirname, 'prepare/lock.mjs'));
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'pulse-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A process that holds the lock for a while and says when. */
async function holder(milliseconds: number): Promise<{ from: number; to: number }> {
  const program = `
    import { holdLock } from ${lockModule};
    const release = holdLock(${JSON.stringify(join(directory, 'lock'))}, () => {});
    const from = Date.now();
    while (Date.now() < from + ${milliseconds});
    console.log(JSON.stringify({ from, to: Date.now() }));
    release();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(stdout) as { from: number; to: number };
}

test('holders come one after the other, also when all find the lock of a dead process', async () => {
  mkdirSync(join(directory, 'lock'));
  // Linux and macOS give out no ids this high.
  writeFileSync(join(directory, 'lock', 'pid'), '99999999');
  const spans = await Promise.all(Array.from({ length: 5 }, () => holder(50)));
  spans.sort((left, right) => left.from - right.from);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (next) expect(next.from).toBeGreaterThanOrEqual(span.to);
  }
  expect(existsSync(join(directory, 'lock'))).toBe(false);
}, 20_000);
