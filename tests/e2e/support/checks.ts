import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE_MS } from './browser.ts';
import { untilAtRest } from './traffic.ts';

/** Waits until the page has come, with all it fetches, and nothing on it moves or says that it is still waiting. */
export const settled = (page: Page): Promise<void> => untilAtRest(page, PATIENCE_MS);

/** For what a page comes to show, read again and again: `await soon(() => field.inputValue()).toBe('…')`. */
export const soon = <T>(read: () => Promise<T>, message?: string) =>
  expect.poll(read, { timeout: PATIENCE_MS, interval: 50, ...(message && { message }) });

/** Nothing like this is on the page, and not because the page has yet to come. */
export async function expectNone(page: Page, unwanted: Locator): Promise<void> {
  await settled(page);
  expect(await unwanted.allInnerTexts(), `on ${page.url()}`).toEqual([]);
}

/** No finding that keeps somebody out. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
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
  await settled(page);
  expect(await page.getByRole('heading', { level: 1 }).count(), `headings of ${page.url()}`).toBe(1);
  const words = await page.locator('body').innerText();
  expect(MACHINE_WORDS.exec(words)?.[0] ?? null, `words of ${page.url()}`).toBeNull();
  // A page that has just changed its width draws its lists anew.
  const slipsBy = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(slipsBy, { timeout: 10_000, message: `sideways at ${page.url()}` }).toBeLessThanOrEqual(0);
}

/** In order, and open to everybody. */
export async function expectWell(page: Page): Promise<void> {
  await expectOrderly(page);
  await expectAccessible(page);
}
