import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';

interface Session {
  readonly id: string;
  readonly code: string;
}

describe('roles in the browser', () => {
  let stage: BrowserStage;
  let admin: Host;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    // The first account administers; the sessions are somebody else's.
    admin = await stage.host();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  const begin = async (settings: object = {}): Promise<Session> => {
    const { data } = await host.api.post('/sessions', { title: 'Lecture 4', ...settings });
    await host.api.post(`/sessions/${data.id}/start`);
    return data;
  };
  const wellIn = async (page: Page, where: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), `${where}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  const openQuestions = (phone: Page) =>
    phone.getByRole('contentinfo').getByRole('button', { name: 'Questions' }).click();
  const ask = async (phone: Page, text: string) => {
    await phone.getByLabel('Your question').fill(text);
    await phone.getByRole('button', { name: 'Send' }).click();
  };
  const questions = (page: Page) =>
    page.getByRole('region', { name: 'Questions', exact: true }).getByRole('listitem');
  const queue = (page: Page) =>
    page.getByRole('region', { name: 'Waiting for approval' }).getByRole('listitem');
  const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });
  const choose = async (page: Page, row: string, item: string) => {
    await page
      .getByRole('listitem')
      .filter({ hasText: row })
      .getByRole('button', { name: /^More for/ })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  test('a moderator comes by a link, keeps the queue, and goes when removed', async () => {
    const session = await begin({ anonymous: false, moderation: 'before' });
    const joinAs = async (name: string): Promise<Page> => {
      const page = await stage.phone(session.code);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.waitForURL(/\/s\//);
      return page;
    };
    await host.page.goto(`${stage.origin}/sessions/${session.id}`);
    await host.page.getByRole('button', { name: 'Members' }).click();
    const dialog = host.page.getByRole('dialog', { name: 'Members' });
    await dialog.getByText('Owner').waitFor();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
    await dialog.getByText('Whoever has the link').waitFor();
    await wellIn(host.page, 'members');

    // Withdrawn and taken back before the server has heard of it: the link below still works.
    await dialog.getByRole('button', { name: 'Withdraw the invitation: Whoever has the link' }).click();
    await dialog.getByText('Whoever has the link').waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('Whoever has the link').waitFor();

    const context = await stage.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
    });
    const moderator = await stage.openPage(context);
    await moderator.goto(link);
    await moderator.getByRole('heading', { name: 'You are invited' }).waitFor();
    expect(moderator.url()).not.toContain('token');
    await wellIn(moderator, 'invitation');
    await moderator.getByRole('link', { name: 'Create account' }).click();
    await moderator.getByLabel('Name').fill('Emmy');
    await moderator.getByLabel('E-mail').fill('emmy@example.org');
    await moderator.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await moderator.locator('form button[type=submit]').click();
    await moderator.waitForURL(/\/sessions\//);
    await moderator.getByText('Nothing waits').waitFor();
    await moderator.getByRole('banner').getByText('Moderator').waitFor();
    for (const name of ['Pause', 'End session', 'Add poll']) {
      expect(await moderator.getByRole('button', { name }).count()).toBe(0);
    }
    await wellIn(moderator, 'empty queue');

    const [emmy, alan] = [await joinAs('Ada'), await joinAs('Alan')];
    await openQuestions(emmy);
    await openQuestions(alan);
    await ask(emmy, 'Will this be in the exam?');
    await questions(emmy).getByText('Waiting for approval. Only you see it.').waitFor();
    await wellIn(emmy, 'an own question that waits');
    await ask(emmy, 'Buy my book');
    await expect.poll(() => queue(moderator).count()).toBe(2);
    await queue(moderator).first().getByText('Ada').waitFor();
    expect(await questions(alan).count()).toBe(0);
    await wellIn(moderator, 'queue');

    // By keyboard: down, up, approve the first; then dismiss the other, and take that back.
    await moderator.getByRole('heading', { name: 'The room' }).click();
    for (const key of ['j', 'j', 'k', 'a']) await moderator.keyboard.press(key);
    await expect.poll(() => queue(moderator).count()).toBe(1);
    await questions(alan).getByText('Will this be in the exam?').waitFor();
    await questions(emmy).getByText('Will this be in the exam?').waitFor();
    await expect.poll(() => questions(emmy).getByText('Waiting for approval.').count()).toBe(1);
    await moderator.keyboard.press('d');
    await moderator.getByText('Nothing waits').waitFor();
    await moderator.getByRole('button', { name: 'Undo' }).click();
    await queue(moderator).getByText('Buy my book').waitFor();
    await queue(moderator).getByRole('button', { name: 'Dismiss' }).click();
    await moderator.getByText('Nothing waits').waitFor();

    const wall = await stage.openPage(host.context);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${stage.origin}/present/${session.code}`);
    await wall.getByRole('button', { name: 'Top questions' }).waitFor();
    await wall.keyboard.press('q');
    await wall.getByText('Will this be in the exam?').waitFor();

    // What the staff makes of it is on every screen.
    await tab(moderator, /^Questions/).click();
    await choose(moderator, 'Will this be', 'Pin to the top');
    for (const page of [emmy, alan, wall]) await page.getByText('Pinned', { exact: true }).waitFor();
    await wellIn(wall, 'pinned on the wall');
    await choose(moderator, 'Will this be', 'Mark as answered');
    for (const page of [emmy, alan, wall]) await page.getByText('Answered', { exact: true }).waitFor();
    await wellIn(moderator, 'questions of a moderator');
    await choose(moderator, 'Will this be', 'Hide');
    for (const page of [alan, wall]) {
      await page.getByText('Will this be in the exam?', { exact: true }).waitFor({ state: 'hidden' });
    }
    await moderator.getByRole('button', { name: 'Undo' }).click();
    await questions(alan).getByText('Answered', { exact: true }).waitFor();
    await choose(moderator, 'Will this be', 'Delete');
    await questions(alan).first().waitFor({ state: 'hidden' });
    await moderator.getByRole('button', { name: 'Undo' }).click();
    await questions(alan).getByText('Will this be in the exam?').waitFor();

    // The link has worked once.
    const late = await stage.openPage(context);
    await late.goto(link);
    await late.getByRole('button', { name: 'Accept the invitation' }).click();
    await late.getByRole('heading', { name: 'This invitation is used up' }).waitFor();
    await wellIn(late, 'a used invitation');
    await late.close();

    // Made a host and back: the console follows without a reload, here because it is looked at again.
    await dialog.getByRole('button', { name: 'Close' }).click();
    await host.page.getByRole('button', { name: 'Members' }).click();
    await dialog.getByLabel('Role of Emmy').selectOption('host');
    await dialog.getByText('Emmy: now Host.').waitFor();
    await moderator.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await moderator.getByRole('button', { name: 'Pause' }).waitFor();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => dialog.getByLabel('Role of Emmy').inputValue()).toBe('moderator');

    // Removed: the console says so by itself, and hears nothing more.
    await dialog.getByRole('button', { name: 'Remove Emmy' }).click();
    await moderator.getByRole('heading', { name: 'You are no longer part of this session' }).waitFor();
    await wellIn(moderator, 'removed');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await tab(host.page, /^Queue/).click();
    await ask(alan, 'Asked after she went');
    await queue(host.page).getByText('Asked after she went').waitFor();
    expect(await moderator.content()).not.toContain('Asked after she went');
    await moderator.goto(stage.origin);
    await moderator.getByText('No sessions yet').waitFor();

    expect(stage.complaints).toEqual([]);
    await Promise.all([emmy.context().close(), alan.context().close(), context.close(), wall.close()]);
  });

  test('muted, sent out and banned: what the phone is told', async () => {
    const session = await begin();
    const phone = await stage.join(session.code);
    await host.page.goto(`${stage.origin}/sessions/${session.id}`);
    await tab(host.page, 'People').click();
    const people = host.page.getByRole('region', { name: 'People' });
    const measure = async (item: string) => {
      await people.getByRole('button', { name: /^More for/ }).click();
      await host.page.getByRole('menuitem', { name: item }).click();
    };
    await measure('Mute');
    await people.getByText('Muted').waitFor();
    await wellIn(host.page, 'people');
    await openQuestions(phone);
    await ask(phone, 'May I?');
    await phone.getByText('the host has muted you').waitFor();
    expect(await phone.getByLabel('Your question').inputValue()).toBe('May I?');
    await wellIn(phone, 'muted');
    await host.page.getByRole('button', { name: 'Undo' }).click();
    await people.getByText('Muted').waitFor({ state: 'hidden' });
    await phone.getByRole('button', { name: 'Send' }).click();
    await questions(phone).getByText('May I?').waitFor();
    await phone.keyboard.press('Escape');

    await measure('Ban');
    await people.getByText('Banned').waitFor();
    await phone.getByRole('heading', { name: 'You can no longer take part' }).waitFor();
    await wellIn(phone, 'banned');
    await measure('Lift the ban');
    await phone.getByRole('button', { name: 'Try again' }).click();
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();

    await measure('Send out');
    await people.getByText('Sent out').waitFor();
    await phone.getByRole('heading', { name: 'The host has sent you out' }).waitFor();
    await wellIn(phone, 'sent out');
    await phone.getByRole('button', { name: 'Join again' }).click();
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();
    expect(stage.complaints).toEqual([]);
    await phone.context().close();
  });

  test('the administration: accounts, roles, decisions, the audit log, keys; nobody else’s', async () => {
    await host.page.goto(`${stage.origin}/admin`);
    await host.page.getByRole('heading', { name: 'This is for administrators' }).waitFor();
    await wellIn(host.page, 'forbidden');

    const { page } = admin;
    const section = async (name: string) => {
      await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    };
    await page.goto(`${stage.origin}/admin`);
    await page.getByLabel('Search by name or e-mail').fill('host2@');
    const rows = page.getByRole('main').getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(1);
    await wellIn(page, 'users');
    await choose(page, 'host2@example.org', 'Change roles');
    await page.getByRole('dialog').getByLabel('manager').check();
    await wellIn(page, 'roles of a user');
    await page.getByRole('button', { name: 'Save' }).click();
    await rows.getByText('manager').waitFor();
    await choose(page, 'host2@example.org', 'Disable');
    await rows.getByText('Disabled').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await rows.getByText('Disabled').waitFor({ state: 'hidden' });
    await page.getByLabel('Search by name or e-mail').fill('nobody like that');
    await page.getByText('Nobody found').waitFor();

    await section('Roles');
    await page.getByRole('tab', { name: 'moderator' }).click();
    const setting = page.getByLabel('Setting for poll:manage');
    await setting.selectOption('allow');
    const row = page.getByRole('row').filter({ hasText: 'poll:manage' });
    await row.getByText('Yes').waitFor();
    await wellIn(page, 'roles');
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('No', { exact: true }).waitFor();
    expect(await setting.inputValue()).toBe('default');

    await section('Decisions');
    await page.getByLabel('E-mail address or id').fill('host2@example.org');
    await page.getByLabel('What?').selectOption('audit:read');
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByText('No, they may not.').waitFor();
    await wellIn(page, 'a decision');
    await page.getByLabel('E-mail address or id').fill('nobody@example.org');
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByText('No account has this address.').waitFor();

    await section('Audit log');
    await rows.filter({ hasText: 'role.changed' }).first().waitFor();
    await page.getByLabel('Action').fill('user.roles_changed');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await rows.getByText('user.roles_changed').click();
    await rows.getByText('"manager"').waitFor();
    await wellIn(page, 'the audit log');
    for (const [format, first] of [
      ['NDJSON', '{"id":'],
      ['CSV', 'at,actorKind,'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Export as ${format}` }).click(),
      ]);
      let text = '';
      for await (const chunk of await file.createReadStream()) text += chunk;
      expect(text.startsWith(first)).toBe(true);
      expect(text.match(/user\.roles_changed/g)).toHaveLength(1);
    }

    await section('Keys');
    await page.getByRole('button', { name: 'A key has leaked' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'A key has leaked' }).click();
    await page.getByText('Signs now').waitFor();
    await wellIn(page, 'keys');
    // Every token is void, and this page goes on with another one.
    await section('Users');
    await rows.first().waitFor();
    expect(stage.complaints).toEqual([]);
  });
});
