// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AdminExportAuditInput, AuditEntry } from '../types.ts';

/** The audit log for archives, a thousand entries at a time; follow the cursor to the end. */
export const adminExportAudit: Operation<'admin.exportAudit', AdminExportAuditInput, Page<AuditEntry>, never> = {
  name: 'admin.exportAudit',
  kind: 'query',
  method: 'GET',
  path: '/admin/audit/export',
};
