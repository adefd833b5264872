import type { Actor } from './actor.ts';
import type { ErrorDefinition } from './errors.ts';

/** `resource:action`, or `anyone` for what needs no identity. */
export type Permission = 'anyone' | `${string}:${string}`;

/** What a permission is asked for. Roles are held on it, and ACL entries name it. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly ownerId: string | null;
  /** What the caller was made on it (`host`, `moderator`), where that is known; loaded with the entries. */
  readonly memberRole?: string | null;
}

/** An exception to what roles say, about one subject and one resource. */
export interface AccessEntry {
  readonly subjectType: 'user' | 'participant';
  readonly subjectId: string;
  readonly action: string;
  readonly effect: 'allow' | 'deny';
}

export interface Decision {
  readonly allowed: boolean;
  /** Whether the caller may know that the resource exists: decides between FORBIDDEN and absent. */
  readonly visible: boolean;
  /** Which role or entry decided, for logs and `POST /authz/explain`. */
  readonly reason: string;
}

/** The one place that decides, for every protocol. Pure: what it needs is passed in. */
export interface Authorizer {
  /** Could this actor hold the permission on some resource? Asked before anything is parsed or loaded. */
  admits(actor: Actor, permission: Permission): boolean;
  decide(
    actor: Actor,
    permission: Permission,
    resource: Resource | null,
    entries: readonly AccessEntry[],
  ): Decision;
}

/** All that {@link Authorizer.decide} is told about one actor on one resource. */
export interface Rights {
  readonly memberRole: string | null;
  readonly entries: readonly AccessEntry[];
  /** What somebody who was sent away is answered, whatever they ask; null for everybody else. */
  readonly removed: ErrorDefinition | null;
}

export const noRights: Rights = Object.freeze({ memberRole: null, entries: [], removed: null });

/** Loads the rights of one actor on one resource. */
export interface RightsReader {
  concerning(actor: Actor, resource: Resource): Promise<Rights>;
}
