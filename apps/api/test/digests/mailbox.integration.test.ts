import { randomUUID } from 'node:crypto';
import { issueDueDigests, sendDigest } from '@pulse/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
// The mail server of the package's own tests.
import { type MailServer, startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { countYesterday, fireYesterday, makeDue, openSql, projectAtNoon, registerReader } from './scene.ts';

const patient = { timeout: 20_000 };

describe('a digest that is due', () => {
  let mailServer: MailServer;
  let node: TestServer;
  let other: TestServer;
  let database: ReturnType<typeof openSql>;
  let owner: TestHost;
  beforeAll(async () => {
    mailServer = await startMailServer();
    const environment = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      SMTP_SECURITY: 'none',
      SMTP_FROM: 'Pulse <pulse@example.org>',
      PULSE_PUBLIC_URL: 'https://pulse.example.org',
    };
    node = await startTestServer({ environment });
    other = await startTestServer({ environment, connectionString: node.connectionString });
    database = openSql(node.connectionString);
    await registerHost(node.url); // the administrator
    owner = await registerReader(node.url, database.sql);
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await other.stop();
    await node.stop();
    await mailServer[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    await database.sql('DELETE FROM digests');
  });

  const digestsTo = ({ email }: { readonly email: string }) =>
    mailServer.received.filter(({ to, raw }) => to.includes(email) && raw.includes('List-Unsubscribe'));
  const editions = (projectId: string) =>
    database.sql(
      'SELECT id, status, reason, recipients, first_day::text FROM digest_editions WHERE project_id = $1 ORDER BY first_day',
      [projectId],
    );
  const statuses = async (projectId: string) => (await editions(projectId)).map(({ status }) => status);
  /** Both nodes look, at the same time. */
  const look = () => Promise.all([node, other].map(({ composition }) => issueDueDigests(composition.ports)));
  async function settled(projectId: string) {
    await look();
    await expect.poll(() => statuses(projectId), patient).not.toContain('due');
    await expect.poll(() => node.composition.pendingJobs(), patient).toBe(0);
  }

  it('arrives in the mailbox of everybody once, although two nodes look and its job runs again', async () => {
    const projectId = await projectAtNoon(owner);
    const member = await registerReader(node.url, database.sql, 'de');
    const [unconfirmed, flooded] = [await registerHost(node.url), await registerHost(node.url)];
    for (const { userId } of [member, unconfirmed, flooded]) {
      await owner.post(`/projects/${projectId}/members`, { userId, role: 'moderator' });
    }
    await database.sql(
      `INSERT INTO unconfirmed_mails (user_id, day, count) VALUES ($1, (now() AT TIME ZONE 'UTC')::date, 50)`,
      [flooded.userId],
    );
    await countYesterday(owner, database.sql, projectId, [
      { name: 'order.paid', level: 'info', count: 1_200 },
      { name: 'order.paid', level: 'info', count: 1_000, daysBefore: 1 },
      { name: 'payment.failed', level: 'error', count: 3, hour: 14 },
    ]);
    await owner.patch(`/projects/${projectId}/digests/daily`, { enabled: true, hour: 8 });
    await fireYesterday(owner, database.sql, projectId, [
      { name: 'Payments fail', minutes: 125 },
      { name: 'No heartbeat', minutes: null },
    ]);
    await makeDue(database.sql, projectId, 'daily');
    await look();
    await settled(projectId);
    const [edition] = await editions(projectId);
    expect(edition).toMatchObject({ status: 'sent', recipients: 3 });
    // A worker that died before it could say that it was done.
    await Promise.all(
      [node, other].map(({ composition }) => sendDigest(String(edition?.id), composition.ports)),
    );
    await settled(projectId);
    const mails = [owner, member, unconfirmed, flooded].map((account) => digestsTo(account).length);
    expect(mails).toEqual([1, 1, 1, 0]);

    const [english] = digestsTo(owner);
    const [german] = digestsTo(member);
    expect(english?.mail.subject).toMatch(/^Shop, \w+, \w+ \d+: 1,203 events, 1 new error, 2 alerts$/);
    expect(german?.mail.subject).toMatch(
      /^Shop, \w+, \d+\. \S+: 1\.203 Ereignisse, 1 neuer Fehler, 2 Alarme$/,
    );
    const settings = `https://pulse.example.org/board/${projectId}/settings#digests`;
    const { html = '', text = '' } = english?.mail ?? {};
    expect(english?.raw).toMatch(/content-type: multipart\/alternative/i);
    for (const part of [html, text]) {
      expect(part).toContain('Newly seen errors');
      expect(part).toContain('+203 (+20%), 1,000 the day before');
      expect(part).toContain(`https://pulse.example.org/board/${projectId}`);
      expect(part).toContain(settings);
      expect(part).toContain(`https://pulse.example.org/board/${projectId}/alerts`);
    }
    expect(html).toMatch(/payment\.<wbr>failed<\/th><td [^>]*>14:00<\/td><td [^>]*>3<\/td>/);
    expect(text).toMatch(/^payment\.failed +14:00 +3$/m);
    expect(text).toMatch(/^No heartbeat +10:30 +still firing$/m);
    expect(text).toMatch(/^Payments fail +10:30 +2 hours 5 minutes$/m);
    expect(german?.mail.text).toMatch(/^No heartbeat +10:30 +schlägt noch an$/m);
    expect(html).not.toMatch(/<(?:img|script|link|iframe)\b/);
    expect(german?.mail.text).toContain('am Tag davor 1.000');

    const history = (await owner.get(`/projects/${projectId}/digests/daily/editions`)).data;
    expect(history).toMatchObject([{ id: edition?.id, status: 'sent', recipients: 3, total: 1_203 }]);
    const said = await owner.get(`/projects/${projectId}/digests/daily/editions/${edition?.id}`);
    expect(said.data.subject).toBe(english?.mail.subject);
    // But for the link that is the reader's own.
    const unsubscribe = /^https:\/\/pulse\.example\.org\/unsubscribe\?token=un_[\w-]+$/m;
    expect(text).toMatch(unsubscribe);
    expect(said.data.text.trim()).toBe(text.replace(unsubscribe, settings).trim());
    // One that was kept before alerts were told is shown without.
    await database.sql(`UPDATE digest_editions SET content = content - 'alerts' WHERE id = $1`, [
      edition?.id,
    ]);
    const before = await owner.get(`/projects/${projectId}/digests/daily/editions/${edition?.id}`);
    expect([before.status, before.data.content.alerts]).toEqual([200, undefined]);
    expect(before.data.subject).toMatch(/1,203 events, 1 new error$/);
    const otherOne = await owner.get(`/projects/${projectId}/digests/weekly/editions/${edition?.id}`);
    expect(otherOne.code).toBe('EDITION_NOT_FOUND');
    const nextDueAt = (await owner.get(`/projects/${projectId}/digests`)).data[0].nextDueAt;
    expect(Date.parse(nextDueAt)).toBeGreaterThan(Date.now());
  });

  it('is made up for once, by the latest, after nobody was there for long', async () => {
    const projectId = await projectAtNoon(owner);
    await countYesterday(owner, database.sql, projectId, [{ name: 'one', level: 'info', count: 1 }]);
    await owner.patch(`/projects/${projectId}/digests/daily`, { enabled: true, hour: 8 });
    await database.sql(`UPDATE digests SET next_due_at = now() - interval '10 days'`);
    await settled(projectId);
    const preview = (await owner.get(`/projects/${projectId}/digests/daily/preview`)).data;
    expect(await editions(projectId)).toMatchObject([
      { status: 'sent', first_day: preview.content.firstDay },
    ]);
    // The same day is not said again, however often its time comes.
    await makeDue(database.sql, projectId, 'daily');
    await settled(projectId);
    expect(await statuses(projectId)).toEqual(['sent']);
  });

  it('is not sent where nothing arrived, twice; and once where it stopped', async () => {
    const [quiet, stopped] = [await projectAtNoon(owner, 'Quiet'), await projectAtNoon(owner, 'Stopped')];
    await countYesterday(owner, database.sql, stopped, [
      { name: 'beat', level: 'info', count: 60, daysBefore: 1 },
    ]);
    for (const id of [quiet, stopped]) {
      await owner.patch(`/projects/${id}/digests/daily`, { enabled: true, hour: 8 });
      await makeDue(database.sql, id, 'daily');
    }
    await settled(quiet);
    await settled(stopped);
    expect(await editions(quiet)).toMatchObject([{ status: 'skipped', reason: 'quiet', recipients: 0 }]);
    expect(await editions(stopped)).toMatchObject([{ status: 'sent', recipients: 1 }]);
    const subjects = digestsTo(owner).map(({ mail }) => mail.subject ?? '');
    expect(subjects.filter((subject) => subject.startsWith('Quiet'))).toEqual([]);
    expect(subjects.filter((subject) => /^Stopped, .*: nothing arrived$/.test(subject))).toHaveLength(1);
  });

  it('is sent to nobody who is not to get it any more', async () => {
    const [nobody, disabled] = [await projectAtNoon(owner), await projectAtNoon(owner)];
    const before = digestsTo(owner).length;
    for (const id of [nobody, disabled]) {
      await countYesterday(owner, database.sql, id, [{ name: 'one', level: 'info', count: 1 }]);
      await owner.patch(`/projects/${id}/digests/daily`, { enabled: true, hour: 8 });
    }
    await owner.put(`/projects/${nobody}/digests/daily/declined`, { declined: true });
    // Issued, and switched off before its job had its turn.
    const editionId = randomUUID();
    await database.sql(
      `INSERT INTO digest_editions (id, project_id, period, first_day, due_at) VALUES ($1, $2, 'daily', '2026-01-01', now())`,
      [editionId, disabled],
    );
    await owner.patch(`/projects/${disabled}/digests/daily`, { enabled: false });
    await sendDigest(editionId, node.composition.ports);
    await makeDue(database.sql, nobody, 'daily');
    await settled(nobody);
    expect(await editions(nobody)).toMatchObject([{ status: 'skipped', reason: 'nobody' }]);
    expect(await editions(disabled)).toMatchObject([{ status: 'skipped', reason: 'disabled' }]);
    expect(digestsTo(owner).length).toBe(before);
  });

  it('is issued and sent wholly or not at all, by a node that is killed in between', async () => {
    const projectId = await projectAtNoon(owner, 'Killed');
    await countYesterday(owner, database.sql, projectId, [{ name: 'one', level: 'info', count: 1 }]);
    await owner.patch(`/projects/${projectId}/digests/daily`, { enabled: true, hour: 8 });
    /** Whoever writes such a row dies on the way to the commit. */
    const dying = async (table: string, row: string, work: () => Promise<unknown>) => {
      await database.sql(
        `ALTER TABLE ${table} ADD CONSTRAINT dying CHECK (NOT (${row}) OR pg_terminate_backend(pg_backend_pid())) NOT VALID`,
      );
      await work();
      await database.sql(`ALTER TABLE ${table} DROP CONSTRAINT dying`);
    };
    await makeDue(database.sql, projectId, 'daily');
    await dying('job_outbox', `queue = 'digests'`, async () => {
      await expect(issueDueDigests(node.composition.ports)).rejects.toThrow();
    });
    await dying('digest_editions', `status = 'sent'`, async () => {
      await look();
      const [edition] = await editions(projectId);
      await expect(sendDigest(String(edition?.id), node.composition.ports)).rejects.toThrow();
      expect(await statuses(projectId)).toEqual(['due']);
    });
    await settled(projectId);
    expect(await statuses(projectId)).toEqual(['sent']);
    const subjects = digestsTo(owner).map(({ mail }) => mail.subject ?? '');
    expect(subjects.filter((subject) => subject.startsWith('Killed'))).toHaveLength(1);
  });
});
