import { connectWebSocket, type EventFrame, FrameLedger, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { castVote, joinScene, observe, type Scene, startScene } from './scene.ts';

type ViewerClass = 'host' | 'voted' | 'not voted' | 'public';
const classes: readonly ViewerClass[] = ['host', 'voted', 'not voted', 'public'];

/** Who sees numbers (spec §3), written out rather than computed. */
const sees: Readonly<
  Record<string, { readonly open: readonly ViewerClass[]; readonly closed: readonly ViewerClass[] }>
> = {
  always: { open: classes, closed: classes },
  after_vote: { open: ['host', 'voted'], closed: ['host', 'voted'] },
  after_close: { open: ['host'], closed: classes },
  host: { open: ['host'], closed: ['host'] },
};

/** Every value of a `votes`, however deep, and whatever else could give a tally away. */
function numbersIn(value: unknown, key = ''): unknown[] {
  if (['tally', 'recount', 'voters'].includes(key)) return [value];
  if (key === 'votes') return [value].flat();
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, name));
}

describe('who may not see results gets none, on any path', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  for (const visibility of Object.keys(sees)) {
    test(`visibility ${visibility}`, async () => {
      const scene = await startScene(server.url, { resultVisibility: visibility });
      const voter = await joinScene(scene);
      const silent = await joinScene(scene);
      const tokens: Record<ViewerClass, string> = {
        host: scene.host.token,
        voted: voter.token,
        'not voted': silent.token,
        public: await observe(scene),
      };
      const watchers = await Promise.all(classes.map((viewer) => watch(scene, viewer, tokens[viewer])));
      const beginnings = new Map(
        watchers.map(({ viewer, ledgers }) => [viewer, ledgers[0]?.tokenOf(scene.channels.poll)]),
      );

      const receipt = (await castVote(scene, voter, 1)).data;
      await checkRest(scene, tokens, 'open', visibility);
      const close = () => scene.host.post(`/polls/${scene.poll.id}/close`);
      await close();
      await checkRest(scene, tokens, 'closed', visibility);
      await scene.host.post(`/polls/${scene.poll.id}/open`);
      await checkRest(scene, tokens, 'open', visibility);
      await close();
      const results = (await scene.host.get(`/polls/${scene.poll.id}/results`)).data;

      for (const { viewer, ledgers, close: leave } of watchers) {
        for (const ledger of ledgers) {
          const fold = ledger.poll(scene.poll.id);
          await ledger.until(
            () => fold.newest?.data.version === results.version,
            `the last seal for ${viewer}`,
          );
          expect(fold.seals.length).toBe(2);
          for (const frame of ledger.frames) {
            if (viewer === 'voted' && frame.data.version < receipt.version) continue; // not voted yet: below
            check(frame, viewer, visibility);
          }
          if (viewer === 'voted') {
            for (const frame of ledger.of(scene.channels.poll)) {
              const early = frame.data.version < receipt.version && frame.kind !== 'reset';
              if (early) check(frame, 'not voted', visibility);
            }
          }
          expect(ledger.problems).toEqual([]);
        }
        leave();
        const after = beginnings.get(viewer) ?? '';
        for (const place of [after, undefined]) {
          const again = await watch(scene, viewer, tokens[viewer], place);
          for (const ledger of again.ledgers) {
            await ledger.until(
              () => ledger.poll(scene.poll.id).newest?.data.version === results.version,
              'the past',
            );
            for (const frame of ledger.frames) check(frame, viewer, visibility);
          }
          again.close();
        }
      }
    });
  }

  test('one’s own vote turns an after_vote view at once, with a reset; the next round turns it back', async () => {
    const scene = await startScene(server.url, { resultVisibility: 'after_vote' });
    const voter = await joinScene(scene);
    const { ledgers, close } = await watch(scene, 'voted', voter.token);
    await castVote(scene, voter, 2);
    for (const ledger of ledgers) {
      const shown = () => ledger.poll(scene.poll.id).newest?.data.options[2].votes === 1;
      await ledger.until(shown, 'the own vote');
      const frames = ledger.of(scene.channels.poll);
      expect(numbersIn(frames[0])).toEqual([null, null, null]);
      const turned = frames.find(({ kind }) => kind === 'reset');
      expect(numbersIn(turned).every((votes) => typeof votes === 'number')).toBe(true);
    }
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    await scene.host.post(`/polls/${scene.poll.id}/next-round`);
    for (const ledger of ledgers) {
      await ledger.until(() => ledger.poll(scene.poll.id).newest?.data.round === 2, 'the next round');
      expect(numbersIn(ledger.poll(scene.poll.id).newest)).toEqual([null, null, null]);
      expect(ledger.problems).toEqual([]);
    }
    close();
  });

  test('hiding results hides them from who is watching', async () => {
    const scene = await startScene(server.url);
    const silent = await joinScene(scene);
    await castVote(scene, await joinScene(scene));
    const { ledgers, close } = await watch(scene, 'not voted', silent.token);
    const { data } = await scene.host.patch(`/polls/${scene.poll.id}`, { resultVisibility: 'host' });
    for (const ledger of ledgers) {
      await ledger.until(() => ledger.poll(scene.poll.id).newest?.data.version >= data.version, 'the change');
      expect(numbersIn(ledger.poll(scene.poll.id).newest)).toEqual([null, null, null]);
    }
    close();
  });

  function check(frame: EventFrame, viewer: ViewerClass, visibility: string): void {
    const numbers = numbersIn(frame);
    if (!frame.channel.startsWith('poll:')) {
      expect(numbers).toEqual([]);
      return;
    }
    const status = frame.data.status === 'open' ? 'open' : 'closed';
    const allowed = sees[visibility]?.[status].includes(viewer);
    const seen = numbers.map((votes) => (votes === null ? 'hidden' : 'shown'));
    expect({ viewer, status, seen }).toEqual({
      viewer,
      status,
      seen: Array(3).fill(allowed ? 'shown' : 'hidden'),
    });
  }

  async function watch(scene: Scene, viewer: ViewerClass, token: string, after?: string) {
    const channels = [scene.channels.poll, scene.channels.session];
    const socket = await connectWebSocket({ url: scene.url, token });
    await socket.subscribe(scene.channels.poll, after);
    await socket.subscribe(scene.channels.session);
    const stream = await openEventStream({
      url: scene.url,
      token,
      channels,
      ledger: new FrameLedger(),
      ...(after === undefined ? {} : { lastEventId: after }),
    });
    const ledgers = [socket.ledger, stream.ledger];
    for (const ledger of ledgers) {
      await ledger.until(
        () => channels.every((channel) => ledger.of(channel).length > 0),
        `frames for ${viewer}`,
      );
    }
    return {
      viewer,
      ledgers,
      close() {
        socket.destroy();
        void stream.close();
      },
    };
  }

  async function checkRest(
    scene: Scene,
    tokens: Readonly<Record<ViewerClass, string>>,
    status: 'open' | 'closed',
    visibility: string,
  ): Promise<void> {
    for (const viewer of classes) {
      const client = restClient(scene.url, tokens[viewer]);
      const allowed = sees[visibility]?.[status].includes(viewer) ?? false;
      const results = await client.get(`/polls/${scene.poll.id}/results`);
      expect({ viewer, shown: numbersIn(results.data).every((votes) => votes !== null) }).toEqual({
        viewer,
        shown: allowed,
      });
      const recount = await client.get(`/polls/${scene.poll.id}/recount`);
      expect([viewer, recount.status, recount.code]).toEqual(
        allowed ? [viewer, 200, undefined] : [viewer, 403, 'RESULTS_HIDDEN'],
      );
      for (const path of [`/sessions/${scene.session.id}/snapshot`, `/sessions/${scene.session.id}/polls`]) {
        expect(numbersIn((await client.get(path)).data)).toEqual([]);
      }
      expect(numbersIn((await client.get(`/polls/${scene.poll.id}`)).data)).toEqual([]);
    }
  }
});
