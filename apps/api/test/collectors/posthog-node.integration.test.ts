import { PostHog } from 'posthog-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCollectorStage } from './collector-stage.ts';
import { runSnippet, snippetsOf } from './documented-snippets.ts';
import { everyFault, expectEveryEventOnce, survives } from './through-faults.ts';

describe('posthog-node', () => {
  let stage: Awaited<ReturnType<typeof startCollectorStage>>;
  beforeAll(async () => {
    stage = await startCollectorStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('as docs/collectors.md sets it up', async () => {
    const [program = ''] = await snippetsOf('posthog-node');
    await runSnippet(program, { PULSE_URL: stage.url, PULSE_KEY: stage.key });
    expect((await stage.events()).at(-1)).toMatchObject({
      name: 'order.paid',
      userId: 'user-1',
      properties: { total: 42, $lib: 'posthog-node' },
    });
  });

  test('the same with POSTHOG_CAPTURE_MODE=v1, which is answered event by event', async () => {
    const [program = ''] = await snippetsOf('posthog-node');
    const environment = { PULSE_URL: stage.url, PULSE_KEY: stage.key, POSTHOG_CAPTURE_MODE: 'v1' };
    const printed = await runSnippet(program.replace('order.paid', 'order.v1'), environment);
    expect(printed).toBe('');
    expect((await stage.events()).at(-1)).toMatchObject({ name: 'order.v1', userId: 'user-1' });
  });

  test('an exception is an error with its text', async () => {
    const posthog = new PostHog(stage.key, { host: stage.url });
    await posthog.captureExceptionImmediate(new TypeError('no such thing'), 'user-1');
    await posthog.shutdown();
    expect((await stage.events()).at(-1)).toMatchObject({
      name: '$exception',
      level: 'error',
      message: 'TypeError: no such thing',
    });
  });

  test('flags are answered: there are none', async () => {
    const posthog = new PostHog(stage.key, { host: stage.url });
    expect(await posthog.getAllFlags('user-1')).toEqual({});
    await posthog.shutdown();
  });

  test.each([
    [413, false],
    [429, true],
    [503, true],
    ['cut', true],
  ] as const)('an event alone after %s: sent again %s', async (what, again) => {
    const send = async (host: string, event: string) => {
      const posthog = new PostHog(stage.key, { host, fetchRetryDelay: 1 });
      posthog.capture({ distinctId: 'user-1', event });
      // Refused for good it says so here, and in a shutdown on the console.
      await posthog.flush().catch(() => undefined);
      await posthog.shutdown();
    };
    expect(await survives(stage, what, send)).toBe(again);
  });

  test('every event is stored once, whatever answers it gets', async () => {
    await expectEveryEventOnce({
      stage,
      faults: everyFault(700),
      times: 2,
      events: 150,
      async send(proxy, names) {
        const posthog = new PostHog(stage.key, {
          host: proxy.url,
          fetchRetryCount: 10,
          // Three seconds by default.
          fetchRetryDelay: 1,
          flushAt: 10,
          maxBatchSize: 10,
          // So that the size of a body follows the number of events.
          disableCompression: true,
        });
        for (const event of names) posthog.capture({ distinctId: 'user-1', event });
        await posthog.shutdown();
      },
    });
  });
});
