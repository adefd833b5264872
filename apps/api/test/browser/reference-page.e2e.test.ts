import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@pulse/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';

describe('the API reference in the browser', () => {
  let pulse: PulseProcess;
  let browser: Browser;
  let directory: string;
  let page: Page;
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pulse-reference-'));
    const port = await findPort();
    pulse = startPulse({ dataDirectory: directory, port });
    [browser] = await Promise.all([launchBrowser(), pulse.ready()]);
    page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== pulse.url) elsewhere.push(request.url());
    });
    await page.goto(`${pulse.url}/docs`);
  });

  afterAll(async () => {
    await browser?.close();
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  test('shows the API with its examples, from this server alone', async () => {
    await page.getByRole('heading', { name: 'Pulse', level: 1 }).waitFor();
    await page.getByText('/api/v1/auth/register').first().waitFor();
    expect(await page.getByText('grace@example.org').first().textContent()).toContain('grace@example.org');
    expect(elsewhere).toEqual([]);
  });

  test('an example can be tried: it registers an account here', async () => {
    await page.goto(`${pulse.url}/docs#tag/auth/POST/api/v1/auth/register`);
    await page.getByRole('button', { name: /Test Request.*\/auth\/register/ }).click();
    const [answered] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/auth/register')),
      page.getByRole('button', { name: /^Send post request to/ }).click(),
    ]);
    expect(answered.status()).toBe(201);
    const sent = JSON.parse(answered.request().postData() ?? '') as { email: string };
    expect(sent.email).toBe('grace@example.org');
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
