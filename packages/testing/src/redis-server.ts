import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, with everything in it. May be called twice. */
  stop(): Promise<void>;
}

/** @returns why there is no Redis to test with, undefined when there is one */
export function redisUnavailable(): string | undefined {
  const found = spawnSync('redis-server', ['--version']);
  return found.error ? 'no redis-server on the PATH; Debian: apt install redis-server' : undefined;
}

/**
 * Starts Debian's `redis-server`, empty, on a free port of this machine.
 *
 * @param settings as in redis.conf, e.g. `{ 'maxmemory-policy': 'allkeys-lru' }`
 * @param port of one that was stopped, to come back under its address
 */
export async function startRedisServer(
  settings: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<RedisServer> {
  const listenOn = port ?? (await freePort());
  const directory = await mkdtemp(path.join(tmpdir(), 'pulse-test-redis-'));
  const all = {
    save: '',
    appendonly: 'no',
    dir: directory,
    bind: '127.0.0.1',
    port: String(listenOn),
    ...settings,
  };
  const server = spawn(
    'redis-server',
    Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(server, 'exit');
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready to accept connections')) resolve();
    });
    exited.then(() => reject(new Error(`redis-server ended: ${output}`)), reject);
  });
  await ready;
  const stop = async () => {
    server.kill('SIGKILL');
    await exited;
    await rm(directory, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${listenOn}`, port: listenOn, stop, [Symbol.asyncDispose]: stop };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('the probe has no port');
  return address.port;
}
