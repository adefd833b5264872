import type { LabelFilter } from '@pulse/core';
import type { EventFilter, EventLevel, StoredEvent } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { allOf, hasProperty, hasText } from './event-conditions.ts';
import type { DB, events } from './generated/database.ts';

export function toStoredEvent(row: Selectable<events>): StoredEvent {
  return {
    position: row.position,
    id: row.id,
    name: row.name,
    level: row.level as EventLevel,
    message: row.message,
    properties: row.properties,
    userId: row.user_id,
    sessionId: row.session_id,
    timestamp: row.timestamp,
    receivedAt: row.received_at,
    shifted: row.shifted,
  };
}

/** What nobody has erased of a project, as far as the filter lets it through. */
export function eventsOf(db: Kysely<DB>, projectId: string, filter: EventFilter = {}) {
  const { level, name, userId, sessionId, properties = {}, search, from, to } = filter;
  const conditions = Object.entries(properties).map(([path, value]) => hasProperty(path, value));
  if (search !== undefined) conditions.push(hasText(search));
  return db
    .selectFrom('events')
    .where('project_id', '=', projectId)
    .where(
      'position',
      '>',
      sql<number>`coalesce((SELECT erased_through FROM project_heads WHERE project_id = ${projectId}), 0)`,
    )
    .$if(level !== undefined, (query) => query.where('level', 'in', level ?? []))
    .$if(name !== undefined, (query) => query.where('name', 'in', name ?? []))
    .$if(userId !== undefined, (query) => query.where('user_id', '=', userId ?? ''))
    .$if(sessionId !== undefined, (query) => query.where('session_id', '=', sessionId ?? ''))
    .$if(conditions.length > 0, (query) => query.where(allOf(conditions)))
    .$if(from !== undefined, (query) => query.where('received_at', '>=', from ?? new Date(0)))
    .$if(to !== undefined, (query) => query.where('received_at', '<', to ?? new Date(0)));
}

export function eventFilterOf(labels: LabelFilter | undefined): EventFilter {
  return { level: labels?.level as readonly EventLevel[] | undefined, name: labels?.name };
}
