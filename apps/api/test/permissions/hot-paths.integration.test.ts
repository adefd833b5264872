import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPoll, createSession, join, registerHost, type TestParticipant } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const { submit } = pg.Query.prototype;

/** Rights, roles and accounts: what a decision may ask the database. */
const aboutRights = /acl_entries|session_members|role_permission_overrides|disabled_at/;

describe('what the audience does most', () => {
  let server: TestServer;
  let person: TestParticipant;
  let sessionId: string;
  let pollId: string;
  let optionIds: readonly string[];
  /** Stands still, so that nothing cached grows old. */
  const now = new Date();
  beforeAll(async () => {
    server = await startTestServer({ clock: { now: () => now } });
    await registerHost(server.url); // the administrator
    const host = await registerHost(server.url);
    const session = await createSession(host);
    sessionId = session.id;
    const poll = await createPoll(host, session.id);
    pollId = poll.id;
    optionIds = poll.optionIds;
    person = await join(server.url, session.code);
    await vote(0); // somebody has been the first to ask
  });
  afterAll(() => server.stop());

  const vote = (option: number) => person.post(`/polls/${pollId}/votes`, { optionIds: [optionIds[option]] });

  /** Every statement that the process sends meanwhile, the rights watch's own rounds apart: nobody watches here. */
  async function statementsOf(work: () => Promise<{ status: number }>): Promise<readonly string[]> {
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const texts: string[] = [];
    const spy = vi.spyOn(pg.Query.prototype, 'submit').mockImplementation(function (
      this: pg.Query,
      connection,
    ) {
      texts.push((this as unknown as { text: string }).text);
      return submit.call(this, connection);
    });
    try {
      expect((await work()).status).toBe(201);
    } finally {
      spy.mockRestore();
    }
    return texts;
  }

  test('voting is one statement', async () => {
    const statements = await statementsOf(() => vote(1));
    expect(statements.filter((text) => text.includes('cast_votes'))).toHaveLength(1);
    expect(statements.filter((text) => aboutRights.test(text))).toEqual([]);
  });

  test('posting asks for no rights', async () => {
    const post = () => person.post(`/sessions/${sessionId}/messages`, { kind: 'question', content: 'Why?' });
    const statements = await statementsOf(post);
    expect(statements.filter((text) => text.includes('post_messages'))).toHaveLength(1);
    expect(statements.filter((text) => aboutRights.test(text))).toEqual([]);
  });

  test('being let in to watch asks for no rights', async () => {
    const { catalogue, execute, authenticate } = server.composition;
    const watch = catalogue.find('sessions.watch');
    if (!watch) throw new Error('sessions.watch is not in the catalogue');
    const { actor } = await authenticate(person.token);
    const statements = await statementsOf(async () => {
      await execute(watch, { sessionId }, { actor, requestId: 'test' });
      return { status: 201 };
    });
    expect(statements.filter((text) => aboutRights.test(text))).toEqual([]);
  });
});
