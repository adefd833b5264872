import { createCurrentActor, createRolePolicy } from '@pulse/auth';
import type { Clock, Ids } from '@pulse/core';
import {
  createAccessEntryRepository,
  createAccountAdministration,
  createAuditLog,
  createInvitationRepository,
  createMemberRepository,
  createProjectMemberRepository,
  createRecentCache,
  createRightsReader,
  createRoleOverrideRepository,
  type Database,
  type RecentCache,
  readAccountStandings,
} from '@pulse/db';
import { type AccessChanges, type Ports, permissionTable, type RightsChange } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';

/** With the 2 s between two looks at what is watched, below the 5 s in which a right is gone everywhere. */
const standingCeilingMilliseconds = 2_000;

type AccessPort =
  | 'rights'
  | 'members'
  | 'projectMembers'
  | 'invitations'
  | 'links'
  | 'accessEntries'
  | 'accessChanges'
  | 'accountAdministration'
  | 'roleOverrides'
  | 'decisions'
  | 'audit';

export type Access = ReturnType<typeof composeAccess>;

/** Who may do what: the adapters behind the decision function, their caches, and telling everybody of changes. */
export function composeAccess(options: {
  readonly db: Database;
  readonly broker: Broker;
  /** Credentials ended, and the commit is done. */
  readonly revoked: (subject: string) => void;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  /** Where people reach the web app; without it links begin at its root. */
  readonly publicUrl: string | undefined;
  /** What is kept of things that rights hang on. */
  readonly recent: {
    readonly sessions: RecentCache<unknown>;
    readonly polls: RecentCache<unknown>;
    readonly counters: RecentCache<unknown>;
  };
}) {
  const { db, broker, clock, ids, secret, recent } = options;
  const rights = createRightsReader(db, { clock });
  const policy = createRolePolicy({
    table: permissionTable,
    readOverrides: () => createRoleOverrideRepository(db).all(),
    clock,
  });
  const standings = createRecentCache({
    clock,
    read: async (userId) => (await readAccountStandings(db, [userId])).get(userId),
    lifetimeMilliseconds: standingCeilingMilliseconds,
  });
  const origin = (options.publicUrl ?? '').replace(/\/$/, '');

  /** What is cached is forgotten before anybody is asked again. */
  function forget({ resource, subject }: RightsChange): void {
    if (resource?.startsWith('session:')) {
      const sessionId = resource.slice('session:'.length);
      rights.drop(sessionId);
      recent.sessions.drop(sessionId);
      // Which polls and counters are the session's is not known here; such changes are few.
      recent.polls.clear();
      recent.counters.clear();
    }
    if (resource?.startsWith('project:')) rights.drop(resource.slice('project:'.length));
    if (subject?.startsWith('user:')) standings.drop(subject.slice('user:'.length));
    if (resource === undefined && subject === undefined) {
      rights.clear();
      policy.drop();
    }
  }
  broker.subscribe((signal) => {
    if (signal.type === 'rights') forget(signal);
  });

  const changes: AccessChanges = {
    rights(change) {
      forget(change);
      broker.publish({ type: 'rights', ...change });
    },
    revoked: options.revoked,
  };

  return {
    policy,
    currentActor: createCurrentActor(standings.get),
    /** Told at once. */
    changes,
    forget,
    /** For a transaction: what changed is told once it is on the disk. */
    collectChanges() {
      const told: (() => void)[] = [];
      const collecting: AccessChanges = {
        rights: (change) => void told.push(() => changes.rights(change)),
        revoked: (subject) => void told.push(() => changes.revoked(subject)),
      };
      return { changes: collecting, announce: () => told.forEach((tell) => void tell()) };
    },
    portsOn(connection: Database, accessChanges: AccessChanges): Pick<Ports, AccessPort> {
      return {
        accessChanges,
        rights: connection === db ? rights : rights.within(connection),
        members: createMemberRepository(connection),
        projectMembers: createProjectMemberRepository(connection),
        invitations: createInvitationRepository(connection),
        links: {
          invitation: (token) => `${origin}/invitation#token=${token}`,
          share: (token) => `${origin}/shared/board#${token}`,
        },
        accessEntries: createAccessEntryRepository(connection),
        accountAdministration: createAccountAdministration(connection),
        roleOverrides: createRoleOverrideRepository(connection),
        audit: createAuditLog(connection, { ids, secret }),
        decisions: {
          async explain(actor, permission, resource) {
            if (actor.kind === 'user' && (await standings.get(actor.userId))?.disabled) {
              return { allowed: false, visible: false, reason: 'the account is disabled' };
            }
            const own = resource
              ? await rights.concerning(actor, resource)
              : { memberRole: null, entries: [], removed: null };
            if (own.removed) return { allowed: false, visible: true, reason: own.removed.message };
            const authorizer = await policy.current();
            const asked = resource && { ...resource, memberRole: own.memberRole };
            return authorizer.decide(actor, permission, asked, own.entries);
          },
        },
      };
    },
  };
}
