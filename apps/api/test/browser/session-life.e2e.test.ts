import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage } from './browser-stage.ts';

describe('the life of a session in the browser', () => {
  let stage: BrowserStage;
  beforeAll(async () => {
    stage = await browserStage();
  });
  afterAll(() => stage?.close());

  const accessible = async (page: Page) => {
    expect(await accessibilityProblems(page), page.url()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page), `${page.url()}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  };

  test('passcode, settings, lobby, slide, pause, end, duplicate, archive, delete', async () => {
    const { page: host, context: desk } = await stage.host();
    const dialog = host.getByRole('dialog');
    const menu = (name: RegExp | string) => host.getByRole('button', { name }).click();
    const choose = (name: string) => host.getByRole('menuitem', { name }).click();

    // A passcode at creation; the first wrong field has the focus.
    await host.getByRole('button', { name: 'Create a session' }).click();
    await dialog.getByText('With a passcode').click();
    await dialog.getByRole('button', { name: 'Create session' }).click();
    await dialog.getByLabel('What is it called?').and(host.locator(':focus')).waitFor();
    await dialog.getByLabel('What is it called?').fill('Open evening');
    await dialog.getByLabel('Passcode', { exact: true }).fill('Apfel');
    await accessible(host);
    await dialog.getByRole('button', { name: 'Create session' }).click();
    await host.getByRole('button', { name: 'Open lobby' }).click();
    await host.getByText('Passcode needed').waitFor();
    const codeText = await host.getByRole('img', { name: /^Join code:/ }).getAttribute('aria-label');
    const code = (codeText ?? '').replace('Join code: ', '').replaceAll(' ', '');

    // Joining asks for it, says when it is wrong, and lets in with the right one.
    const phone = await stage.phone(code);
    const joinButton = phone.getByRole('button', { name: 'Join', exact: true });
    await joinButton.click();
    await phone.getByLabel('Passcode').fill('apfel');
    await joinButton.click();
    await phone.getByText('That is not the passcode').waitFor();
    await accessible(phone);
    await phone.getByLabel('Passcode').fill('Apfel');
    await joinButton.click();

    // The lobby says what, and how many.
    await phone.getByRole('heading', { name: 'Open evening' }).waitFor();
    await phone.getByText('person is here').waitFor();
    await accessible(phone);

    // A big screen that is not the host's asks too, and remembers for a reload.
    const hall = await stage.browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' });
    const wall = await stage.openPage(hall);
    await wall.goto(`${stage.origin}/present/${code}`);
    await wall.getByLabel('Passcode').fill('Birne');
    await wall.getByRole('button', { name: 'Show the big screen' }).click();
    await wall.getByText('That is not the passcode').waitFor();
    await wall.getByLabel('Passcode').fill('Apfel');
    await wall.getByRole('button', { name: 'Show the big screen' }).click();
    await wall.getByRole('heading', { name: 'We begin soon' }).waitFor();
    await wall.reload();
    await wall.getByRole('heading', { name: 'We begin soon' }).waitFor();
    await accessible(wall);

    // Settings reach every screen.
    await menu('More for “Open evening”');
    await choose('Settings');
    await dialog.getByLabel('What is it called?').fill('Open night');
    await dialog.getByLabel('Most participants').fill('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Enter a whole number').waitFor();
    await dialog.getByLabel('Most participants').fill('1');
    await accessible(host);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await phone.getByRole('heading', { name: 'Open night' }).waitFor();
    await wall.getByText('Open night').waitFor();
    // The passcode stayed, and the one place is taken.
    const late = await stage.phone(code);
    await late.getByRole('button', { name: 'Join', exact: true }).click();
    await late.getByLabel('Passcode').fill('Apfel');
    await late.getByRole('button', { name: 'Join', exact: true }).click();
    await late.getByText('The session is full').waitFor();

    // The slide, from the console and from the host's big screen.
    await host.getByRole('button', { name: 'Next slide' }).click();
    await phone.getByText('Slide 1').waitFor();
    await host.getByLabel('Slide', { exact: true }).fill('7');
    await host.getByLabel('Slide', { exact: true }).press('Enter');
    await phone.getByText('Slide 7').waitFor();
    await wall.getByText('Slide 7').waitFor();
    const hostWall = await stage.openPage(desk);
    await hostWall.goto(`${stage.origin}/present/${code}`);
    await hostWall.getByText('Slide 7').waitFor();
    for (let step = 0; step < 3; step += 1) await hostWall.keyboard.press('ArrowRight');
    await hostWall.keyboard.press('ArrowLeft');
    await phone.getByText('Slide 9').waitFor();
    await host.getByRole('button', { name: 'No slide' }).click();
    await phone.getByText('Slide 9').waitFor({ state: 'detached' });

    // Pause and resume, everywhere.
    await host.getByRole('button', { name: 'Go live' }).click();
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();
    await host.getByRole('button', { name: 'Pause', exact: true }).click();
    await phone.getByRole('heading', { name: 'Short break' }).waitFor();
    await wall.getByRole('heading', { name: 'Short break' }).waitFor();
    await host.getByRole('button', { name: 'Resume' }).click();
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();

    // A running session can be neither archived nor deleted.
    await menu('More for “Open night”');
    expect(await host.getByRole('menuitem', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true');
    await host.keyboard.press('Escape');
    await host.getByRole('button', { name: 'End session' }).click();
    await dialog.getByRole('button', { name: 'End session' }).click();
    await phone.getByRole('heading', { name: 'That’s it, thank you' }).waitFor();
    await wall.getByText('1 person took part').waitFor();
    await host.getByText('This session is over.').waitFor();

    // The copy opens; the original is archived, then deleted from the list.
    await menu('More for “Open night”');
    await choose('Duplicate');
    await host.getByText('This is the copy').waitFor();
    await host.getByRole('button', { name: 'Go live' }).waitFor();
    await host.getByRole('link', { name: 'Pulse, start page' }).click();
    await host.getByText('Ended').waitFor();
    const rows = host.getByRole('main').getByRole('listitem');
    const original = rows.filter({ hasText: 'Ended' });
    await original.getByRole('button').click();
    await choose('Archive');
    await dialog.getByRole('button', { name: 'Archive' }).click();
    const archived = rows.filter({ hasText: 'Archived' });
    await archived.getByRole('button').click();
    await accessible(host);
    await choose('Delete');
    await accessible(host);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await archived.waitFor({ state: 'detached' });
    await expect.poll(() => rows.count()).toBe(1);
    expect(stage.complaints).toEqual([]);
  });
});
