import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { permissionTable } from '../../permission-table.ts';
import { useCase } from '../../use-case.ts';
import { RoleCannotHold } from '../admin.errors.ts';
import { permissionName, RoleView, roleName, roleView } from '../admin.schemas.ts';
import { mayOverride, withOverrides } from '../role-overrides.ts';

export const updateRole = useCase({
  name: 'admin.updateRole',
  kind: 'command',
  summary: 'Give a role permissions or take them away, everywhere and within seconds.',
  input: z.strictObject({
    roleId: roleName,
    changes: z
      .array(
        z.strictObject({
          permission: permissionName,
          effect: z.enum(['allow', 'deny', 'default']).describe('`default` is what the code declares.'),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: RoleView,
  errors: [RoleCannotHold],
  permission: 'role:manage',
  http: { method: 'PATCH', path: '/admin/roles/:roleId' },
  async handle({ input: { roleId: role, changes }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('role:manage is held by accounts alone');
    for (const { permission, effect } of changes) {
      if (effect === 'default') {
        await ports.roleOverrides.remove(role, permission);
        continue;
      }
      if (!mayOverride(permissionTable, role, permission, effect)) {
        throw new PulseError(RoleCannotHold, {
          message: `The role ${role} cannot be ${effect === 'allow' ? 'given' : 'denied'} ${permission}.`,
          details: { role, permission, effect },
        });
      }
      await ports.roleOverrides.put({ role, permission, effect }, actor.userId);
    }
    await ports.audit.record(caller, {
      action: 'role.changed',
      resource: { type: 'role', id: role },
      details: { changes },
    });
    ports.accessChanges.rights({});
    const overrides = await ports.roleOverrides.all();
    return roleView(role, withOverrides(permissionTable, overrides), overrides);
  },
});
