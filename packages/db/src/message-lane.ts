import type { Posting, PostingResult } from '@pulse/domain';
import type { Pool } from 'pg';
import { isConnectionError } from './connection-error.ts';
import { createLane, type Lane, type OnFlush } from './group-commit.ts';
import {
  type RelayedEvents,
  type RelayedRow,
  relayBatchMaximum,
  relayedEvents,
  relayLock,
} from './outbox-relay.ts';

const statement = `SELECT item, outcome, id, author_name AS "authorName", created_at AS "createdAt", status, oldest, state, relayed
  FROM post_messages($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  ORDER BY item NULLS LAST`;

type Row =
  | (PostingResult & { readonly item: number })
  | { readonly item: null; readonly relayed: Omit<RelayedRow, 'at'> & { readonly at: string } };

/**
 * What everybody said while the last flush was in flight, in one call of `post_messages`, events and their relay
 * included. A result means that the WAL has been flushed. Two attempts under one key never ride in the same flush.
 */
export function createMessageLane(options: {
  readonly pool: Pool;
  /** One author of the audience may post so many messages in so many seconds. */
  readonly quota: { readonly messages: number; readonly seconds: number };
  /** Told after a commit that relayed events, its own and what else was waiting; `more` when some may still be. */
  readonly onRelayed: (events: RelayedEvents, more: boolean) => void;
  readonly onFlush?: OnFlush;
}): Lane<Posting, PostingResult> {
  const { pool, quota, onRelayed } = options;
  return createLane<Posting, PostingResult>({
    conflictKey: ({ key, message }) => (key === null ? undefined : `${message.authorId} ${key}`),
    isConnectionError,
    onFlush: options.onFlush,
    async flush(postings) {
      const { rows } = await pool.query<Row>({
        name: 'post_messages',
        text: statement,
        values: [
          postings.map(({ message }) => message.id),
          postings.map(({ message }) => message.sessionId),
          postings.map(({ message }) => message.authorId),
          postings.map(({ message }) => message.authorRole),
          postings.map(({ message }) => message.kind),
          postings.map(({ message }) => message.content),
          postings.map(({ message }) => message.state),
          postings.map(({ key }) => key),
          postings.map(({ digest }) => digest),
          postings.map(({ message }) => message.createdAt),
          postings.map(({ event }) => event.name),
          postings.map(({ event }) => event.channel),
          postings.map(({ event }) => event.audience),
          postings.map(({ event }) => JSON.stringify(event.data)),
          quota.messages,
          quota.seconds,
          relayLock,
          relayBatchMaximum,
        ],
      });
      const results: PostingResult[] = [];
      const relayed: RelayedRow[] = [];
      for (const row of rows) {
        if (row.item === null) relayed.push({ ...row.relayed, at: new Date(row.relayed.at) });
        else results.push(row);
      }
      // The function gives them in order, but the statement promises only that of items.
      relayed.sort((one, other) => one.id - other.id);
      if (relayed.length > 0) onRelayed(relayedEvents(relayed), relayed.length === relayBatchMaximum);
      return results;
    },
  });
}
