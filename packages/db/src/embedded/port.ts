import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Linux hands out ports from 32768 to outgoing connections; one of those could take ours at any time. */
const LOWEST = 15_000;
const BEYOND = 32_768;

/**
 * @returns a port of 127.0.0.1 that is free now; somebody may take it before it is used, so retry
 * @throws when none of 100 is free
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(LOWEST, BEYOND);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${BEYOND} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
