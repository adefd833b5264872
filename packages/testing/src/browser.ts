import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A browser that is installed is preferred: it is newer, and runs where the bundled one does not. */
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** Without these Chromium looks for servers that have nothing to do with the test. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: one that is installed, else the one from npm.
 *
 * @param options.hosts names that the browser finds at 127.0.0.1. A name other than localhost makes a page an
 *   insecure context over http, as on a phone in the same network: what works only in secure ones is not there.
 */
export async function launchBrowser(options: { readonly hosts?: readonly string[] } = {}): Promise<Browser> {
  const rules = (options.hosts ?? []).map((host) => `MAP ${host} 127.0.0.1`).join(', ');
  return chromium.launch({
    executablePath: installed.find((path) => existsSync(path)) ?? (await bundled.executablePath()),
    args: [...quiet, ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`])],
  });
}

export interface AccessibilityProblem {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/** As much of the page's `document` as is asked of it: this package runs outside of pages. */
interface Animated {
  getAnimations(): {
    readonly effect: { getTiming(): { readonly iterations?: number } } | null;
    readonly finished: Promise<unknown>;
  }[];
}

/** What axe finds wrong with a page once what moves in it has arrived; nothing, on a good one. */
export async function accessibilityProblems(page: Page): Promise<readonly AccessibilityProblem[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Half faded in, a text has half its contrast. What goes on for ever is as it is.
    const { document } = globalThis as unknown as { document: Animated };
    const arriving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(arriving.map(({ finished }) => finished));
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await checker.run();
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}
