import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('unsubscribing in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  /** The address of the link at the foot of a digest that the host mails to themselves. */
  async function mailedLink(projectId: string, name: string): Promise<string> {
    const { data: account } = await host.api.get('/auth/me');
    await host.api.post(`/projects/${projectId}/digests/daily/send`);
    const mails = async () =>
      (await stage.mailsTo(account.email)).filter(({ subject }) => subject.startsWith(name));
    await expect.poll(mails, { timeout: 15_000 }).toHaveLength(1);
    const [mail] = await mails();
    const [, path] = /^Unsubscribe:\nhttps?:\/\/[^/]+(\/\S+)$/m.exec(mail?.text ?? '') ?? [];
    return stage.origin + path;
  }
  /** Somebody whom nobody has signed in. */
  async function stranger(locale: string): Promise<Page> {
    return stage.openPage(await stage.browser.newContext({ locale }));
  }

  test('takes a press by whoever has the mail, and can be undone by who is signed in', async () => {
    const name = 'Shop';
    const { data: project } = await host.api.post('/projects', { name, timeZone: 'Europe/Berlin' });
    const link = await mailedLink(project.id, name);
    const declined = async () => (await host.api.get(`/projects/${project.id}/digests`)).data[0].declined;
    const page = await stranger('en-GB');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Unsubscribe from the daily digest of “Shop”?' }).waitFor();
    await wellIn(page, 'the question');
    expect(await declined()).toBe(false);
    // By the keyboard alone: the button is the first thing after the header.
    await page.getByRole('button', { name: 'Unsubscribe' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
    await page.getByText('The daily digest of “Shop” is not sent to you any more.').waitFor();
    await wellIn(page, 'unsubscribed');
    expect(await declined()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Open the settings');

    // Again, in another language: it is so already.
    const german = await stranger('de-DE');
    await german.goto(link);
    await german.getByRole('heading', { name: 'Abbestellt' }).waitFor();
    await wellIn(german, 'unsubscribed, in German');

    // Where to it leads whoever is signed in.
    await host.page.goto(link);
    await host.page.getByRole('link', { name: 'Open the settings' }).click();
    const daily = host.page.getByRole('region', { name: 'Every day' });
    await daily.getByRole('button', { name: 'To me again' }).click();
    await daily.getByRole('button', { name: 'Not to me' }).waitFor();
    expect(await declined()).toBe(false);
    await german.reload();
    await german.getByRole('heading', { name: 'Den täglichen Digest von „Shop“ abbestellen?' }).waitFor();
    await wellIn(german, 'the question, in German');
    expect(stage.complaints).toEqual([]);
  });

  test('says when a link is not whole, and survives names that are long and trouble on the way', async () => {
    const name = 'W'.repeat(100);
    const { data: project } = await host.api.post('/projects', { name, timeZone: 'Europe/Berlin' });
    const link = await mailedLink(project.id, name);
    const page = await stranger('en-GB');
    for (const cut of [link.slice(0, -1), link.replace(/token=.*/, ''), `${link}${'A'.repeat(1_000)}`]) {
      await page.goto(cut);
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    }
    await wellIn(page, 'a link that is cut');

    // The server is away when the page asks, and when it tells.
    await page.route('**/digests/subscription?*', (route) => route.abort());
    await page.goto(link);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await wellIn(page, 'the server is away');
    await page.unroute('**/digests/subscription?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: `digest of “${name}”?` }).waitFor();
    await wellIn(page, 'a long name');
    await page.route('**/unsubscribe?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('alert').waitFor();
    await wellIn(page, 'the server is away after the press');
    await page.unroute('**/unsubscribe?*');
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();

    // Who has left is told no names.
    await host.api.delete(`/projects/${project.id}`);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Unsubscribe from this daily digest?' }).waitFor();
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByText('This daily digest is not sent to you any more.').waitFor();
    await wellIn(page, 'without a name');
    expect(stage.complaints).toEqual([]);
  });
});
