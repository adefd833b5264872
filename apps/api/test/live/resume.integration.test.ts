import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket, type EventFrame, FrameLedger, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';
import { castVote, joinScene, type Scene, startScene, watchBoth } from './scene.ts';

type Resume = (scene: Scene, tokens: Tokens, ledger: FrameLedger) => Promise<{ close(): unknown }>;

interface Tokens {
  /** `after` of the last frame of each channel, by WebSocket. */
  readonly frames: { readonly poll: string; readonly session: string };
  /** The last id of the event stream. */
  readonly eventId: string;
}

const channelsOf = ({ channels }: Scene) => [channels.poll, channels.session];

async function bySocket(scene: Scene, after: Tokens['frames'], ledger: FrameLedger) {
  const socket = await connectWebSocket({ url: scene.url, token: scene.host.token, ledger });
  await socket.subscribe(scene.channels.poll, after.poll);
  await socket.subscribe(scene.channels.session, after.session);
  return socket;
}

function byStream(scene: Scene, place: { after?: string; lastEventId?: string }, ledger: FrameLedger) {
  return openEventStream({
    url: scene.url,
    token: scene.host.token,
    channels: channelsOf(scene),
    ledger,
    ...place,
  });
}

const ways: readonly (readonly [string, Resume])[] = [
  ['frames’ tokens, on WebSocket', (scene, { frames }, ledger) => bySocket(scene, frames, ledger)],
  [
    'the SSE id, on WebSocket',
    (scene, { eventId }, ledger) => bySocket(scene, { poll: eventId, session: eventId }, ledger),
  ],
  [
    'the SSE id as Last-Event-ID',
    (scene, { eventId }, ledger) => byStream(scene, { lastEventId: eventId }, ledger),
  ],
  ['the SSE id as ?after', (scene, { eventId }, ledger) => byStream(scene, { after: eventId }, ledger)],
  [
    'frames’ tokens of WebSocket, on SSE',
    (scene, { frames }, ledger) =>
      byStream(scene, { lastEventId: `${frames.poll}~${frames.session}` }, ledger),
  ],
];

describe('resuming', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  async function watchAndLeave(scene: Scene): Promise<Tokens> {
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const watching = await watchBoth(scene, scene.host.token, channelsOf(scene));
    await castVote(scene, await joinScene(scene));
    for (const ledger of watching.ledgers) {
      await ledger.until(() => ledger.poll(scene.poll.id).newest?.data.total === 1, 'the first vote');
      await ledger.until(() => ledger.session(scene.session.id).entries.length === 1, 'the first join');
    }
    const { socket, stream } = watching;
    const frames = {
      poll: socket.ledger.tokenOf(scene.channels.poll) ?? '',
      session: socket.ledger.tokenOf(scene.channels.session) ?? '',
    };
    const eventId = stream.lastEventId;
    watching.close();
    await Promise.all([socket.closed, stream.ended]);
    return { frames, eventId };
  }

  test.each(ways)('with %s: exactly what was missed', async (_name, resume) => {
    const scene = await startScene(server.url);
    const tokens = await watchAndLeave(scene);
    const { host, poll } = scene;
    await castVote(scene, await joinScene(scene), 1);
    await host.post(`/polls/${poll.id}/close`);
    await host.post(`/polls/${poll.id}/open`);
    await castVote(scene, await joinScene(scene), 2);
    await host.post(`/polls/${poll.id}/close`);
    await host.post(`/polls/${poll.id}/open`);
    const results = (await host.get(`/polls/${poll.id}/results`)).data;
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);

    const ledger = new FrameLedger();
    const client = await resume(scene, tokens, ledger);
    await ledger.until(
      () => ledger.poll(poll.id).newest?.data.version === results.version,
      'the newest state',
    );
    const kinds = (frames: readonly EventFrame[]) => frames.map(({ kind, data }) => [kind, data.total]);
    expect(kinds(ledger.of(scene.channels.poll))).toEqual([
      ['seal', 2],
      ['seal', 3],
      ['state', 3],
    ]);
    const log = () => ledger.of(scene.channels.session).filter(({ kind }) => kind === 'log');
    const missed = [
      'participant.joined',
      'poll.closed',
      'poll.opened',
      'participant.joined',
      'poll.closed',
      'poll.opened',
    ];
    await ledger.until(() => log().length >= missed.length, 'the missed entries');
    expect(log().map(({ event }) => event)).toEqual(missed);
    expect(ledger.of(scene.channels.session).filter(({ event }) => event === 'session.snapshot')).toEqual([]);

    // And it goes on live from there, without a seam.
    await host.post(`/polls/${poll.id}/close`);
    await ledger.until(() => log().length === missed.length + 1, 'the next closing');
    const offsets = log().map(({ pos }) => Number(pos.split('.')[1]));
    expect(offsets).toEqual(offsets.map((_, index) => (offsets[0] ?? 0) + index));
    await client.close();
  });

  test.each(ways)('with %s, when nothing was missed: nothing', async (_name, resume) => {
    const scene = await startScene(server.url);
    const tokens = await watchAndLeave(scene);
    const ledger = new FrameLedger();
    const client = await resume(scene, tokens, ledger);
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    await ledger.until(() => ledger.poll(scene.poll.id).seals.length === 1, 'the closing');
    expect(ledger.of(scene.channels.poll).map(({ kind }) => kind)).toEqual(['seal']);
    await client.close();
  });

  test('a forged token is refused on both protocols', async () => {
    const scene = await startScene(server.url);
    const { frames } = await watchAndLeave(scene);
    const last = frames.poll.at(20);
    const forged = `${frames.poll.slice(0, 20)}${last === 'A' ? 'B' : 'A'}${frames.poll.slice(21)}`;
    const socket = await connectWebSocket({ url: scene.url, token: scene.host.token });
    for (const after of [forged, 'nonsense', `${frames.poll}~`]) {
      await expect(socket.subscribe(scene.channels.poll, after)).rejects.toThrow('INVALID_RESUME_TOKEN');
      for (const place of [{ after }, { lastEventId: after }]) {
        await expect(byStream(scene, place, new FrameLedger())).rejects.toMatchObject({
          status: 400,
          code: 'INVALID_RESUME_TOKEN',
        });
      }
    }
    expect(socket.ledger.frames).toEqual([]);
    socket.destroy();
  });

  test('a place that is ahead of the truth gets one reset', async () => {
    // As after a restored backup: the token is genuine, what it speaks of has never happened here.
    const ahead = await startScene(server.url);
    const { frames } = await watchAndLeave(ahead);
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    await pool.query('UPDATE polls SET version = 0 WHERE id = $1', [ahead.poll.id]);
    await pool.end();
    const ledger = new FrameLedger();
    const socket = await bySocket(ahead, frames, ledger);
    await ledger.until(() => ledger.of(ahead.channels.poll).length > 0, 'a reset');
    expect(ledger.of(ahead.channels.poll).map(({ kind }) => kind)).toEqual(['reset']);
    socket.destroy();
  });
});
