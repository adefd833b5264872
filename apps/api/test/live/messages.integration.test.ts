import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';
import { joinScene, observe, startScene, watchBoth } from './scene.ts';

describe('messages live', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const settled = () => expect.poll(() => server.composition.pendingEvents()).toBe(0);

  test('posted by REST, heard by staff, audience and screens, and nobody’s name with it', async () => {
    const scene = await startScene(server.url);
    const [ada, grace] = [await joinScene(scene, 'Ada'), await joinScene(scene, 'Grace')];
    await settled();
    const channels = [scene.channels.session];
    const watching = await Promise.all(
      [scene.host.token, grace.token, await observe(scene)].map((token) => watchBoth(scene, token, channels)),
    );
    const path = `/sessions/${scene.session.id}/messages`;
    const { data: asked } = await ada.post(path, { kind: 'question', content: 'Why?' });
    const { data: said } = await scene.host.post(path, { kind: 'chat', content: 'Because.' });
    expect(asked.authorName).toBe('Ada');
    for (const { ledgers } of watching) {
      for (const ledger of ledgers) {
        const { entries } = ledger.session(scene.session.id);
        await ledger.until(() => entries.length === 2, 'both messages');
        expect(entries.map(({ kind, event, data }) => ({ kind, event, data }))).toEqual([
          { kind: 'log', event: 'message.posted', data: { message: { ...asked, authorName: null } } },
          { kind: 'log', event: 'message.posted', data: { message: { ...said, authorName: null } } },
        ]);
        expect(ledger.problems).toEqual([]);
      }
    }
    for (const each of watching) each.close();
  });

  test('up-votes are keyed state: many become few frames, and the last one is right', async () => {
    const scene = await startScene(server.url);
    const author = await joinScene(scene);
    const path = `/sessions/${scene.session.id}/messages`;
    const ask = async (content: string): Promise<string> =>
      (await author.post(path, { kind: 'question', content })).data.id;
    const [id, other] = [await ask('Why?'), await ask('How?')];
    const people = await Promise.all(Array.from({ length: 40 }, () => joinScene(scene)));
    await settled();
    const watching = await Promise.all(
      [scene.host.token, author.token].map((token) => watchBoth(scene, token, [scene.channels.session])),
    );
    const first = await people[0]?.post(`/messages/${other}/upvote`);
    expect(first?.data.upvotes).toBe(1);
    await Promise.all(people.map((person) => person.post(`/messages/${id}/upvote`)));
    for (const { ledgers } of watching) {
      for (const ledger of ledgers) {
        const { items } = ledger.session(scene.session.id);
        await ledger.until(() => items.get(id)?.data.upvotes === 40, 'forty up-votes');
        const frame = items.get(id);
        expect([frame?.kind, frame?.event, frame?.data]).toEqual([
          'state',
          'message.upvoted',
          { messageId: id, upvotes: 40, version: 40 },
        ]);
        expect(items.get(other)?.data).toEqual({ messageId: other, upvotes: 1, version: 1 });
        const frames = ledger.frames.filter((each) => each.data.messageId === id);
        expect(frames.length).toBeLessThan(20);
        expect(ledger.session(scene.session.id).entries).toEqual([]);
        expect(ledger.problems).toEqual([]);
      }
    }
    for (const each of watching) each.close();
    await settled();
    const timeline = await scene.host.get(`/sessions/${scene.session.id}/timeline?limit=100`);
    expect(JSON.stringify(timeline.body)).not.toContain('message.upvoted');
  });

  test('who comes back hears what was said meanwhile, and how the up-votes stand', async () => {
    const scene = await startScene(server.url);
    const [author, watcher, voter] = [await joinScene(scene), await joinScene(scene), await joinScene(scene)];
    const path = `/sessions/${scene.session.id}/messages`;
    const ask = (content: string) => author.post(path, { kind: 'question', content });
    const { data: before } = await ask('Before?');
    await settled();
    const socket = await connectWebSocket({ url: server.url, token: watcher.token });
    const channel = scene.channels.session;
    await socket.subscribe(channel);
    await socket.ledger.until(() => socket.ledger.of(channel).length > 0, 'the snapshot');
    const { after } = socket.ledger.session(scene.session.id);
    socket.destroy();

    await ask('Meanwhile?');
    await voter.post(`/messages/${before.id}/upvote`);
    await settled();
    const again = await connectWebSocket({ url: server.url, token: watcher.token });
    await again.subscribe(channel, after);
    const { ledger } = again;
    await ledger.until(
      () => ledger.frames.some(({ event }) => event === 'message.upvoted'),
      'the up-vote that was missed',
    );
    const heard = ledger.of(channel).map(({ event }) => event);
    expect(heard.filter((event) => event === 'message.posted')).toHaveLength(1);
    const upvoted = ledger.frames.find(({ event }) => event === 'message.upvoted');
    expect(upvoted?.data).toEqual({ messageId: before.id, upvotes: 1, version: 1 });
    again.destroy();
  });

  test('called by WebSocket it is the same use case', async () => {
    const scene = await startScene(server.url);
    const guest = await joinScene(scene);
    const socket = await connectWebSocket({ url: server.url, token: guest.token });
    const input = { sessionId: scene.session.id, kind: 'question', content: 'Why?' };
    const asked = await socket.ask({ type: 'call', op: 'messages.post', input });
    const listed = await socket.ask({
      type: 'call',
      op: 'messages.list',
      input: { sessionId: scene.session.id },
    });
    expect(listed.items).toEqual([asked]);
    await expect(
      socket.ask({ type: 'call', op: 'messages.upvote', input: { messageId: asked.id } }),
    ).rejects.toThrow('OWN_MESSAGE');
    socket.destroy();
  });
});
