import { connectWebSocket, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';
import { castVote, joinScene, startScene, watchBoth } from './scene.ts';

describe('following live', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('a fresh subscription begins with exactly one frame per channel, after the answer', async () => {
    const scene = await startScene(server.url);
    const { poll, session } = scene.channels;
    const watching = await watchBoth(scene, scene.host.token, [poll, session]);
    const snapshot = (await scene.host.get(`/sessions/${scene.session.id}/snapshot`)).data;
    const results = (await scene.host.get(`/polls/${scene.poll.id}/results`)).data;
    for (const ledger of watching.ledgers) {
      expect(ledger.of(poll).map(({ kind, event }) => [kind, event])).toEqual([['state', 'poll.results']]);
      expect(ledger.of(poll)[0]?.data).toEqual(results);
      const [first] = ledger.of(session);
      expect([first?.kind, first?.event]).toEqual(['state', 'session.snapshot']);
      expect(first?.data).toEqual(snapshot);
      expect(first?.ts).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    }
    const { order } = watching.socket;
    expect(order.indexOf('ok 2')).toBeLessThan(order.indexOf(`state ${poll}`));
    expect(order.indexOf('ok 3')).toBeLessThan(order.indexOf(`state ${session}`));
    expect(watching.stream.lastEventId).not.toBe('');
    expect(watching.stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    watching.close();
  });

  test('a closed poll begins with its seal', async () => {
    const scene = await startScene(server.url);
    await castVote(scene, await joinScene(scene));
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    const watching = await watchBoth(scene, scene.host.token, [scene.channels.poll]);
    const results = (await scene.host.get(`/polls/${scene.poll.id}/results`)).data;
    for (const ledger of watching.ledgers) {
      expect(ledger.frames.map(({ kind, data }) => ({ kind, data }))).toEqual([
        { kind: 'seal', data: results },
      ]);
    }
    watching.close();
  });

  test('votes cast by REST arrive on both protocols, and end as REST has them', async () => {
    const scene = await startScene(server.url);
    const watching = await watchBoth(scene, scene.host.token, [scene.channels.poll]);
    const people = await Promise.all(Array.from({ length: 5 }, () => joinScene(scene)));
    await Promise.all(people.map((person, index) => castVote(scene, person, index % 3)));
    const results = (await scene.host.get(`/polls/${scene.poll.id}/results`)).data;
    expect(results.total).toBe(5);
    for (const ledger of watching.ledgers) {
      const fold = ledger.poll(scene.poll.id);
      await ledger.until(() => fold.newest?.data.version === results.version, 'the fifth vote');
      expect(fold.newest?.data).toEqual(results);
      expect(ledger.problems).toEqual([]);
    }
    watching.close();
  });

  test('every seal is delivered, also when the poll is opened again at once', async () => {
    const scene = await startScene(server.url);
    const watching = await watchBoth(scene, scene.host.token, [scene.channels.poll]);
    const people = await Promise.all(Array.from({ length: 4 }, () => joinScene(scene)));
    const totals: number[] = [];
    for (const [index, person] of people.entries()) {
      await castVote(scene, person, index % 3);
      await scene.host.post(`/polls/${scene.poll.id}/close`);
      await scene.host.post(`/polls/${scene.poll.id}/open`);
      totals.push(index + 1);
    }
    for (const ledger of watching.ledgers) {
      const { seals } = ledger.poll(scene.poll.id);
      await ledger.until(() => seals.length === totals.length, 'the last seal');
      expect(seals.map(({ data }) => [data.total, data.sealed, data.status])).toEqual(
        totals.map((total) => [total, true, 'closed']),
      );
      expect(ledger.problems).toEqual([]);
    }
    watching.close();
  });

  test('the session’s log: contiguous, drafts and joins for the staff alone', async () => {
    const scene = await startScene(server.url);
    const channel = scene.channels.session;
    const guest = await joinScene(scene);
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const staff = await watchBoth(scene, scene.host.token, [channel]);
    const audience = await watchBoth(scene, guest.token, [channel]);
    const late = await joinScene(scene);
    await scene.host.post(`/sessions/${scene.session.id}/polls`, {
      kind: 'single',
      title: 'A surprise',
      options: [{ text: 'Yes' }, { text: 'No' }],
    });
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    await scene.host.post(`/sessions/${scene.session.id}/pause`);
    const paused = (names: readonly string[]) => names.at(-1) === 'session.paused';
    for (const ledger of staff.ledgers) {
      const names = () => ledger.session(scene.session.id).entries.map(({ event }) => event);
      await ledger.until(() => paused(names()), 'the pause');
      expect(names()).toEqual(['participant.joined', 'poll.created', 'poll.closed', 'session.paused']);
      expect(ledger.session(scene.session.id).entries[0]?.data.participant.id).toBe(late.id);
      expect(ledger.problems).toEqual([]);
    }
    for (const ledger of audience.ledgers) {
      const names = () => ledger.session(scene.session.id).entries.map(({ event }) => event);
      await ledger.until(() => paused(names()), 'the pause');
      expect(names()).toEqual(['poll.closed', 'session.paused']);
      const everything = JSON.stringify(ledger.frames);
      expect(everything).not.toContain(late.id);
      expect(everything).not.toContain('A surprise');
      expect(ledger.problems).toEqual([]);
    }
    staff.close();
    audience.close();
  });

  test('counters and counts are keyed state of the session’s channel', async () => {
    const scene = await startScene(server.url);
    const guests = await Promise.all([joinScene(scene), joinScene(scene)]);
    const [first, second] = guests;
    const counter = (await scene.host.post(`/sessions/${scene.session.id}/counters`, { name: 'Applause' }))
      .data;
    const watching = await watchBoth(scene, first.token, [scene.channels.session]);
    for (let clap = 0; clap < 3; clap += 1) await second.post(`/counters/${counter.id}/increment`);
    await castVote(scene, second);
    for (const ledger of watching.ledgers) {
      const { items } = ledger.session(scene.session.id);
      await ledger.until(() => items.get(counter.id)?.data.value === 3, 'three claps');
      const frame = items.get(counter.id);
      expect([frame?.kind, frame?.event]).toEqual(['state', 'counter.changed']);
      expect(frame?.data).toEqual({ id: counter.id, name: 'Applause', value: 3, version: 3 });
      await ledger.until(() => items.get('counts')?.data.answered === 1, 'one answer');
      expect(items.get('counts')?.data).toEqual({ total: 2, connected: 1, answered: 1 });
      expect(ledger.problems).toEqual([]);
    }
    watching.close();
  });

  test('calls by WebSocket are the use cases', async () => {
    const scene = await startScene(server.url);
    const guest = await joinScene(scene);
    const voter = await connectWebSocket({ url: server.url, token: guest.token });
    const input = { pollId: scene.poll.id, optionIds: [scene.poll.optionIds[1]] };
    const vote = { type: 'call', op: 'polls.vote', input, idempotencyKey: 'one' };
    const receipt = await voter.ask(vote);
    expect(receipt).toEqual({ pollId: scene.poll.id, round: 1, version: receipt.version });
    expect(await voter.ask(vote)).toEqual(receipt);
    await expect(
      voter.ask({ type: 'call', op: 'polls.close', input: { pollId: scene.poll.id } }),
    ).rejects.toThrow('FORBIDDEN');
    await expect(
      voter.ask({ type: 'call', op: 'polls.watch', input: { pollId: scene.poll.id } }),
    ).rejects.toThrow('OPERATION_NOT_FOUND');
    const host = await connectWebSocket({ url: server.url, token: scene.host.token });
    const closed = await host.ask({ type: 'call', op: 'polls.close', input: { pollId: scene.poll.id } });
    expect(closed.status).toBe('closed');
    await expect(voter.ask({ ...vote, idempotencyKey: 'two' })).rejects.toThrow('POLL_CLOSED');
    const results = await host.ask({ type: 'call', op: 'polls.results', input: { pollId: scene.poll.id } });
    expect(results).toEqual((await scene.host.get(`/polls/${scene.poll.id}/results`)).data);
    voter.destroy();
    host.destroy();
  });

  test('what is not yours to watch is not there, and nothing tells the difference', async () => {
    const scene = await startScene(server.url);
    const foreign = await startScene(server.url);
    const guest = await joinScene(scene);
    const draft = (
      await scene.host.post(`/sessions/${scene.session.id}/polls`, {
        kind: 'single',
        title: 'Not yet',
        options: [{ text: 'Yes' }, { text: 'No' }],
      })
    ).data;
    const absent = '019a0000-0000-7000-8000-000000000000';
    const channels = [
      foreign.channels.poll,
      foreign.channels.session,
      `poll:${draft.id}`,
      `poll:${absent}`,
      `session:${absent}`,
      'poll:nonsense',
      'nonsense',
    ];
    const answers = new Set<string>();
    const socket = await connectWebSocket({ url: server.url, token: guest.token });
    for (const channel of channels) {
      await expect(socket.subscribe(channel)).rejects.toThrow('CHANNEL_NOT_FOUND');
      const response = await fetch(`${server.url}/api/v1/sse?channels=${channel}`, {
        headers: { authorization: `Bearer ${guest.token}` },
      });
      const body = (await response.json()) as { error: { requestId?: string } };
      delete body.error.requestId;
      answers.add(JSON.stringify([response.status, body]));
    }
    expect([...answers].map((answer) => JSON.parse(answer)[0])).toEqual([404]);
    expect(socket.ledger.frames).toEqual([]);
    socket.destroy();
  });

  test('a page of another origin is refused, one of this host is not', async () => {
    const scene = await startScene(server.url);
    const { token } = scene.host;
    await expect(
      connectWebSocket({ url: server.url, token, origin: 'https://evil.example' }),
    ).rejects.toMatchObject({
      status: 403,
    });
    const ours = await connectWebSocket({ url: server.url, token, origin: server.url });
    ours.destroy();
    await expect(openEventStream({ url: server.url, channels: [scene.channels.poll] })).rejects.toMatchObject(
      {
        status: 401,
      },
    );
  });
});
