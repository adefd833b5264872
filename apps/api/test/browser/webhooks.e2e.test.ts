import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver, verify } from '../webhooks/receiver.ts';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

describe('webhooks in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
    stage = await browserStage({ PULSE_FETCH_ALLOW: '127.0.0.1' });
    host = await stage.host();
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.[Symbol.asyncDispose]();
  });

  const open = async (page: Page, projectId: string) => {
    await page.goto(`${stage.origin}/board/${projectId}`);
    const parts = page.getByRole('navigation', { name: 'Parts of this board' });
    await parts.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('heading', { name: 'Webhooks', level: 1 }).waitFor();
  };
  const deliveries = (page: Page) =>
    page.getByRole('list', { name: /^Deliveries to / }).getByRole('listitem');
  const choose = async (page: Page, what: string) => {
    await page.getByRole('button', { name: /^More for http/ }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };

  test('added, tried at a receiver that fails first, rotated, disabled by 410, deleted', async () => {
    const { page, api } = host;
    const dialog = page.getByRole('dialog');
    const outcome = page.getByRole('status').filter({ hasText: 'Your server has' });
    const { data: project } = await api.post('/projects', { name: 'Shop' });
    await open(page, project.id);

    // None yet; what is filled in wrong is said beside it, also what only the server knows.
    await page.getByText('No webhooks yet').waitFor();
    await wellIn(page, 'no webhooks');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    const address = dialog.getByLabel('Address');
    const submit = dialog.getByRole('button', { name: 'Add', exact: true });
    await submit.click();
    await dialog.getByText('Enter the address of your server.').waitFor();
    await address.fill('example.org/hook');
    await submit.click();
    await dialog.getByText('beginning with https://').waitFor();
    await address.fill('http://10.0.0.1/hook');
    await submit.click();
    await dialog.getByText('PULSE_FETCH_ALLOW').waitFor();
    await address.and(page.locator(':focus')).waitFor();
    await dialog.getByLabel('Only these').check();
    await wellIn(page, 'a webhook that is not allowed');
    await address.fill(receiver.url);
    await submit.click();
    await dialog.getByText('Choose at least one.').waitFor();
    await dialog.getByLabel('An alert fires').check();
    await submit.click();

    // The secret is shown once, with what one does with it.
    const secret = await dialog.getByLabel('Secret').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await dialog.getByText("from 'standardwebhooks'").waitFor();
    await wellIn(page, 'the secret');
    await dialog.getByRole('button', { name: 'Copy secret' }).click();
    await dialog.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(secret);
    await page.getByText('Nothing was sent yet').waitFor();
    await wellIn(page, 'a webhook that was told of nothing');

    // The test fails, is tried again by itself, and is taken: the log and the detail follow.
    receiver.answerWith((response, nth) =>
      nth === 1 ? response.writeHead(500).end('out of order “ü”') : response.writeHead(200).end('thanks'),
    );
    await page.getByRole('button', { name: 'Send a test' }).click();
    await outcome.getByText('has not taken the test. Answered 500').waitFor();
    await deliveries(page).getByText('Waiting').waitFor();
    await deliveries(page).getByText('Next try').waitFor();
    await wellIn(page, 'a test that was not taken');
    await outcome.getByText('has taken the test. Answered 200').waitFor();
    await deliveries(page).getByText('Delivered').waitFor();
    await deliveries(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('out of order “ü”').waitFor();
    await dialog.getByText('Attempt 2', { exact: true }).waitFor();
    await dialog.getByText('"type": "webhook.test"').waitFor();
    await wellIn(page, 'a delivery');
    expect(receiver.received).toHaveLength(2);
    for (const received of receiver.received) {
      expect(verify(received, secret)).toMatchObject({
        type: 'webhook.test',
        data: { projectId: project.id },
      });
    }

    // Sent again by hand, under the same id.
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByText('Sent again, Attempt 1').waitFor();
    await expect.poll(() => receiver.received.length).toBe(3);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    await page.keyboard.press('Escape');
    await deliveries(page).getByRole('button').and(page.locator(':focus')).waitFor();
    const filter = page.getByRole('group', { name: 'Which deliveries' });
    await filter.getByText('Failed').click();
    await page.getByText('None of these').waitFor();
    await wellIn(page, 'no such deliveries');
    await filter.getByText('Delivered').click();
    await expect.poll(() => deliveries(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Deliveries', exact: true }).click();
    expect(await deliveries(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Deliveries', exact: true }).click();

    // Another secret: for a day both sign.
    await choose(page, 'New secret');
    await wellIn(page, 'before another secret');
    await dialog.getByRole('button', { name: 'New secret' }).click();
    await dialog.getByText('with the one before, for 24 hours').waitFor();
    const rotated = await dialog.getByLabel('Secret').inputValue();
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText('The secret before signs as well until').waitFor();
    receiver.answerWith((response) => response.writeHead(410).end());
    await page.getByRole('button', { name: 'Send a test' }).click();

    // The receiver wants no more: said with when, and there is a way back.
    await page.getByText(/^Disabled on .+ the receiver answered 410/).waitFor();
    const last = receiver.received.at(-1);
    if (!last) throw new Error('nothing arrived');
    for (const each of [secret, rotated]) verify(last, each);
    await wellIn(page, 'disabled by 410');
    await page.getByRole('button', { name: 'Enable', exact: true }).click();
    await page.getByText('The webhook is enabled.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Disabled on .+ Nothing is sent/).waitFor();
    await choose(page, 'Enable');
    await page.getByText('The webhook is enabled.').waitFor();

    // Changed, and deleted.
    await choose(page, 'Change');
    await dialog.getByLabel('Everything').check();
    await wellIn(page, 'changing a webhook');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The webhook is changed.').waitFor();
    const [changed] = (await api.get(`/projects/${project.id}/webhooks`)).data;
    expect(changed).toMatchObject({ types: [], enabled: true, url: receiver.url });
    await choose(page, 'Delete');
    await wellIn(page, 'deleting a webhook');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhooks yet').waitFor();
    expect((await api.get(`/projects/${project.id}/webhooks`)).data).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  test('who may only read sees them, and what became of what was sent', async () => {
    const { api } = host;
    const { data: project } = await api.post('/projects', { name: 'Read' });
    const reader = await stage.host();
    const { data: user } = await reader.api.get('/auth/me');
    await api.post(`/projects/${project.id}/members`, { userId: user.id, role: 'moderator' });
    await open(reader.page, project.id);
    await reader.page.getByText('Owners and hosts of the project can.').waitFor();
    receiver.answerWith((response) => response.writeHead(200).end());
    const { data: webhook } = await api.post(`/projects/${project.id}/webhooks`, { url: receiver.url });
    await api.post(`/projects/${project.id}/webhooks/${webhook.id}/test`);
    await reader.page.reload();
    await reader.page.getByText('Owners and hosts of the project change them.').waitFor();
    await deliveries(reader.page).getByText('Delivered').waitFor();
    await wellIn(reader.page, 'webhooks of others');
    await deliveries(reader.page).getByRole('button').click();
    await reader.page.getByRole('dialog').getByText('Attempt 1').waitFor();
    const offered = reader.page.getByRole('button', { name: /Add|test|again|More for/ });
    expect(await offered.count()).toBe(0);
    expect(stage.complaints).toEqual([]);
  });

  test('a log of several pages, and what cannot be read is asked for again', async () => {
    const { page, api } = host;
    const { data: project } = await api.post('/projects', { name: 'Many' });
    receiver.answerWith((response) => response.writeHead(204).end());
    const { data: webhook } = await api.post(`/projects/${project.id}/webhooks`, { url: receiver.url });
    for (let count = 0; count < 21; count += 1) {
      await api.post(`/projects/${project.id}/webhooks/${webhook.id}/test`);
    }
    const lists = /\/webhooks\?/;
    await page.route(lists, (route) => route.abort());
    await open(page, project.id);
    await page.getByRole('heading', { name: 'That did not work' }).waitFor();
    await wellIn(page, 'webhooks that cannot be read');
    await page.unroute(lists);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => deliveries(page).count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => deliveries(page).count()).toBe(21);
  });
});
