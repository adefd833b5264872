import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPort, type PulseProcess, startPulse } from './pulse-process.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('what the README says', () => {
  let readme: string;
  let pulse: PulseProcess;
  let directory: string;
  beforeAll(async () => {
    readme = await readFile(join(root, 'README.md'), 'utf8');
    directory = await mkdtemp(join(tmpdir(), 'pulse-readme-'));
    pulse = startPulse({ dataDirectory: directory, port: await findPort() });
    await pulse.ready();
  });
  afterAll(async () => {
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  test('its commands for the API work as they stand', async () => {
    const block = /```sh\n(API=[^`]*)```/.exec(readme)?.[1];
    expect(block).toContain('http://localhost:3000');
    const script = (block ?? '').replace('http://localhost:3000', pulse.url);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
    expect(JSON.parse(stdout)).toMatchObject({ success: true, data: { title: 'Hello', status: 'draft' } });
  });

  test('its links lead somewhere', async () => {
    const targets = [...readme.matchAll(/(?:\]\(|src(?:set)?=")([^)"#:]+)[)"]/g)].map(
      (match) => match[1] ?? '',
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
    expect((await fetch(`${pulse.url}/openapi.json`)).status).toBe(200);
  });
});
