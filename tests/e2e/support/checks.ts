import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { untilQuiet } from './traffic.ts';

/** As patient as every other step of a page. */
const PATIENCE_MS = 30_000;

/** Waits until nothing on the page says that it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await untilQuiet(page, PATIENCE_MS);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root'));
}

/** No finding that keeps somebody out. */
export async function expectAccessible(page: Page): Promise<void> {
  // There are no frames: the page itself sums up, without a second page opened for it, and only what was found.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id} (${help}): ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  expect(grave, `accessibility of ${page.url()}`).toEqual([]);
}

/** What a person at the screen must never read: codes of closed lists, values that are not there, dates as machines write them. */
const MACHINE_WORDS =
  /\b(under-way|not-begun|done-late|not-found|undefined|null|NaN|true|false|administrator|officer|auditor|issued|draft|conditional|Invalid Date)\b|\[object|\b20\d\d-\d\d-\d\d\b/;

/** What every page keeps: one heading of the first order, words only a person would write, and no way to slip sideways. */
export async function expectOrderly(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count(), `headings of ${page.url()}`).toBe(1);
  const words = await page.locator('body').innerText();
  expect(MACHINE_WORDS.exec(words)?.[0] ?? null, `words of ${page.url()}`).toBeNull();
  // A page that has just changed its width draws its lists anew.
  const slipsBy = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(slipsBy, { timeout: 5_000, message: `sideways at ${page.url()}` }).toBeLessThanOrEqual(0);
}
