import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';
import { castVote, joinScene, startScene, watchBoth } from './scene.ts';

/** How many have answered counts in the current rounds of the open polls: a poll's commands change it as votes do. */
describe('how many have answered, live', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('follows when a poll is closed, opened again and asked anew, and when the session ends', async () => {
    const scene = await startScene(server.url);
    const guests = await Promise.all([joinScene(scene), joinScene(scene)]);
    const watching = await watchBoth(scene, scene.host.token, [scene.channels.session]);
    const answered = async (count: number, when: string) => {
      for (const ledger of watching.ledgers) {
        const { items } = ledger.session(scene.session.id);
        await ledger.until(() => items.get('counts')?.data.answered === count, `${count} answered ${when}`);
        expect(ledger.problems).toEqual([]);
      }
      const { data } = await scene.host.get(`/sessions/${scene.session.id}/counts`);
      expect([when, data.answered]).toEqual([when, count]);
    };
    const command = (verb: string) => scene.host.post(`/polls/${scene.poll.id}/${verb}`);

    for (const guest of guests) await castVote(scene, guest);
    await answered(2, 'by voting');
    await command('close');
    await answered(0, 'once it is closed');
    await command('open');
    await answered(2, 'in the round that goes on');
    await command('close');
    await answered(0, 'once it is closed again');
    await command('next-round');
    await command('open');
    const [first] = guests;
    if (first) await castVote(scene, first);
    await answered(1, 'in the next round');
    await scene.host.post(`/sessions/${scene.session.id}/end`);
    await answered(0, 'after the end');
    watching.close();
  });
});
