import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  addMember,
  createPoll,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestParticipant,
} from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const { submit } = pg.Query.prototype;

/** What the server asks by itself, behind answers and from time to time: what waits to be relayed, or for a session's board. */
const ownRounds =
  /relay_outbox\(|deadline > clock_timestamp|signing_keys|session_boards|job_outbox|job_schedules|access_revocations|bullmq/;
/** Rights, roles and accounts: what a decision may ask the database. */
const aboutRights = /acl_entries|session_members|role_permission_overrides|disabled_at/;

describe('what deciding costs', () => {
  let server: TestServer;
  let audience: readonly TestParticipant[];
  let moderator: TestHost;
  let sessionId: string;
  let counterId: string;
  let poll: Awaited<ReturnType<typeof createPoll>>;
  /** Stands still, so that nothing cached grows old. */
  const now = new Date();
  beforeAll(async () => {
    server = await startTestServer({ clock: { now: () => now } });
    await registerHost(server.url); // the administrator
    const host = await registerHost(server.url);
    const session = await createSession(host);
    sessionId = session.id;
    poll = await createPoll(host, session.id);
    counterId = (await host.post(`/sessions/${session.id}/counters`, { name: 'Applause' })).data.id;
    moderator = await addMember(server.url, host, session.id, 'moderator');
    audience = await Promise.all(Array.from({ length: 20 }, () => join(server.url, session.code)));
    // Somebody has been the first to ask.
    const [first] = audience;
    if (first) await Promise.all([vote(first, 0), clap(first), ask(first)]);
  });
  afterAll(() => server.stop());

  const vote = (person: TestParticipant, option: number) =>
    person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[option]] });
  const clap = (person: TestParticipant) => person.post(`/counters/${counterId}/increment`);
  const ask = (person: TestParticipant) =>
    person.post(`/sessions/${sessionId}/messages`, { kind: 'question', content: 'Why?' });

  /** Every statement that the process sends meanwhile, its own rounds apart. */
  async function statementsOf(
    work: () => Promise<readonly { readonly status: number }[]>,
  ): Promise<string[]> {
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
      for (const { status } of await work()) expect(status).toBeLessThan(300);
    } finally {
      spy.mockRestore();
    }
    return texts.filter((text) => !ownRounds.test(text));
  }

  test.each([
    ['a vote', 'cast_votes', (person: TestParticipant) => vote(person, 1)],
    ['applause', 'change_counters', clap],
    ['a question', 'post_messages', ask],
  ])('%s of somebody who was never here before is one statement', async (_what, flush, act) => {
    const [, second] = audience;
    if (!second) throw new Error('nobody joined');
    const statements = await statementsOf(async () => [await act(second)]);
    expect(statements.map((text) => text.includes(flush))).toEqual([true]);
  });

  test('many votes at once are flushes, and nothing but flushes', async () => {
    const statements = await statementsOf(() => Promise.all(audience.map((person) => vote(person, 2))));
    expect(statements.filter((text) => !text.includes('cast_votes'))).toEqual([]);
  });

  test('being let in to watch asks nothing about rights', async () => {
    const { catalogue, execute, authenticate } = server.composition;
    const watch = catalogue.find('sessions.watch');
    const [person] = audience;
    if (!watch || !person) throw new Error('there is nothing to watch, or nobody');
    const { actor } = await authenticate(person.token);
    const statements = await statementsOf(async () => {
      await execute(watch, { sessionId }, { actor, requestId: 'test' });
      return [];
    });
    expect(statements).toEqual([]);
  });

  test('who a member is, and what they may, is read once', async () => {
    const look = async () => [await moderator.get(`/sessions/${sessionId}/participants`)];
    const first = await statementsOf(look);
    expect(first.filter((text) => aboutRights.test(text)).length).toBeLessThanOrEqual(2);
    expect((await statementsOf(look)).filter((text) => aboutRights.test(text))).toEqual([]);
  });
});
