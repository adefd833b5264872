import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { countYesterday, openSql, projectAtNoon, registerReader, zoneAtNoon } from './scene.ts';

describe('digests of a project', () => {
  let server: TestServer;
  let database: ReturnType<typeof openSql>;
  let owner: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    database = openSql(server.connectionString);
    await registerHost(server.url); // the administrator
    owner = await registerReader(server.url, database.sql);
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await server.stop();
  });

  async function withMember(role: 'host' | 'moderator') {
    const id = await projectAtNoon(owner);
    const member = await registerReader(server.url, database.sql, 'de');
    await owner.post(`/projects/${id}/members`, { userId: member.userId, role });
    return { id, member };
  }

  it('are off until somebody wants them, and are due at their hour from then on', async () => {
    const { id } = await createProject(owner, { timeZone: 'Asia/Kolkata' });
    const { data } = await owner.get(`/projects/${id}/digests`);
    const unset = { enabled: false, hour: 8, recipients: null, declined: false, nextDueAt: null };
    expect(data).toEqual([
      { id: 'daily', weekday: null, reaches: 1, ...unset },
      { id: 'weekly', weekday: 1, reaches: 1, ...unset },
    ]);
    const on = await owner.patch(`/projects/${id}/digests/weekly`, { enabled: true, weekday: 3, hour: 9 });
    expect(on.data).toMatchObject({ enabled: true, weekday: 3, hour: 9 });
    // Nine in Kolkata is half past three of UTC.
    const next = new Date(on.data.nextDueAt);
    expect([next.getUTCDay(), on.data.nextDueAt.slice(11)]).toEqual([3, '03:30:00.000Z']);
    const later = await owner.patch(`/projects/${id}/digests/weekly`, { hour: 10 });
    expect(later.data.nextDueAt.slice(11)).toBe('04:30:00.000Z');
    // The clocks of another zone move it.
    await owner.patch(`/projects/${id}`, { timeZone: 'UTC' });
    const moved = (await owner.get(`/projects/${id}/digests`)).data[1];
    expect(moved.nextDueAt.slice(11)).toBe('10:00:00.000Z');
    const off = await owner.patch(`/projects/${id}/digests/weekly`, { enabled: false });
    expect(off.data).toMatchObject({ enabled: false, weekday: 3, hour: 10, nextDueAt: null });
  });

  it('know a weekday where there is one, and an hour of the day', async () => {
    const id = await projectAtNoon(owner);
    const patch = async (period: string, body: object) =>
      (await owner.patch(`/projects/${id}/digests/${period}`, body)).code;
    expect(await patch('daily', { weekday: 1 })).toBe('INVALID_INPUT');
    expect(await patch('daily', { hour: 24 })).toBe('INVALID_INPUT');
    expect(await patch('weekly', { weekday: 0 })).toBe('INVALID_INPUT');
    expect(await patch('monthly', { hour: 3 })).toBe('INVALID_INPUT');
    expect(await patch('daily', { period: 'weekly' })).toBe('UNKNOWN_FIELD');
  });

  it('are read by every member, changed by who runs the project, and are not there for others', async () => {
    const { id, member } = await withMember('moderator');
    const stranger = await registerHost(server.url);
    const asked = async (client: TestHost) => ({
      list: (await client.get(`/projects/${id}/digests`)).status,
      preview: (await client.get(`/projects/${id}/digests/daily/preview`)).status,
      editions: (await client.get(`/projects/${id}/digests/daily/editions`)).status,
      decline: (await client.put(`/projects/${id}/digests/daily/declined`, { declined: true })).status,
      change: (await client.patch(`/projects/${id}/digests/daily`, { hour: 7 })).status,
    });
    expect(await asked(member)).toEqual({
      list: 200,
      preview: 200,
      editions: 200,
      decline: 200,
      change: 403,
    });
    expect(new Set(Object.values(await asked(stranger)))).toEqual(new Set([404]));
    await owner.post(`/projects/${id}/members`, { userId: member.userId, role: 'host' });
    expect((await asked(member)).change).toBe(200);
  });

  it('reach who is named and of the project, less who declined', async () => {
    const { id, member } = await withMember('moderator');
    const path = `/projects/${id}/digests/daily`;
    const stranger = await registerReader(server.url, database.sql);
    const refused = await owner.patch(path, { recipients: [owner.userId, stranger.userId] });
    expect([refused.status, refused.code]).toEqual([400, 'RECIPIENT_NO_MEMBER']);
    expect((await owner.get(`/projects/${id}/digests`)).data[0].reaches).toBe(2);
    const named = await owner.patch(path, { recipients: [member.userId] });
    expect(named.data).toMatchObject({ recipients: [member.userId], reaches: 1, declined: false });
    const declined = await member.put(`${path}/declined`, { declined: true });
    expect(declined.data).toMatchObject({ declined: true, reaches: 0, recipients: [member.userId] });
    expect((await owner.get(`/projects/${id}/digests`)).data[0]).toMatchObject({
      declined: false,
      reaches: 0,
    });
    expect((await member.put(`${path}/declined`, { declined: false })).data.reaches).toBe(1);
    await owner.delete(`/projects/${id}/members/${member.userId}`);
    expect((await owner.get(`/projects/${id}/digests`)).data[0].reaches).toBe(0);
  });

  it('show what they would say, in the language asked for', async () => {
    const id = await projectAtNoon(owner, 'Käse & <b>Brot</b>');
    await countYesterday(owner, database.sql, id, [
      { name: 'order.paid', level: 'info', count: 30 },
      { name: 'order.paid', level: 'info', count: 20, daysBefore: 1 },
      { name: 'job.failed', level: 'error', count: 2, hour: 23 },
    ]);
    const { data } = await owner.get(`/projects/${id}/digests/daily/preview?language=de`);
    expect(data.subject).toMatch(/^Käse & <b>Brot<\/b>, .*: 32 Ereignisse, 1 neuer Fehler$/);
    expect(data.html).toContain('Käse &amp; &lt;b&gt;Brot&lt;/b&gt;');
    expect(data.text).toMatch(/job\.failed +23:00 +2/);
    expect(data.content).toMatchObject({
      total: 32,
      previousTotal: 20,
      timeZone: zoneAtNoon(),
      newErrors: [{ name: 'job.failed', level: 'error', count: 2 }],
      names: [
        { name: 'order.paid', count: 30, previousCount: 20 },
        { name: 'job.failed', count: 2, previousCount: 0 },
      ],
    });
    expect(data.content.bars).toHaveLength(24);
    const weekly = (await owner.get(`/projects/${id}/digests/weekly/preview`)).data;
    expect(weekly.content).toMatchObject({ total: 52, previousTotal: 0 });
    expect(weekly.content.bars.map(({ count }: { count: number }) => count)).toEqual([0, 0, 0, 0, 0, 20, 32]);
    expect(weekly.text).toContain('none the week before');
  });

  it('are mailed at once to who asks, 50 times a day where the address is not confirmed', async () => {
    const { id } = await createProject(owner);
    const unproven = await registerHost(server.url);
    await owner.post(`/projects/${id}/members`, { userId: unproven.userId, role: 'moderator' });
    await database.sql(
      `INSERT INTO unconfirmed_mails (user_id, day, count) VALUES ($1, (now() AT TIME ZONE 'UTC')::date, 49)`,
      [unproven.userId],
    );
    const ask = async () => (await unproven.post(`/projects/${id}/digests/daily/send`)).status;
    expect([await ask(), await ask()]).toEqual([202, 409]);
    const sent = await owner.post(`/projects/${id}/digests/weekly/send`);
    expect([sent.status, sent.data]).toEqual([202, { to: owner.email }]);
    const mails = () => server.composition.mailOutbox?.list().filter(({ to }) => to === owner.email) ?? [];
    await expect.poll(() => mails().some(({ text }) => text.includes(`/board/${id}`))).toBe(true);
    expect((await owner.get(`/projects/${id}/digests/weekly/editions`)).data).toEqual([]);
  });
});
