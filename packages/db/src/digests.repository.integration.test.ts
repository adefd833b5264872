import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import type { DayRange, Digest, DigestEdition } from '@pulse/domain';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestRepository, purgeDigestEditions } from './digests.repository.ts';
import { createKysely, createPool, type Database } from './pool.ts';

const at = (time: string) => new Date(`${time}:00Z`);

/** A day whose bounds are whole hours of UTC. */
function dayRange(day: string): DayRange {
  const start = at(`${day}T00:00`);
  const end = new Date(start.getTime() + 86_400_000);
  return { firstDay: day, lastDay: day, start, end, countedFrom: start, countedTo: end };
}
const yesterday = dayRange('2026-11-27');
const before = dayRange('2026-11-26');

describe.each(postgresServers())('digests on $name', (server) => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ server });
    db = createKysely(createPool({ connectionString: database.connectionString, max: 5, log: silentLog }));
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  const digests = () => createDigestRepository(db);

  async function account(more: { proven?: boolean; disabled?: boolean; language?: string } = {}) {
    const { proven = true, disabled = false, language = 'en' } = more;
    const id = randomUUID();
    await sql`INSERT INTO users (id, email, name, language, email_verified_at, disabled_at)
              VALUES (${id}, ${`${id}@example.org`}, 'Ada', ${language},
                      ${proven ? new Date() : null}, ${disabled ? new Date() : null})`.execute(db);
    return id;
  }
  async function project(ownerId?: string): Promise<string> {
    const id = randomUUID();
    const owner = ownerId ?? (await account());
    await sql`INSERT INTO projects (id, owner_id, name, retention_days, time_zone)
              VALUES (${id}, ${owner}, 'Shop', 30, 'Europe/Berlin')`.execute(db);
    return id;
  }
  const count = (projectId: string, hour: string, name: string, level: string, events: number) =>
    sql`INSERT INTO event_rollups (project_id, hour, name, level, count)
        VALUES (${projectId}, ${at(hour)}, ${name}, ${level}, ${events})`.execute(db);
  const digestOf = (projectId: string, more: Partial<Digest> = {}): Digest => ({
    projectId,
    period: 'weekly',
    enabled: true,
    hour: 8,
    weekday: 1,
    recipients: null,
    declinedBy: [],
    nextDueAt: at('2026-11-30T07:00'),
    ...more,
  });
  const editionOf = (projectId: string, more: Partial<DigestEdition> = {}): DigestEdition => ({
    id: randomUUID(),
    projectId,
    period: 'daily',
    firstDay: '2026-11-27',
    dueAt: at('2026-11-28T07:00'),
    status: 'due',
    reason: null,
    recipients: 0,
    content: null,
    completedAt: null,
    ...more,
  });

  it('are kept as they were put, and changed by putting them again', async () => {
    const projectId = await project();
    expect(await digests().find(projectId, 'weekly')).toBeUndefined();
    const [first, second] = [randomUUID(), randomUUID()];
    const made = digestOf(projectId, { recipients: [first, second], declinedBy: [second] });
    await digests().put(made);
    expect(await digests().find(projectId, 'weekly', true)).toEqual(made);
    const off = { ...made, enabled: false, recipients: null, declinedBy: [], nextDueAt: null };
    await digests().put(off);
    await digests().put(digestOf(projectId, { period: 'daily', weekday: null }));
    expect((await digests().list(projectId)).map(({ period }) => period)).toEqual(['daily', 'weekly']);
    expect(await digests().find(projectId, 'weekly')).toEqual(off);
  });

  it('that are due are taken by one node', async () => {
    const [late, later, notYet] = [await project(), await project(), await project()];
    await sql`UPDATE digests SET next_due_at = NULL`.execute(db);
    await digests().put(digestOf(later, { nextDueAt: at('2026-11-28T08:00') }));
    await digests().put(digestOf(late, { nextDueAt: at('2026-11-28T07:00') }));
    await digests().put(digestOf(notYet, { nextDueAt: at('2026-11-28T09:01') }));
    expect(await digests().nextDueAt()).toEqual(at('2026-11-28T07:00'));
    const now = at('2026-11-28T09:00');
    await db.transaction().execute(async (one) => {
      const taken = await createDigestRepository(one).takeDue(now, 1);
      expect(taken).toMatchObject([{ digest: { projectId: late }, timeZone: 'Europe/Berlin' }]);
      await db.transaction().execute(async (other) => {
        const left = await createDigestRepository(other).takeDue(now, 10);
        expect(left.map(({ digest }) => digest.projectId)).toEqual([later]);
      });
    });
  });

  it('have one edition of a period and day, and a list of those that ended', async () => {
    const projectId = await project();
    const made = editionOf(projectId);
    expect(await digests().insertEdition(made)).toBe(true);
    expect(await digests().insertEdition({ ...made, id: randomUUID(), dueAt: at('2026-11-28T09:00') })).toBe(
      false,
    );
    expect(await digests().findEdition(made.id, true)).toEqual(made);
    expect(await digests().lastIssued(projectId, 'daily')).toBe('2026-11-27');
    expect(await digests().lastIssued(projectId, 'weekly')).toBeUndefined();
    const older = editionOf(projectId, { firstDay: '2026-11-26' });
    await digests().insertEdition(older);
    const ended: DigestEdition = {
      ...older,
      status: 'skipped',
      reason: 'nobody',
      completedAt: at('2026-11-27T07:00'),
    };
    await digests().completeEdition(ended);
    const page = (more: object) => digests().listEditions(projectId, 'daily', { limit: 1, ...more });
    expect(await page({})).toEqual({ items: [ended], nextCursor: null });
    const sent: DigestEdition = {
      ...made,
      status: 'sent',
      recipients: 2,
      completedAt: at('2026-11-28T07:00'),
    };
    await digests().completeEdition(sent);
    const first = await page({});
    expect(first.items).toEqual([sent]);
    expect(await page({ cursor: first.nextCursor })).toEqual({ items: [ended], nextCursor: null });
  });

  it('count the hours of a day against those of the day before, and no others', async () => {
    const projectId = await project();
    await count(projectId, '2026-11-25T23:00', 'too.early', 'info', 1_000);
    await count(projectId, '2026-11-26T10:00', 'order.paid', 'info', 5);
    await count(projectId, '2026-11-26T23:00', 'gone', 'warn', 7);
    await count(projectId, '2026-11-27T00:00', 'order.paid', 'info', 3);
    await count(projectId, '2026-11-27T00:00', 'job.failed', 'error', 1);
    await count(projectId, '2026-11-27T23:00', 'order.paid', 'info', 4);
    await count(projectId, '2026-11-28T00:00', 'too.late', 'info', 1_000);
    await count(await project(), '2026-11-27T12:00', 'of.others', 'info', 1_000);
    expect(await digests().count(projectId, yesterday, before)).toEqual({
      hours: [
        { hour: at('2026-11-27T00:00'), count: 4 },
        { hour: at('2026-11-27T23:00'), count: 4 },
      ],
      levels: [
        { level: 'info', count: 7, previousCount: 5 },
        { level: 'error', count: 1, previousCount: 0 },
        { level: 'warn', count: 0, previousCount: 7 },
      ],
      names: [
        { name: 'order.paid', count: 7, previousCount: 5 },
        { name: 'job.failed', count: 1, previousCount: 0 },
        { name: 'gone', count: 0, previousCount: 7 },
      ],
    });
  });

  it('name errors that had never been seen, by whatever level they were seen before', async () => {
    const projectId = await project();
    await count(projectId, '2024-01-01T00:00', 'old', 'fatal', 1);
    await count(projectId, '2026-11-27T10:00', 'old', 'error', 50);
    await count(projectId, '2026-11-20T00:00', 'was.fine', 'info', 9);
    await count(projectId, '2026-11-27T11:00', 'was.fine', 'error', 2);
    await count(projectId, '2026-11-27T12:00', 'new', 'error', 1);
    await count(projectId, '2026-11-27T13:00', 'new', 'fatal', 4);
    await count(projectId, '2026-11-28T01:00', 'tomorrow', 'error', 9);
    await count(await project(), '2026-11-20T00:00', 'new', 'error', 9);
    expect(await digests().newErrors(projectId, yesterday)).toEqual([
      { name: 'new', level: 'fatal', count: 5, firstSeen: at('2026-11-27T12:00') },
      { name: 'was.fine', level: 'error', count: 2, firstSeen: at('2026-11-27T11:00') },
    ]);
  });

  it('sum up what was not stored', async () => {
    const projectId = await project();
    for (const [hour, reason, code, lost] of [
      ['2026-11-27T01:00', 'refused', 'EVENT_TOO_LARGE', 2],
      ['2026-11-27T02:00', 'refused', 'INVALID_INPUT', 3],
      ['2026-11-27T02:00', 'limited', '', 7],
      ['2026-11-28T00:00', 'duplicate', '', 9],
    ] as const) {
      await sql`INSERT INTO event_ledger (project_id, hour, reason, code, count)
                VALUES (${projectId}, ${at(hour)}, ${reason}, ${code}, ${lost})`.execute(db);
    }
    expect(await digests().losses(projectId, yesterday)).toEqual({ refused: 5, limited: 7, duplicate: 0 });
  });

  it('forget editions of long ago, and nothing else', async () => {
    const projectId = await project();
    const old = editionOf(projectId, { firstDay: '2025-01-01' });
    const kept = editionOf(projectId, { firstDay: '2025-01-02' });
    for (const edition of [old, kept]) await digests().insertEdition(edition);
    await sql`UPDATE digest_editions SET created_at = now() - make_interval(days => CASE id WHEN ${old.id}::uuid THEN 401 ELSE 399 END)
              WHERE project_id = ${projectId}`.execute(db);
    expect(await purgeDigestEditions(db, 100)).toBe(1);
    expect(await digests().findEdition(old.id)).toBeUndefined();
    expect(await digests().findEdition(kept.id)).toBeDefined();
  });

  it('go by the clock of the database where no other is given', async () => {
    const moment = sql<{ now: Date }>`SELECT clock_timestamp()::timestamptz(3) AS now`;
    const [earlier, now, later] = [
      (await moment.execute(db)).rows[0]?.now,
      await digests().now(),
      (await moment.execute(db)).rows[0]?.now,
    ];
    expect([earlier, now, later].toSorted((one, other) => Number(one) - Number(other))).toEqual([
      earlier,
      now,
      later,
    ]);
    const clock = { now: () => at('2026-01-01T00:00') };
    expect(await createDigestRepository(db, clock).now()).toEqual(clock.now());
  });
});
