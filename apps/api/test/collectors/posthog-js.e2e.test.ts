import { launchBrowser } from '@pulse/testing';
import type { Browser, Page } from 'playwright-core';
import type { PostHog } from 'posthog-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CollectorStage, startCollectorStage } from './collector-stage.ts';
import { snippetsOf } from './documented-snippets.ts';
import { startPageServer } from './page-server.ts';
import { everyFault, expectEveryEventOnce } from './through-faults.ts';

/** posthog-js sends nothing from what it takes for a robot. */
const asPeople = `
  Object.defineProperty(navigator, 'webdriver', { get: () => false });
  Object.defineProperty(navigator, 'userAgentData', { get: () => undefined });
`;
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

describe('posthog-js in the browser', () => {
  let stage: CollectorStage;
  let browser: Browser;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([startCollectorStage(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.[Symbol.asyncDispose]();
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
    await page.evaluate(() => {
      const { posthog } = globalThis as unknown as { posthog: PostHog };
      posthog.capture('once.configured');
    });
    await untilStored(page, 'once.configured', 1);
    expect(asked).toContain('/i/v0/e/');
    expect(asked.filter((path) => path.startsWith('/static/') || path.startsWith('/flags'))).toEqual([]);
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

  test('every event is stored once, whatever answers it gets', async () => {
    const [, keeping = ''] = await snippetsOf('posthog-js');
    await expectEveryEventOnce({
      stage,
      faults: everyFault(0),
      times: 2,
      events: 80,
      async send(proxy, names) {
        const settings = { PULSE_URL: proxy.url, PULSE_KEY: stage.key };
        const start = `
          import posthog from 'posthog-js';
          window.posthog = posthog;
          posthog.init(PULSE_KEY, {
            api_host: PULSE_URL,
            // Nothing but what the test sends, and its faults befall.
            capture_pageview: false,
            capture_pageleave: false,
            autocapture: false,
            advanced_disable_flags: true,
          });
        `;
        await using pages = await startPageServer(settings, [keeping, start]);
        const page = await openPage(pages.url);
        await page.waitForFunction('window.posthog?.__loaded');
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
