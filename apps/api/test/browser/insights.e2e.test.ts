import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('insights of a board in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  const cellsOf = (page: Page, table: 'Breakdown' | 'Funnel' | 'Retention', row: string | RegExp) =>
    page
      .getByRole('region', { name: table, exact: true })
      .first()
      .getByRole('row', { name: row })
      .getByRole('cell');

  test('a breakdown, a funnel and who returns, by what is chosen and kept in the address', async () => {
    const { page, api } = host;
    const { data: project } = await api.post('/projects', { name: 'Shop' });
    const { data: made } = await api.post(`/projects/${project.id}/keys`, { name: 'App' });
    const board = `${stage.origin}/board/${project.id}`;

    await page.goto(`${board}/insights`);
    await page.getByText('Nothing to tell yet').waitFor();
    await wellIn(page, 'before the first event');

    const people = ['ada', 'bob', 'cy', 'dee'];
    const events = people.flatMap((userId, index) => [
      {
        name: 'page.viewed',
        userId,
        properties: { plan: index === 0 ? 'pro' : 'free', cart: { items: index } },
      },
      { name: 'page.viewed', userId, properties: { plan: index === 0 ? 'pro' : 'free' } },
      ...(index < 2 ? [{ name: 'order.paid', userId, level: 'warn', properties: { plan: 'pro' } }] : []),
    ]);
    await restClient(stage.url, made.key).post('/ingest/batch', { events });
    await page.reload();

    await expect
      .poll(() => cellsOf(page, 'Breakdown', /page\.viewed/).allTextContents())
      .toEqual(['8', '80%']);
    await expect
      .poll(() => cellsOf(page, 'Funnel', /2\. order\.paid/).allTextContents())
      .toEqual(['2', '50%', '50%', '–']);
    await page.getByText('2 left here').waitFor();
    await page.getByRole('table').last().getByText('100%').waitFor();
    await wellIn(page, 'insights');

    // By a property, then only with one of its values: the address says it, and shows the same again.
    await page.getByLabel('Break down by').selectOption('A property');
    await page.getByText('Which property?').waitFor();
    await page.getByLabel('Property', { exact: true }).fill('cart.items');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'Only events with 3' })
      .or(page.getByTitle('Only events with 3'))
      .first()
      .waitFor();
    await page.getByText('Without a value').waitFor();
    await page.getByLabel('Property', { exact: true }).fill('plan');
    await page.keyboard.press('Enter');
    await page.getByTitle('Only events with pro').click();
    await page.getByRole('button', { name: 'Do not filter by plan=pro' }).waitFor();
    await expect
      .poll(() =>
        cellsOf(page, 'Funnel', /1\. page\.viewed/)
          .first()
          .textContent(),
      )
      .toBe('1');
    expect(new URL(page.url()).searchParams.get('property')).toBe('["plan=pro"]');
    await page.reload();
    await expect.poll(() => cellsOf(page, 'Breakdown', /pro/).allTextContents()).toEqual(['4', '100%']);
    await wellIn(page, 'by a property');

    // Typed by hand; what is none is said.
    await page.getByLabel('Filter by a property').fill('plan');
    await page.keyboard.press('Enter');
    await page.getByText('Type a property and its value').waitFor();
    await wellIn(page, 'a property that is none');
    await page.getByLabel('Filter by a property').fill('cart.items=0');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellsOf(page, 'Breakdown', /pro/).first().textContent()).toBe('1');
    await page.getByRole('button', { name: 'Do not filter by plan=pro' }).click();
    await page.getByRole('button', { name: 'Do not filter by cart.items=0' }).click();

    // Steps are edited in place; sessions, of which there are none here.
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('combobox', { name: 'Step 3' }).fill('refund.asked');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        cellsOf(page, 'Funnel', /3\. refund\.asked/)
          .first()
          .textContent(),
      )
      .toBe('0');
    await page.getByRole('button', { name: 'Remove step 3' }).click();
    await expect.poll(() => page.getByRole('row', { name: /^3\. / }).count()).toBe(0);
    await page.getByText('Sessions', { exact: true }).click();
    await page.getByText('None of these events has a session.').first().waitFor();
    await page.getByText('Weeks', { exact: true }).click();
    await wellIn(page, 'nobody');

    // What is asked is kept under a name, steps of a funnel included, and opened again.
    const views = page.getByRole('group', { name: 'Views' });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Save view' }).click();
    await dialog.getByLabel('What is it called?').fill('Weekly sessions');
    await wellIn(page, 'saving a view');
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await page.getByText('“Weekly sessions” is saved.').waitFor();
    await views.getByRole('button', { name: 'Weekly sessions', pressed: true }).waitFor();
    const saved = new URL(page.url()).search;
    await page.getByText('Users', { exact: true }).click();
    await page.getByRole('button', { name: 'Warning', exact: true }).click();
    await views.getByRole('button', { name: 'Weekly sessions', pressed: false }).waitFor();
    await views.getByRole('button', { name: 'Overview' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect
      .poll(() => cellsOf(page, 'Breakdown', /page\.viewed/).allTextContents())
      .toEqual(['8', '80%']);
    await wellIn(page, 'a view that is not shown');
    await views.getByRole('button', { name: 'Weekly sessions' }).click();
    await page.getByText('None of these events has a session.').first().waitFor();
    expect(new URL(page.url()).search).toBe(saved);
    // A link could not show it, so that none is offered; the view is not one of the live events.
    expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
    await page.goto(`${board}?level=["warn"]`);
    await page.getByRole('button', { name: 'Save view' }).waitFor();
    await page.getByRole('button', { name: 'Warning', pressed: true }).waitFor();
    expect(await views.getByRole('button', { name: 'Weekly sessions' }).count()).toBe(0);

    // An address that somebody made up.
    await page.goto(`${board}/insights?range=year&steps=7&property=[1]&by=<script>`);
    await expect
      .poll(() => cellsOf(page, 'Breakdown', /page\.viewed/).allTextContents())
      .toEqual(['8', '80%']);
    expect(stage.complaints).toEqual([]);
  });
});
