import type { Resource } from '@pulse/core';
import type { PermissionTable, RoleOverride } from '@pulse/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRolePolicy, type RolePolicy } from './role-policy.ts';

const table = { 'session:run': ['owner', 'host'] } as const satisfies PermissionTable;
const session: Resource = { type: 'session', id: 's', ownerId: 'o', memberRole: 'moderator' };

describe('the roles of this moment', () => {
  let now: number;
  let overrides: readonly RoleOverride[];
  let reads: number;
  let read: () => Promise<readonly RoleOverride[]>;
  let policy: RolePolicy;

  beforeEach(() => {
    now = 1_000_000;
    overrides = [];
    reads = 0;
    read = async () => overrides;
    policy = createRolePolicy({
      table,
      clock: { now: () => new Date(now) },
      readOverrides: () => {
        reads += 1;
        return read();
      },
    });
  });

  async function moderatorRuns(): Promise<boolean> {
    const authorizer = await policy.current();
    return authorizer.decide({ kind: 'user', userId: 'm', roles: [] }, 'session:run', session, []).allowed;
  }

  it('are read once by many, and again after two seconds or when dropped', async () => {
    expect(await Promise.all([moderatorRuns(), moderatorRuns()])).toEqual([false, false]);
    overrides = [{ role: 'moderator', permission: 'session:run', effect: 'allow' }];
    now += 1_999;
    expect([await moderatorRuns(), reads]).toEqual([false, 1]);
    now += 1;
    expect([await moderatorRuns(), reads]).toEqual([true, 2]);
    overrides = [];
    policy.drop();
    expect([await moderatorRuns(), reads]).toEqual([false, 3]);
  });

  it('fail closed: a failed read is no answer, and is not kept', async () => {
    read = () => Promise.reject(new Error('no database'));
    await expect(moderatorRuns()).rejects.toThrow('no database');
    read = async () => [];
    expect(await moderatorRuns()).toBe(false);
  });

  it('are read again when they were dropped while being read', async () => {
    const before = Promise.withResolvers<readonly RoleOverride[]>();
    read = () => before.promise;
    const asking = moderatorRuns();
    policy.drop();
    before.resolve([{ role: 'moderator', permission: 'session:run', effect: 'allow' }]);
    expect(await asking).toBe(true);
    read = async () => [];
    expect(await moderatorRuns()).toBe(false);
  });
});
