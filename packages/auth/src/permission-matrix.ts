import type { Actor, AnyUseCase, Resource } from '@pulse/core';
import { globalRoles, type PermissionTable, type Role, resourceRoles } from '@pulse/domain';
import { createAuthorizer } from './decide.ts';

/** Everybody there is to a use case: nobody in particular, and every role. */
export const matrixRoles = ['anonymous', ...globalRoles, ...resourceRoles] as const;
export type MatrixRole = (typeof matrixRoles)[number];

export interface MatrixRow {
  readonly useCase: string;
  readonly permission: string;
  readonly allowed: Readonly<Record<MatrixRole, boolean>>;
}

const project: Resource = { type: 'project', id: 'project', ownerId: 'owner' };
const session: Resource = { type: 'session', id: 'session', ownerId: 'owner' };

/** Somebody with one role, and the session as it is to them; those with global roles are strangers to it. */
function holder(role: MatrixRole): { readonly actor: Actor; readonly resource: Resource } {
  const account = (userId: string, roles: readonly Role[]): Actor => ({ kind: 'user', userId, roles });
  const key = (scope: string): Actor => ({
    kind: 'key',
    keyId: 'key',
    projectId: project.id,
    scopes: [scope],
  });
  switch (role) {
    case 'anonymous':
      return { actor: { kind: 'anonymous' }, resource: session };
    case 'participant':
      return { actor: { kind: role, participantId: 'p', sessionId: session.id }, resource: session };
    case 'observer':
      return { actor: { kind: role, sessionId: session.id }, resource: session };
    case 'sender':
      return { actor: key('ingest'), resource: project };
    case 'reader':
      return { actor: key('read'), resource: project };
    case 'guest':
      return { actor: key('share'), resource: project };
    case 'follower':
      return { actor: key('events'), resource: project };
    case 'owner':
      return { actor: account('owner', ['user']), resource: session };
    case 'host':
    case 'moderator':
      return { actor: account('member', ['user']), resource: { ...session, memberRole: role } };
    default:
      return { actor: account('stranger', [role]), resource: session };
  }
}

/** What the decision function says of every use case and role, as the code declares them. */
export function permissionMatrix(
  useCases: readonly Pick<AnyUseCase, 'name' | 'permission' | 'subject'>[],
  table: PermissionTable,
): readonly MatrixRow[] {
  const { admits, decide } = createAuthorizer(table);
  return useCases.map(({ name, permission, subject }) => {
    const allowed = matrixRoles.map((role) => {
      const { actor, resource } = holder(role);
      const may =
        admits(actor, permission) && decide(actor, permission, subject ? resource : null, []).allowed;
      return [role, may] as const;
    });
    return { useCase: name, permission, allowed: Object.fromEntries(allowed) as MatrixRow['allowed'] };
  });
}
