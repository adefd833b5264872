import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError } from './problem.ts';
import { type Config, type Environment, readConfig } from './read-config.ts';

/**
 * Reads the configuration of this process: its environment, and below it an optional `.env` file in the working
 * directory. What the environment sets wins, even when it is set to nothing: `DATABASE_URL= npm start` runs
 * embedded although `.env` names a server.
 *
 * This is the only place in Pulse that reads `process.env`.
 *
 * @throws {ConfigError} with every problem at once.
 */
export function readConfigFromProcess(directory: string = process.cwd()): Config {
  return readConfig({ ...readEnvironmentFile(join(directory, '.env')), ...process.env });
}

function readEnvironmentFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new ConfigError([{ variable: '.env', message: `cannot be read (${code ?? String(error)})` }]);
  }
}
