import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** At a desk and on a phone, light and dark: no problem for axe, and nothing is wider than the phone. */
export async function wellIn(page: Page, where: string): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), `${where}, ${size.width}, ${colorScheme}`).toEqual([]);
    }
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wide, `${where}, ${size.width}: wider than the screen`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
