import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';

const email = 'emmy@example.org';
const newEmail = 'noether@example.org';
const passwords = {
  first: 'correct horse battery',
  second: 'a better one for later',
  third: 'and yet another',
};

/** Adds up what moves by itself; read by `shifted`. */
const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

describe('an account in the browser', () => {
  let stage: BrowserStage;
  let admin: Host;
  beforeAll(async () => {
    stage = await browserStage();
    // The first account administers.
    admin = await stage.host();
  });
  afterAll(() => stage?.close());

  const open = async (path: string): Promise<Page> => {
    const context = await stage.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
    });
    await context.addInitScript(watchShifts);
    const page = await stage.openPage(context);
    await page.goto(stage.origin + path);
    return page;
  };
  const wellIn = async (page: Page, where: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), `${where}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    // Google's limit for "good"; https://web.dev/articles/cls
    expect(await page.evaluate<number>('window.shifted'), `${where} moves`).toBeLessThan(0.1);
  };
  const submit = (page: Page) => page.locator('form button[type=submit]').click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
  const signIn = async (page: Page, address: string, password: string) => {
    await page.getByLabel('E-mail').fill(address);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await submit(page);
  };
  /** Follows the link of the latest mail whose text leads to a page. */
  const followMail = async (page: Page, to: string, path: string, mails = 1) => {
    const link = await vi.waitFor(
      async () => {
        const found = (await stage.mailsTo(to)).flatMap(
          ({ text }) => text.match(new RegExp(`${path}#token=\\S+`))?.[0] ?? [],
        );
        expect(found.length).toBeGreaterThanOrEqual(mails);
        return found[0] ?? '';
      },
      { timeout: 15_000, interval: 50 },
    );
    // Not only another fragment of the same page.
    await page.goto('about:blank');
    await page.goto(stage.origin + link);
    return link;
  };
  const register = async (address: string): Promise<Page> => {
    const page = await open('/register');
    await page.getByLabel('Name').fill('Emmy Noether');
    await signIn(page, address, passwords.first);
    await heading(page, 'Your sessions');
    return page;
  };
  const room = async (page: Page, name: string) => {
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  };
  /** In its place on the page; screen readers have heard the same. */
  const told = (page: Page, text: string) => page.getByRole('main').getByText(text).waitFor();
  const dialog = (page: Page) => page.getByRole('dialog');
  const confirm = (page: Page) => page.getByRole('button', { name: 'Confirm this address' }).click();
  const answer = (page: Page) => dialog(page).locator('button[type=submit]').click();

  test('confirm, forget, reset, change, end devices, export, delete', async () => {
    const desk = await register(email);
    await desk.getByText(`Please confirm ${email}`).waitFor();
    await wellIn(desk, 'an address to be confirmed');
    await desk.getByRole('button', { name: 'Send the link again' }).click();
    await told(desk, `Sent to ${email}.`);

    // The link before does not work any more, the one that came does, once.
    const link = await followMail(desk, email, '/account/verify-email', 2);
    await heading(desk, 'Confirm your address');
    expect(desk.url()).not.toContain('token');
    await wellIn(desk, 'an address that waits for a press');
    await desk.reload();
    await confirm(desk);
    await heading(desk, 'Address confirmed');
    await wellIn(desk, 'a confirmed address');
    await desk.goto('about:blank');
    await desk.goto(stage.origin + link);
    await confirm(desk);
    await heading(desk, 'This link does not work');
    await told(desk, 'It may have worked already.');
    await wellIn(desk, 'a used link');
    await desk.getByRole('button', { name: 'Ask for another' }).click();
    await told(desk, `${email} is confirmed.`);
    await desk.goto(stage.origin);
    await heading(desk, 'No sessions yet');
    expect(await desk.getByText(`Please confirm ${email}`).count()).toBe(0);

    // By keyboard alone to the account.
    await desk.getByRole('button', { name: 'Account of Emmy Noether' }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('menu').waitFor();
    await wellIn(desk, 'the menu');
    expect(await desk.getByRole('menuitem', { name: 'Administration' }).count()).toBe(0);
    await desk.getByRole('menuitem', { name: 'Your account' }).focus();
    await desk.keyboard.press('Enter');
    await heading(desk, 'About you');
    await desk.getByText('Confirmed').waitFor();
    await wellIn(desk, 'profile');

    // Another device has forgotten the password; the one that was signed in is out.
    const phone = await open('/login');
    await phone.getByLabel('E-mail').fill(email);
    await phone.getByRole('link', { name: 'Forgot your password?' }).click();
    await heading(phone, 'Forgot your password?');
    expect(await phone.getByLabel('E-mail').inputValue()).toBe(email);
    await wellIn(phone, 'forgot');
    await submit(phone);
    await heading(phone, 'Look into your mail');
    await wellIn(phone, 'a link is on its way');
    const resetLink = await followMail(phone, email, '/account/reset-password');
    await heading(phone, 'Choose a new password');
    expect(phone.url()).not.toContain('token');
    await phone.reload();
    await phone.getByLabel('New password').fill('short');
    await submit(phone);
    await phone.getByText('Use at least 8 characters.').waitFor();
    await wellIn(phone, 'reset');
    await phone.getByLabel('New password').fill(passwords.second);
    await submit(phone);
    await phone.getByText('1 device was signed out.').waitFor();
    await wellIn(phone, 'a new password');
    await desk.getByLabel('Name').fill('Emmy');
    await submit(desk);
    await heading(desk, 'Sign in');
    await phone.goto('about:blank');
    await phone.goto(stage.origin + resetLink);
    await phone.getByLabel('New password').fill(passwords.second);
    await submit(phone);
    await heading(phone, 'This link does not work');
    await told(phone, 'your new password may be set already');
    await wellIn(phone, 'a used link to a new password');
    await phone.getByRole('link', { name: 'Ask for another' }).click();
    await heading(phone, 'Forgot your password?');

    // Back to where the sign-in ended.
    await signIn(desk, email, passwords.second);
    await desk.getByLabel('Name').fill('  ');
    await submit(desk);
    await desk.getByText('Enter your name.').waitFor();
    await desk.getByLabel('Name').fill('Emmy N.');
    await desk.getByText('German', { exact: true }).click();
    await submit(desk);
    await desk.getByText('Saved.').waitFor();
    await desk.getByRole('button', { name: 'Account of Emmy N.' }).waitFor();

    // Devices: end one, then all others by a new password.
    await phone.goto(`${stage.origin}/login`);
    await signIn(phone, email, passwords.second);
    await heading(phone, 'Your sessions');
    await room(desk, 'Security');
    const devices = desk.getByRole('region', { name: 'Signed-in devices' }).getByRole('listitem');
    await expect.poll(() => devices.count()).toBe(2);
    await devices.first().getByText('This device').waitFor();
    await wellIn(desk, 'security');
    await devices.nth(1).getByRole('button').click();
    await desk.getByText(/is signed out\.$/).waitFor();
    await expect.poll(() => devices.count()).toBe(1);
    await phone.reload();
    await phone.getByRole('link', { name: 'Sign in' }).first().click();
    await signIn(phone, email, passwords.second);
    await heading(phone, 'Your sessions');

    await desk.getByRole('button', { name: 'Change password' }).click();
    await dialog(desk).getByLabel('Present password').fill('not this one');
    await dialog(desk).getByLabel('New password').fill(passwords.third);
    await answer(desk);
    await desk.getByText('This is not your password.').waitFor();
    await wellIn(desk, 'a wrong password');
    await dialog(desk).getByLabel('Present password').fill(passwords.second);
    await answer(desk);
    await told(desk, '1 other device was signed out.');

    // The address changes when its new owner follows the link, and not before.
    await room(desk, 'Profile');
    await desk.getByRole('button', { name: 'Change address' }).click();
    await dialog(desk).getByLabel('New address').fill(email);
    await dialog(desk).getByLabel('Your password').fill(passwords.third);
    await answer(desk);
    await desk.getByText('That is your present address.').waitFor();
    await dialog(desk).getByLabel('New address').fill(newEmail);
    await wellIn(desk, 'change of address');
    await answer(desk);
    await told(desk, `A link is on its way to ${newEmail}.`);
    await desk.getByText(email, { exact: true }).first().waitFor();
    const mailed = await open('/login');
    await followMail(mailed, newEmail, '/account/verify-email');
    await confirm(mailed);
    await mailed.getByText(`${newEmail} is yours`).waitFor();
    await desk.reload();
    await desk.getByText(newEmail, { exact: true }).first().waitFor();

    // Offline: said, and nothing lost.
    await desk.context().setOffline(true);
    await desk.getByLabel('Name').fill('Emmy Noether');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('The server cannot be reached. Check your connection').waitFor();
    await room(desk, 'Security');
    const trouble = desk.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
    await trouble.getByRole('button', { name: 'Try again' }).waitFor();
    await wellIn(desk, 'security without a network');
    await desk.context().setOffline(false);
    await desk.getByText('This device').waitFor();
    await room(desk, 'Profile');
    await desk.getByLabel('Name').fill('Emmy Noether');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Saved.').waitFor();

    await room(desk, 'Your data');
    await wellIn(desk, 'data');
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^pulse-account-\d{4}-\d\d-\d\d\.json$/);
    let text = '';
    for await (const chunk of await file.createReadStream()) text += chunk;
    expect(JSON.parse(text)).toMatchObject({
      account: { email: newEmail, name: 'Emmy Noether', emailVerified: true, language: 'de' },
    });

    await desk.getByRole('button', { name: 'Delete my account' }).click();
    await answer(desk);
    await desk.getByText('Type your address as it is written above.').waitFor();
    await wellIn(desk, 'deletion');
    await dialog(desk).getByLabel(`Type ${newEmail} to confirm`).fill(newEmail);
    await dialog(desk).getByLabel('Your password').fill(passwords.third);
    await answer(desk);
    await heading(desk, 'Your account is deleted');
    await wellIn(desk, 'a deleted account');
    await desk.getByRole('link', { name: 'Back to the start page' }).click();
    await desk.getByRole('link', { name: 'Sign in' }).first().click();
    await signIn(desk, newEmail, passwords.third);
    await desk.getByText('Address or password is wrong.').waitFor();
    expect(stage.complaints).toEqual([]);
    await Promise.all([desk, phone, mailed].map((page) => page.context().close()));
  });

  test('refusals: too many tries, a disabled account, the last administrator; everywhere out', async () => {
    const address = 'sofia@example.org';
    const desk = await register(address);
    await desk.goto(`${stage.origin}/account/security`);
    await desk.getByRole('button', { name: 'Sign out everywhere' }).click();
    await wellIn(desk, 'everywhere');
    await dialog(desk).getByRole('button', { name: 'Sign out everywhere' }).click();
    await heading(desk, 'You are signed out everywhere');
    await desk.getByRole('link', { name: 'Sign in' }).click();

    // The wait is counted down, and over by itself. The first of it is a second, which may pass unseen.
    const wait = desk.getByText('Too many tries.');
    const button = desk.locator('form button[type=submit]');
    await expect
      .poll(
        async () => {
          await signIn(desk, address, 'not this one');
          await button.and(desk.locator(':not([aria-busy])')).waitFor();
          return wait.count();
        },
        { timeout: 30_000, interval: 1 },
      )
      .toBe(1);
    await wellIn(desk, 'too many tries');
    await desk.getByText('You can try again now.').waitFor();
    await signIn(desk, address, passwords.first);
    await heading(desk, 'Your sessions');

    const { page } = admin;
    await page.getByRole('button', { name: 'Account of Grace' }).click();
    await page.getByRole('menuitem', { name: 'Administration' }).click();
    const row = page.getByRole('listitem').filter({ hasText: address });
    await row.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await row.getByText('Disabled').waitFor();
    await desk.goto(`${stage.origin}/account`);
    await heading(desk, 'Sign in');
    await signIn(desk, address, passwords.first);
    await desk.getByText('This account is switched off.').waitFor();
    await wellIn(desk, 'a disabled account');

    await page.goto(`${stage.origin}/account/data`);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await dialog(page).getByLabel('Type host1@example.org to confirm').fill('host1@example.org');
    await dialog(page).getByLabel('Your password').fill('correct horse battery');
    await answer(page);
    await page.getByText('Nobody but you administers this server.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Account of Grace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(stage.complaints).toEqual([]);
    await desk.context().close();
  });
});
