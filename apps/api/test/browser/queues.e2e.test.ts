import { accessibilityProblems } from '@pulse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { type BrowserStage, browserStage } from './browser-stage.ts';

let stage: BrowserStage;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let exists = false;
beforeAll(async () => {
  mailServer = await startMailServer({
    onRcptTo: (_address, _session, callback) =>
      callback(exists ? null : Object.assign(new Error('no such user'), { responseCode: 550 })),
  });
  stage = await browserStage({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailServer.port),
    SMTP_SECURITY: 'none',
    SMTP_FROM: 'Pulse <pulse@example.org>',
  });
});
afterAll(async () => {
  await stage?.close();
  await mailServer?.[Symbol.asyncDispose]();
});

test('a mail that could not be delivered is seen at /admin/queues, and is sent when it is run again', async () => {
  const { page } = await stage.host();
  await page.goto(`${stage.origin}/admin/queues`);
  await page.getByRole('heading', { name: 'Queues', level: 1 }).waitFor();
  const letters = page.getByRole('region', { name: 'Failed for good' }).getByRole('listitem');
  // The list is read when the page opens; the figures above it follow by themselves.
  await page.getByRole('row', { name: /^emails 0 0 1$/ }).waitFor();
  await page.reload();
  await letters.getByText('emails / welcome', { exact: true }).waitFor();
  await letters.getByText(/550/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(page), colorScheme).toEqual([]);
  }
  exists = true;
  await letters.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('welcome is tried again.').waitFor();
  await page.getByText('Nothing has failed').waitFor();
  await expect.poll(() => mailServer.received.length).toBe(1);
  await page.getByRole('row', { name: /^emails 0 0 0$/ }).waitFor();
  expect(stage.complaints).toEqual([]);
});
