import { randomUUID } from 'node:crypto';
import type { Message, MessageRepository, Session } from '@pulse/domain';
import { postgresServers } from '@pulse/testing';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DB } from './generated/database.ts';
import { createMessageRepository } from './messages.repository.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

/** Without posting, which is the lane's. */
const repository = (db: Kysely<DB>) =>
  createMessageRepository(db, { post: () => Promise.reject(new Error('not asked here')) });

const everyState = ['pending', 'active', 'answered', 'pinned', 'archived', 'deleted'] as const;

describe.each(postgresServers())('messages on $name', (server) => {
  let scene: RepositoryScene;
  let messages: MessageRepository;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    messages = repository(scene.db);
  });
  afterAll(() => scene.close());

  async function post(session: Session, fields: Partial<Message> = {}): Promise<Message> {
    const message: Message = {
      id: randomUUID(),
      sessionId: session.id,
      kind: 'question',
      authorId: randomUUID(),
      authorRole: 'participant',
      authorName: 'Ada',
      content: 'Why?',
      state: 'active',
      upvotes: 0,
      version: 0,
      createdAt: new Date(),
      ...fields,
    };
    await scene.db
      .insertInto('messages')
      .values({
        id: message.id,
        session_id: message.sessionId,
        kind: message.kind,
        author_id: message.authorId,
        author_role: message.authorRole,
        author_name: message.authorName,
        content: message.content,
        state: message.state,
        created_at: message.createdAt,
      })
      .execute();
    return message;
  }

  test('a message comes back as it was put in, with its session', async () => {
    const session = await scene.session();
    const message = await post(session, { kind: 'chat', content: 'a\nb 👩🏽‍🚀', authorName: null });
    expect(await messages.find(message.id)).toEqual({ message, session });
    expect(await messages.find(randomUUID())).toBeUndefined();
  });

  test('an up-vote by one person counts once, also twenty at once on as many connections', async () => {
    const { id } = await post(await scene.session());
    const voter = randomUUID();
    const votes = await Promise.all(Array.from({ length: 20 }, () => messages.upvote(id, voter)));
    expect(votes.filter((vote) => vote?.added)).toHaveLength(1);
    expect(new Set(votes.map((vote) => vote?.message.upvotes))).toEqual(new Set([1]));
    const others = Array.from({ length: 30 }, () => randomUUID());
    await Promise.all(others.map((other) => messages.upvote(id, other)));
    const rows = await scene.db
      .selectFrom('message_upvotes')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('message_id', '=', id)
      .executeTakeFirstOrThrow();
    const found = await messages.find(id);
    expect([found?.message.upvotes, found?.message.version, rows.rows]).toEqual([31, 31, 31]);
  });

  test('a vote that is rolled back leaves nothing', async () => {
    const { id } = await post(await scene.session());
    const voter = randomUUID();
    await expect(
      scene.db.transaction().execute(async (transaction) => {
        await repository(transaction).upvote(id, voter);
        throw new Error('on second thoughts');
      }),
    ).rejects.toThrow('on second thoughts');
    expect((await messages.find(id))?.message.upvotes).toBe(0);
    expect((await messages.upvote(id, voter))?.added).toBe(true);
  });

  test('newest first by time and id, without a hole where times are equal', async () => {
    const session = await scene.session();
    await post(await scene.session());
    const createdAt = new Date('2026-01-01T12:00:00.000Z');
    const made = [];
    for (let index = 0; index < 7; index += 1) {
      const kind = index % 2 === 0 ? 'question' : 'chat';
      made.push(await post(session, { createdAt: index < 5 ? createdAt : new Date(), kind }));
    }
    const read = async (kind?: 'chat' | 'question') => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await messages.list(
          session.id,
          { kind, states: ['active'], viewerId: null },
          { limit: 2, cursor },
        );
        ids.push(...page.items.map(({ message }) => message.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return ids;
    };
    const newestFirst = made.toSorted(
      (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1),
    );
    expect(await read()).toEqual(newestFirst.map(({ id }) => id));
    expect(await read('chat')).toEqual(newestFirst.filter(({ kind }) => kind === 'chat').map(({ id }) => id));
  });

  test('the list tells what the viewer up-voted, and shows the states that are asked for', async () => {
    const session = await scene.session();
    for (const state of everyState) await post(session, { state, content: state });
    const viewerId = randomUUID();
    const { items } = await messages.list(session.id, { states: ['active'], viewerId }, { limit: 10 });
    const [active] = items;
    expect(items.map(({ message, upvoted }) => [message.state, upvoted])).toEqual([['active', false]]);
    await messages.upvote(active?.message.id ?? '', viewerId);
    const seenBy = async (viewer: string | null) =>
      (await messages.list(session.id, { states: ['active'], viewerId: viewer }, { limit: 10 })).items.map(
        ({ upvoted }) => upvoted,
      );
    expect([await seenBy(viewerId), await seenBy(randomUUID()), await seenBy(null)]).toEqual([
      [true],
      [false],
      [false],
    ]);
    const all = await messages.list(session.id, { states: everyState, viewerId }, { limit: 10 });
    expect(new Set(all.items.map(({ message }) => message.state))).toEqual(new Set(everyState));
  });

  test('a speaker is held until the transaction ends', async () => {
    const session = await scene.session();
    const id = await scene.participant(session);
    expect(await messages.lockSpeaker('staff', scene.ownerId)).toEqual({
      name: 'Host',
      banned: false,
      kicked: false,
    });
    expect(await messages.lockSpeaker('participant', randomUUID())).toBeUndefined();
    const order: string[] = [];
    const hold = (name: string, pause: Promise<unknown>) =>
      scene.db.transaction().execute(async (transaction) => {
        expect(await repository(transaction).lockSpeaker('participant', id)).toEqual({
          name: null,
          banned: false,
          kicked: false,
        });
        order.push(`${name} in`);
        await pause;
        order.push(`${name} out`);
      });
    const first = hold('first', new Promise((resolve) => setTimeout(resolve, 100)));
    await expect.poll(() => order).toEqual(['first in']);
    await Promise.all([first, hold('second', Promise.resolve())]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
  });

  test('live readings: of these, or those that changed last; nothing that is not for everyone', async () => {
    const session = await scene.session();
    const made = [];
    for (const state of everyState) made.push(await post(session, { state }));
    const foreign = await post(await scene.session());
    const ids = [...made, foreign].map(({ id }) => id);
    const forEveryone = made.slice(1, 4).map(({ id }) => id);
    const idsOf = (readings: readonly Message[]) => readings.map(({ id }) => id);
    expect(idsOf(await messages.upvotesOf(session.id, ids)).toSorted()).toEqual(forEveryone.toSorted());
    expect(await messages.upvotesOf(session.id, [])).toEqual([]);
    expect(await messages.upvotesOf(session.id, [randomUUID()])).toEqual([]);
    expect(await messages.lastUpvoted(session.id, 10)).toEqual([]);
    for (const id of ids.toReversed()) await messages.upvote(id, randomUUID());
    expect(idsOf(await messages.lastUpvoted(session.id, 10))).toEqual(forEveryone);
    expect(idsOf(await messages.lastUpvoted(session.id, 1))).toEqual(forEveryone.slice(0, 1));
  });

  test('they go with their session, and their up-votes with them', async () => {
    const session = await scene.session();
    const { id } = await post(session);
    await messages.upvote(id, randomUUID());
    await scene.sessions.delete(session.id);
    expect(await messages.find(id)).toBeUndefined();
    expect(await messages.upvote(id, randomUUID())).toBeUndefined();
  });

  test('every filter has its index', async () => {
    const plans = await scene.db.transaction().execute(async (transaction) => {
      // A table of a few rows is read whole whatever its indexes: whether one fits is the question here.
      await sql`SET LOCAL enable_seqscan = off`.execute(transaction);
      await sql`SET LOCAL enable_sort = off`.execute(transaction);
      await sql`SET LOCAL enable_bitmapscan = off`.execute(transaction);
      const explain = async (text: string) =>
        JSON.stringify((await sql.raw(`EXPLAIN ${text}`).execute(transaction)).rows);
      const id = randomUUID();
      const page = `ORDER BY created_at DESC, id DESC LIMIT 51`;
      return {
        list: await explain(`SELECT * FROM messages WHERE session_id = '${id}' ${page}`),
        byKind: await explain(`SELECT * FROM messages WHERE session_id = '${id}' AND kind = 'chat' ${page}`),
        quota: await explain(
          `SELECT created_at FROM messages WHERE author_id = '${id}' AND created_at > now() ORDER BY created_at DESC`,
        ),
        upvoted: await explain(
          `SELECT * FROM messages WHERE session_id = '${id}' AND upvoted_at IS NOT NULL ORDER BY upvoted_at DESC`,
        ),
      };
    });
    expect(plans.list).toContain('messages_session_id_created_at_id_idx');
    expect(plans.byKind).toContain('messages_session_id_kind_created_at_id_idx');
    expect(plans.quota).toContain('messages_author_id_created_at_idx');
    expect(plans.upvoted).toContain('messages_session_id_upvoted_at_idx');
    for (const plan of Object.values(plans)) expect(plan).not.toContain('"Sort');
  });
});
