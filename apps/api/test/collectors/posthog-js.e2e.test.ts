import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PulseError, RateLimited } from '@pulse/core';
import { launchBrowser } from '@pulse/testing';
import type { Browser, Page } from 'playwright-core';
import type { PostHog } from 'posthog-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRecordingCollector } from '../../src/protocols/collectors/testing/recording-collector.ts';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';
import { type CollectorStage, openCollectorStage } from './collector-stage.ts';
import { snippetsOf } from './documented-snippets.ts';
import { startPageServer } from './page-server.ts';
import { everyFault, expectEveryEventOnce, survives } from './through-faults.ts';

/** posthog-js sends nothing from what it takes for a robot. */
const asPeople = `
  Object.defineProperty(navigator, 'webdriver', { get: () => false });
  Object.defineProperty(navigator, 'userAgentData', { get: () => undefined });
`;
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** Nothing but what the test captures is sent, and befallen by its faults. */
const quiet = `
  import posthog from 'posthog-js';
  window.posthog = posthog;
  posthog.init(PULSE_KEY, {
    api_host: PULSE_URL,
    capture_pageview: false,
    capture_pageleave: false,
    autocapture: false,
    advanced_disable_flags: true,
  });
`;

describe('posthog-js in the browser', () => {
  let directory: string;
  let pulse: PulseProcess;
  let stage: CollectorStage;
  let browser: Browser;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'pulse-posthog-js-'));
    // The tests look for what is stored as often as they let a page's half a second pass.
    const environment = { RATE_LIMIT_PER_SECOND: '0' };
    pulse = startPulse({ dataDirectory: directory, port: await findPort(), environment });
    [browser] = await Promise.all([launchBrowser(), pulse.ready()]);
    stage = await openCollectorStage(pulse.url);
  });
  afterAll(async () => {
    await browser?.close();
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  /** A page whose time the test lets pass. */
  async function openPage(url: string): Promise<Page> {
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    await page.addInitScript(asPeople);
    await page.clock.install();
    await page.goto(url);
    return page;
  }

  async function capture(page: Page, ...names: string[]): Promise<void> {
    await page.waitForFunction('window.posthog?.__loaded');
    await page.evaluate((batch) => {
      const { posthog } = globalThis as unknown as { posthog: PostHog };
      for (const name of batch) posthog.capture(name);
    }, names);
  }

  /** Lets the page's time pass until so many events whose names begin so are stored. */
  async function untilStored(page: Page, prefix: string, count: number): Promise<void> {
    await expect
      .poll(
        async () => {
          await page.clock.runFor(500);
          return (await stage.events()).filter(({ name }) => name.startsWith(prefix)).length;
        },
        { timeout: 30_000, interval: 20 },
      )
      .toBe(count);
  }

  test('as docs/collectors.md sets it up: from a page of another origin, and without a complaint', async () => {
    const [script = ''] = await snippetsOf('posthog-js');
    const within = `${script}window.posthog = posthog;`;
    await using pages = await startPageServer({ PULSE_URL: stage.url, PULSE_KEY: stage.key }, [within]);
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      // The page has no icon.
      if (line.type() === 'error' && !line.location().url.endsWith('favicon.ico'))
        complaints.push(line.text());
    });
    await page.addInitScript(asPeople);
    await page.clock.install();
    await page.goto(pages.url);
    await untilStored(page, 'order.paid', 1);
    await untilStored(page, '$pageview', 1);
    const event = (await stage.events()).find(({ name }) => name === 'order.paid');
    expect(event).toMatchObject({
      userId: expect.stringMatching(/^[\w-]{36}$/),
      sessionId: expect.stringMatching(/^[\w-]{36}$/),
      properties: { total: 42, $lib: 'web' },
    });
    expect(JSON.stringify(event)).not.toContain(stage.key);
    expect(asked).toContain(`/array/${stage.key}/config.js`);
    await capture(page, 'once.configured');
    await untilStored(page, 'once.configured', 1);
    expect(asked).toContain('/i/v0/e/');
    expect(asked.filter((address) => /^\/(static|flags)\//.test(address))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what a page has not sent yet goes with a beacon when it is left', async () => {
    const [script = ''] = await snippetsOf('posthog-js');
    const leaving = script.replace('order.paid', 'left.early');
    await using pages = await startPageServer({ PULSE_URL: stage.url, PULSE_KEY: stage.key }, [leaving]);
    const page = await openPage(pages.url);
    await page.evaluate(() => {
      const { location } = globalThis as unknown as { location: { href: string } };
      location.href = 'about:blank';
    });
    await expect
      .poll(async () => (await stage.events()).filter(({ name }) => name === 'left.early').length)
      .toBe(1);
    await page.context().close();
  });

  test.each([
    [413, false],
    [429, false],
    [503, true],
    ['cut', true],
  ] as const)('a batch after %s, without the snippet: sent again %s', async (what, again) => {
    const send = async (url: string, name: string) => {
      await using pages = await startPageServer({ PULSE_URL: url, PULSE_KEY: stage.key }, [quiet]);
      const page = await openPage(pages.url);
      await capture(page, name);
      if (again) await untilStored(page, name, 1);
      // Something later arrives, and long after it nothing else.
      await page.clock.runFor(10_000);
      await capture(page, `after-${name}`);
      await untilStored(page, `after-${name}`, 1);
      await page.clock.runFor(60_000);
      await page.context().close();
    };
    expect(await survives(stage, what, send)).toBe(again);
  });

  test('over a limit that ends soon it tries again; over a lasting one it is silent for a minute', async () => {
    await using collector = await startRecordingCollector();
    await using pages = await startPageServer({ PULSE_URL: collector.url, PULSE_KEY: collector.key }, [
      quiet,
    ]);
    const page = await openPage(pages.url);
    const answers: string[] = [];
    page.on('response', async (response) => {
      if (response.request().method() === 'POST')
        answers.push(`${response.status()} ${await response.text()}`);
    });
    const passUntil = (condition: () => boolean) =>
      expect
        .poll(
          async () => {
            await page.clock.runFor(500);
            return condition();
          },
          { timeout: 30_000, interval: 20 },
        )
        .toBe(true);
    const stored = () => collector.batches.flat().map(({ name }) => name);

    collector.failWith(new PulseError(RateLimited, { retryAfterSeconds: 2 }));
    await capture(page, 'kept');
    await passUntil(() => answers.some((answer) => answer.startsWith('503')));
    collector.failWith(undefined);
    await passUntil(() => stored().includes('kept'));

    collector.failWith(new PulseError(RateLimited, { retryAfterSeconds: 3_600 }));
    await capture(page, 'counted as limited');
    await passUntil(() => answers.some((answer) => answer.includes('"quota_limited":["events"]')));
    collector.failWith(undefined);
    const before = answers.length;
    await capture(page, 'not sent');
    await page.clock.runFor(30_000);
    expect(answers.length).toBe(before);
    await page.clock.runFor(31_000);
    await capture(page, 'sent again');
    await passUntil(() => stored().includes('sent again'));
    expect(stored()).toEqual(['kept', 'sent again']);
    await page.context().close();
  });

  test('every event is stored once, whatever answers it gets', async () => {
    const [, keeping = ''] = await snippetsOf('posthog-js');
    await expectEveryEventOnce({
      stage,
      faults: everyFault(0),
      times: 2,
      events: 80,
      async send(proxy, names) {
        const settings = { PULSE_URL: proxy.url, PULSE_KEY: stage.key };
        await using pages = await startPageServer(settings, [keeping, quiet]);
        const page = await openPage(pages.url);
        const run = names[0]?.slice(0, -4) ?? '';
        // A few at a time: after three cuts of one request posthog-js gives it up, and no plan has three in a row.
        for (let sent = 0; sent < names.length; sent += 4) {
          await page.evaluate(
            (batch) => {
              const { posthog } = globalThis as unknown as { posthog: PostHog };
              for (const name of batch) posthog.capture(name);
            },
            names.slice(sent, sent + 4),
          );
          await untilStored(page, run, sent + 4);
          await page.clock.runFor(500);
        }
        await page.context().close();
      },
    });
  });
});
