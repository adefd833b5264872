import type { Permission } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { permissionTable } from './permission-table.ts';
import { undeclaredPermissions } from './permissions.ts';

describe('the permission table', () => {
  it('has every permission that a use case asks for, and no other', () => {
    const asked = new Set<Permission>(catalogue.entries.map(({ permission }) => permission));
    // By handlers, of what they show to some alone.
    asked.add('session:oversee');
    expect(undeclaredPermissions(permissionTable, asked)).toEqual([]);
    expect(Object.keys(permissionTable).filter((permission) => !asked.has(permission as 'anyone'))).toEqual(
      [],
    );
  });
});
