import { Analytics, type AnalyticsSettings } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCollectorStage } from './collector-stage.ts';
import { importSnippet, runSnippet, snippetsOf } from './documented-snippets.ts';
import { everyFault, expectEveryEventOnce, survives } from './through-faults.ts';

describe('@segment/analytics-node', () => {
  let stage: Awaited<ReturnType<typeof startCollectorStage>>;
  beforeAll(async () => {
    stage = await startCollectorStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('as docs/collectors.md sets it up', async () => {
    const [program = ''] = await snippetsOf('Segment');
    await runSnippet(program, { PULSE_URL: stage.url, PULSE_KEY: stage.key });
    expect((await stage.events()).at(-1)).toMatchObject({
      name: 'order.paid',
      userId: 'user-1',
      properties: { total: 42, $segment: { type: 'track' } },
    });
  });

  test('every kind of call', async () => {
    const analytics = new Analytics({ writeKey: stage.key, host: stage.url });
    analytics.identify({ userId: 'u', traits: { plan: 'team' } });
    analytics.page({ userId: 'u', name: 'Home' });
    analytics.screen({ userId: 'u', name: 'Cart' });
    analytics.group({ userId: 'u', groupId: 'g' });
    analytics.alias({ userId: 'u', previousId: 'v' });
    await analytics.closeAndFlush();
    const names = (await stage.events()).slice(-5).map(({ name }) => name);
    expect(names).toEqual(['identify', 'page', 'screen', 'group', 'alias']);
  });

  test.each([
    [413, false],
    [429, true],
    [503, true],
    ['cut', true],
  ] as const)('a batch after %s, without the snippet: sent again %s', async (what, again) => {
    const send = async (host: string, event: string) => {
      const analytics = new Analytics({ writeKey: stage.key, host });
      analytics.track({ userId: 'user-1', event });
      await analytics.closeAndFlush();
    };
    expect(await survives(stage, what, send)).toBe(again);
  });

  test('every event is stored once, whatever answers it gets', async () => {
    const [, snippet = ''] = await snippetsOf('Segment');
    type Halving = { readonly halving: NonNullable<AnalyticsSettings['httpClient']> };
    const { halving } = await importSnippet<Halving>(snippet);
    await expectEveryEventOnce({
      stage,
      faults: everyFault(1_200),
      times: 1,
      events: 150,
      async send(proxy, names) {
        const analytics = new Analytics({
          writeKey: stage.key,
          host: proxy.url,
          flushAt: 10,
          httpClient: halving,
        });
        const failures: unknown[] = [];
        analytics.on('error', (failure) => failures.push(failure));
        for (const event of names) analytics.track({ userId: 'user-1', event });
        await analytics.closeAndFlush();
        expect(failures).toEqual([]);
      },
    });
  });
});
