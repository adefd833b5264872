import type { EndedSignIns } from '@pulse/auth';
import { type Log, startWakeableTask } from '@pulse/core';
import { type Database, readAccessRevocations } from '@pulse/db';
import type { Broker } from '@pulse/realtime';

/** What other nodes have ended is known here after this long; the promise is 5 s. */
const everyMilliseconds = 2_000;
/** Longer than a transaction may take to commit after it wrote the time down. */
const overlapSeconds = 30;
const signInPrefix = 'sign-in:';

export interface RevocationWatch {
  /** Something was revoked here, and the commit is done: it holds at once. */
  revoked(subject: string): void;
  stop(): Promise<void>;
}

/**
 * Keeps the sign-ins that have ended in memory, where every call asks for them, and closes what they have open. Reads
 * what other nodes have ended, and at the start everything that may still matter.
 *
 * @param tokenSeconds how long an access token can be accepted
 */
export async function startRevocationWatch(options: {
  readonly db: Database;
  readonly ended: EndedSignIns;
  readonly broker: Broker;
  readonly tokenSeconds: number;
  readonly log: Log;
}): Promise<RevocationWatch> {
  const { db, ended, broker } = options;

  function revoked(subject: string): void {
    if (subject.startsWith(signInPrefix)) ended.add(subject.slice(signInPrefix.length));
    // After this turn, in which the call that ended it is answered: its own connection may be one of those.
    setImmediate(() => broker.publish({ type: 'revoked', subject }));
  }

  async function read(seconds: number): Promise<void> {
    for (const subject of await readAccessRevocations(db, seconds)) {
      if (!ended.has(subject.slice(signInPrefix.length))) revoked(subject);
    }
  }

  await read(options.tokenSeconds);
  const task = startWakeableTask({
    name: 'revocation watch',
    retryMilliseconds: everyMilliseconds,
    log: options.log,
    async run() {
      await read(overlapSeconds);
      return everyMilliseconds;
    },
  });
  return { revoked, stop: task.stop };
}
