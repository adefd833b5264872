import { FrameLedger } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession } from '../scenario.ts';
import { settled } from './fixtures/sessions.ts';
import { expectWholeLog } from './log-completeness.ts';
import { type StreamProtocol, streamOf } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

/** Fewer than an author may post in a minute, whoever's turn it is. */
const authors = 8;

describe('one subscriber that moves from protocol to protocol with its token', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const byName = (name: string): StreamProtocol => {
    const found = stage.protocols.streams.find((protocol) => protocol.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };

  test.each([
    ['staff', 'host'],
    ['audience', 'participant'],
  ])('as %s: every entry once, in order, and the newest state', async (_view, role) => {
    const session = await createSession(stage.host);
    const poll = await createPoll(stage.host, session.id, { kind: 'multiple' });
    const people = await Promise.all(Array.from({ length: authors }, () => stage.participantOf(session.id)));
    await settled(stage);
    const token = role === 'host' ? stage.host.token : (people[0]?.token ?? '');
    const { catalogue } = stage.server.composition;
    const streams = [`session:${session.id}`, `poll:${poll.id}`].map((channel) =>
      streamOf(catalogue, channel),
    );

    let turn = 0;
    /** Something for each channel: a line of chat, and a vote. */
    async function happen(): Promise<void> {
      turn += 1;
      const person = restClient(stage.url, people[turn % authors]?.token ?? '');
      const chosen = [poll.optionIds[turn % 3], poll.optionIds[(turn + 1) % 3]];
      const [posted, voted] = await Promise.all([
        person.post(`/sessions/${session.id}/messages`, { kind: 'chat', content: `line ${turn}` }),
        person.post(`/polls/${poll.id}/votes`, { optionIds: chosen.slice(0, 1 + (turn % 2)) }),
      ]);
      expect([posted.code, voted.code]).toEqual([undefined, undefined]);
    }

    const ledger = new FrameLedger();
    const ways = [
      'WebSocket',
      'SSE',
      'GraphQL over graphql-ws',
      'GraphQL over graphql-sse',
      'tRPC',
      'Socket.IO by websocket',
      'Socket.IO by polling',
      'WebSocket',
    ];
    expect(new Set(ways)).toEqual(new Set(stage.protocols.streams.map(({ name }) => name)));
    for (const [index, name] of ways.entries()) {
      const had = ledger.session(session.id).entries.length;
      // While it connects, while it is there, and while it is away.
      const during = happen();
      const following = await byName(name).follow({ url: stage.url, token, streams, ledger });
      await during;
      // The first has no token: what happened before it is subscribed is in its snapshot, and told by no entry.
      const begun = () => streams.every(({ channel }) => ledger.of(channel).length > 0);
      await ledger.until(begun, `the first frames by ${name}`);
      await happen();
      const arrived = () =>
        ledger.session(session.id).entries.length > had && ledger.of(`poll:${poll.id}`).length > 0;
      await ledger.until(arrived, `an entry by ${name}`);
      const goodbye = happen();
      await following.cut();
      await goodbye;
      await happen();
      expect([name, ledger.problems]).toEqual([name, []]);
      if (index > 0) expect([name, had]).not.toEqual([name, 0]);
    }

    const last = await byName('WebSocket').follow({ url: stage.url, token, streams, ledger });
    await settled(stage);
    const entries = await expectWholeLog(ledger, { url: stage.url, token, sessionId: session.id, by: role });
    expect(entries).toBeGreaterThan(2 * ways.length);
    const results = (await restClient(stage.url, token).get(`/polls/${poll.id}/results`)).data;
    const fold = ledger.poll(poll.id);
    await ledger.until(() => fold.newest?.data.version === results.version, 'the newest state');
    expect(fold.newest?.data).toEqual(results);
    expect(results.total).toBe(authors);
    expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
    await last.cut();
  });
});
