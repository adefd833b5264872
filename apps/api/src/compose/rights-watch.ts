import { type Log, startWakeableTask } from '@pulse/core';
import {
  createRoleOverrideRepository,
  type Database,
  readAccountStandings,
  readRightsFingerprints,
} from '@pulse/db';
import { type RightsChange, userSubject } from '@pulse/domain';
import type { Hub } from '@pulse/realtime';
import type { Access } from './access.ts';

/** With the 2 s that caches keep rights, below the 5 s in which a right is gone everywhere. */
const everyMilliseconds = 2_000;

/**
 * Finds changes of rights that nobody told of, because the message or the process that would have was lost: looks
 * at everything that is watched here, in three statements whatever the number of watchers, and has those asked again
 * whose rights differ from the last look. What is seen for the first time is asked again too: it may have changed
 * just before.
 */
export function startRightsWatch(options: {
  readonly hub: Pick<Hub, 'rightsHeld' | 'rightsChanged'>;
  readonly db: Database;
  readonly access: Pick<Access, 'forget'>;
  readonly log: Log;
}): { stop(): Promise<void> } {
  const { hub, db, access, log } = options;
  let known = new Map<string, string>();
  let roles: string | undefined;

  function changed(change: RightsChange): void {
    access.forget(change);
    hub.rightsChanged(change);
  }

  /** Compares with the last look, and keeps this one. */
  function compare(
    seen: ReadonlyMap<string, { readonly value: string; readonly change: RightsChange }>,
  ): void {
    const before = known;
    known = new Map([...seen].map(([key, { value }]) => [key, value]));
    for (const [key, { value, change }] of seen) if (before.get(key) !== value) changed(change);
  }

  async function look(): Promise<void> {
    const held = hub.rightsHeld();
    if (held.resources.size === 0) {
      known.clear();
      return;
    }
    const resources = [...held.resources];
    const [fingerprints, standings, overrides] = await Promise.all([
      readRightsFingerprints(db, resources.map(idOf)),
      readAccountStandings(db, [...held.accounts]),
      createRoleOverrideRepository(db).all(),
    ]);
    const seen = new Map<string, { value: string; change: RightsChange }>();
    for (const resource of resources) {
      seen.set(resource, { value: fingerprints.get(idOf(resource)) ?? 'gone', change: { resource } });
    }
    for (const id of held.accounts) {
      const subject = userSubject(id);
      seen.set(subject, { value: JSON.stringify(standings.get(id) ?? 'gone'), change: { subject } });
    }
    const rolesNow = JSON.stringify(overrides);
    if (roles !== undefined && roles !== rolesNow) changed({});
    roles = rolesNow;
    compare(seen);
  }

  return startWakeableTask({
    name: 'rights watch',
    retryMilliseconds: 1_000,
    log,
    async run() {
      await look();
      return everyMilliseconds;
    },
  });
}

/** @param resource `session:{id}` or `project:{id}` */
function idOf(resource: string): string {
  return resource.slice(resource.indexOf(':') + 1);
}
