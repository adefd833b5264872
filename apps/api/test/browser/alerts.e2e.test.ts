import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createKey, createProject, type TestKey } from '../board/scene.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('the alerts of a board in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  let page: Page;
  let projectId: string;
  let app: TestKey;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
    ({ page } = host);
  });
  beforeEach(async () => {
    projectId = (await createProject(host.api, { name: 'Shop' })).id;
    app = await createKey(stage.url, host.api, projectId);
  });
  afterAll(() => stage?.close());

  const wellHere = (where: string) => wellIn(page, where);
  const send = async (count: number, event: object) => {
    const { status } = await app.post('/ingest/batch', {
      events: Array.from({ length: count }, () => event),
    });
    expect(status).toBe(202);
  };
  const rules = () => page.getByRole('list', { name: 'Alerts of this project' }).getByRole('listitem');
  const menuOf = (name: string) => page.getByRole('button', { name: `More for “${name}”` });
  const dialog = () => page.getByRole('dialog');

  test('from the rule that is there at first, over one that fires, to its incident', async () => {
    await page.goto(`${stage.origin}/board/${projectId}`);
    await page
      .getByRole('navigation', { name: 'Parts of this board' })
      .getByRole('link', { name: 'Alerts' })
      .click();
    const first = rules().filter({ hasText: 'Errors' });
    await first.getByText('10 or more events (Error, Fatal) within 5 minutes').waitFor();
    await first.getByText('OK', { exact: true }).waitFor();
    await page.getByText('No incident yet').waitFor();
    await wellHere('the first alert');

    // A new one; the first wrong field has the focus; the past is tested while it is filled in.
    await send(3, { name: 'order.failed', level: 'error' });
    await page.getByRole('button', { name: 'New alert' }).click();
    await dialog().getByRole('button', { name: 'Create alert' }).click();
    await dialog().getByLabel('What is it called?').and(page.locator(':focus')).waitFor();
    await dialog().getByLabel('What is it called?').fill('Failed orders');
    await dialog().getByLabel('How many are enough?').fill('none');
    await dialog().getByText('Enter a whole number from 1 on.').waitFor();
    await dialog().getByLabel('How many are enough?').fill('4');
    await dialog().getByLabel('With these names').fill('order.failed');
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Do not watch order.failed' }).waitFor();
    await dialog().getByText('It would have fired 0 times in the last 7 days').waitFor();
    await dialog().getByText('at most 3 events within 5 minutes').waitFor();
    await dialog().getByLabel('How many are enough?').fill('3');
    await dialog().getByText('It would have fired 1 time in the last 7 days').waitFor();
    await dialog()
      .getByRole('img', { name: /^Chart of 3 events/ })
      .waitFor();
    await wellHere('a new alert');
    await dialog().getByRole('button', { name: 'As a table' }).click();
    await dialog().getByRole('cell', { name: 'would still fire' }).waitFor();
    await wellHere('a new alert, the past as a table');
    await dialog().getByText('There is no webhook yet.').waitFor();
    await dialog().getByLabel('Only these').click();
    await dialog().getByRole('button', { name: 'Create alert' }).click();
    await dialog().getByText('Choose somebody, or switch e-mail off.').waitFor();
    await wellHere('nobody is told');
    await dialog().getByLabel('Everyone who works with the project').click();
    await dialog().getByRole('button', { name: 'Create alert' }).click();
    await page.getByText('“Failed orders” is saved.').waitFor();

    // It fires by itself, stands first, and is told to who listens.
    const rule = rules().filter({ hasText: 'Failed orders' });
    await rule.getByText('OK', { exact: true }).waitFor();
    await send(3, { name: 'order.failed', level: 'error' });
    await rule.getByText('Firing', { exact: true }).waitFor();
    expect(await rules().first().textContent()).toContain('Failed orders');
    await page.getByText('The alert “Failed orders” is firing.').waitFor({ state: 'attached' });
    const incidents = page.getByRole('table', { name: 'Incidents' });
    await incidents.getByRole('row', { name: /Failed orders.*goes on/ }).waitFor();
    await wellHere('an alert that fires');

    // Changing what it watches ends the incident, and says so before.
    await menuOf('Failed orders').click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await dialog()
      .getByText(/^It is firing\./)
      .waitFor();
    await dialog().getByText('Silence', { exact: true }).click();
    await dialog().getByLabel('For', { exact: true }).selectOption({ label: '1 hour' });
    await wellHere('an alert about silence');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await rule.getByText('no events (Error, Fatal, order.failed) for 1 hour').waitFor();
    await incidents.getByText('the alert was changed').waitFor();
    await rule.getByText('OK', { exact: true }).waitFor();

    // Off and on, and away.
    await menuOf('Failed orders').click();
    await page.getByRole('menuitem', { name: 'Switch off' }).click();
    await rule.getByText('Off', { exact: true }).waitFor();
    await wellHere('an alert that is off');
    await menuOf('Failed orders').click();
    await page.getByRole('menuitem', { name: 'Switch on' }).click();
    await rule.getByText('OK', { exact: true }).waitFor();
    for (const name of ['Failed orders', 'Errors']) {
      await menuOf(name).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await dialog().getByRole('button', { name: 'Delete' }).click();
      await page.getByText(`“${name}” is deleted.`).waitFor();
    }
    await page.getByText('Nobody is told of anything').waitFor();
    await incidents.getByText('the alert was changed').waitFor();
    await wellHere('no alert');
    const mails = await stage.mailsTo((await host.api.get('/auth/me')).data.email);
    expect(
      mails.map(({ subject }) => subject).filter((subject) => subject.includes('Failed orders')),
    ).toEqual([expect.stringContaining('[Shop] Failed orders: over after'), '[Shop] Failed orders: alert']);
    expect(stage.complaints).toEqual([]);
  });
});
