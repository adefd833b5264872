import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';

interface Session {
  readonly id: string;
  readonly code: string;
}

describe('questions and chat in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  const begin = async (settings: object = {}): Promise<Session> => {
    const { data } = await host.api.post('/sessions', { title: 'Lecture 4', ...settings });
    await host.api.post(`/sessions/${data.id}/start`);
    return data;
  };
  const sheet = (page: Page) => page.getByRole('dialog', { name: 'Questions and chat' });
  const rows = (page: Page) =>
    page.getByRole('region', { name: 'Questions', exact: true }).getByRole('listitem');
  const opener = (page: Page, kind: 'Questions' | 'Chat') =>
    page.getByRole('contentinfo').getByRole('button', { name: kind });
  const tab = (page: Page, kind: 'Questions' | 'Chat') => page.getByRole('tab', { name: kind });
  const say = async (page: Page, field: 'Your question' | 'Your message', text: string) => {
    await page.getByLabel(field).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };
  const posted = async (session: Session, content: string): Promise<number> => {
    const { data } = await host.api.get(`/sessions/${session.id}/messages?limit=100`);
    return data.filter((message: { content: string }) => message.content === content).length;
  };
  const wellIn = async (page: Page, where: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // What is still fading in has no contrast to judge yet.
      await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
      expect(await accessibilityProblems(page), `${where}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  test('two phones and a host: ask, up-vote, chat, by keyboard, on the wall, to the end', async () => {
    const session = await begin({ anonymous: false });
    const joinAs = async (name: string): Promise<Page> => {
      const page = await stage.phone(session.code);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.waitForURL(/\/s\//);
      return page;
    };
    const emmy = await joinAs('Emmy');
    // Who joined before the console was there: her name comes with a list only.
    await host.page.goto(`${stage.origin}/sessions/${session.id}`);
    const alan = await joinAs('Alan');

    await opener(emmy, 'Questions').click();
    await emmy.getByText('No questions yet.').waitFor();
    await wellIn(emmy, 'empty sheet');
    await say(emmy, 'Your question', 'Does it <b>fall</b> faster\non the Moon?');
    await rows(emmy).getByText('Does it <b>fall</b> faster').waitFor();
    expect(await rows(emmy).getByRole('button').count()).toBe(0);

    await tab(host.page, 'Questions').click();
    await rows(host.page).getByText('Emmy').waitFor();

    await opener(alan, 'Questions').click();
    await say(alan, 'Your question', 'Will this be in the exam?');
    await expect.poll(() => rows(emmy).count()).toBe(2);
    await rows(host.page).getByText('Alan').waitFor();

    // One vote puts the younger question first, on every screen.
    for (const page of [emmy, alan, host.page]) {
      await expect.poll(() => rows(page).first().textContent()).toContain('on the Moon?');
    }
    await rows(emmy).getByRole('button', { name: 'Up-vote, 0 votes so far' }).click();
    await rows(emmy).getByRole('button', { name: 'Up-voted, 1 vote', pressed: true }).waitFor();
    for (const page of [emmy, alan, host.page]) {
      await expect.poll(() => rows(page).first().textContent()).toContain('in the exam?');
    }
    // A refused vote is taken back.
    await emmy.route('**/upvote', (route) => route.abort());
    await rows(host.page)
      .getByRole('button', { name: /Up-vote, 0/ })
      .click();
    await say(host.page, 'Your question', 'What would you like to repeat?');
    await rows(emmy).getByText('What would you like to repeat?').waitFor();
    await rows(emmy).getByRole('button', { name: 'Up-vote, 0 votes so far' }).click();
    await emmy.getByText('The server cannot be reached.').waitFor();
    await rows(emmy).getByRole('button', { name: 'Up-vote, 0 votes so far', pressed: false }).waitFor();
    await emmy.unroute('**/upvote');
    await wellIn(emmy, 'questions on a phone');
    await wellIn(host.page, 'questions in the console');

    // By keyboard alone: Escape closes, the focus is where it was, arrows change the tab, Control and Enter send.
    await emmy.keyboard.press('Escape');
    await sheet(emmy).waitFor({ state: 'hidden' });
    expect(await emmy.evaluate<string>('document.activeElement.textContent')).toContain('Questions');
    await emmy.keyboard.press('Enter');
    await sheet(emmy).waitFor();
    await emmy.keyboard.press('ArrowRight');
    await emmy.getByText('Nobody has written yet.').waitFor();
    expect(await emmy.evaluate<string>("document.activeElement.getAttribute('aria-selected')")).toBe('true');
    await emmy.getByLabel('Your message').focus();
    await emmy.keyboard.type('Hello everybody');
    await emmy.keyboard.press('Control+Enter');
    await emmy.getByRole('region', { name: 'Chat' }).getByText('Hello everybody').waitFor();
    await wellIn(emmy, 'chat on a phone');

    // Alan looks at questions: the chat has something new until he looks.
    await alan.getByRole('tab', { name: 'Chat 1 1 new' }).click();
    await alan.getByRole('region', { name: 'Chat' }).getByText('Hello everybody').waitFor();
    await alan.keyboard.press('Escape');
    await tab(host.page, 'Chat').click();
    await host.page.getByRole('region', { name: 'Chat' }).getByText('Emmy').waitFor();
    await say(host.page, 'Your message', 'Welcome');
    await opener(alan, 'Chat')
      .and(alan.getByRole('button', { name: /1 new/ }))
      .waitFor();
    await opener(alan, 'Chat').click();
    await alan.getByRole('region', { name: 'Chat' }).getByText('Welcome').waitFor();
    await alan.getByRole('region', { name: 'Chat' }).getByText('Host').waitFor();

    const wall = await stage.openPage(host.context);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${stage.origin}/present/${session.code}`);
    await wall.getByRole('button', { name: 'Top questions' }).waitFor();
    await wall.keyboard.press('q');
    await expect.poll(() => wall.getByRole('listitem').first().textContent()).toContain('on the Moon?');
    await wellIn(wall, 'questions on the wall');
    await wall.keyboard.press('q');
    await wall.getByRole('heading', { name: 'Top questions' }).waitFor({ state: 'hidden' });
    await wall.close();

    // A screen that only watches may read them as well.
    const visitor = await stage.browser.newContext({ locale: 'en-GB' });
    const screen = await stage.openPage(visitor);
    await screen.goto(`${stage.origin}/present/${session.code}`);
    await screen.getByRole('button', { name: 'Top questions' }).click();
    await screen.getByText('Will this be in the exam?').waitFor();
    await visitor.close();

    await host.api.post(`/sessions/${session.id}/end`);
    await alan.getByText('The session is over: you can read').waitFor();
    expect(await alan.getByLabel('Your message').count()).toBe(0);
    await wellIn(alan, 'chat after the end');
    expect(stage.complaints).toEqual([]);
    await Promise.all([emmy.context().close(), alan.context().close()]);
  });

  test('a bad network neither loses nor doubles; chat off; too much at once', async () => {
    const session = await begin();
    const phone = await stage.join(session.code);
    await opener(phone, 'Questions').click();
    await phone.getByText('No questions yet.').waitFor();

    await phone.context().setOffline(true);
    await say(phone, 'Your question', 'Asked in the tunnel');
    await say(phone, 'Your question', 'And one more');
    await phone.getByText('Kept. Sent as soon as there is a connection.').first().waitFor();
    expect(await posted(session, 'Asked in the tunnel')).toBe(0);
    await phone.context().setOffline(false);
    await rows(phone).first().locator('time').waitFor();
    await rows(phone).nth(1).locator('time').waitFor();
    expect(await rows(phone).allTextContents()).toEqual([
      expect.stringContaining('Asked in the tunnel'),
      expect.stringContaining('And one more'),
    ]);
    expect(await posted(session, 'Asked in the tunnel')).toBe(1);

    // The server has taken it, and its answer is lost: the next try has the same key.
    const keys: (string | undefined)[] = [];
    await phone.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      const url = new URL(route.request().url());
      url.hostname = '127.0.0.1';
      await route.fetch({ url: url.href });
      return route.abort();
    });
    await say(phone, 'Your question', 'Heard, but not answered');
    await expect.poll(() => keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
    await rows(phone).nth(2).locator('time').waitFor();
    expect(await rows(phone).count()).toBe(3);
    expect(await posted(session, 'Heard, but not answered')).toBe(1);
    await phone.unroute('**/messages');

    // What is typed is still there after the sheet was closed, and after a reload.
    await phone.getByLabel('Your question').fill('Half a thou');
    await phone.keyboard.press('Escape');
    await phone.reload();
    await opener(phone, 'Questions').click();
    await expect.poll(() => phone.getByLabel('Your question').inputValue()).toBe('Half a thou');
    await expect.poll(() => rows(phone).count()).toBe(3);

    // Off in the settings: the phone has questions only.
    await phone.keyboard.press('Escape');
    await opener(phone, 'Chat').waitFor();
    await host.page.goto(`${stage.origin}/sessions/${session.id}`);
    await host.page.getByRole('button', { name: /^More for “Lecture/ }).click();
    await host.page.getByRole('menuitem', { name: 'Settings' }).click();
    await host.page.getByText('Questions only').click();
    await host.page.getByRole('button', { name: 'Save' }).click();
    await opener(phone, 'Chat').waitFor({ state: 'hidden' });
    await opener(phone, 'Questions').click();
    await rows(phone).first().waitFor();
    expect(await phone.getByRole('tab').count()).toBe(0);
    await wellIn(phone, 'questions only');

    // The same person says a lot elsewhere; the phone is told to wait and keeps the text.
    const place = await phone.evaluate<string>(`localStorage.getItem('pulse.place.${session.code}')`);
    const script = restClient(stage.origin.replace(/\/\/[^:]+/, '//127.0.0.1'), JSON.parse(place).token);
    let code: string | undefined;
    for (let index = 0; index < 20 && code === undefined; index += 1) {
      code = (
        await script.post(`/sessions/${session.id}/messages`, { kind: 'question', content: `${index}` })
      ).code;
    }
    expect(code).toBe('MESSAGE_QUOTA_EXCEEDED');
    await say(phone, 'Your question', 'One too many');
    await phone.getByText('that was a lot in one minute').waitFor();
    expect(await phone.getByLabel('Your question').inputValue()).toBe('One too many');
    expect(await phone.getByText('The server is busy').count()).toBe(0);
    expect(await posted(session, 'One too many')).toBe(0);
    await wellIn(phone, 'refused');
    expect(stage.complaints).toEqual([]);
    await phone.context().close();
  });
});
