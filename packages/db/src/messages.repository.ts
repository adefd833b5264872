import {
  type AuthorRole,
  type Message,
  type MessageKind,
  type MessageRepository,
  type MessageState,
  statesForEveryone,
} from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, messages } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import { toSession } from './sessions.repository.ts';

function toMessage(row: Selectable<messages>): Message {
  return {
    id: row.id,
    sessionId: row.session_id,
    kind: row.kind as MessageKind,
    authorId: row.author_id,
    authorRole: row.author_role as AuthorRole,
    authorName: row.author_name,
    content: row.content,
    state: row.state as MessageState,
    upvotes: row.upvotes,
    version: row.version,
    createdAt: row.created_at,
  };
}

export function createMessageRepository(
  db: Kysely<DB>,
  shared: Pick<MessageRepository, 'post'>,
): MessageRepository {
  return {
    post: shared.post,

    async find(messageId) {
      const row = await db.selectFrom('messages').selectAll().where('id', '=', messageId).executeTakeFirst();
      if (!row) return undefined;
      const session = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', row.session_id)
        .executeTakeFirst();
      return session && { message: toMessage(row), session: toSession(session) };
    },

    async lock(messageId) {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('id', '=', messageId)
        .forNoKeyUpdate()
        .executeTakeFirst();
      return row && toMessage(row);
    },

    async moderate(messageId, state) {
      const row = await db
        .updateTable('messages')
        .set({ state, version: sql<number>`version + 1` })
        .where('id', '=', messageId)
        .where('state', '<>', state)
        .returningAll()
        .executeTakeFirst();
      return row && toMessage(row);
    },

    async list(sessionId, { kind, states, viewerId, ownStates = [] }, { limit, cursor }) {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .select(({ exists, selectFrom }) =>
          exists(
            selectFrom('message_upvotes')
              .select('voter_id')
              .whereRef('message_id', '=', 'messages.id')
              .where('voter_id', '=', viewerId),
          ).as('upvoted'),
        )
        .where('session_id', '=', sessionId)
        .where(({ eb, or, and }) =>
          or([
            sql<boolean>`state = ANY (${[...states]})`,
            and([eb('author_id', '=', viewerId), sql<boolean>`state = ANY (${[...ownStates]})`]),
          ]),
        )
        .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(
        rows,
        limit,
        (row) => [row.created_at.toISOString(), row.id],
        (row) => ({ message: toMessage(row), upvoted: row.upvoted === true }),
      );
    },

    async lockSpeaker(role, id) {
      if (role === 'participant') {
        return db
          .selectFrom('participants')
          .select(['name', 'banned', sql<boolean>`kicked_at IS NOT NULL`.as('kicked')])
          .where('id', '=', id)
          .forNoKeyUpdate()
          .executeTakeFirst();
      }
      const user = await db
        .selectFrom('users')
        .select('name')
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst();
      return user && { name: user.name, banned: false, kicked: false };
    },

    async upvote(messageId, voterId) {
      // The key refuses a second vote; the count moves by the row that was inserted, in the same statement.
      const added = await db
        .with('added', (query) =>
          query
            .insertInto('message_upvotes')
            .columns(['message_id', 'voter_id'])
            // Held against deletion: of a message that is gone there is no row, rather than a foreign key broken.
            .expression(({ selectFrom }) =>
              selectFrom('messages')
                .select(['id', sql<string>`${voterId}::uuid`.as('voter_id')])
                .where('id', '=', messageId)
                .forKeyShare(),
            )
            .onConflict((conflict) => conflict.doNothing())
            .returning('message_id'),
        )
        .updateTable('messages')
        .from('added')
        .set({
          upvotes: sql<number>`upvotes + 1`,
          version: sql<number>`version + 1`,
          upvoted_at: sql<Date>`clock_timestamp()`,
        })
        .whereRef('messages.id', '=', 'added.message_id')
        .returningAll('messages')
        .executeTakeFirst();
      if (added) return { message: toMessage(added), added: true };
      // A statement of its own: its snapshot has the vote that the first one waited for.
      const row = await db.selectFrom('messages').selectAll().where('id', '=', messageId).executeTakeFirst();
      return row && { message: toMessage(row), added: false };
    },

    async upvotesOf(sessionId, messageIds) {
      if (messageIds.length === 0) return [];
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where(sql<boolean>`id = ANY (${[...messageIds]}::uuid[])`)
        .where('session_id', '=', sessionId)
        .where('state', 'in', [...statesForEveryone])
        .execute();
      return rows.map(toMessage);
    },

    async lastUpvoted(sessionId, limit) {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('upvoted_at', 'is not', null)
        .where('state', 'in', [...statesForEveryone])
        .orderBy('upvoted_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toMessage);
    },
  };
}
