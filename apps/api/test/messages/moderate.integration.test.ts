import { connectWebSocket, type WebSocketClient } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import {
  addMember,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestParticipant,
  type TestSession,
} from '../scenario.ts';
import { messageShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
let owner: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  await registerHost(server.url); // the administrator
  owner = await registerHost(server.url);
});
afterAll(() => server.stop());

const ask = (client: RestClient, session: TestSession, content: string, key?: string) =>
  client.post(
    `/sessions/${session.id}/messages`,
    { kind: 'question', content },
    key === undefined ? {} : { 'idempotency-key': key },
  );
const moderate = (client: RestClient, id: string, state: string) =>
  client.patch(`/messages/${id}`, { state });
const listed = async (client: RestClient, session: TestSession) =>
  (await client.get(`/sessions/${session.id}/messages`)).data.map(
    ({ content, state }: { content: string; state: string }) => `${content} ${state}`,
  );

async function watching(token: string, session: TestSession): Promise<WebSocketClient> {
  const client = await connectWebSocket({ url: server.url, token });
  await client.subscribe(`session:${session.id}`);
  return client;
}

/** What a watcher was told of messages, as `event content-or-id state`. */
function told({ ledger }: WebSocketClient): string[] {
  return ledger.frames
    .filter(({ kind, event }) => kind === 'log' && event.startsWith('message.'))
    .map(({ event, data }) => {
      const { message } = data as { message?: { content: string; state: string } };
      return message ? `${event} ${message.content} ${message.state}` : event;
    });
}

describe('moderation before', () => {
  let session: TestSession;
  let author: TestParticipant;
  let other: TestParticipant;
  let moderator: TestHost;
  beforeAll(async () => {
    session = await createSession(owner, { moderation: 'before' });
    [author, other, moderator] = await Promise.all([
      join(server.url, session.code, 'Ada'),
      join(server.url, session.code),
      addMember(server.url, owner, session.id, 'moderator'),
    ]);
  });

  test('what the audience says is pending: for the staff and its author, until let through', async () => {
    const [staff, audience] = await Promise.all([
      watching(moderator.token, session),
      watching(other.token, session),
    ]);
    const posted = await ask(author, session, 'Why?');
    expect([posted.status, posted.data]).toEqual([
      201,
      messageShape({ sessionId: session.id, authorId: author.id, authorName: 'Ada', state: 'pending' }),
    ]);
    await staff.ledger.until(() => told(staff).length === 1, 'the pending question');
    expect(await listed(author, session)).toEqual(['Why? pending']);
    expect(await listed(moderator, session)).toEqual(['Why? pending']);
    expect(await listed(other, session)).toEqual([]);
    expect(outcome(await other.post(`/messages/${posted.data.id}/upvote`))).toBe('404 MESSAGE_NOT_FOUND');

    const { data } = await moderate(moderator, posted.data.id, 'active');
    expect(data).toMatchObject({ state: 'active', authorName: 'Ada', version: 1 });
    await audience.ledger.until(() => told(audience).length === 1, 'the question');
    expect(told(audience)).toEqual(['message.posted Why? active']);
    await staff.ledger.until(() => told(staff).length === 2, 'the question again');
    expect(told(staff)).toEqual(['message.posted Why? pending', 'message.posted Why? active']);
    expect(await listed(other, session)).toEqual(['Why? active']);

    // Nothing of what was pending is in what the audience can look up afterwards.
    const timeline = await other.get(`/sessions/${session.id}/timeline`);
    expect(JSON.stringify(timeline.body)).not.toContain('pending');
    staff.destroy();
    audience.destroy();
  });

  test('one that is not let through was never there for the audience', async () => {
    const audience = await watching(other.token, session);
    const { data } = await ask(author, session, 'Spam');
    await moderate(moderator, data.id, 'deleted');
    const { data: next } = await ask(owner, session, 'What the staff says is not pending');
    await audience.ledger.until(() => told(audience).length > 0, 'the next message');
    expect(told(audience)).toEqual([`message.posted ${next.content} active`]);
    expect(await listed(author, session)).not.toContain('Spam pending');
    expect(await listed(moderator, session)).not.toContain('Spam deleted');
    audience.destroy();
  });

  test('the same key gets the same answer, whatever became of the message', async () => {
    const first = await ask(author, session, 'Again?', 'the-key');
    expect(first.data).toMatchObject({ state: 'pending' });
    expect((await ask(author, session, 'Again?', 'the-key')).body).toEqual(first.body);
    await moderate(moderator, first.data.id, 'active');
    expect((await ask(author, session, 'Again?', 'the-key')).body).toEqual(first.body);
    await moderate(moderator, first.data.id, 'deleted');
    expect((await ask(author, session, 'Again?', 'the-key')).body).toEqual(first.body);
  });

  test('it holds from when it is set, and the session tells', async () => {
    const changed = await owner.patch(`/sessions/${session.id}`, { moderation: 'after' });
    expect(changed.data).toMatchObject({ moderation: 'after' });
    expect((await ask(author, session, 'And now?')).data).toMatchObject({ state: 'active' });
    await owner.patch(`/sessions/${session.id}`, { moderation: 'before' });
    expect((await ask(author, session, 'And now?')).data).toMatchObject({ state: 'pending' });
  });
});

describe('PATCH /messages/:messageId', () => {
  test('answered and pinned are for everybody; archived and deleted are taken away', async () => {
    const session = await createSession(owner);
    const person = await join(server.url, session.code);
    const [staff, audience] = await Promise.all([
      watching(owner.token, session),
      watching(person.token, session),
    ]);
    const { data } = await ask(person, session, 'Why?');
    for (const state of ['answered', 'pinned', 'pinned', 'archived', 'active', 'deleted']) {
      expect((await moderate(owner, data.id, state)).status).toBe(200);
    }
    await staff.ledger.until(() => told(staff).length === 8, 'everything');
    expect(told(staff)).toEqual([
      'message.posted Why? active',
      'message.moderated Why? answered',
      'message.moderated Why? pinned',
      'message.removed',
      'message.moderated Why? archived',
      'message.posted Why? active',
      'message.removed',
      'message.moderated Why? deleted',
    ]);
    await audience.ledger.until(() => told(audience).length === 6, 'all that the audience is told');
    expect(told(audience)).toEqual([
      'message.posted Why? active',
      'message.moderated Why? answered',
      'message.moderated Why? pinned',
      'message.removed',
      'message.posted Why? active',
      'message.removed',
    ]);
    expect(staff.ledger.problems.concat(audience.ledger.problems)).toEqual([]);
    staff.destroy();
    audience.destroy();
  });

  test('what was deleted is gone for good, and nothing becomes pending', async () => {
    const session = await createSession(owner);
    const { data } = await ask(owner, session, 'Why?');
    expect(outcome(await moderate(owner, data.id, 'pending'))).toBe('400 INVALID_INPUT');
    await moderate(owner, data.id, 'deleted');
    expect(outcome(await moderate(owner, data.id, 'active'))).toBe('404 MESSAGE_NOT_FOUND');
  });

  test('the staff alone may, and another’s is absent', async () => {
    const cast = await assembleCast(server.url);
    const { data } = await ask(cast.host, cast.session, 'Why?');
    expect(await askedByAll(cast, (client) => moderate(client, data.id, 'pinned'))).toEqual(
      hostAlone(200, 'MESSAGE_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(data.id, (id) =>
      moderate(cast.otherHost, id, 'pinned'),
    );
    expect(foreign).toEqual(absent);
  });
});
