import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../exports/read-csv.ts';
import { type RestClient, restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

const desk = { width: 1440, height: 900 };

describe('what leaves a board', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  const rows = (page: Page) => page.getByRole('list', { name: 'Events, newest first' }).locator('[data-row]');

  async function newBoard(name: string): Promise<{ readonly id: string; readonly app: RestClient }> {
    const { data } = await host.api.post('/projects', { name });
    const key = (await host.api.post(`/projects/${data.id}/keys`, { name: 'App' })).data.key;
    return { id: data.id, app: restClient(stage.url, key) };
  }
  /** Somebody without an account, in a browser of their own. */
  async function follow(link: string): Promise<Page> {
    const context = await stage.browser.newContext({ viewport: desk, locale: 'en-GB' });
    const page = await stage.openPage(context);
    await page.goto(link);
    return page;
  }

  test('a view is saved, opened, shared, and its link ended', async () => {
    const { page } = host;
    const dialog = page.getByRole('dialog');
    const { id, app } = await newBoard('Shop');
    const send = (...events: object[]) => app.post('/ingest/batch', { events });
    await send(
      { name: 'order.paid' },
      { name: 'order.failed', level: 'error', message: 'The card was refused', userId: 'ada' },
      { name: 'cart.opened', level: 'debug' },
    );
    await page.goto(`${stage.origin}/board/${id}`);
    await expect.poll(() => rows(page).count()).toBe(3);
    const views = page.getByRole('group', { name: 'Views' });
    await views.getByRole('button', { name: 'All events', pressed: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Save view' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Error', exact: true }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Save view' }).click();
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await dialog.getByText('Give the view a name.').waitFor();
    await dialog.getByLabel('What is it called?').fill('Failures');
    await dialog.getByLabel('Show it to everybody').check();
    await wellIn(page, 'saving a view');
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await page.getByText('“Failures” is saved.').waitFor();

    await views.getByRole('button', { name: 'All events' }).click();
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.reload();
    await views.getByRole('button', { name: 'Failures' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await views.getByRole('button', { name: 'Failures', pressed: true }).waitFor();
    await wellIn(page, 'a view');
    await page.getByRole('button', { name: 'More about “Failures”' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await dialog.getByLabel('What is it called?').fill('Errors');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await views.getByRole('button', { name: 'Errors' }).waitFor();

    // Counts alone, of the view that is open.
    await page.getByRole('button', { name: 'Share' }).click();
    await dialog.getByText('There is no link yet.').waitFor();
    await wellIn(page, 'sharing');
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const counts = await dialog.getByRole('textbox', { name: 'Link “Errors”' }).inputValue();
    expect(counts).toMatch(`${stage.origin}/shared/board#pv_`);
    await dialog.getByText('Error · counts · until').waitFor();
    await wellIn(page, 'a link, shown once');
    await dialog.getByRole('button', { name: 'Make another' }).click();
    await dialog.getByLabel('Who is it for?').fill('Hall');
    await dialog.getByLabel('Show the events as well').check();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const events = await dialog.getByRole('textbox', { name: 'Link “Hall”' }).inputValue();

    const figure = (at: Page, level: string) =>
      at.locator('dl > div').filter({ hasText: level }).locator('dd').first().textContent();
    const first = await follow(counts);
    await first.getByRole('heading', { name: 'Errors · Shop' }).waitFor();
    await expect.poll(() => figure(first, 'Error')).toBe('1');
    expect(await first.locator('dl > div').count()).toBe(1);
    await first.getByRole('img', { name: /^Chart of 1 event / }).waitFor();
    expect(await first.getByText('The card was refused').count()).toBe(0);
    await wellIn(first, 'a shared board with counts');

    const second = await follow(events);
    await rows(second).getByText('order.failed').waitFor();
    await wellIn(second, 'a shared board with events');
    await send({ name: 'order.paid' }, { name: 'order.lost', level: 'error' });
    await rows(second).getByText('order.lost').waitFor();
    expect(await rows(second).count()).toBe(2);
    await rows(second).first().click();
    await second.getByRole('dialog').getByText('"name": "order.lost"').waitFor();
    await second.keyboard.press('Escape');
    await second.reload();
    await rows(second).getByText('order.lost').waitFor();

    // Ended, it shows nothing more, whether something was followed or not.
    await dialog.getByRole('button', { name: 'End the link “Hall”' }).click();
    await page
      .getByRole('dialog', { name: 'End the link “Hall”?' })
      .getByRole('button', { name: 'End' })
      .click();
    await second.getByRole('heading', { name: 'This link has ended' }).waitFor();
    await wellIn(second, 'a link that has ended');
    await dialog.getByText('1 link has ended').waitFor();
    await wellIn(page, 'links to a board');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More about “Errors”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('“Errors” is deleted.').waitFor();
    await first.reload();
    await first.getByRole('heading', { name: 'This link has ended' }).waitFor();
    await first.goto('about:blank');
    await first.goto(`${stage.origin}/shared/board`);
    await first.getByRole('heading', { name: 'This link has ended' }).waitFor();
    expect(stage.complaints).toEqual([]);
  });

  test('an export is asked for, written and downloaded: what was sent, and nothing else', async () => {
    const { page } = host;
    const dialog = page.getByRole('dialog');
    const { id, app } = await newBoard('Archive');
    const sent = Array.from({ length: 2_500 }, (_, index) => ({
      id: `event-${index}`,
      name: index % 2 ? 'order.paid' : 'order.failed',
      level: index % 5 ? 'info' : 'error',
      message: `“${index}”, ä`,
    }));
    for (let start = 0; start < sent.length; start += 500) {
      expect((await app.post('/ingest/batch', { events: sent.slice(start, start + 500) })).status).toBe(202);
    }
    await page.goto(`${stage.origin}/board/${id}/exports`);
    await page.getByRole('heading', { name: 'No exports yet' }).waitFor();
    await wellIn(page, 'no exports');
    await page.getByRole('button', { name: 'New export' }).click();
    await wellIn(page, 'a new export');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const list = page.getByRole('list', { name: 'Exports, newest first' });
    await list.getByText('Ready · 2,500 events').waitFor();
    const all = await saved(page, 'Download the CSV');
    expect(all.name).toMatch(/^events-[\d-]+\.csv$/);
    const [, ...records] = readCsv(all.text.slice(1));
    expect(records.map(([, event, name, level, message]) => ({ id: event, name, level, message }))).toEqual(
      sent,
    );

    await page.getByRole('button', { name: 'New export' }).click();
    await dialog.getByText('One event as JSON a line').click();
    await dialog.getByLabel('Error').check();
    await dialog.getByLabel('Only events of this name').fill('order.failed');
    await dialog.getByLabel('Received').selectOption('in the last 24 hours');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await list.getByText('Ready · 250 events').waitFor();
    const some = await saved(page, 'Download the NDJSON');
    const ids = some.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    const failed = sent.filter(({ name, level }) => name === 'order.failed' && level === 'error');
    expect(ids).toEqual(failed.map((event) => event.id));
    await wellIn(page, 'exports');

    await page.getByRole('button', { name: /^Remove the CSV/ }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);

    // Asked for elsewhere: nothing is being written here, so that only the channel of the account tells of it.
    await host.api.post(`/projects/${id}/exports`, { format: 'csv', filter: { name: ['order.paid'] } });
    await list.getByText('Ready · 1,250 events').waitFor();
    expect(stage.complaints).toEqual([]);
  });

  async function saved(page: Page, button: string) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
});
