import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { ask } from './graphql-client.ts';

const query = `{ sessionsList { items {
  id polls { items { title options { text } } nextCursor } counters { items { name } } } } }`;

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await registerHost(server.url);
});
afterAll(() => server.stop());

/** Counts the statements that the process sends while it works. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await expect.poll(() => server.composition.pendingEvents()).toBe(0);
  const texts: string[] = [];
  const submit = vi.spyOn(pg.Query.prototype, 'submit').mockImplementation(function (
    this: pg.Query,
    connection,
  ) {
    texts.push((this as unknown as { text: string }).text);
    return original.call(this, connection);
  });
  try {
    await work();
  } finally {
    submit.mockRestore();
  }
  return texts.filter((text) => /"(sessions|polls|poll_options|counters)"|FROM acl_entries/.test(text))
    .length;
}
const original = pg.Query.prototype.submit;

async function populate(sessions: number): Promise<void> {
  for (let index = 0; index < sessions; index += 1) {
    const session = await createSession(host, { title: `Session ${index}` });
    await createPoll(host, session.id, { title: `One of ${session.id}` });
    await createPoll(host, session.id, { title: `Another of ${session.id}` });
    await host.post(`/sessions/${session.id}/counters`, { name: `Applause of ${session.id}` });
  }
}

describe('nested objects', () => {
  it('take as many statements for twelve sessions as for two', async () => {
    const nested = () => ask(server.url, query, { token: host.token });
    await populate(2);
    const cold = await statementsOf(nested);
    const few = await statementsOf(nested);
    await populate(10);
    // Rights that are cached are known a turn sooner than those that are read: two waves, at most.
    expect(await statementsOf(nested)).toBeLessThanOrEqual(cold + 3);
    const many = await statementsOf(async () => {
      const { data, errors } = await nested();
      expect(errors).toEqual([]);
      expect(data.sessionsList.items).toHaveLength(12);
      for (const { id, polls, counters } of data.sessionsList.items) {
        expect(polls).toEqual({
          items: ['One', 'Another'].map((which) => ({
            title: `${which} of ${id}`,
            options: ['A', 'B', 'C'].map((text) => ({ text })),
          })),
          nextCursor: null,
        });
        expect(counters).toEqual({ items: [{ name: `Applause of ${id}` }] });
      }
    });
    // Sessions owned, sessions asked about, polls, options, counters; rights, while nobody has asked before.
    expect([cold, few, many]).toEqual([6, 5, 5]);
  });

  it('take arguments of the query that answers them', async () => {
    const session = await createSession(host);
    for (const title of ['First', 'Second']) await createPoll(host, session.id, { title });
    const { data } = await ask(
      server.url,
      `{ sessionsGet(input: { sessionId: "${session.id}" }) {
        first: polls(limit: 1) { items { title } nextCursor } all: polls { items { title } } } }`,
      { token: host.token },
    );
    expect(data.sessionsGet).toEqual({
      first: { items: [{ title: 'First' }], nextCursor: expect.any(String) },
      all: { items: [{ title: 'First' }, { title: 'Second' }] },
    });
  });

  it('show what the caller may see, and null with the error otherwise', async () => {
    const session = await createSession(host);
    await createPoll(host, session.id, { title: 'Draft', open: false });
    await createPoll(host, session.id, { title: 'Open' });
    const participant = await join(server.url, session.code);
    const seen = await ask(
      server.url,
      `{ sessionsGet(input: { sessionId: "${session.id}" }) { polls { items { title } } } }`,
      { token: participant.token },
    );
    expect(seen.data.sessionsGet.polls.items).toEqual([{ title: 'Open' }]);

    const nobody = await ask(
      server.url,
      `mutation { sessionsJoin(input: { code: "${session.code}" }) { session { title polls { items { title } } } } }`,
    );
    expect(nobody.data.sessionsJoin).toEqual({ session: { title: 'Session', polls: null } });
    expect(nobody.errors).toMatchObject([
      { path: ['sessionsJoin', 'session', 'polls'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});
