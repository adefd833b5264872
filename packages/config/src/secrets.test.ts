import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, readConfig, resolveSecrets } from './index.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pulse-secrets-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('development generates secrets once, readable by the owner alone, and keeps them', async () => {
  const dataDirectory = join(directory, 'not', 'there', 'yet');
  const first = await resolveSecrets(readConfig({}), dataDirectory);
  expect(first.access).toHaveLength(64);
  expect(first.refresh).not.toBe(first.access);
  expect(await resolveSecrets(readConfig({}), dataDirectory)).toEqual(first);
  expect((await stat(join(dataDirectory, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDirectory)).toEqual(['secrets.json']);
});

test('processes that start at once agree', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => resolveSecrets(readConfig({}), directory)));
  expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
  expect(await readdir(directory)).toEqual(['secrets.json']);
});

test('the environment wins, one by one', async () => {
  const mixed = await resolveSecrets(readConfig({ JWT_ACCESS_SECRET: 'given' }), directory);
  expect(mixed.access).toBe('given');
  expect(mixed.refresh).toHaveLength(64);
});

test('with both given nothing is written', async () => {
  const config = readConfig({ JWT_ACCESS_SECRET: 'one', JWT_REFRESH_SECRET: 'two' });
  expect(await resolveSecrets(config, directory)).toEqual({ access: 'one', refresh: 'two' });
  expect(await readdir(directory)).toEqual([]);
});

test('a damaged file stops the start and stays as it is', async () => {
  const path = join(directory, 'secrets.json');
  await writeFile(path, '{"access":');
  await expect(resolveSecrets(readConfig({}), directory)).rejects.toBeInstanceOf(ConfigError);
  expect(await readFile(path, 'utf8')).toBe('{"access":');
});

test('outside development nothing is generated', async () => {
  const config = { ...readConfig({}), mode: 'production' as const };
  await expect(resolveSecrets(config, directory)).rejects.toThrow(/JWT_ACCESS_SECRET.*JWT_REFRESH_SECRET/s);
  expect(await readdir(directory)).toEqual([]);
});
