import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConfigError, readConfigFromProcess } from './index.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pulse-env-'));
  // Vitest sets `test`, which is not a mode of ours.
  vi.stubEnv('NODE_ENV', 'development');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

test('an .env file fills what the environment does not set', async () => {
  await writeFile(
    join(directory, '.env'),
    '# comment\nPORT=4001\nLOG_LEVEL="warn"\nPULSE_DATA_DIR=/from/file\n',
  );
  vi.stubEnv('PORT', '4002');
  vi.stubEnv('PULSE_DATA_DIR', '');
  const config = readConfigFromProcess(directory);
  expect(config.server.port).toBe(4002);
  expect(config.logging.level).toBe('warn');
  expect(config.server.dataDirectory).not.toBe('/from/file');
});

test('without one the environment is enough', () => {
  vi.stubEnv('PORT', '4003');
  expect(readConfigFromProcess(directory).server.port).toBe(4003);
});

test('one that cannot be read is a problem, not a surprise', async () => {
  await mkdir(join(directory, '.env'));
  expect(() => readConfigFromProcess(directory)).toThrow(ConfigError);
});
