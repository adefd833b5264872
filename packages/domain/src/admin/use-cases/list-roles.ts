import { pageOf } from '@pulse/core';
import { z } from 'zod';
import { permissionTable } from '../../permission-table.ts';
import { useCase } from '../../use-case.ts';
import { RoleView, roleView } from '../admin.schemas.ts';
import { allRoles, withOverrides } from '../role-overrides.ts';

export const listRoles = useCase({
  name: 'admin.roles',
  kind: 'query',
  summary: 'Every role with what it may do, and what was changed of it here.',
  input: z.strictObject({}),
  output: pageOf(RoleView),
  errors: [],
  permission: 'role:manage',
  http: { method: 'GET', path: '/admin/roles' },
  async handle({ ports }) {
    const overrides = await ports.roleOverrides.all();
    const table = withOverrides(permissionTable, overrides);
    return { items: allRoles.map((role) => roleView(role, table, overrides)), nextCursor: null };
  },
});
