import type { Locator, Page } from 'playwright-core';
import { settled, soon } from './checks.ts';

/** What the calculator says of each condition. */
export const conditions = (page: Page): Locator => page.getByRole('list', { name: 'Từng điều kiện' });

/** Takes somebody's sheet into the calculator, asks, and waits for the answer. */
export async function ask(page: Page, award: string, who: string, year: string): Promise<void> {
  await page.goto(`/phap-luat/xet-dieu-kien?khen=${award}`);
  await settled(page);
  await page.getByRole('textbox', { name: 'Lấy từ phiếu thành tích của' }).fill(who);
  // First come the likeliest people, then those of this name: nobody presses into a list that is just changing.
  await page.getByRole('option').filter({ hasText: who }).waitFor();
  await soon(() => page.getByRole('option').filter({ hasNotText: who }).count()).toBe(0);
  await settled(page);
  await page.getByRole('option').filter({ hasText: who }).click();
  await page.getByText(`Đã lấy phiếu thành tích của ${who}`).waitFor();
  await page.getByLabel('Năm thành tích', { exact: true }).first().fill(year);
  await page.getByRole('button', { name: 'Xét điều kiện' }).click();
  await conditions(page).waitFor();
  await page.getByRole('heading', { name: 'Những bước tiếp theo trong các năm tới' }).waitFor();
  await settled(page);
}
