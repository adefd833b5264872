import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accessibilityProblems, type FaultProxy, launchBrowser, startFaultProxy } from '@pulse/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startScene } from '../live/scene.ts';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';
import { type FrontServer, startFrontServer } from './front-server.ts';
import { takePart } from './take-part.ts';

const file = path.join(import.meta.dirname, '../../../../examples/plain-page/index.html');

describe('examples/plain-page in the browser', () => {
  let directory: string;
  let pulse: PulseProcess;
  let proxy: FaultProxy;
  let browser: Browser;
  let front: FrontServer;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'pulse-plain-page-'));
    const html = await readFile(file, 'utf8');
    const port = await findPort();
    proxy = await startFaultProxy({ target: { port } });
    front = await startFrontServer(html, proxy.port);
    const pageOrigin = `http://page.test:${front.port}`;
    pulse = startPulse({ dataDirectory: directory, port, environment: { CORS_ORIGINS: pageOrigin } });
    [browser] = await Promise.all([
      launchBrowser({ hosts: ['page.test', 'front.test', 'pulse.test'] }),
      pulse.ready(),
    ]);
  });

  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await front?.close();
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  /** `other`: the page knows where Pulse is; `same`: it is where Pulse is, by an origin that no list names. */
  async function openPage(origin: 'other' | 'same', query: Record<string, string> = {}): Promise<void> {
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    const [host, pulseQuery] =
      origin === 'same' ? ['front.test', {}] : ['page.test', { pulse: `http://pulse.test:${proxy.port}` }];
    const parameters = new URLSearchParams({ ...pulseQuery, ...query });
    await page.goto(`http://${host}:${front.port}/plain-page/?${parameters}`);
  }

  const option = (text: string) => page.getByRole('button', { name: text });
  const said = () => page.getByRole('listitem').allTextContents();

  test('from another origin: joins, votes, watches; a cut loses nothing and doubles nothing', async () => {
    const scene = await startScene(pulse.url, { title: 'Which one?' });
    await openPage('other');
    await page.getByLabel('Code').fill(scene.session.code.toLowerCase());
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { name: 'Which one?' }).waitFor();
    await page.getByText('0 voted').waitFor();
    await takePart(scene, 1);
    await expect.poll(said).toEqual(['visitor 1']);

    proxy.set({ refuse: true });
    proxy.cut();
    await page.getByText('Connection lost').waitFor();
    await option('A').click(); // kept, and sent when the connection is back
    for (let visitor = 2; visitor <= 9; visitor += 1) await takePart(scene, visitor);
    proxy.set({});

    await page.getByText('10 voted').waitFor();
    await page.getByText('Live.').waitFor();
    await expect.poll(said).toEqual(Array.from({ length: 9 }, (_, index) => `visitor ${index + 1}`));
    await expect.poll(() => page.locator('#options button').allTextContents()).toEqual(['A4', 'B3', 'C3']);
    expect(await option('A').getAttribute('aria-pressed')).toBe('true');
    const results = (await scene.host.get(`/polls/${scene.poll.id}/results`)).data;
    expect([results.total, results.options[0].votes]).toEqual([10, 4]);

    await scene.host.post(`/polls/${scene.poll.id}/close`);
    await page.getByText('10 voted, voting is closed').waitFor();
    expect(await option('B').isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('behind the same origin, by a link with the code: the next poll takes the place of the first', async () => {
    const scene = await startScene(pulse.url, { title: 'First?' });
    await openPage('same', { code: scene.session.code });
    await page.getByRole('heading', { name: 'First?' }).waitFor();
    await option('B').click();
    await page.getByText('1 voted').waitFor();
    const next = {
      kind: 'single',
      title: 'Second?',
      options: [{ text: 'Yes' }, { text: 'No' }],
    };
    const { data } = await scene.host.post(`/sessions/${scene.session.id}/polls`, next);
    await scene.host.post(`/polls/${data.id}/open`);
    await page.getByRole('heading', { name: 'Second?' }).waitFor();
    await option('Yes').click();
    await page.getByText('1 voted').waitFor();
    await expect.poll(async () => (await scene.host.get(`/polls/${data.id}/results`)).data.total).toBe(1);
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is accessible in the %s', async (colorScheme) => {
    const scene = await startScene(pulse.url, { title: 'First?' });
    await openPage('other');
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Code').fill('nonsense');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe('');
    await page.getByLabel('Code').fill(scene.session.code);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'First?' }).waitFor();
    await option('A').focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 voted').waitFor();
    await takePart(scene, 1);
    await page.getByText('2 voted').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
