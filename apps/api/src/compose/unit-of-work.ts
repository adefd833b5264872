import type { UnitOfWork } from '@pulse/core';
import type { Database } from '@pulse/db';
import type { Ports } from '@pulse/domain';

/** Serialization failure and deadlock: the transaction did nothing and may be run again. */
const retryableStates = new Set(['40001', '40P01']);
const attempts = 3;

/**
 * One transaction per command. A transaction that lost a deadlock is run again; handlers have no effect but
 * through their ports, so that is safe.
 *
 * @param portsFor binds the ports to a transaction; `committed` is called once it is on the disk
 */
export function createUnitOfWork(
  db: Database,
  portsFor: (transaction: Database) => { readonly ports: Ports; committed(): void },
): UnitOfWork<Ports> {
  return {
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          let committed: (() => void) | undefined;
          const result = await db.transaction().execute((transaction) => {
            const bound = portsFor(transaction);
            committed = bound.committed;
            return work(bound.ports);
          });
          committed?.();
          return result;
        } catch (error) {
          const { code } = error as { code?: unknown };
          if (attempt >= attempts || typeof code !== 'string' || !retryableStates.has(code)) throw error;
        }
      }
    },
  };
}
