import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage, type Host } from './browser-stage.ts';
import { wellIn } from './well-in.ts';

/** In the page, whose types are not those of this process. */
const backgroundOf = (element: unknown): string =>
  (globalThis as unknown as { getComputedStyle(of: unknown): { backgroundColor: string } }).getComputedStyle(
    element,
  ).backgroundColor;

describe('digests in the browser', () => {
  let stage: BrowserStage;
  let host: Host;
  beforeAll(async () => {
    stage = await browserStage();
    host = await stage.host();
  });
  afterAll(() => stage?.close());

  test('are looked at, set up, tried and declined', async () => {
    const { page, api } = host;
    const { data: project } = await api.post('/projects', { name: 'Shop', timeZone: 'Europe/Berlin' });
    const { data: member } = await api.get('/auth/me');
    await page.goto(`${stage.origin}/board/${project.id}/settings#digests`);
    const weekly = page.getByRole('region', { name: 'Every week' });
    const daily = page.getByRole('region', { name: 'Every day' });
    await weekly.getByText('Off. Look at the preview').waitFor();
    await wellIn(page, 'off');

    // What it would say, as a mail: nothing runs in it, and nothing of it is refused by the page's policy.
    await weekly.getByRole('button', { name: 'Preview' }).click();
    const dialog = page.getByRole('dialog');
    const mail = page.frameLocator('iframe');
    await mail.getByRole('heading', { name: 'Shop' }).waitFor();
    const board = mail.getByRole('link', { name: 'Open the board' });
    expect(await board.getAttribute('href')).toMatch(new RegExp(`/board/${project.id}$`));
    expect(await board.evaluate(backgroundOf)).toBe('rgb(184, 18, 95)');
    await wellIn(page, 'a preview');
    await dialog.getByRole('tab', { name: 'As plain text' }).click();
    await dialog.getByText('Open the board:').waitFor();
    await wellIn(page, 'a preview as text');
    await page.keyboard.press('Escape');

    // Switched on, at a time and for somebody; who chose nobody is told.
    await weekly.getByLabel('Send it').check();
    await weekly.getByLabel('On which day').selectOption({ label: 'Wednesday' });
    await weekly.getByLabel('Hour of the day').selectOption('09:00');
    await weekly.getByText('Only some').click();
    await weekly.getByRole('button', { name: 'Save' }).click();
    await weekly.getByText('Choose somebody, or everybody.').waitFor();
    await wellIn(page, 'nobody chosen');
    await weekly.getByLabel(/Grace/).check();
    await weekly.getByRole('button', { name: 'Save' }).click();
    await weekly.getByText(/Next one: Wednesday.*09:00 \(Europe\/Berlin\), reaches 1 person/).waitFor();
    const stored = (await api.get(`/projects/${project.id}/digests`)).data[1];
    expect(stored).toMatchObject({ enabled: true, weekday: 3, hour: 9, recipients: [member.id] });

    await daily.getByRole('button', { name: 'Send me one now' }).click();
    await page.getByText(`On its way to ${member.email}.`).waitFor();
    const subjects = async () => (await stage.mailsTo(member.email)).map(({ subject }) => subject);
    await expect.poll(subjects, { timeout: 15_000 }).toContainEqual(expect.stringMatching(/^Shop, /));

    // Not to me, and again; and what became of it so far.
    await weekly.getByRole('button', { name: 'Not to me' }).click();
    await weekly.getByText('You do not get this one.').waitFor();
    await weekly.getByRole('button', { name: 'To me again' }).click();
    await weekly.getByText('reaches 1 person').waitFor();
    await weekly.getByText('Last ones').click();
    await weekly.getByText('None was due yet.').waitFor();
    await wellIn(page, 'set up');

    // Another time zone has other times.
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await weekly.getByText(/09:00 \(Asia\/Tokyo\)/).waitFor();
    expect(stage.complaints).toEqual([]);
  });
});
