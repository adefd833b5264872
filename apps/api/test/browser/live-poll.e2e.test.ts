import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityProblems, launchBrowser } from '@pulse/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';

/** Not localhost, so an insecure context: what a phone in the same network gets. */
const hostName = 'pulse.test';
const phoneSize = { width: 390, height: 844 };

describe('a live poll in the browser', () => {
  let pulse: PulseProcess;
  let browser: Browser;
  let directory: string;
  let origin: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pulse-browser-'));
    const port = await findPort();
    pulse = startPulse({ dataDirectory: directory, port });
    [browser] = await Promise.all([launchBrowser({ hosts: [hostName] }), pulse.ready()]);
    origin = `http://${hostName}:${port}`;
  });

  afterAll(async () => {
    await browser?.close();
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  /** A page whose errors, and breaches of the content security policy, are collected. */
  async function openPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const expected = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED|WebSocket connection/;
      if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
    });
    return page;
  }

  async function phone(code: string): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport: phoneSize, hasTouch: true, locale: 'en-GB' });
    const page = await openPage(context);
    await page.goto(`${origin}/j/${code}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    return { context, page };
  }

  const answer = (page: Page, text: string) => page.getByRole('button', { name: text });
  const counted = (page: Page) => page.getByText(/^Counted\./).first();

  test('register, create, open; three phones vote, change, lose the network; every screen moves; sealed', async () => {
    const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const host = await openPage(desk);
    await host.goto(`${origin}/register`);
    expect(await host.evaluate<boolean>('isSecureContext')).toBe(false);
    await host.getByLabel('Name').fill('Grace');
    await host.getByLabel('E-mail').fill('grace@example.org');
    await host.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await host.locator('form button[type=submit]').click();

    await host.getByRole('button', { name: 'Create a session' }).click();
    await host.getByLabel('What is it called?').fill('Lecture 4');
    await host.getByRole('dialog').getByRole('button', { name: 'Create session' }).click();
    await host.getByRole('button', { name: 'Go live' }).click();
    await host.getByRole('region', { name: 'Run sheet' }).getByRole('button', { name: 'Add poll' }).click();
    await host.getByLabel('Question').fill('Which one?');
    await host.getByLabel('Answer A', { exact: true }).fill('Red');
    await host.getByLabel('Answer B', { exact: true }).fill('Green');
    await host.getByRole('button', { name: 'Add to run sheet' }).click();
    await host.getByRole('button', { name: 'Open poll' }).click();
    await host.getByRole('button', { name: 'Close voting' }).waitFor();

    const sessionId = new URL(host.url()).pathname.split('/').at(-1) ?? '';
    const code = await host.evaluate(async (id) => {
      const refreshed = await fetch('/api/v1/auth/refresh', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const { data } = (await refreshed.json()) as { data: { accessToken: string } };
      const session = await fetch(`/api/v1/sessions/${id}`, {
        headers: { authorization: `Bearer ${data.accessToken}` },
      });
      return ((await session.json()) as { data: { code: string } }).data.code;
    }, sessionId);

    const wall = await openPage(desk);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${origin}/present/${code}`);
    await wall.getByText('Which one?').first().waitFor();

    const phones = await Promise.all([phone(code), phone(code), phone(code)]);
    const [first, second, third] = phones;
    if (!first || !second || !third) throw new Error('three phones were opened');
    await answer(first.page, 'Red').click();
    await answer(second.page, 'Green').click();
    await Promise.all([counted(first.page).waitFor(), counted(second.page).waitFor()]);

    // The third loses the network: its vote is kept, and sent by itself when the network is back.
    await answer(third.page, 'Red').waitFor();
    await third.context.setOffline(true);
    await answer(third.page, 'Red').click();
    await third.page
      .getByText(/Offline\. Your vote is kept/)
      .first()
      .waitFor();
    await third.context.setOffline(false);
    await counted(third.page).waitFor();

    // The second changes its mind with one tap.
    await answer(second.page, 'Red').click();
    await wall.getByText('100').first().waitFor();
    await host.getByText('3 answers').first().waitFor();

    for (const page of [host, wall, first.page]) {
      expect(await accessibilityProblems(page), page.url()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityProblems(page), `${page.url()}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }

    await host.getByRole('button', { name: 'Close voting' }).click();
    await first.page.getByText('Voting is closed.').first().waitFor();
    await wall.getByText('Voting is closed').first().waitFor();
    await wall.getByRole('button', { name: /Sealed/ }).click();
    await wall.getByText('Both counts agree.').waitFor();
    expect(await accessibilityProblems(wall)).toEqual([]);

    // A reload brings a phone back to its own place and choice.
    await first.page.reload();
    await first.page.getByText('Which one?').first().waitFor();
    expect(complaints).toEqual([]);
    await Promise.all([desk.close(), ...phones.map(({ context }) => context.close())]);
  });
});
