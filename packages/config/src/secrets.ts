import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './problem.ts';
import type { Config } from './read-config.ts';

/** The signing secrets a process works with. */
export interface Secrets {
  readonly access: string;
  readonly refresh: string;
}

const SecretsFile = z.object({ access: z.string().min(32), refresh: z.string().min(32) });

/**
 * Gives the signing secrets: those of the environment, and in development, for those it lacks, ones generated
 * once and kept in `<dataDirectory>/secrets.json` (mode 0600), so that sign-ins survive a restart. Processes
 * that start at the same moment end up with the same file.
 */
export async function resolveSecrets(
  config: Pick<Config, 'mode' | 'identity'>,
  dataDirectory: string,
): Promise<Secrets> {
  const { accessSecret, refreshSecret } = config.identity;
  if (accessSecret !== undefined && refreshSecret !== undefined) {
    return { access: accessSecret, refresh: refreshSecret };
  }
  if (config.mode !== 'development') {
    throw new ConfigError(
      [['JWT_ACCESS_SECRET', accessSecret] as const, ['JWT_REFRESH_SECRET', refreshSecret] as const].flatMap(
        ([variable, secret]) =>
          secret === undefined ? [{ variable, message: 'is required outside development' }] : [],
      ),
    );
  }
  const path = join(dataDirectory, 'secrets.json');
  const kept = (await readSecrets(path)) ?? (await generateSecrets(dataDirectory, path));
  return { access: accessSecret ?? kept.access, refresh: refreshSecret ?? kept.refresh };
}

async function readSecrets(path: string): Promise<Secrets | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return SecretsFile.parse(JSON.parse(text));
  } catch {
    // Replacing it silently would end every sign-in; the operator decides. Its content is not repeated here.
    throw new ConfigError([
      {
        variable: 'PULSE_DATA_DIR',
        message: `${path} is damaged: restore it, or delete it to sign everyone out and start with new secrets`,
      },
    ]);
  }
}

async function generateSecrets(dataDirectory: string, path: string): Promise<Secrets> {
  await mkdir(dataDirectory, { recursive: true });
  const generated: Secrets = {
    access: randomBytes(48).toString('base64url'),
    refresh: randomBytes(48).toString('base64url'),
  };
  const temporary = join(dataDirectory, `.secrets-${randomUUID()}.json`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(generated, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    // A link, unlike a rename, fails when another process was first; nobody ever reads half a file.
    await link(temporary, path);
    return generated;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const winner = await readSecrets(path);
    if (winner) return winner;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
