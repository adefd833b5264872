import { connectWebSocket } from '@pulse/testing';
import { expect, test } from 'vitest';
import { createPoll, createSession, registerHost } from '../scenario.ts';
import { startTestServer } from '../start-server.ts';

test('a poll deleted a moment ago is as absent on its channel as one that never was', async () => {
  await using server = await startTestServer();
  const host = await registerHost(server.url);
  const session = await createSession(host);
  const poll = await createPoll(host, session.id);
  const watcher = await connectWebSocket({ url: server.url, token: host.token });
  const channel = `poll:${poll.id}`;
  await watcher.subscribe(channel);
  await host.post(`/polls/${poll.id}/close`);
  await watcher.ledger.until(() => watcher.ledger.poll(poll.id).seals.length === 1, 'the seal');
  // Once more, so that the poll is in the small cache that a crowd of watchers is let in by.
  await watcher.subscribe(channel);
  await watcher.ask({ type: 'unsubscribe', channel });
  expect((await host.delete(`/polls/${poll.id}`)).status).toBe(204);

  // At once: what is cached of the poll may not have been dropped yet.
  await expect(watcher.subscribe(channel)).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
  await watcher.close();
});
