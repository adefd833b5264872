import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage } from './browser-stage.ts';

describe('a live poll in the browser', () => {
  let stage: BrowserStage;
  beforeAll(async () => {
    stage = await browserStage();
  });
  afterAll(() => stage?.close());

  const answer = (page: Page, text: string) => page.getByRole('button', { name: text });
  const counted = (page: Page) => page.getByText(/^Counted\./).first();

  test('register, create, open; three phones vote, change, lose the network; every screen moves; sealed', async () => {
    const desk = await stage.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const host = await stage.openPage(desk);
    await host.goto(`${stage.origin}/register`);
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

    const wall = await stage.openPage(desk);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${stage.origin}/present/${code}`);
    await wall.getByText('Which one?').first().waitFor();

    const phones = await Promise.all([stage.join(code), stage.join(code), stage.join(code)]);
    const [first, second, third] = phones;
    if (!first || !second || !third) throw new Error('three phones were opened');
    await answer(first, 'Red').click();
    await answer(second, 'Green').click();
    await Promise.all([counted(first).waitFor(), counted(second).waitFor()]);

    // The third loses the network: its vote is kept, and sent by itself when the network is back.
    await answer(third, 'Red').waitFor();
    await third.context().setOffline(true);
    await answer(third, 'Red').click();
    await third
      .getByText(/Offline\. Your vote is kept/)
      .first()
      .waitFor();
    await third.context().setOffline(false);
    await counted(third).waitFor();

    // The second changes its mind with one tap.
    await answer(second, 'Red').click();
    await wall.getByText('100').first().waitFor();
    await host.getByText('3 answers').first().waitFor();

    for (const page of [host, wall, first]) {
      expect(await accessibilityProblems(page), page.url()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityProblems(page), `${page.url()}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }

    await host.getByRole('button', { name: 'Close voting' }).click();
    await first.getByText('Voting is closed.').first().waitFor();
    await wall.getByText('Voting is closed').first().waitFor();
    await wall.getByRole('button', { name: /Sealed/ }).click();
    await wall.getByText('Both counts agree.').waitFor();
    expect(await accessibilityProblems(wall)).toEqual([]);

    // A reload brings a phone back to its own place and choice.
    await first.reload();
    await first.getByText('Which one?').first().waitFor();
    expect(stage.complaints).toEqual([]);
    await Promise.all([desk.close(), ...phones.map((page) => page.context().close())]);
  });
});
