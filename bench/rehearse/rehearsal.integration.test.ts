import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPoll, createSession, registerHost, type TestHost } from '../../apps/api/test/scenario.ts';
import { startTestServer, type TestServer } from '../../apps/api/test/start-server.ts';
import { rehearse } from './rehearsal.ts';
import { type RehearsalOptions, RehearsalProblem } from './rehearsal-options.ts';
import { isFlawless, renderRehearsal } from './rehearsal-report.ts';

const clients = 20;

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await registerHost(server.url);
});
afterAll(() => server.stop());

const options = (change: Partial<RehearsalOptions> = {}): RehearsalOptions => ({
  clients,
  url: server.url,
  code: undefined,
  passcode: undefined,
  host: undefined,
  seconds: 0.4,
  seed: 1,
  keep: false,
  ...change,
});
const play = (change?: Partial<RehearsalOptions>, stopped = new AbortController().signal) =>
  rehearse(options(change), stopped, () => {});

describe('a rehearsal that hosts its own session', () => {
  const account = { email: 'rehearsal@example.org', password: 'a long enough password' };

  test(`brings ${clients} in, through the votes and back, and puts its session away`, async () => {
    const report = await play({ host: account });
    expect(report).toMatchObject({
      joined: clients,
      lost: 0,
      doubled: 0,
      recountMatches: true,
      gaps: [],
      abandoned: 0,
      disconnections: 0,
      refusals: new Map(),
      away: { count: clients },
    });
    // Three waves, and some who voted once more in the moment of the cut.
    expect(report.votes).toBeGreaterThan(3 * clients);
    expect(report.vote.count + report.cutVote.count).toBe(report.votes);
    expect(report.cutVote.count).toBeGreaterThan(0);
    expect(report.staleness.maximum).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(isFlawless(report)).toBe(true);

    const text = renderRehearsal(report);
    expect(text).toMatch(/joined +20 of 20; all connected on screen after \d/);
    expect(text).toMatch(/doubled votes +0/);
    expect(text).toContain('network lost');
    expect(text).toContain('Everybody got in, got back and was counted once.');
    await expect.poll(() => server.composition.hub.statistics().connections).toBe(0);
    expect(await sessionsOf('rehearsal@example.org')).toEqual(['archived']);
  });

  test('signs in where the account exists, refuses its wrong password, and keeps the session when told to', async () => {
    await play({ host: account, keep: true, clients: 2 });
    expect(await sessionsOf(account.email)).toEqual(['archived', 'live']);
    await expect(play({ host: { ...account, password: 'another password' } })).rejects.toThrow(
      /password for rehearsal@example.org is wrong/,
    );
  });

  test('puts its session away when it is stopped', async () => {
    const stop = new AbortController();
    const stopped = { email: 'stopped@example.org', password: account.password };
    const playing = rehearse(options({ host: stopped, seconds: 30 }), stop.signal, (text) => {
      if (/ 1 joined/.test(text)) stop.abort();
    });
    await expect(playing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await sessionsOf(stopped.email)).toEqual(['archived']);
  });

  async function sessionsOf(email: string): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    try {
      const { rows } = await client.query<{ status: string }>(
        'SELECT s.status FROM sessions s JOIN users u ON u.id = s.owner_id WHERE u.email = $1 ORDER BY s.id',
        [email],
      );
      return rows.map(({ status }) => status);
    } finally {
      await client.end();
    }
  }
});

describe('a rehearsal in somebody else’s session', () => {
  test('is audience only: it votes in the open poll and leaves the session as it was', async () => {
    const session = await createSession(host, { passcode: 'tangent', anonymous: false });
    const poll = await createPoll(host, session.id, { kind: 'multiple', minChoices: 2 });
    const report = await play({ code: session.code, passcode: 'tangent' });
    expect(report).toMatchObject({ joined: clients, lost: 0, doubled: undefined, recountMatches: undefined });
    expect(isFlawless(report)).toBe(true);
    const { data: results } = await host.get(`/polls/${poll.id}/results`);
    expect(results).toMatchObject({ status: 'open', total: clients });
    expect((await host.get(`/sessions/${session.id}`)).data.status).toBe('live');
  });

  test('votes once where a vote is final, and not at all where no poll is open', async () => {
    const session = await createSession(host);
    const quiet = await play({ code: session.code });
    expect(quiet).toMatchObject({ votes: 0, notes: ['no poll was open: nobody voted'] });
    await createPoll(host, session.id, { voteChange: 'final' });
    const final = await play({ code: session.code });
    expect(final).toMatchObject({ votes: clients, lost: 0, refusals: new Map() });
  });

  test('tells who was refused, by code: the session was full', async () => {
    const session = await createSession(host, { maxParticipants: 15 });
    const report = await play({ code: session.code });
    expect(report).toMatchObject({ joined: 15, abandoned: 5 });
    expect(report.refusals).toEqual(new Map([['join: SESSION_FULL', 5]]));
    expect(isFlawless(report)).toBe(false);
    expect(renderRehearsal(report)).toMatch(/join: SESSION_FULL ×5[\s\S]*!! Something went wrong/);
  });
});

describe('says what is wrong in one line', () => {
  test('when the code, the passcode or the server is wrong', async () => {
    const session = await createSession(host, { passcode: 'tangent' });
    const problem = async (change: Partial<RehearsalOptions>) => {
      const error: unknown = await play(change).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RehearsalProblem);
      return (error as Error).message;
    };
    expect(await problem({ code: 'ZZZZZZ' })).toMatch(/no session with the code ZZZZZZ/);
    expect(await problem({ code: session.code })).toMatch(/--passcode/);
    expect(await problem({ code: session.code, passcode: 'x' })).toMatch(/not the passcode/);
    expect(await problem({ url: 'http://127.0.0.1:9' })).toMatch(/Nothing answers at http:\/\/127.0.0.1:9/);
    expect(await problem({ url: 'http://127.0.0.1:9', code: session.code })).toMatch(/Nothing answers/);
  });

  test('when something else than Pulse answers', async () => {
    const stranger = createServer((_request, response) => response.writeHead(404).end('not here'));
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    await expect(play({ url })).rejects.toThrow(/takes no host/);
    await expect(play({ url, code: 'ABC234' })).rejects.toThrow(/does not answer as Pulse does/);
    stranger.close();
  });
});
