import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@pulse/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';
import { type RestClient, restClient } from '../rest-client.ts';

/** Not localhost, so an insecure context: what a phone in the same network gets. */
const hostName = 'pulse.test';
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

export interface Host {
  readonly api: RestClient;
  /** A signed-in browser, and its first page at the session list. */
  readonly context: BrowserContext;
  readonly page: Page;
}

export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface BrowserStage {
  readonly origin: string;
  /** The same server under a name that needs no browser to be found. */
  readonly url: string;
  readonly browser: Browser;
  /** Page errors and breaches of the content security policy, of every page. */
  readonly complaints: readonly string[];
  openPage(context: BrowserContext): Promise<Page>;
  host(): Promise<Host>;
  /** A phone at the join form of a code. */
  phone(code: string): Promise<Page>;
  /** A phone that has joined. */
  join(code: string): Promise<Page>;
  /** The mails to an address, as `/dev/mail` keeps them; the latest first. */
  mailsTo(email: string): Promise<readonly KeptMail[]>;
  stop(signal: NodeJS.Signals): Promise<void>;
  /** The same product again: same port, same data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Pulse as an operator starts it, and a browser that finds it under a name of its own.
 *
 * @param environment variables besides the usual ones
 */
export async function browserStage(
  environment: Readonly<Record<string, string>> = {},
): Promise<BrowserStage> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'pulse-browser-'));
  const port = await findPort();
  let pulse: PulseProcess = startPulse({ dataDirectory, port, environment });
  const [browser] = await Promise.all([launchBrowser({ hosts: [hostName] }), pulse.ready()]);
  const origin = `http://${hostName}:${port}`;
  const complaints: string[] = [];
  let hosts = 0;

  const openPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const expected = /Failed to load resource|net::ERR_|WebSocket connection/;
      if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
    });
    return page;
  };
  const openPhone = async (code: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, locale: 'en-GB' });
    const page = await openPage(context);
    await page.goto(`${origin}/j/${code}`);
    return page;
  };

  return {
    origin,
    get url() {
      return pulse.url;
    },
    browser,
    complaints,
    openPage,
    async host() {
      hosts += 1;
      const account = { email: `host${hosts}@example.org`, password: 'correct horse battery', name: 'Grace' };
      const { data } = await restClient(pulse.url).post('/auth/register', account);
      const context = await browser.newContext({ viewport: desk, locale: 'en-GB' });
      const page = await openPage(context);
      await page.goto(`${origin}/login`);
      await page.getByLabel('E-mail').fill(account.email);
      await page.getByLabel('Password', { exact: true }).fill(account.password);
      await page.locator('form button[type=submit]').click();
      await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
      return { api: restClient(pulse.url, data.accessToken), context, page };
    },
    phone: openPhone,
    async join(code) {
      const page = await openPhone(code);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.waitForURL(/\/s\//);
      return page;
    },
    async mailsTo(email) {
      const mails = (await (await fetch(`${pulse.url}/dev/mail.json`)).json()) as KeptMail[];
      return mails.filter(({ to }) => to === email);
    },
    async stop(signal) {
      pulse.kill(signal);
      await pulse.exited;
    },
    async start() {
      pulse = startPulse({ dataDirectory, port, environment });
      await pulse.ready();
    },
    async close() {
      await browser.close();
      pulse.kill('SIGTERM');
      await pulse.exited;
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
