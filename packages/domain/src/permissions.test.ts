import { describe, expect, it } from 'vitest';
import { permissionTable } from './permission-table.ts';
import { undeclaredPermissions } from './permissions.ts';

describe('permissions', () => {
  it('names once each what is asked for and no role holds', () => {
    const asked = ['anyone', 'account:read', 'poll:fly', 'poll:fly', 'constructor:x'] as const;
    expect(undeclaredPermissions(permissionTable, asked)).toEqual(['poll:fly', 'constructor:x']);
  });
});
