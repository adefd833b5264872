import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('DELETE /sessions/:sessionId', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  /** What the database still has of a channel. */
  async function rowsOfChannel(channel: string): Promise<Record<string, number>> {
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    const { rows } = await pool.query(
      `SELECT (SELECT count(*)::int FROM channel_log WHERE channel LIKE $1) AS log,
              (SELECT count(*)::int FROM channel_heads WHERE channel LIKE $1) AS heads,
              (SELECT count(*)::int FROM outbox WHERE channel LIKE $1) AS outbox`,
      [`${channel}%`],
    );
    await pool.end();
    return rows[0];
  }

  test('a session goes with everything in it, its log included', async () => {
    const session = await createSession(host);
    const person = await join(server.url, session.code);
    const poll = await createPoll(host, session.id);
    const counter = await host.post(`/sessions/${session.id}/counters`, { name: 'Applause' });
    await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    await host.post(`/sessions/${session.id}/end`);
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    expect((await rowsOfChannel(`session:${session.id}`)).log).toBeGreaterThan(0);

    const gone = await host.delete(`/sessions/${session.id}`);
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    for (const client of [host, person]) {
      expect(outcome(await client.get(`/sessions/${session.id}`))).toBe('404 SESSION_NOT_FOUND');
      expect(outcome(await client.get(`/sessions/${session.id}/timeline`))).toBe('404 SESSION_NOT_FOUND');
      expect(outcome(await client.get(`/polls/${poll.id}`))).toBe('404 POLL_NOT_FOUND');
      expect(outcome(await client.get(`/counters/${counter.data.id}`))).toBe('404 COUNTER_NOT_FOUND');
    }
    expect(outcome(await host.delete(`/sessions/${session.id}`))).toBe('404 SESSION_NOT_FOUND');
    expect(await rowsOfChannel(`session:${session.id}`)).toEqual({ log: 0, heads: 0, outbox: 0 });
  });

  test('deleted right after its last event, the log does not come back', async () => {
    for (let run = 0; run < 10; run += 1) {
      const session = await createSession(host);
      await host.post(`/sessions/${session.id}/end`);
      expect(outcome(await host.delete(`/sessions/${session.id}`))).toBe('204');
      await expect.poll(() => server.composition.pendingEvents()).toBe(0);
      expect(await rowsOfChannel(`session:${session.id}`)).toEqual({ log: 0, heads: 0, outbox: 0 });
    }
  });

  test.each([
    ['draft', [], '204'],
    ['lobby', ['lobby'], '409 SESSION_TRANSITION_REFUSED'],
    ['live', ['start'], '409 SESSION_TRANSITION_REFUSED'],
    ['paused', ['start', 'pause'], '409 SESSION_TRANSITION_REFUSED'],
    ['ended', ['start', 'end'], '204'],
    ['archived', ['archive'], '204'],
  ])('one in %s', async (status, way, expected) => {
    const session = await createSession(host, { start: false });
    for (const verb of way) await host.post(`/sessions/${session.id}/${verb}`);
    const answer = await host.delete(`/sessions/${session.id}`);
    expect(outcome(answer)).toBe(expected);
    if (expected === '204') return;
    expect(answer.body).toMatchObject({ error: { details: { status } } });
    expect((await host.get(`/sessions/${session.id}`)).data.status).toBe(status);
  });

  test('its code is free again, and nobody comes in by it', async () => {
    const cast = await assembleCast(server.url);
    await cast.host.post(`/sessions/${cast.session.id}/end`);
    await cast.host.delete(`/sessions/${cast.session.id}`);
    for (const path of ['/join', '/observe']) {
      expect(outcome(await cast.anonymous.post(path, { code: cast.session.code }))).toBe(
        '404 SESSION_NOT_FOUND',
      );
    }
  });

  test('who watches it is left with the last word, and the server goes on', async () => {
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const channels = [`session:${session.id}`, `poll:${poll.id}`];
    const watch = async (token: string) => {
      const socket = await connectWebSocket({ url: server.url, token });
      await Promise.all(channels.map((channel) => socket.subscribe(channel)));
      const { ledger } = socket;
      await ledger.until(() => channels.every((channel) => ledger.of(channel).length > 0), 'first frames');
      return socket;
    };
    const person = await join(server.url, session.code);
    const sockets = [await watch(host.token), await watch(person.token)];
    await host.post(`/sessions/${session.id}/end`);
    for (const { ledger } of sockets) {
      const { entries } = ledger.session(session.id);
      await ledger.until(() => entries.at(-1)?.event === 'session.ended', 'the end');
    }
    expect(outcome(await host.delete(`/sessions/${session.id}`))).toBe('204');

    // Leaving and coming back while others are still there: what is read of the session is not there any more.
    sockets[0]?.destroy();
    const late = await connectWebSocket({ url: server.url, token: person.token });
    for (const channel of channels) {
      await expect(late.subscribe(channel)).rejects.toThrow('CHANNEL_NOT_FOUND');
    }
    late.destroy();
    for (const { ledger } of sockets) expect(ledger.problems).toEqual([]);
    sockets[1]?.destroy();

    const other = await createSession(host);
    const watching = await connectWebSocket({ url: server.url, token: host.token });
    await watching.subscribe(`session:${other.id}`);
    await host.post(`/sessions/${other.id}/pause`);
    const { entries } = watching.ledger.session(other.id);
    await watching.ledger.until(() => entries.at(-1)?.event === 'session.paused', 'life elsewhere');
    watching.destroy();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  test('the host alone may, and another’s session is absent', async () => {
    const cast = await assembleCast(server.url);
    await cast.host.post(`/sessions/${cast.session.id}/end`);
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.delete(`/sessions/${id}`),
    );
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
    expect(await askedByAll(cast, (client) => client.delete(`/sessions/${cast.session.id}`))).toEqual(
      hostAlone(204, 'SESSION_NOT_FOUND'),
    );
  });
});
