import type { AccountHoldings } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** Everything that is held about an account besides itself and its sign-ins; each list in the order of time. */
export async function readHoldings(db: Kysely<DB>, userId: string): Promise<AccountHoldings> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'title', 'code', 'status', 'created_at'])
    .where('owner_id', '=', userId)
    .orderBy('created_at')
    .execute();
  const polls = await db
    .selectFrom('polls')
    .innerJoin('sessions', 'sessions.id', 'polls.session_id')
    .select(['polls.id', 'polls.session_id', 'polls.title', 'polls.kind', 'polls.status'])
    .select(
      sql<string[]>`array(SELECT text FROM poll_options o WHERE o.poll_id = polls.id ORDER BY ordinal)`.as(
        'options',
      ),
    )
    .where('sessions.owner_id', '=', userId)
    .orderBy('polls.created_at')
    .execute();
  const messages = await db
    .selectFrom('messages')
    .select(['id', 'session_id', 'kind', 'content', 'created_at'])
    .where('author_id', '=', userId)
    .orderBy('created_at')
    .execute();
  const upvotes = await db
    .selectFrom('message_upvotes')
    .select(['message_id', 'created_at'])
    .where('voter_id', '=', userId)
    .orderBy('created_at')
    .execute();
  const casts = await db
    .selectFrom('counter_casts')
    .select(['counter_id', 'value', 'cast_at'])
    .where('actor_id', '=', userId)
    .orderBy('cast_at')
    .execute();
  const memberships = await db
    .selectFrom('session_members')
    .select(['session_id', 'role', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  const entries = await db
    .selectFrom('acl_entries')
    .select(['resource_type', 'resource_id', 'action', 'effect'])
    .where('subject_type', '=', 'user')
    .where('subject_id', '=', userId)
    .orderBy('created_at')
    .execute();
  const tokens = await db
    .selectFrom('account_tokens')
    .select(['purpose', 'data', 'created_at', 'expires_at', 'used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();

  return {
    sessions: sessions.map(({ created_at, ...session }) => ({
      ...session,
      createdAt: created_at.toISOString(),
    })),
    polls: polls.map(({ session_id, ...poll }) => ({ ...poll, sessionId: session_id })),
    messages: messages.map(({ session_id, created_at, ...message }) => ({
      ...message,
      sessionId: session_id,
      createdAt: created_at.toISOString(),
    })),
    upvotes: upvotes.map((row) => ({ messageId: row.message_id, createdAt: row.created_at.toISOString() })),
    counterChanges: casts.map((row) => ({
      counterId: row.counter_id,
      value: Number(row.value),
      castAt: row.cast_at.toISOString(),
    })),
    memberships: memberships.map((row) => ({
      sessionId: row.session_id,
      role: row.role,
      createdAt: row.created_at.toISOString(),
    })),
    accessEntries: entries.map((row) => ({
      resourceType: row.resource_type,
      resourceId: row.resource_id,
      action: row.action,
      effect: row.effect,
    })),
    mailedLinks: tokens.map((row) => ({
      purpose: row.purpose,
      email: (row.data as { email: string }).email,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      usedAt: row.used_at?.toISOString() ?? null,
    })),
  };
}
