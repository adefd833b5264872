import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { type AlertEpisode, type AlertRule, beginStanding, type WatchedEvents } from '@pulse/domain';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAlertEpisodeRepository, purgeAlertEpisodes } from './alert-episodes.repository.ts';
import { createAlertNoticeRepository } from './alert-notices.repository.ts';
import { createAlertRuleRepository } from './alert-rules.repository.ts';
import { createAlertWatches } from './alert-watches.repository.ts';
import { createKysely, createPool, type Database } from './pool.ts';

const everything: WatchedEvents = { level: [], name: [] };

describe.each(postgresServers())('alerts on $name', (server) => {
  let database: TestDatabase;
  let db: Database;
  let projectId: string;
  beforeAll(async () => {
    database = await createTestDatabase({ server });
    db = createKysely(createPool({ connectionString: database.connectionString, max: 5, log: silentLog }));
    await sql`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - 1, 3)`.execute(db);
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    const userId = randomUUID();
    projectId = randomUUID();
    await sql`INSERT INTO users (id, email, name) VALUES (${userId}, ${`${userId}@example.org`}, 'Ada')`.execute(
      db,
    );
    await sql`INSERT INTO projects (id, owner_id, name, retention_days)
              VALUES (${projectId}, ${userId}, 'Shop', 30)`.execute(db);
  });

  const watches = () => createAlertWatches(db);
  const rules = () => createAlertRuleRepository(db);
  const episodes = () => createAlertEpisodeRepository(db);
  async function addRule(more: Partial<AlertRule> = {}): Promise<AlertRule> {
    const at = new Date();
    const rule: AlertRule = {
      id: randomUUID(),
      projectId,
      name: 'Errors',
      enabled: true,
      condition: { kind: 'count', threshold: 3, level: [], name: [], windowSeconds: 60 },
      cooldownSeconds: 0,
      channels: ['email'],
      recipients: null,
      createdAt: at,
      updatedAt: at,
      ...more,
    };
    await rules().insert(rule, beginStanding(await watches().hold(projectId)));
    return rule;
  }
  /** From the position after the head on. */
  async function receive(names: readonly string[]): Promise<void> {
    const { rows } = await sql<{ head: number }>`
      UPDATE project_heads SET head = head + ${names.length} WHERE project_id = ${projectId} RETURNING head`.execute(
      db,
    );
    const first = (rows[0]?.head ?? 0) - names.length + 1;
    await sql`
      INSERT INTO events (project_id, position, received_at, id, name, level, timestamp, shifted)
      SELECT ${projectId}::uuid, ${first}::bigint + n - 1, date_trunc('milliseconds', clock_timestamp()), 'e' || n, name,
        'info', now(), false
      FROM unnest(${[...names]}::text[]) WITH ORDINALITY AS t (name, n)`.execute(db);
  }
  const episode = (rule: AlertRule, more: Partial<AlertEpisode> = {}): AlertEpisode => ({
    id: randomUUID(),
    projectId,
    ruleId: rule.id,
    episode: 1,
    ruleName: rule.name,
    condition: rule.condition,
    count: 3,
    firedAt: new Date('2026-01-01T00:00:00Z'),
    endedAt: null,
    endedBy: null,
    ...more,
  });

  it('that fired within a time are counted, those that go on before the others', async () => {
    const [rule, other] = [await addRule(), await addRule({ name: 'Silence' })];
    const [start, end] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-02T00:00:00Z')];
    const fired = async (of: AlertRule, number: number, at: string, endedAt: string | null) => {
      await episodes().begin(episode(of, { episode: number, firedAt: new Date(`2026-01-${at}:00Z`) }));
      if (endedAt !== null) {
        await episodes().end(of.id, { at: new Date(`2026-01-${endedAt}:00Z`), by: 'recovered' });
      }
    };
    await fired(rule, 1, '01T00:00', '01T00:01');
    await fired(rule, 2, '01T12:00', '03T00:00');
    await fired(rule, 3, '02T00:00', null);
    await fired(other, 1, '01T06:00', null);
    const { count, episodes: told } = await episodes().firedWithin(projectId, { start, end }, 2);
    expect(count).toBe(3);
    expect(told).toMatchObject([
      { ruleName: 'Silence', endedAt: null },
      { episode: 2, endedAt: new Date('2026-01-03T00:00:00Z') },
    ]);
    expect(await episodes().firedWithin(randomUUID(), { start, end }, 2)).toEqual({ count: 0, episodes: [] });
  });

  it('are looked at by one at a time, and others do not wait', async () => {
    await addRule();
    await db.transaction().execute(async (one) => {
      expect(await createAlertWatches(one).take(projectId)).toMatchObject({ projectId, position: 0 });
      expect(await watches().take(projectId)).toBeUndefined();
    });
    expect(await watches().take(projectId)).toBeDefined();
  });

  it('are watched while a rule is enabled, from the head that there is', async () => {
    await receive(['a', 'b']);
    const rule = await addRule();
    const watch = await watches().take(projectId);
    expect(watch?.position).toBe(2);
    await watches().release(projectId);
    expect(await watches().take(projectId)).toBeDefined();
    await rules().update({ ...rule, enabled: false });
    await watches().release(projectId);
    expect(await watches().take(projectId)).toBeUndefined();
    expect((await rules().find(projectId, rule.id))?.lookedAt).toBeNull();
  });

  it('count what was received since, apart by the names that are asked for', async () => {
    await addRule();
    await receive(['a', 'b', 'b', 'c']);
    const watch = await watches().take(projectId);
    if (!watch) throw new Error('not watched');
    const { counts, position, more } = await watches().arrivals(watch, everything, ['a', 'b']);
    const by = (name: string | null) =>
      counts.filter((each) => each.name === name).reduce((sum, { count }) => sum + count, 0);
    expect([by('a'), by('b'), by(null), position, more]).toEqual([1, 2, 1, 4, false]);
    const some = await watches().arrivals(watch, { level: [], name: ['c'] }, ['c']);
    expect(some.counts).toMatchObject([{ name: 'c', count: 1 }]);
    expect((await watches().arrivals(watch, { level: ['error'], name: [] }, [])).counts).toEqual([]);
    await watches().looked(projectId, {
      position,
      lastReceivedAt: some.lastReceivedAt,
      nextLook: watch.now + 600,
    });
    const again = await watches().take(projectId);
    if (!again) throw new Error('not watched');
    expect((await watches().arrivals(again, everything, [])).counts).toEqual([]);
  });

  it('are due when something was received, here or elsewhere, and when it is time', async () => {
    await addRule();
    const watch = await watches().take(projectId);
    if (!watch) throw new Error('not watched');
    const later = { position: 0, lastReceivedAt: new Date(), nextLook: watch.now + 600 };
    await watches().looked(projectId, later);
    const due = async (received?: readonly string[]) => (await watches().due(received)).includes(projectId);
    expect([await due([projectId]), await due()]).toEqual([false, false]);
    await receive(['a']);
    expect([await due([]), await due([projectId]), await due()]).toEqual([false, true, true]);
    await watches().looked(projectId, { ...later, position: 1 });
    expect(await due()).toBe(false);
    await watches().looked(projectId, { ...later, position: 1, nextLook: watch.now - 1 });
    expect([await due([]), await due()]).toEqual([true, true]);
  });

  it('of the past are the newest of what matches, of whole seconds', async () => {
    const now = Math.floor(Date.now() / 1_000);
    await receive(Array(10).fill('a'));
    await sql`UPDATE events SET received_at = to_timestamp(${now - 100} + (position - 1) / 4)
              WHERE project_id = ${projectId}`.execute(db);
    const past = (limit: number, match = everything) =>
      watches().past(projectId, match, { from: now - 200, to: now, limit });
    expect(await past(11)).toEqual({
      from: now - 200,
      counts: [
        [now - 100, 4],
        [now - 99, 4],
        [now - 98, 2],
      ],
    });
    expect(await past(8)).toEqual({
      from: now - 99,
      counts: [
        [now - 99, 4],
        [now - 98, 2],
      ],
    });
    expect((await past(11, { level: [], name: ['b'] })).counts).toEqual([]);
  });

  it('have one episode that goes on, and one notice of each of its transitions', async () => {
    const rule = await addRule();
    const first = episode(rule);
    await episodes().begin(first);
    await expect(episodes().begin(episode(rule, { episode: 2 }))).rejects.toThrow(/going_on/);
    expect((await rules().find(projectId, rule.id))?.episode?.id).toBe(first.id);
    const notices = createAlertNoticeRepository(db);
    const notice = (transition: 'fired' | 'recovered') => ({
      id: randomUUID(),
      episodeId: first.id,
      transition,
      channels: rule.channels,
      recipients: null,
    });
    const [fired, recovered] = [notice('fired'), notice('recovered')];
    expect([await notices.insert(fired), await notices.insert(notice('fired'))]).toEqual([true, false]);
    const at = new Date('2026-01-01T00:01:00Z');
    expect(await episodes().end(rule.id, { at, by: 'recovered' })).toMatchObject({ endedAt: at });
    expect(await episodes().end(rule.id, { at, by: 'deleted' })).toBeUndefined();
    await notices.insert(recovered);
    const untold = async (id: string) => (await notices.takeUntold(id)).map((each) => each.notice.id);
    expect([await untold(fired.id), await untold(recovered.id)]).toEqual([
      [fired.id],
      [fired.id, recovered.id],
    ]);
    await notices.markTold(fired.id);
    expect(await untold(recovered.id)).toEqual([recovered.id]);
    expect(await untold(randomUUID())).toEqual([]);
    await expect(episodes().begin(episode(rule))).rejects.toThrow(/rule_id_episode/);
  });

  it('keep their episodes when they are deleted, for a year', async () => {
    const rule = await addRule();
    const [old, recent] = [episode(rule), episode(rule, { episode: 2, firedAt: new Date() })];
    for (const each of [old, recent]) {
      await episodes().begin(each);
      await episodes().end(rule.id, { at: each.firedAt, by: 'recovered' });
    }
    await sql`UPDATE alert_episodes SET ended_at = now() - interval '366 days' WHERE id = ${old.id}`.execute(
      db,
    );
    await rules().delete(rule.id);
    const page = await episodes().list({ projectId }, { limit: 1 });
    expect(page.items.map(({ id }) => id)).toEqual([recent.id]);
    const next = await episodes().list(
      { projectId, ruleId: rule.id },
      { limit: 1, cursor: page.nextCursor ?? '' },
    );
    expect(next.items.map(({ id }) => id)).toEqual([old.id]);
    expect(await purgeAlertEpisodes(db, 10)).toBe(1);
    expect((await episodes().list({ projectId }, { limit: 9 })).items).toHaveLength(1);
  });
});
