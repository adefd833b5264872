import { accessibilityProblems } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { type BrowserStage, browserStage } from './browser-stage.ts';

describe('the run sheet in the browser', () => {
  let stage: BrowserStage;
  beforeAll(async () => {
    stage = await browserStage();
  });
  afterAll(() => stage?.close());

  test('edit, respell, reorder, delete and undo, rounds side by side, counters', async () => {
    const { api, page: host, context: desk } = await stage.host();
    const session = (await api.post('/sessions', { title: 'Workshop' })).data;
    const poll = async (title: string, texts: readonly string[]) =>
      (
        await api.post(`/sessions/${session.id}/polls`, {
          kind: 'single',
          title,
          options: texts.map((text) => ({ text })),
        })
      ).data;
    const first = await poll('Lunch?', ['Suop', 'Salad', 'Bread', 'Rice', 'Pasta', 'Cake', 'Nothing']);
    await poll('Where?', ['Here', 'There']);
    await poll('When?', ['Noon', 'Later']);
    await api.post(`/sessions/${session.id}/counters`, { name: 'Hands', limitPerParticipant: 1 });
    await api.post(`/sessions/${session.id}/start`);

    await host.goto(`${stage.origin}/sessions/${session.id}`);
    const dialog = host.getByRole('dialog');
    const sheet = host.getByRole('region', { name: 'Run sheet' });
    const titles = () => sheet.locator('li .line-clamp-2').allTextContents();
    const pollMenu = async (item: string) => {
      await host.getByRole('button', { name: 'More for this poll' }).click();
      await host.getByRole('menuitem', { name: item }).click();
    };

    // By keyboard, twice in a row, and by drag; the server has the same order.
    await sheet.getByRole('button', { name: 'Move “When?”' }).focus();
    await host.keyboard.press('ArrowUp');
    await host.keyboard.press('ArrowUp');
    await expect.poll(titles).toEqual(['When?', 'Lunch?', 'Where?']);
    const handle = await sheet.getByRole('button', { name: 'Move “Where?”' }).boundingBox();
    const top = await sheet.getByRole('button', { name: 'Move “When?”' }).boundingBox();
    if (!handle || !top) throw new Error('the handles are drawn');
    await host.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await host.mouse.down();
    await host.mouse.move(top.x + top.width / 2, top.y + 4, { steps: 6 });
    await host.mouse.up();
    await expect.poll(titles).toEqual(['Where?', 'When?', 'Lunch?']);
    await expect
      .poll(async () => {
        const { data } = await api.get(`/sessions/${session.id}/polls`);
        return [...data]
          .sort((one, other) => one.position - other.position)
          .map(({ title }: { title: string }) => title);
      })
      .toEqual(['Where?', 'When?', 'Lunch?']);

    // What nobody was asked goes at once, and comes back to its place.
    await sheet.getByRole('button', { name: /When\?.*Not asked/ }).click();
    await pollMenu('Delete poll');
    await expect.poll(titles).toEqual(['Where?', 'Lunch?']);
    await host.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(titles).toEqual(['Where?', 'When?', 'Lunch?']);

    // Round 1, watched by a phone; then only the spelling can change.
    await sheet
      .getByRole('button', { name: /Lunch\?/ })
      .first()
      .click();
    await host.getByRole('button', { name: 'Open poll' }).click();
    const phone = await stage.join(session.code);
    await phone.getByRole('button', { name: 'Suop' }).click();
    await phone
      .getByText(/^Counted\./)
      .first()
      .waitFor();
    await host.getByText('1 answer').first().waitFor();
    await pollMenu('Edit');
    await dialog.getByText('People have voted').waitFor();
    expect(await dialog.getByRole('button', { name: 'Add answer' }).count()).toBe(0);
    await dialog.getByLabel('Answer A', { exact: true }).fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('cannot be empty').waitFor();
    await dialog.getByLabel('Answer A', { exact: true }).fill('Soup');
    expect(await accessibilityProblems(host)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await phone.getByRole('button', { name: 'Soup' }).waitFor();

    // Round 2, and both side by side.
    await host.getByRole('button', { name: 'Close voting' }).click();
    await host.getByRole('button', { name: 'New round' }).click();
    await host.getByRole('button', { name: 'Open round 2' }).click();
    await phone.getByRole('button', { name: 'Salad' }).click();
    await phone
      .getByText(/^Counted\./)
      .first()
      .waitFor();
    await pollMenu('Compare rounds');
    const comparison = dialog.getByRole('list', { name: 'Compare rounds' });
    await comparison.getByText('+100 points').waitFor();
    await comparison.getByText('−100 points').waitFor();
    expect(await accessibilityProblems(host)).toEqual([]);
    await host.keyboard.press('Escape');

    const wall = await stage.openPage(desk);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${stage.origin}/present/${session.code}`);
    await wall.getByText('Lunch?').first().waitFor();
    expect(await accessibilityProblems(wall), 'seven answers').toEqual([]);
    await wall.keyboard.press('c');
    await wall.getByText('+100 points').waitFor();
    // It moves with the votes.
    const joined = await restClient(stage.origin.replace('pulse.test', '127.0.0.1')).post('/join', {
      code: session.code,
    });
    await restClient(stage.origin.replace('pulse.test', '127.0.0.1'), joined.data.token).post(
      `/polls/${first.id}/votes`,
      { optionIds: [first.options[0].id], round: 2 },
    );
    await wall.getByText('−50 points').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await wall.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(wall), colorScheme).toEqual([]);
    }

    // A poll that was open cannot be deleted before it is closed; then it asks, and goes from every screen.
    await host.getByRole('button', { name: 'Close voting' }).click();
    await host.getByRole('button', { name: 'New round' }).waitFor();
    await pollMenu('Delete poll');
    await dialog.getByRole('button', { name: 'Delete poll' }).click();
    await expect.poll(titles).toEqual(['Where?', 'When?']);
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();
    await wall.getByRole('heading', { name: 'Take out your phone' }).waitFor();

    // Counters: without a count at once and with undo, with one after a question.
    await host.getByRole('button', { name: 'Delete Hands' }).click();
    await phone.getByRole('button', { name: /Hands/ }).waitFor({ state: 'detached' });
    await host.getByRole('button', { name: 'Undo' }).click();
    await phone.getByRole('button', { name: /Hands/ }).click();
    await host.getByRole('button', { name: 'Reset Hands' }).and(host.locator(':enabled')).waitFor();
    await host.getByRole('button', { name: 'Delete Hands' }).click();
    await dialog.getByText('It stands at 1').waitFor();
    await dialog.getByRole('button', { name: 'Delete counter' }).click();
    await phone.getByRole('button', { name: /Hands/ }).waitFor({ state: 'detached' });
    expect(stage.complaints).toEqual([]);
  });
});
