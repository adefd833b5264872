import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { permissionTable } from '../permission-table.ts';
import { globalRoles, type Role } from '../permissions.ts';
import type { AdministeredAccount } from './account-administration.ts';
import type { DeadJob } from './job-queues.ts';
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

export const QueueView = z
  .strictObject({
    queue: z.string(),
    pending: z.int().min(0).describe('Jobs to be done now, under way, or between two attempts.'),
    delayed: z.int().min(0).describe('Jobs to be done at a later time.'),
    dead: z.int().min(0).describe('Jobs whose attempts are used up.'),
  })
  .meta({ id: 'Queue', description: 'Work that is done in the background.' });

export const queueName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a queue')
  .describe('For example `emails`.');

export const DeadLetterView = z
  .strictObject({
    queue: z.string(),
    id: z.string(),
    name: z.string().describe('What kind of work.'),
    reason: z.string().describe('What the last attempt failed with.'),
    recordedAt: timestamp,
    diedAt: timestamp,
  })
  .meta({ id: 'DeadLetter', description: 'A job whose attempts are used up. It can be run again.' });

export function deadLetterView({ recordedAt, diedAt, ...rest }: DeadJob): z.input<typeof DeadLetterView> {
  return { ...rest, recordedAt: recordedAt.toISOString(), diedAt: diedAt.toISOString() };
}

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
