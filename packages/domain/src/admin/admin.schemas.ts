import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { permissionTable } from '../permission-table.ts';
import { globalRoles, type Role } from '../permissions.ts';
import type { AdministeredAccount } from './account-administration.ts';
import type { RoleOverride } from './role-override.repository.ts';
import { allRoles } from './role-overrides.ts';

export const AccountView = z
  .strictObject({
    id: identifier,
    email: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    disabled: z.boolean(),
    createdAt: timestamp,
  })
  .meta({ id: 'AdministeredAccount', description: 'An account, as administrators see it.' });

export const AccountChanges = z.strictObject({
  userId: identifier,
  roles: z
    .array(z.enum(globalRoles))
    .min(1)
    .max(globalRoles.length)
    .refine((roles) => new Set(roles).size === roles.length, 'names a role twice')
    .optional(),
  disabled: z.boolean().optional().describe('True ends every sign-in of the account within seconds.'),
});

export const permissionName = z.enum(Object.keys(permissionTable) as [string, ...string[]]);
export const roleName = z.enum(allRoles as [Role, ...Role[]]);

export const RoleView = z
  .strictObject({
    role: z.string(),
    permissions: z.array(z.string()).describe('What the role holds now.'),
    overrides: z.array(z.strictObject({ permission: z.string(), effect: z.enum(['allow', 'deny']) })),
  })
  .meta({ id: 'RolePermissions', description: 'A role with what it may do.' });

export const DecisionView = z
  .strictObject({
    allowed: z.boolean(),
    visible: z.boolean().describe('Whether they may know that the resource exists.'),
    reason: z.string().describe('Which role or entry decided.'),
  })
  .meta({ id: 'Decision', description: 'What the decision function says of somebody.' });

export function accountView(account: AdministeredAccount): z.input<typeof AccountView> {
  const { id, email, name, roles, disabledAt, createdAt } = account;
  return {
    id,
    email,
    name,
    roles: [...roles],
    disabled: disabledAt !== null,
    createdAt: createdAt.toISOString(),
  };
}

export function roleView(
  role: Role,
  table: Readonly<Record<string, readonly Role[]>>,
  overrides: readonly RoleOverride[],
): z.input<typeof RoleView> {
  return {
    role,
    permissions: Object.keys(table).filter((permission) => table[permission]?.includes(role)),
    overrides: overrides
      .filter((override) => override.role === role)
      .map(({ permission, effect }) => ({ permission, effect })),
  };
}
