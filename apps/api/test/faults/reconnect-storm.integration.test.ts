import { connectWebSocket, type WebSocketClient } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** `PULSE_STORM_CLIENTS=5000` for the size of a lecture hall; each costs two file descriptors here. */
const clients = Number(process.env.PULSE_STORM_CLIENTS ?? 1_000);

describe('everybody loses the network at once and comes back at once', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test(`${clients} clients resume their place: nothing missed, no reset, the same process`, async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const channels = [`poll:${poll.id}`, `session:${session.id}`];
    const people = await Promise.all(Array.from({ length: 50 }, () => join(server.url, session.code)));
    const open = async (index: number, earlier?: WebSocketClient) => {
      const client = await connectWebSocket({
        url: server.url,
        token: people[index % people.length]?.token ?? '',
        ...(earlier ? { ledger: earlier.ledger } : {}),
      });
      await Promise.all(
        channels.map((channel) => client.subscribe(channel, earlier?.ledger.tokenOf(channel))),
      );
      return client;
    };

    const before = await Promise.all(Array.from({ length: clients }, (_, index) => open(index)));
    await vi.waitFor(() => {
      for (const { ledger } of before)
        for (const channel of channels) expect(ledger.tokenOf(channel)).toBeDefined();
    }, 30_000);
    for (const client of before) client.destroy();
    // What happens while everybody is away: votes, a close and its seal, events of the session.
    for (const person of people.slice(0, 20)) {
      expect((await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] })).status).toBe(
        201,
      );
    }
    await host.post(`/polls/${poll.id}/close`);

    const after = await Promise.all(before.map((client, index) => open(index, client)));
    const { data: results } = await host.get(`/polls/${poll.id}/results`);
    await vi.waitFor(() => {
      for (const { ledger } of after) expect(ledger.poll(poll.id).newest?.data).toEqual(results);
    }, 30_000);
    for (const { ledger } of after) {
      expect(ledger.problems).toEqual([]);
      expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
      expect(ledger.frames.filter(({ kind }) => kind === 'seal')).toHaveLength(1);
    }
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    for (const client of after) client.destroy();
    await vi.waitFor(() => expect(server.composition.hub.statistics().connections).toBe(0), 10_000);
  }, 120_000);
});
