import { domainEvent, type EventRecorder } from '@pulse/core';
import type { Kysely } from 'kysely';
import type { DB } from './generated/database.ts';

/**
 * Records events in the transaction that it is bound to. Their data is parsed by the event's own schema: what
 * subscribers get is what is documented.
 */
export function createEventRecorder(db: Kysely<DB>): EventRecorder {
  return {
    async record(definition, event) {
      const { name, channel, audience, touches, data } = domainEvent(definition, event);
      await db
        .insertInto('outbox')
        .values({ name, channel, audience, touches: [...touches], data: JSON.stringify(data) })
        .execute();
    },
  };
}
