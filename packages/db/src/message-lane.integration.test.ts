import { randomUUID } from 'node:crypto';
import type { Posting, PostingResult, Session } from '@pulse/domain';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from './channel-log.ts';
import type { Lane } from './group-commit.ts';
import { createMessageLane } from './message-lane.ts';
import type { RelayedEvents } from './outbox-relay.ts';
import { createSessionRepository } from './sessions.repository.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

const noon = new Date('2026-01-01T12:00:00.000Z');
const at = (second: number) => new Date(noon.getTime() + second * 1_000);

describe.each(postgresServers())('post_messages on $name', (server) => {
  let scene: RepositoryScene;
  let lane: Lane<Posting, PostingResult>;
  const relayed: RelayedEvents[] = [];
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
    lane = createMessageLane({
      pool: scene.pool,
      quota: { messages: 3, seconds: 60 },
      onRelayed: (events) => relayed.push(events),
    });
  });
  afterAll(async () => {
    await lane.close();
    await scene.close();
  });

  function posting(
    session: Pick<Session, 'id'>,
    authorId: string,
    fields: Partial<Posting['message']> = {},
    key: string | null = null,
  ): Posting {
    const message = {
      id: randomUUID(),
      sessionId: session.id,
      kind: 'chat',
      authorId,
      authorRole: 'participant',
      content: 'hello',
      state: 'active',
      upvotes: 0,
      version: 0,
      createdAt: noon,
      ...fields,
    } as const;
    const event = {
      name: 'message.posted',
      channel: `session:${session.id}`,
      audience: 'everyone',
      data: { id: message.id },
      touches: [],
    } as const;
    return { message, event, key, digest: message.content };
  }
  const outcomes = (results: readonly PostingResult[]) => results.map(({ outcome }) => outcome);
  const postAll = (postings: readonly Posting[]) => Promise.all(postings.map((each) => lane.submit(each)));
  const recorded = async (session: Session) => {
    const entries = await readLog(scene.db, `session:${session.id}`, 'everyone', 0, 100);
    return entries.map(({ data }) => (data as { id: string }).id);
  };

  test('POSTED: kept whole, its event relayed in the same commit, in the order of asking', async () => {
    const session = await scene.session();
    const ada = await scene.participant(session);
    await scene.db.updateTable('participants').set({ name: 'Ada' }).where('id', '=', ada).execute();
    const before = relayed.length;
    const postings = [
      posting(session, ada, { content: "it's “odd” \\ {x}\n👩🏽‍🚀", kind: 'question' }),
      posting(session, scene.ownerId, { authorRole: 'staff' }),
      posting(session, ada, { createdAt: at(1) }),
    ];
    const results = await postAll(postings);
    expect(outcomes(results)).toEqual(['POSTED', 'POSTED', 'POSTED']);
    expect(results.map(({ authorName }) => authorName)).toEqual(['Ada', 'Host', 'Ada']);
    expect(results.map(({ id }) => id)).toEqual(postings.map(({ message }) => message.id));
    expect(await recorded(session)).toEqual(postings.map(({ message }) => message.id));
    const told = relayed.slice(before);
    expect(told).toHaveLength(1);
    for (const log of ['staff', 'everyone']) {
      const entries = told.flatMap(({ logs }) => logs.filter((each) => each.log === log));
      expect(entries.flatMap((each) => each.entries)).toEqual(
        await readLog(scene.db, `session:${session.id}`, log, 0, 10),
      );
    }
    const row = await scene.db
      .selectFrom('messages')
      .selectAll()
      .where('id', '=', postings[0]?.message.id ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      content: "it's “odd” \\ {x}\n👩🏽‍🚀",
      kind: 'question',
      author_name: 'Ada',
      created_at: noon,
    });
  });

  test('what may not be said is told by name, writes nothing and announces nothing', async () => {
    const session = await scene.session();
    const quiet = await scene.session();
    await scene.sessions.update(quiet.id, { chat: false });
    const ended = await scene.session('ended');
    const person = await scene.participant(session);
    const banned = await scene.participant(session);
    await scene.db.updateTable('participants').set({ banned: true }).where('id', '=', banned).execute();
    const before = relayed.length;
    const results = await postAll([
      posting({ id: randomUUID() }, person),
      posting(ended, scene.ownerId, { authorRole: 'staff' }),
      posting(quiet, person),
      posting(session, randomUUID()),
      posting(session, randomUUID(), { authorRole: 'staff' }),
      // An account's id is no participant's, and the other way round.
      posting(session, scene.ownerId),
      posting(session, banned),
      posting(quiet, scene.ownerId, { authorRole: 'staff' }),
    ]);
    expect(outcomes(results)).toEqual([
      'SESSION_NOT_FOUND',
      'SESSION_NOT_LIVE',
      'NOT_JOINED',
      'NOT_JOINED',
      'NOT_JOINED',
      'NOT_JOINED',
      'BANNED',
      'CHAT_OFF',
    ]);
    expect(results[1]?.status).toBe('ended');
    expect(await recorded(session)).toEqual([]);
    expect(relayed).toHaveLength(before);
  });

  test('QUOTA_EXCEEDED: over flushes and within one, each author for themselves, hosts not at all', async () => {
    const session = await scene.session();
    const [one, other] = [await scene.participant(session), await scene.participant(session)];
    expect(outcomes(await postAll([posting(session, one)]))).toEqual(['POSTED']);
    const burst = await postAll([
      posting(session, one, { createdAt: at(10) }),
      posting(session, other, { createdAt: at(10) }),
      posting(session, one, { createdAt: at(11) }),
      posting(session, one, { createdAt: at(12) }),
      posting(session, one, { createdAt: at(13) }),
    ]);
    expect(outcomes(burst)).toEqual(['POSTED', 'POSTED', 'POSTED', 'QUOTA_EXCEEDED', 'QUOTA_EXCEEDED']);
    expect(burst[3]?.oldest).toEqual(noon);
    const later = posting(session, one, { createdAt: at(59.999) });
    expect(await lane.submit(later)).toMatchObject({ outcome: 'QUOTA_EXCEEDED', oldest: noon });
    // Exactly a minute later the first is out of the window, and the next one is in the way.
    expect(outcomes(await postAll([posting(session, one, { createdAt: at(60) })]))).toEqual(['POSTED']);
    const next = await lane.submit(posting(session, one, { createdAt: at(60) }));
    expect(next).toMatchObject({ outcome: 'QUOTA_EXCEEDED', oldest: at(10) });
    const hosts = Array.from({ length: 5 }, () => posting(session, scene.ownerId, { authorRole: 'staff' }));
    expect(new Set(outcomes(await postAll(hosts)))).toEqual(new Set(['POSTED']));
  });

  test('a burst of a fresh author: as many as the quota', async () => {
    const session = await scene.session();
    const person = await scene.participant(session);
    const burst = await postAll(Array.from({ length: 8 }, () => posting(session, person)));
    expect(outcomes(burst).filter((outcome) => outcome === 'POSTED')).toHaveLength(3);
    expect(await recorded(session)).toHaveLength(3);
  });

  test('REPLAYED: one key is one message and one answer, also twenty at once; another body is KEY_REUSED', async () => {
    const session = await scene.session();
    const person = await scene.participant(session);
    const storm = await postAll(Array.from({ length: 20 }, () => posting(session, person, {}, 'key')));
    expect(outcomes(storm).toSorted()).toEqual(['POSTED', ...Array(19).fill('REPLAYED')]);
    expect(new Set(storm.map(({ id }) => id)).size).toBe(1);
    expect(await recorded(session)).toEqual([storm[0]?.id]);
    const reused = await lane.submit(posting(session, person, { content: 'another' }, 'key'));
    expect(reused.outcome).toBe('KEY_REUSED');
    // Keys are each author's own.
    const other = await scene.participant(session);
    expect((await lane.submit(posting(session, other, {}, 'key'))).outcome).toBe('POSTED');
    await scene.sessions.transition(session, 'ended', null);
    const late = await lane.submit(posting(session, person, { createdAt: at(30) }, 'key'));
    expect(late).toMatchObject({ outcome: 'REPLAYED', id: storm[0]?.id, createdAt: noon });
  });

  test('what others have recorded goes along, before it; what it does not take is told', async () => {
    const session = await scene.session();
    const record = (number: number) =>
      scene.db
        .insertInto('outbox')
        .values({
          name: 'test.noted',
          channel: `session:${session.id}`,
          audience: 'staff',
          touches: [`poll:${number}`],
          data: JSON.stringify({ id: `noted ${number}` }),
        })
        .execute();
    await record(1);
    const before = relayed.length;
    const said = posting(session, scene.ownerId, { authorRole: 'staff' });
    await lane.submit(said);
    const [events] = relayed.slice(before);
    expect(events?.touches).toEqual(['poll:1']);
    const staff = await readLog(scene.db, `session:${session.id}`, 'staff', 0, 10);
    expect(staff.map(({ data }) => (data as { id: string }).id)).toEqual(['noted 1', said.message.id]);
    expect(await recorded(session)).toEqual([said.message.id]);
  });

  test('nothing lands after an end: posts of two lanes and the transition take turns', async () => {
    const second = createMessageLane({
      pool: scene.pool,
      quota: { messages: 3, seconds: 60 },
      onRelayed: () => {},
    });
    for (let round = 0; round < 10; round += 1) {
      const session = await scene.session();
      const talking = [lane, second].map(async (each) => {
        for (;;) {
          const { outcome } = await each.submit(posting(session, scene.ownerId, { authorRole: 'staff' }));
          if (outcome !== 'POSTED') return outcome;
        }
      });
      const posted = await scene.db.transaction().execute(async (transaction) => {
        const sessions = createSessionRepository(transaction);
        const locked = await sessions.find(session.id, true);
        if (!locked) throw new Error('the session is gone');
        await sessions.transition(locked, 'ended', null);
        return countMessages(transaction, session.id);
      });
      expect(await Promise.all(talking)).toEqual(['SESSION_NOT_LIVE', 'SESSION_NOT_LIVE']);
      expect(await countMessages(scene.db, session.id)).toBe(posted);
    }
    await second.close();
  });

  test('a session deleted meanwhile is not found, and breaks nobody else’s message', async () => {
    const [gone, kept] = [await scene.session(), await scene.session()];
    const deleting = scene.sessions.delete(gone.id);
    const results = await postAll([
      posting(gone, scene.ownerId, { authorRole: 'staff' }),
      posting(kept, scene.ownerId, { authorRole: 'staff' }),
    ]);
    await deleting;
    expect(results[1]?.outcome).toBe('POSTED');
    const last = await lane.submit(posting(gone, scene.ownerId, { authorRole: 'staff' }));
    expect(last.outcome).toBe('SESSION_NOT_FOUND');
  });
});

async function countMessages(db: RepositoryScene['db'], sessionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
