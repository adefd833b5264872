import type { EventRecorder } from '@pulse/core';
import type { Kysely } from 'kysely';
import type { DB } from './generated/database.ts';

/**
 * Records events in the transaction that it is bound to. Their data is parsed by the event's own schema: what
 * subscribers get is what is documented.
 */
export function createEventRecorder(db: Kysely<DB>): EventRecorder {
  return {
    async record(definition, { channel, data, touches = [], audience = definition.audience }) {
      await db
        .insertInto('outbox')
        .values({
          name: definition.name,
          channel,
          audience,
          touches: [...touches],
          data: JSON.stringify(definition.data.parse(data)),
        })
        .execute();
    },
  };
}
