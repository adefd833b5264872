import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeals, readVotedRound } from './poll-state.ts';
import { createSessionRepository } from './sessions.repository.ts';
import { openRepositoryScene, type RepositoryScene, voteFor } from './testing/repository-scene.ts';

describe.each(postgresServers())('polls on $name', (server) => {
  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(() => scene.close());

  const close = (pollId: string) =>
    scene.db.transaction().execute(async (transaction) => {
      const polls = scene.pollsWithin(transaction);
      await polls.find(pollId, true);
      return polls.close(pollId);
    });

  test('every move raises the version; the run sheet keeps its order', async () => {
    const session = await scene.session();
    const poll = await scene.poll(session, { status: 'draft' });
    const next = await scene.poll(session, { status: 'draft' });
    expect([poll.position, next.position, poll.version]).toEqual([1, 2, 0]);
    const opened = await scene.polls.open(poll.id, { kind: 'host' });
    const closed = await close(poll.id);
    const revealed = await scene.polls.reveal(poll.id);
    const round = await scene.polls.startNextRound(poll.id);
    expect([opened, closed, revealed, round].map(({ status, version }) => [status, version])).toEqual([
      ['open', 1],
      ['closed', 2],
      ['revealed', 3],
      ['draft', 4],
    ]);
    expect((await scene.polls.list(session.id)).map(({ id }) => id)).toEqual([poll.id, next.id]);
  });

  test('each close seals anew, and old seals stay as they were', async () => {
    const session = await scene.session();
    const poll = await scene.poll(session);
    const [one, other] = [await scene.participant(session), await scene.participant(session)];
    await scene.polls.cast(voteFor(poll, one, [1]));
    await close(poll.id);
    await scene.polls.open(poll.id, { kind: 'host' });
    await scene.polls.cast(voteFor(poll, one, [2]));
    await scene.polls.cast(voteFor(poll, other, [2]));
    const last = await close(poll.id);
    const seals = await readSeals(scene.db, poll.id, 0);
    expect(seals.map(({ tally, sealed, status }) => ({ ...tally, sealed, status }))).toEqual([
      { voters: 1, votes: [1, 0, 0], sealed: true, status: 'closed' },
      { voters: 2, votes: [0, 2, 0], sealed: true, status: 'closed' },
    ]);
    expect(seals.at(-1)?.version).toBe(last.version);
    expect(await readSeals(scene.db, poll.id, last.version - 1)).toHaveLength(1);
  });

  test('a further round starts empty; the one before stays as sealed', async () => {
    const session = await scene.session();
    const poll = await scene.poll(session);
    const who = await scene.participant(session);
    await scene.polls.cast(voteFor(poll, who, [3]));
    await close(poll.id);
    await scene.polls.startNextRound(poll.id);
    const current = await scene.polls.open(poll.id, { kind: 'host' });
    expect((await scene.polls.state(poll.id))?.tally).toEqual({ voters: 0, votes: [0, 0, 0] });
    expect((await scene.polls.state(poll.id, 1))?.tally).toEqual({ voters: 1, votes: [0, 0, 1] });
    expect(await scene.polls.state(poll.id, 3)).toBeUndefined();
    expect(await readVotedRound(scene.db, poll.id, who)).toBe(1);
    await scene.polls.cast(voteFor(current, who, [1]));
    expect(await readVotedRound(scene.db, poll.id, who)).toBe(2);
    expect(await scene.polls.ballot(poll.id, 1, who)).toEqual([poll.options[2]?.id]);
    expect(await scene.polls.ballot(poll.id, 2, who)).toEqual([poll.options[0]?.id]);
    expect(await scene.polls.recount(poll.id, 1)).toMatchObject({
      sealed: true,
      recount: { votes: [0, 0, 1] },
    });
    expect(await scene.polls.recount(poll.id, 2)).toMatchObject({
      sealed: false,
      recount: { votes: [1, 0, 0] },
    });
  });

  test('deadlines are the database’s: what is due, and when the next one comes', async () => {
    const session = await scene.session();
    const over = await scene.poll(session, { deadline: new Date(Date.now() - 60_000) });
    const coming = await scene.poll(session, { status: 'draft' });
    await scene.polls.open(coming.id, { kind: 'duration', seconds: 3_600 });
    const { pollIds, nextInMilliseconds } = await scene.polls.due();
    expect(pollIds).toContain(over.id);
    expect(pollIds).not.toContain(coming.id);
    expect(nextInMilliseconds).toBeGreaterThan(0);
    await close(over.id);
    expect((await scene.polls.due()).pollIds).not.toContain(over.id);
  });

  test('a session that ends while a poll is being opened leaves no open poll behind', async () => {
    const session = await scene.session();
    const poll = await scene.poll(session, { status: 'draft' });
    const opened = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const opening = scene.db.transaction().execute(async (transaction) => {
      const polls = scene.pollsWithin(transaction);
      await polls.find(poll.id, true);
      await polls.open(poll.id, { kind: 'host' });
      opened.resolve();
      await mayCommit.promise;
    });
    await opened.promise;
    let ended = false;
    const ending = scene.db
      .transaction()
      .execute(async (transaction) => {
        const sessions = createSessionRepository(transaction);
        const polls = scene.pollsWithin(transaction);
        const locked = await sessions.find(session.id, true);
        if (!locked) throw new Error('no session');
        for (const open of await polls.lockOpen(session.id)) await polls.close(open.id);
        await sessions.transition(locked, 'ended', null);
      })
      .then(() => {
        ended = true;
      });
    await expect.poll(async () => ended || (await waitsForLock())).toBe(true);
    mayCommit.resolve();
    await Promise.all([opening, ending]);
    expect((await scene.polls.find(poll.id))?.poll.status).toBe('closed');
    expect(await readSeals(scene.db, poll.id, 0)).toHaveLength(1);
  });

  async function waitsForLock(): Promise<boolean> {
    const { rows } = await scene.pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  }
});
