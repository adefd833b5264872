// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AdminAuditInput, AuditEntry } from '../types.ts';

/** Who did what to members, rights, participants and messages, newest first. */
export const adminAudit: Operation<'admin.audit', AdminAuditInput, Page<AuditEntry>, never> = {
  name: 'admin.audit',
  kind: 'query',
  method: 'GET',
  path: '/admin/audit',
};
