import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Permission } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { permissionTable } from './permission-table.ts';
import { undeclaredPermissions } from './permissions.ts';

describe('the permission table', () => {
  it('is made of features that declare a permission once', async () => {
    const files = globSync('*/*.permissions.ts', { cwd: import.meta.dirname });
    const modules = await Promise.all(
      files.map((file): Promise<Record<string, object>> => import(join(import.meta.dirname, file))),
    );
    const declared = modules.flatMap((each) => Object.values(each).flatMap(Object.keys));
    expect(declared.toSorted()).toEqual(Object.keys(permissionTable).toSorted());
  });

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
