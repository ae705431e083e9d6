import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../../docs/screenshots');

/** Draws a picture of the README anew; only where SOVANG_SCREENSHOTS is set, so that a test run changes no file. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SOVANG_SCREENSHOTS !== '1') return;
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
