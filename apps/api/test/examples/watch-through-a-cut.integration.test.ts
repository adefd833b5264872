import { type FaultProxy, startFaultProxy } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { runExample, watchingPrograms } from './example-program.ts';
import { takePart } from './take-part.ts';

describe.each(watchingPrograms)('examples/%s', (program) => {
  let server: TestServer;
  let proxy: FaultProxy;
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  const start = ({ session }: Scene, json: boolean) =>
    runExample(program, { url: `http://127.0.0.1:${proxy.port}`, code: session.code, json });

  test('joins, votes and watches; after a cut it has every vote and every event once', async () => {
    const scene = await startScene(server.url);
    const { host, poll, session } = scene;
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    await using example = start(scene, true);
    const { ledger } = example;
    await ledger.until(() => ledger.poll(poll.id).newest?.data.total === 1, 'its own vote');
    await ledger.until(() => ledger.session(session.id).newest !== undefined, 'the snapshot');

    for (let visitor = 1; visitor <= 12; visitor += 1) {
      if (visitor === 4) {
        proxy.set({ refuse: true });
        proxy.cut();
      }
      await takePart(scene, visitor);
      if (visitor === 6) {
        // Only who comes back with its place is told of the seal in between.
        await host.post(`/polls/${poll.id}/close`);
        await host.post(`/polls/${poll.id}/open`);
      }
      if (visitor === 8) proxy.set({});
    }

    await ledger.until(() => ledger.poll(poll.id).newest?.data.total === 13, 'every vote');
    const said = () =>
      ledger
        .session(session.id)
        .entries.flatMap(({ event, data }) => (event === 'message.posted' ? [data.message.content] : []));
    await ledger.until(() => said().length >= 12, 'every message');
    expect(said()).toEqual(Array.from({ length: 12 }, (_, index) => `visitor ${index + 1}`));
    expect(ledger.poll(poll.id).newest?.data.options).toEqual(
      (await host.get(`/polls/${poll.id}/results`)).data.options,
    );
    expect(ledger.poll(poll.id).seals.map(({ data }) => data.total)).toEqual([7]);
    expect(ledger.problems).toEqual([]);
    expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
  });

  test('prints lines for people, and ends by Ctrl-C', async () => {
    const scene = await startScene(server.url);
    await using example = start(scene, false);
    await expect.poll(() => example.lines, { timeout: 15_000 }).toContain('Now: 1 voted. A: 1, B: 0, C: 0');
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    await expect.poll(() => example.lines).toContain('Final: 1 voted. A: 1, B: 0, C: 0');
    await expect.poll(() => example.lines).toContain('Happened: poll.closed');
    expect(await example.interrupt()).toEqual({ code: null, signal: 'SIGINT' });
  });
});

test('without a code they say what is missing', async () => {
  await using example = runExample('ws/watch.mjs', { url: 'http://127.0.0.1:9', code: '', json: false });
  await expect.poll(() => example.lines.join()).toContain('CODE=');
  expect((await example.exited).code).toBe(2);
});
