import { defaultPageSize, pageOf } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { AuditEntryView, AuditQuery, auditEntryView, auditFilter } from '../audit.schemas.ts';

export const listAudit = useCase({
  name: 'admin.audit',
  kind: 'query',
  summary: 'Who did what to members, rights, participants and messages, newest first.',
  input: AuditQuery,
  output: pageOf(AuditEntryView),
  errors: [],
  permission: 'audit:read',
  http: { method: 'GET', path: '/admin/audit' },
  async handle({ input, ports }) {
    const page = await ports.audit.list(auditFilter(input), {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(auditEntryView), nextCursor: page.nextCursor };
  },
});
