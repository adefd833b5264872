import { issueDueDigests } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// The mail server of the package's own tests.
import { type MailServer, startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { countYesterday, makeDue, openSql, projectAtNoon, registerReader } from './scene.ts';

const patient = { timeout: 20_000 };
const publicUrl = 'https://pulse.example.org';
const oneClick = 'List-Unsubscribe=One-Click';

describe('the link to unsubscribe from a digest', () => {
  let mailServer: MailServer;
  let server: TestServer;
  let database: ReturnType<typeof openSql>;
  let owner: TestHost;
  beforeAll(async () => {
    mailServer = await startMailServer();
    server = await startTestServer({
      environment: {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(mailServer.port),
        SMTP_SECURITY: 'none',
        SMTP_FROM: 'Pulse <pulse@example.org>',
        PULSE_PUBLIC_URL: publicUrl,
      },
    });
    database = openSql(server.connectionString);
    await registerHost(server.url); // the administrator
    owner = await registerReader(server.url, database.sql);
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await server.stop();
    await mailServer[Symbol.asyncDispose]();
  });

  /** A project that had something yesterday, and one who works with it beside its owner. */
  async function withMember() {
    const projectId = await projectAtNoon(owner);
    const member = await registerReader(server.url, database.sql);
    await owner.post(`/projects/${projectId}/members`, { userId: member.userId, role: 'moderator' });
    await countYesterday(owner, database.sql, projectId, [{ name: 'one', level: 'info', count: 1 }]);
    await owner.patch(`/projects/${projectId}/digests/daily`, { enabled: true, hour: 8 });
    return { projectId, member };
  }
  const mailsTo = ({ email }: TestHost, projectId: string) =>
    mailServer.received.filter(({ to, raw }) => to.includes(email) && raw.includes(projectId));
  const counts = (projectId: string, ...people: TestHost[]) =>
    people.map((person) => mailsTo(person, projectId).length);
  /** As if a day had passed since the edition of before. */
  async function sendNext(projectId: string) {
    await database.sql('UPDATE digest_editions SET first_day = first_day - 1 WHERE project_id = $1', [
      projectId,
    ]);
    await makeDue(database.sql, projectId, 'daily');
    await issueDueDigests(server.composition.ports);
    const statuses = () =>
      database.sql(`SELECT id FROM digest_editions WHERE project_id = $1 AND status = 'due'`, [projectId]);
    await expect.poll(statuses, patient).toEqual([]);
    await expect.poll(() => server.composition.pendingJobs(), patient).toBe(0);
  }
  const headersOf = (person: TestHost, projectId: string) => {
    const { headers = [] } = mailsTo(person, projectId).at(-1)?.mail ?? {};
    const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
    return { address: header('list-unsubscribe'), post: header('list-unsubscribe-post') };
  };
  const tokenOf = ({ userId }: TestHost, projectId: string, period: 'daily' | 'weekly' = 'daily') =>
    server.composition.ports.unsubscribeTokens.issue({ userId, projectId, period });
  /** What a mail program does with the address of the header: nothing that it has says who asks. */
  const post = (
    path: string,
    body: RequestInit['body'] = new URLSearchParams(oneClick),
    headers: Record<string, string> = {},
  ) => fetch(server.url + path, { method: 'POST', body, headers, redirect: 'manual', credentials: 'omit' });
  async function answerOf(response: Response) {
    const { data, error } = (await response.json()) as { data?: unknown; error?: { code: string } };
    return [response.status, data ?? error?.code];
  }
  const asked = async (token: string) =>
    answerOf(await fetch(`${server.url}/api/v1/digests/subscription?${new URLSearchParams({ token })}`));

  it('is in every mail, for programs as RFC 8058 has it, and ends them for that reader alone', async () => {
    const { projectId, member } = await withMember();
    await sendNext(projectId);
    expect(counts(projectId, owner, member)).toEqual([1, 1]);
    const { address, post: how } = headersOf(member, projectId);
    expect([address, how]).toEqual([
      `<${publicUrl}/unsubscribe?token=${tokenOf(member, projectId)}>`,
      oneClick,
    ]);
    const { mail, raw } = mailsTo(member, projectId)[0] ?? {};
    const url = address.slice(1, -1);
    expect(mail?.html).toMatch(new RegExp(`href="${url.replace('?', '\\?')}"[^>]*>Unsubscribe</a>`));
    expect(mail?.text).toContain(`Unsubscribe:\n${url}`);
    // Programs read headers line by line.
    expect(raw).toMatch(new RegExp(`^List-Unsubscribe-Post: ${oneClick}\\r?$`, 'm'));
    expect(headersOf(owner, projectId).address).not.toBe(address);

    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const view = { period: 'daily', project: { id: projectId, name: 'Shop' }, unsubscribed: true };
    const path = url.slice(publicUrl.length);
    expect(await answerOf(await post(path, form))).toEqual([200, view]);
    // The other type that is allowed, and again.
    const again = await post(path);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await answerOf(again)).toEqual([200, view]);
    await sendNext(projectId);
    expect(counts(projectId, owner, member)).toEqual([2, 1]);

    // In the settings, signed in, it can be had again.
    const digests = async () => (await member.get(`/projects/${projectId}/digests`)).data;
    expect(await digests()).toMatchObject([
      { declined: true, reaches: 1 },
      { id: 'weekly', declined: false },
    ]);
    await member.put(`/projects/${projectId}/digests/daily/declined`, { declined: false });
    expect(await digests()).toMatchObject([{ declined: false, reaches: 2 }, { declined: false }]);
    await sendNext(projectId);
    expect(counts(projectId, owner, member)).toEqual([3, 2]);
  });

  it('unsubscribes nobody by being opened', async () => {
    const { projectId, member } = await withMember();
    const token = tokenOf(member, projectId);
    const accepted = [{ accept: 'text/html' }, { accept: '*/*' }, { accept: 'application/json' }];
    for (const path of ['/unsubscribe', '/api/v1/unsubscribe', '/api/v1/digests/subscription']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const headers of accepted) {
          await (await fetch(`${server.url}${path}?token=${token}`, { method, headers })).arrayBuffer();
        }
      }
    }
    const view = { period: 'daily', project: { id: projectId, name: 'Shop' }, unsubscribed: false };
    expect(await asked(token)).toEqual([200, view]);
    await post(`/unsubscribe?token=${token}`);
    expect(await asked(token)).toEqual([200, { ...view, unsubscribed: true }]);
  });

  it('tells who left no more than others know, and stays good for when they come back', async () => {
    const { projectId, member } = await withMember();
    const token = tokenOf(member, projectId);
    await owner.delete(`/projects/${projectId}/members/${member.userId}`);
    await owner.patch(`/projects/${projectId}`, { name: 'Secret plans' });
    const nameless = { period: 'daily', project: null };
    expect(await asked(token)).toEqual([200, { ...nameless, unsubscribed: false }]);
    expect(await answerOf(await post(`/unsubscribe?token=${token}`))).toEqual([
      200,
      { ...nameless, unsubscribed: true },
    ]);
    await owner.post(`/projects/${projectId}/members`, { userId: member.userId, role: 'moderator' });
    const [daily] = (await member.get(`/projects/${projectId}/digests`)).data;
    expect(daily.declined).toBe(true);
  });

  it('answers alike when the project is gone, or the account', async () => {
    const [gone, left] = [await withMember(), await withMember()];
    const tokens = [tokenOf(gone.member, gone.projectId), tokenOf(left.member, left.projectId)];
    await owner.delete(`/projects/${gone.projectId}`);
    await database.sql('DELETE FROM users WHERE id = $1', [left.member.userId]);
    for (const token of tokens) {
      expect(await asked(token)).toEqual([200, { period: 'daily', project: null, unsubscribed: false }]);
      expect(await answerOf(await post(`/unsubscribe?token=${token}`))).toEqual([
        200,
        { period: 'daily', project: null, unsubscribed: true },
      ]);
    }
    const kept = await database.sql('SELECT declined_by FROM digests WHERE project_id = $1', [
      left.projectId,
    ]);
    expect(kept).toEqual([{ declined_by: [] }]);
  });

  it('does nothing when it was cut, changed or made up', async () => {
    const { projectId, member } = await withMember();
    const token = tokenOf(member, projectId);
    const last = token.at(-1) === 'A' ? 'B' : 'A';
    for (const [code, ...tokens] of [
      ['UNSUBSCRIBE_TOKEN_INVALID', token.slice(0, -1), token.slice(0, -1) + last, `${token}x`, 'un_', 'ü👋'],
      // Longer than ours ever are.
      ['INVALID_INPUT', token + 'A'.repeat(1_000), ''],
    ] as const) {
      for (const bad of tokens) {
        const posted = await post(`/unsubscribe?${new URLSearchParams({ token: bad })}`);
        expect([await asked(bad), await answerOf(posted)]).toEqual([
          [400, code],
          [400, code],
        ]);
      }
    }
    expect(await answerOf(await post('/unsubscribe'))).toEqual([400, 'INVALID_INPUT']);
    const form = new URLSearchParams({ token });
    expect(await answerOf(await post('/unsubscribe', form))).toEqual([400, 'INVALID_INPUT']);
    expect(await asked(token)).toMatchObject([200, { unsubscribed: false }]);
  });

  it('is good for nothing else', async () => {
    const { projectId, member } = await withMember();
    const token = tokenOf(member, projectId);
    await post(`/unsubscribe?token=${token}`);
    const [daily, weekly] = (await member.get(`/projects/${projectId}/digests`)).data;
    expect([daily.declined, weekly.declined]).toEqual([true, false]);
    const authorization = `Bearer ${token}`;
    const digests = await fetch(`${server.url}/api/v1/projects/${projectId}/digests`, {
      headers: { authorization },
    });
    expect(digests.status).toBe(401);
    // What is shown of a digest to who is signed in has no link that works for others.
    const { data } = await member.get(`/projects/${projectId}/digests/daily/preview`);
    expect(data.html + data.text).not.toContain('un_');
  });

  it('is the one address that takes forms', async () => {
    const { projectId, member } = await withMember();
    const address = `/unsubscribe?token=${tokenOf(member, projectId)}`;
    const text = await post(address, oneClick, { 'content-type': 'text/plain' });
    expect(await answerOf(text)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    for (const form of [new URLSearchParams(oneClick), new FormData()]) {
      expect(await answerOf(await post('/api/v1/auth/login', form))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
    // Nothing of it is looked at, so that it may be whatever programs send.
    const cut = await post(address, '--no\r\n%%%', { 'content-type': 'multipart/form-data; boundary=yes' });
    expect(cut.status).toBe(200);
    const nothing = await post(address, null);
    expect(nothing.status).toBe(200);
    expect((await post(`/api/v1${address}`)).status).toBe(200);
  });
});
