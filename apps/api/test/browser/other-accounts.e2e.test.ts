import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage } from './browser-stage.ts';

/** Says whether a text has been on the page since; read by `appeared`. */
const watchFor = (text: string) => `
  window.appeared = false;
  new MutationObserver(() => {
    window.appeared ||= document.body.textContent.includes(${JSON.stringify(text)});
  }).observe(document.body, { childList: true, subtree: true });
`;

describe('accounts of another kind, or of another person, in the browser', () => {
  let stage: BrowserStage;
  beforeAll(async () => {
    stage = await browserStage();
  });
  afterAll(() => stage?.close());

  const wellIn = async (page: Page, where: string) =>
    expect(await accessibilityProblems(page), where).toEqual([]);
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
  const told = (page: Page, text: string) => page.getByRole('main').getByText(text).waitFor();
  const room = async (page: Page, name: string) => {
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  };

  test('an account without a password is offered one, and asked for none', async () => {
    const { context, page } = await stage.host();
    // Whom other services vouch for signs in through an application of theirs; here the answer is made up.
    await page.route('**/api/v1/auth/me', async (route) => {
      // The name of the stage is known to its browser alone.
      const url = new URL(route.request().url());
      url.hostname = '127.0.0.1';
      const response = await route.fetch({ url: url.href });
      const { data, ...rest } = await response.json();
      await route.fulfill({ response, json: { ...rest, data: { ...data, hasPassword: false } } });
    });
    await page.goto(`${stage.origin}/account`);
    await told(page, 'Changing it takes a password');
    expect(await page.getByRole('button', { name: 'Change address' }).count()).toBe(0);
    await room(page, 'Security');
    expect(await page.getByRole('button', { name: 'Change password' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Set a password' }).click();
    await told(page, 'on its way to host1@example.org');
    await wellIn(page, 'a password on its way');
    await expect
      .poll(async () => (await stage.mailsTo('host1@example.org')).map(({ subject }) => subject), {
        timeout: 15_000,
      })
      .toContain('Choose a new password');
    await room(page, 'Your data');
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type host1@example.org to confirm').waitFor();
    expect(await dialog.getByLabel('Your password').count()).toBe(0);
    await wellIn(page, 'deletion without a password');
    expect(stage.complaints).toEqual([]);
    await context.close();
  });

  test('who signs in sees nothing of who signed out', async () => {
    const mine = 'A session of the host';
    const { api, context, page } = await stage.host();
    await api.post('/sessions', { title: mine });
    await page.reload();
    await page.getByText(mine).waitFor();
    await page.getByRole('button', { name: 'Account of Grace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Create account' }).click();
    await heading(page, 'Create your account');
    await page.evaluate(watchFor(mine));
    // The sessions are answered after the account, so that whatever was known before could stand there meanwhile.
    const account = page.waitForResponse(/\/auth\/me$/);
    await page.route(/\/api\/v1\/sessions\?/, async (route) => {
      await account;
      await route.continue();
    });
    await page.getByLabel('Name').fill('Sonja Kowalewskaja');
    await page.getByLabel('E-mail').fill('sonja@example.org');
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.locator('form button[type=submit]').click();
    await heading(page, 'No sessions yet');
    expect(await page.evaluate<boolean>('window.appeared')).toBe(false);
    expect(stage.complaints).toEqual([]);
    await context.close();
  });
});
