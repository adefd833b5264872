import type { Authorizer, Clock } from '@pulse/core';
import { type PermissionTable, type RoleOverride, withOverrides } from '@pulse/domain';
import { createAuthorizer } from './decide.ts';

/** With the 2 s between two looks at what is watched, below the 5 s in which a right is gone everywhere. */
const ceilingMilliseconds = 2_000;

export interface RolePolicy {
  /** The decision function by the roles of this moment; rejects when they cannot be read. */
  current(): Authorizer | Promise<Authorizer>;
  /** Forgets what was read, after an administrator changed a role. */
  drop(): void;
}

/** Roles as the code declares them and the administrators changed them, read again every two seconds at most. */
export function createRolePolicy(options: {
  readonly table: PermissionTable;
  readonly readOverrides: () => Promise<readonly RoleOverride[]>;
  readonly clock: Clock;
}): RolePolicy {
  const declared = createAuthorizer(options.table);
  let kept: { readonly authorizer: Authorizer; readonly until: number } | undefined;
  let reading: Promise<Authorizer> | undefined;

  async function read(): Promise<Authorizer> {
    const overrides = await options.readOverrides();
    // In nearly every installation there are none.
    return overrides.length === 0 ? declared : createAuthorizer(withOverrides(options.table, overrides));
  }

  return {
    current() {
      const now = options.clock.now().getTime();
      if (kept && now < kept.until) return kept.authorizer;
      if (reading) return reading;
      const started = read();
      reading = started;
      const finished = () => {
        if (reading === started) reading = undefined;
      };
      started.then((authorizer) => {
        // Dropped meanwhile: what was read may be from before the change.
        if (reading === started) kept = { authorizer, until: now + ceilingMilliseconds };
        finished();
      }, finished);
      return started;
    },
    drop() {
      kept = undefined;
      reading = undefined;
    },
  };
}
