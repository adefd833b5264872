import { pageInput } from '@pulse/core';
import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import type { AuditFilter, RecordedAuditEntry } from './audit-log.ts';

export const AuditEntryView = z
  .strictObject({
    id: identifier,
    at: timestamp,
    actorKind: z.string().describe('`user`, `participant`, `observer` or `anonymous`.'),
    actorId: identifier.nullable(),
    action: z.string(),
    resourceType: z.string(),
    resourceId: z.string(),
    details: z.unknown(),
    requestId: z.string(),
    addressHash: z.string().nullable().describe('The same for the same network address; it cannot be read.'),
  })
  .meta({ id: 'AuditEntry', description: 'Something that somebody did to rights, members or moderation.' });

export const AuditQuery = z.strictObject({
  ...pageInput,
  actorId: identifier.optional(),
  action: line(100).optional().describe('For example `member.removed`.'),
  resourceId: line(100).optional(),
  since: timestamp.optional(),
  until: timestamp.optional().describe('Up to, not including.'),
});

export function auditFilter(query: z.output<typeof AuditQuery>): AuditFilter {
  const { actorId, action, resourceId, since, until } = query;
  return {
    actorId,
    action,
    resourceId,
    since: since === undefined ? undefined : new Date(since),
    until: until === undefined ? undefined : new Date(until),
  };
}

export function auditEntryView(entry: RecordedAuditEntry): z.input<typeof AuditEntryView> {
  const { resource, at, ...rest } = entry;
  return { ...rest, at: at.toISOString(), resourceType: resource.type, resourceId: resource.id };
}
