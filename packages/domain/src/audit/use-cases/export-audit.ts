import { pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AuditEntryView, AuditQuery, auditEntryView, auditFilter } from '../audit.schemas.ts';

/** What one request answers; some 400 KB. */
const exportedEntries = 1_000;

export const exportAudit = useCase({
  name: 'admin.exportAudit',
  kind: 'query',
  summary: 'The audit log for archives, a thousand entries at a time; follow the cursor to the end.',
  input: AuditQuery.omit({ limit: true }).extend({
    limit: z.int().min(1).max(exportedEntries).optional().describe('How many to answer, 1,000 unless told.'),
  }),
  output: pageOf(AuditEntryView),
  errors: [],
  permission: 'audit:read',
  http: { method: 'GET', path: '/admin/audit/export', lines: true },
  async handle({ input, ports }) {
    const page = await ports.audit.list(auditFilter(input), {
      limit: input.limit ?? exportedEntries,
      cursor: input.cursor,
    });
    return { items: page.items.map(auditEntryView), nextCursor: page.nextCursor };
  },
});
