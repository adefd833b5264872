import type { RoleOverride, RoleOverrideRepository } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

export function createRoleOverrideRepository(db: Kysely<DB>): RoleOverrideRepository {
  return {
    async all() {
      const rows = await db
        .selectFrom('role_permission_overrides')
        .select(['role', 'permission', 'effect'])
        .orderBy('role')
        .orderBy('permission')
        .execute();
      // Whatever is not plainly an allowance is none.
      return rows.map((row): RoleOverride => ({ ...row, effect: row.effect === 'allow' ? 'allow' : 'deny' }));
    },

    async put({ role, permission, effect }, updatedBy) {
      await db
        .insertInto('role_permission_overrides')
        .values({ role, permission, effect, updated_by: updatedBy })
        .onConflict((conflict) =>
          conflict
            .columns(['role', 'permission'])
            .doUpdateSet({ effect, updated_by: updatedBy, updated_at: sql<Date>`now()` }),
        )
        .execute();
    },

    async remove(role, permission) {
      await db
        .deleteFrom('role_permission_overrides')
        .where('role', '=', role)
        .where('permission', '=', permission)
        .execute();
    },
  };
}
