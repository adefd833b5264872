import { hash, verify } from '@node-rs/argon2';
import { createConcurrencyLimit } from '@pulse/core';
import type { PasswordHasher } from '@pulse/domain';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane; ≈ 25 ms of one core. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/**
 * argon2 runs in libuv's pool of 4 threads, which file access and name look-ups need too; and 200 waiting ones
 * are some 3 seconds of two cores.
 */
const limits = { running: 2, waiting: 200 } as const;

/**
 * A hash that no password has, of the same cost as real ones (the parameters are in the text): what an unknown
 * account is verified against.
 */
const nobodysHash = [
  '',
  'argon2id',
  'v=19',
  `m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}`,
  Buffer.from('nobody has this.').toString('base64').replaceAll('=', ''),
  Buffer.alloc(parameters.outputLen).toString('base64').replaceAll('=', ''),
].join('$');

/**
 * argon2id in PHC string format (RFC 9106), at most two at a time.
 *
 * @throws PulseError OVERLOADED from either function, when more wait than can be served in time
 */
export function createPasswordHasher(): PasswordHasher {
  const limited = createConcurrencyLimit(limits);
  return {
    // argon2id is the package's default; its enum cannot be named where types are stripped.
    hash: (password) => limited(() => hash(password, parameters)),
    verify: (storedHash, password) => limited(() => verify(storedHash ?? nobodysHash, password)),
  };
}
