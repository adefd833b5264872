import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('a board in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  const section = async (page: Page, name: string) => {
    await page.getByRole('navigation', { name: 'Parts of this board' }).getByRole('link', { name }).click();
  };
  const rows = (page: Page) => page.getByRole('list', { name: 'Events, newest first' }).locator('[data-row]');

  test('from nothing to the first event, and everything that a board shows of it', async () => {
    const { page } = host;
    const dialog = page.getByRole('dialog');

    // No project, then one; the first wrong field has the focus.
    await page
      .getByRole('navigation', { name: 'Parts of Pulse' })
      .getByRole('link', { name: 'Boards' })
      .click();
    await page.getByText('No projects yet').waitFor();
    await wellIn(page, 'no projects');
    await page.getByRole('button', { name: 'Create a project' }).click();
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await dialog.getByLabel('What is it called?').and(page.locator(':focus')).waitFor();
    await dialog.getByLabel('What is it called?').fill('Shop');
    await wellIn(page, 'a new project');
    await dialog.getByRole('button', { name: 'Create project' }).click();

    // The snippets have a key, and are what docs/collectors.md prints.
    await page.getByRole('heading', { name: 'Connect an app' }).waitFor();
    await page.getByText('Waiting for the first event…').waitFor();
    await wellIn(page, 'before the first event');
    await page.getByRole('button', { name: 'Create a key for the snippets' }).click();
    const key = await page.getByLabel('Key “First app”').inputValue();
    expect(key).toMatch(/^pk_/);
    const snippet = page.getByRole('tabpanel');
    for (const [sdk, says] of [
      ['posthog-js', `api_host: '${stage.origin}'`],
      ['posthog-node', 'fetchRetryCount'],
      ['Segment', `writeKey: '${key}'`],
      ['OpenTelemetry', `url: '${stage.origin}/v1/logs'`],
    ] as const) {
      await page.getByRole('tab', { name: sdk }).click();
      await snippet.getByText(says).waitFor();
    }
    await wellIn(page, 'a snippet');
    await page.getByRole('tab', { name: 'curl' }).click();
    const curl = (await snippet.locator('pre').textContent()) ?? '';
    const body = /-d '(.+)'/.exec(curl)?.[1] ?? '';
    const address = /curl (\S+)/.exec(curl)?.[1] ?? '';
    expect(address).toBe(`${stage.origin}/ingest`);

    // What curl would send: the light turns green by itself, and the board has it.
    const app = restClient(stage.url, key);
    expect((await app.post('/ingest', JSON.parse(body))).status).toBe(202);
    await page.getByText('Your first event has arrived').waitFor();
    await wellIn(page, 'the light is green');
    await page.getByRole('button', { name: 'Open the board' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).getByText('order.paid').waitFor();

    // More, live; filters are chips, and the server's.
    const send = (...events: object[]) => app.post('/ingest/batch', { events });
    await send(
      { name: 'order.failed', level: 'error', message: 'The card was refused', properties: { code: 51 } },
      { name: 'cart.opened', level: 'debug' },
    );
    await expect.poll(() => rows(page).count()).toBe(3);
    await wellIn(page, 'the live tail');
    await page.getByRole('button', { name: 'Error', exact: true }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await send({ name: 'order.paid' }, { name: 'cart.broken', level: 'error' });
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.keyboard.press('/');
    await page.getByLabel('Filter by event name').and(page.locator(':focus')).fill('cart.broken');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    await wellIn(page, 'filters');
    await page.getByRole('button', { name: 'Do not filter by cart.broken' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => rows(page).count()).toBe(5);

    // Paused, what comes is counted and waits.
    await page.getByRole('heading', { name: 'Events', exact: true }).click();
    await page.keyboard.press(' ');
    await page.getByText('0 wait').waitFor();
    await send({ name: 'late.one' }, { name: 'late.two' });
    await page.getByText('2 wait').waitFor();
    expect(await rows(page).count()).toBe(5);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press(' ');
    await expect.poll(() => rows(page).count()).toBe(7);
    expect(await page.getByRole('dialog').count()).toBe(0);

    // J, K and Enter open one; it has everything as JSON.
    const failed = rows(page).filter({ hasText: 'order.failed' });
    await failed.focus();
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await dialog.getByText('"code": 51').waitFor();
    await dialog.getByText('The card was refused', { exact: true }).waitFor();
    await wellIn(page, 'the detail of an event');
    await dialog.getByRole('button', { name: 'Copy JSON' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    await page.keyboard.press('Escape');
    await failed.and(page.locator(':focus')).waitFor();

    // The chart counts by itself; its table has the same numbers, and chooses a time.
    await page.getByText('7 events').waitFor();
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table');
    await table.getByRole('rowheader').first().waitFor();
    await wellIn(page, 'the table of the chart');
    await table.getByRole('button').first().click();
    await page.getByRole('button', { name: 'Back to the live events' }).waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'As a chart' }).click();
    await page.getByRole('button', { name: 'Back to the live events' }).click();
    const chart = page.getByRole('img', { name: /^Chart of 7 events/ });
    const box = await chart.boundingBox();
    if (!box) throw new Error('the chart has no box');
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Nothing in this time').waitFor();
    await wellIn(page, 'a time without events');
    await page.getByRole('button', { name: 'Back to the live events' }).click();
    await expect.poll(() => rows(page).count()).toBe(7);

    // A text and properties are looked for in what was received; the address says so, and shows it again.
    const search = page.getByRole('searchbox', { name: 'Search in names, messages and properties' });
    await search.fill('CARD WAS');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).getByText('order.failed').waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    await wellIn(page, 'a text that was found');
    await page.getByLabel('Filter by a property').fill('code=52');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing found').waitFor();
    await wellIn(page, 'nothing found');
    await page.getByRole('button', { name: 'Do not filter by code=52' }).click();
    await page.getByLabel('Filter by a property').fill('code=51');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await search.inputValue()).toBe('CARD WAS');
    // What has come since is there when one asks again.
    await send({ name: 'order.failed', message: 'The card was lost', properties: { code: 51 } });
    await search.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(2);
    // It is a view, which no link could keep to.
    await page.getByRole('button', { name: 'Save view' }).click();
    await dialog.getByLabel('What is it called?').fill('Cards');
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await page.getByText('“Cards” is saved.').waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await dialog.getByText('Views of a text or of properties are not offered').waitFor();
    await wellIn(page, 'a view that cannot be shared');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to the live events' }).click();
    await expect.poll(() => rows(page).count()).toBe(8);
    expect(await search.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Cards' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    await search.fill('');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(8);

    // What is rare takes pages that have nothing: it goes on by itself for a while, and then when it is told to.
    let pages = 0;
    const held = Promise.withResolvers<void>();
    await page.route(/\/events\?.*search=refused/, async (route) => {
      pages += 1;
      if (pages === 5) await held.promise;
      if (pages <= 12) {
        await route.fulfill({ json: { success: true, data: [], meta: { nextCursor: 'further' } } });
        return;
      }
      const url = new URL(route.request().url());
      url.searchParams.delete('cursor');
      await route.continue({ url: url.href });
    });
    await search.fill('refused');
    await page.keyboard.press('Enter');
    await page.getByText('Looking further back…').waitFor();
    await wellIn(page, 'while it looks further back');
    held.resolve();
    await page.getByText('Nothing found so far').waitFor();
    expect(pages).toBe(10);
    await wellIn(page, 'nothing found so far');
    await page.getByRole('button', { name: 'Look further back' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(pages).toBe(13);
    await page.unroute(/\/events\?.*search=refused/);
    await page.getByRole('button', { name: 'Back to the live events' }).click();
    await expect.poll(() => rows(page).count()).toBe(8);

    // What was refused, sent twice or is ahead of time is in the ledger, in words.
    const twice = { id: 'the same', name: 'order.paid' };
    await send(twice, { name: '' }, { name: 'x', properties: { text: 'x'.repeat(40_000) } });
    await send(twice, { name: 'early', timestamp: new Date(Date.now() + 3_600_000).toISOString() });
    await section(page, 'Losses');
    await page.getByText('Larger than 32 KB as JSON').waitFor();
    await page.getByText('Not of the expected form').waitFor();
    await expect
      .poll(() =>
        page.getByRole('row').filter({ hasText: 'Duplicate' }).getByRole('cell').last().textContent(),
      )
      .toBe('1');
    await wellIn(page, 'the ledger');

    // A key more: shown once; revoked, it is refused.
    await section(page, 'Keys');
    await page.getByRole('listitem').getByText('First app').waitFor();
    await page.getByRole('button', { name: 'Create key' }).click();
    await dialog.getByLabel('Which app gets it?').fill('Staging');
    await dialog.getByLabel('Read events').check();
    await wellIn(page, 'a new key');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    const second = await dialog.getByLabel('Key “Staging”').inputValue();
    await wellIn(page, 'a key, shown once');
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(second);
    await wellIn(page, 'keys');
    const staging = restClient(stage.url, second);
    expect((await staging.get('/events')).status).toBe(200);
    const change = async (what: string) => {
      await page.getByRole('button', { name: 'More for “Staging”' }).click();
      await page.getByRole('menuitem', { name: what }).click();
      await dialog.getByRole('button', { name: what }).click();
    };
    await change('Rotate');
    const third = await dialog.getByLabel('Key “Staging”').inputValue();
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    expect((await staging.get('/events')).status).toBe(401);
    expect((await restClient(stage.url, third).get('/events')).status).toBe(200);
    await change('Revoke');
    await page.getByText('“Staging” is revoked.').waitFor();
    expect((await restClient(stage.url, third).post('/ingest', { name: 'late' })).status).toBe(401);
    await page.getByText('Show 2 revoked keys').click();
    await wellIn(page, 'revoked keys');
    expect(stage.complaints).toEqual([]);
  });

  test('a session has a board; settings; what is deleted is gone', async () => {
    const { page, api } = host;
    const dialog = page.getByRole('dialog');
    const { data: project } = await api.post('/projects', { name: 'Evening' });
    await api.post('/projects', { name: 'Another' });
    const { data: session } = await api.post('/sessions', { title: 'Open evening' });

    await page.goto(`${stage.origin}/sessions/${session.id}`);
    await page.getByRole('button', { name: 'More for “Open evening”' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await dialog.getByLabel('Board').selectOption('Evening');
    await wellIn(page, 'the board of a session');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings saved.').waitFor();
    await api.post(`/sessions/${session.id}/start`);
    await page.getByRole('link', { name: 'Board' }).click();
    await page
      .getByText('Your first event has arrived')
      .or(page.getByText('session.started'))
      .first()
      .waitFor();

    await section(page, 'Settings');
    await page.getByLabel('Most events per second').fill('0');
    const general = page.getByRole('region', { name: 'General' });
    await general.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Enter a whole number from 1 to 1,000,000, or nothing.').waitFor();
    await page.getByLabel('Most events per second').fill('50');
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await wellIn(page, 'settings of a project');
    await general.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings of “Evening” are saved.').waitFor();
    expect((await api.get(`/projects/${project.id}`)).data).toMatchObject({
      timeZone: 'Asia/Tokyo',
      ingestPerSecond: 50,
    });

    await page.getByRole('button', { name: 'Delete all events' }).click();
    await wellIn(page, 'deleting events');
    await dialog.getByRole('button', { name: 'Delete all events' }).click();
    await page.getByText('All events are deleted.').waitFor();
    expect((await api.get(`/projects/${project.id}/events`)).data).toEqual([]);

    // Somebody else sees nothing of it, and is told no more than that.
    const other = await stage.host();
    await other.page.goto(`${stage.origin}/board/${project.id}`);
    await other.page.getByRole('heading', { name: 'No project here' }).waitFor();
    await wellIn(other.page, 'no such project');
    await other.page.goto(`${stage.origin}/board/nonsense`);
    await other.page.getByRole('heading', { name: 'No project here' }).waitFor();
    await other.context.close();

    await page.getByRole('button', { name: 'Delete project' }).click();
    const remove = dialog.getByRole('button', { name: 'Delete project' });
    expect(await remove.isDisabled()).toBe(true);
    await dialog.getByLabel('Type the name of the project to go on').fill('Evening');
    await wellIn(page, 'deleting a project');
    await remove.click();
    await page.getByText('“Evening” is deleted.').waitFor();
    const main = page.getByRole('main');
    await main.getByRole('link', { name: /^Another/ }).waitFor();
    expect(await main.getByRole('link', { name: /^Evening/ }).count()).toBe(0);
    await wellIn(page, 'projects');
    expect((await api.get(`/projects/${project.id}`)).status).toBe(404);
    expect(stage.complaints).toEqual([]);
  });

  test('a cut and a restart leave no gap in the tail', async () => {
    const { page, api } = host;
    const { data: project } = await api.post('/projects', { name: 'Cut' });
    const { data: made } = await api.post(`/projects/${project.id}/keys`, { name: 'App' });
    const send = (...names: string[]) =>
      restClient(stage.url, made.key).post('/ingest/batch', { events: names.map((name) => ({ name })) });
    await send('one');
    await page.goto(`${stage.origin}/board/${project.id}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    await stage.stop('SIGKILL');
    await page.getByText('Reconnecting…').waitFor();
    await wellIn(page, 'while it reconnects');
    await stage.start();
    await send('two', 'three');
    await expect.poll(() => rows(page).count(), { timeout: 30_000 }).toBe(3);
    await send('four');
    await expect.poll(() => rows(page).count()).toBe(4);
    const names = await rows(page).locator('.font-medium').allTextContents();
    expect(names).toEqual(['four', 'three', 'two', 'one']);
  });
});
