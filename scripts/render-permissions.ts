import { matrixRoles, permissionMatrix } from '../packages/auth/src/index.ts';
import { catalogue, permissionTable } from '../packages/domain/src/index.ts';

/** Who may do what, as a page: `docs/generated/permissions.md`. Its rows are asserted against real calls. */
export function renderPermissions(): string {
  const rows = permissionMatrix(catalogue.entries, permissionTable).map(
    ({ useCase, permission, allowed }) =>
      `| \`${useCase}\` | ${permission === 'anyone' ? '' : `\`${permission}\``} | ${matrixRoles
        .map((role) => (allowed[role] ? 'yes' : ''))
        .join(' | ')} |`,
  );
  return [
    '# Permissions',
    '',
    'Generated from the code; do not edit. A row for every use case, a column for every role; `yes` is what the decision',
    'function answers for somebody who has that role and no other. `admin`, `manager`, `user` and `viewer` are held',
    'everywhere, and say nothing of somebody else’s session, administrators excepted; the roles after them are held in one',
    'session. Administrators may change rows (`PATCH /admin/roles/:roleId`), owners make exceptions for single people',
    '(`POST /sessions/:sessionId/access`).',
    '',
    `| use case | permission | ${matrixRoles.join(' | ')} |`,
    `|---|---|${matrixRoles.map(() => '---').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}
