import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessionRepository } from './sessions.repository.ts';
import {
  newSession,
  openRepositoryScene,
  type RepositoryScene,
  voteFor,
} from './testing/repository-scene.ts';

describe.each(postgresServers())('sessions on $name', (server) => {
  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(() => scene.close());

  test('a code is unique until its session is archived', async () => {
    const first = newSession(scene.ownerId);
    const second = { ...newSession(scene.ownerId), code: first.code };
    expect([await scene.sessions.insert(first), await scene.sessions.insert(second)]).toEqual([true, false]);
    expect((await scene.sessions.findByCode(first.code))?.id).toBe(first.id);
    await scene.sessions.transition(first, 'archived', scene.ownerId);
    expect(await scene.sessions.insert(second)).toBe(true);
    expect((await scene.sessions.findByCode(first.code))?.id).toBe(second.id);
  });

  test('a transition records who and when, and stamps the beginning once', async () => {
    const live = await scene.session('live');
    const paused = await scene.sessions.transition(live, 'paused', scene.ownerId);
    const resumed = await scene.sessions.transition(paused, 'live', scene.ownerId);
    expect(resumed.startedAt).toEqual(live.startedAt);
    const ended = await scene.sessions.transition(resumed, 'ended', null);
    expect(ended.endedAt).toBeInstanceOf(Date);
    const moves = await scene.db
      .selectFrom('session_transitions')
      .select(['from_status', 'to_status', 'actor_id'])
      .where('session_id', '=', live.id)
      .orderBy('id')
      .execute();
    expect(moves.map((move) => Object.values(move))).toEqual([
      ['draft', 'live', scene.ownerId],
      ['live', 'paused', scene.ownerId],
      ['paused', 'live', scene.ownerId],
      ['live', 'ended', null],
    ]);
  });

  test('a vote that holds its poll’s lock lands before the pause, or not at all', async () => {
    for (let run = 0; run < 10; run += 1) {
      const session = await scene.session();
      const poll = await scene.poll(session);
      const people = await Promise.all(Array.from({ length: 8 }, () => scene.participant(session)));
      const votes = Promise.all(people.map((who) => scene.polls.cast(voteFor(poll, who, [1]))));
      await scene.db.transaction().execute(async (transaction) => {
        await createSessionRepository(transaction).transition(session, 'paused', null);
      });
      const atPause = (await scene.polls.state(poll.id))?.tally.voters;
      const cast = (await votes).filter(({ outcome }) => outcome === 'CAST').length;
      expect((await scene.polls.state(poll.id))?.tally.voters).toBe(atPause);
      expect(cast).toBe(atPause);
    }
  });

  test('an owner’s sessions, newest first, page by page', async () => {
    const owned = await openRepositoryScene(server);
    const made = [];
    for (let index = 0; index < 5; index += 1) made.push((await owned.session('draft')).id);
    const first = await owned.sessions.listFor(owned.ownerId, { limit: 3 });
    const second = await owned.sessions.listFor(owned.ownerId, {
      limit: 3,
      cursor: first.nextCursor ?? '',
    });
    const listed = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(listed)).toEqual(new Set(made));
    expect([listed.length, second.nextCursor]).toEqual([5, null]);
    await owned.close();
  });
});
