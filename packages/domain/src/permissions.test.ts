import { describe, expect, it } from 'vitest';
import { permissionTable } from './permission-table.ts';
import { joinTables, undeclaredPermissions } from './permissions.ts';

describe('permissions', () => {
  it('names once each what is asked for and no role holds', () => {
    const asked = ['anyone', 'account:read', 'poll:fly', 'poll:fly', 'constructor:x'] as const;
    expect(undeclaredPermissions(permissionTable, asked)).toEqual(['poll:fly', 'constructor:x']);
  });

  it('are declared by one feature alone', () => {
    expect(joinTables([{ 'poll:fly': ['owner'] }, { 'poll:sing': ['user'] }])).toEqual({
      'poll:fly': ['owner'],
      'poll:sing': ['user'],
    });
    expect(() => joinTables([{ 'poll:fly': ['owner'] }, { 'poll:fly': ['user'] }])).toThrow('poll:fly');
  });
});
