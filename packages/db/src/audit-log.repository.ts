import { createHmac } from 'node:crypto';
import { actorId, type Ids } from '@pulse/core';
import type { AuditLog, RecordedAuditEntry } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { audit_log, DB } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

/** 96 bits: enough to tell addresses apart. */
const hashCharacters = 16;

/**
 * The audit log. A trigger refuses every change of what is in it.
 *
 * @param secret addresses are kept as an HMAC under a key derived from it
 */
export function createAuditLog(
  db: Kysely<DB>,
  { ids, secret }: { readonly ids: Ids; readonly secret: string },
): AuditLog {
  return {
    async record(caller, { action, resource, details = {} }) {
      await db
        .insertInto('audit_log')
        .values({
          id: ids.next(),
          actor_kind: caller.actor.kind,
          actor_id: actorId(caller.actor),
          action,
          resource_type: resource.type,
          resource_id: resource.id,
          details: JSON.stringify(details),
          request_id: caller.requestId,
          address_hash: caller.address === undefined ? null : hashAddress(secret, caller.address),
        })
        .execute();
    },

    async list({ actorId: actor, action, resourceId, since, until }, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .$if(actor !== undefined, (query) => query.where('actor_id', '=', actor ?? ''))
        .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
        .$if(resourceId !== undefined, (query) => query.where('resource_id', '=', resourceId ?? ''))
        .$if(since !== undefined, (query) => query.where(sql<boolean>`at >= ${since}`))
        .$if(until !== undefined, (query) => query.where(sql<boolean>`at < ${until}`))
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, (row) => [row.at.toISOString(), row.id], toEntry);
    },
  };
}

function hashAddress(secret: string, address: string): string {
  const key = createHmac('sha256', secret).update('pulse/audit-address/v1').digest();
  return createHmac('sha256', key).update(address).digest('base64url').slice(0, hashCharacters);
}

function toEntry(row: Selectable<audit_log>): RecordedAuditEntry {
  return {
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    resource: { type: row.resource_type, id: row.resource_id },
    details: row.details as Readonly<Record<string, unknown>>,
    requestId: row.request_id,
    addressHash: row.address_hash,
  };
}
