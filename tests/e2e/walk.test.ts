import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectAccessible, expectOrderly, settled, soon } from './support/checks.ts';

/** One account of every role. */
const WALKERS = [
  ['administrator', 'quantri'],
  ['officer', 'chuyenvien.tinh'],
  ['head', 'giamdoc.ban'],
  ['member', 'kysu.ban'],
  ['auditor', 'giamsat'],
] as const;

const OWN_PAGES = ['/tai-khoan/mat-khau', '/tai-khoan/xac-thuc-hai-buoc', '/tai-khoan/phien-lam-viec', '/lich-cong-viec'];
/** Other views of the same tasks, which the navigation does not name. */
const VIEWS = ['/ke-hoach/lich', '/ke-hoach/tien-do-nam', '/ke-hoach/moi', '/ke-hoach/nhap', '/don-vi?cach=danh-sach'];
const LISTS = ['/viec-cua-toi', '/nhiem-vu', '/ke-hoach'];
const RECORD = /^\/(ke-hoach|nhiem-vu)\/[0-9a-f-]{36}$/;

/** Every page that the frame leads this person to: the navigation, and the pages about her own account. */
async function pagesOf(page: Page): Promise<string[]> {
  await page.goto('/');
  await settled(page);
  const menu = page.getByRole('navigation', { name: 'Danh mục' });
  const closed = menu.getByRole('button', { expanded: false });
  for (let left = await closed.count(); left > 0; left--) {
    await closed.first().click();
    await soon(() => closed.count()).toBe(left - 1);
  }
  await settled(page);
  const found = await menu
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set([...found, ...OWN_PAGES])];
}

/** The first record that each list leads to: a plan, a task, an account beside its list. */
async function recordsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths.filter((one) => LISTS.includes(one))) {
    await page.goto(path);
    await settled(page);
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const record = links.find((to) => RECORD.test(to));
    if (record) found.push(record);
  }
  return [...new Set(found)];
}

/** What a phone shows is drawn from the same parts for every role: accessibility is looked at there once for each address. */
const seenOnPhone = new Set<string>();
/** The law reads the same whoever asks, and its tables are the longest pages there are: once at a desk, too. */
const SAME_FOR_ALL = /^\/phap-luat\/(?!quy-dinh)/;

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(DESKTOP);
  await page.goto(path);
  for (const size of [DESKTOP, PHONE]) {
    try {
      await page.setViewportSize(size);
      await expectOrderly(page);
      const again = seenOnPhone.has(path) && (size === PHONE || SAME_FOR_ALL.test(path));
      if (!again) await expectAccessible(page);
      if (size === PHONE) seenOnPhone.add(path);
    } catch (fault) {
      faults.push(`${size.width} ${path}: ${fault instanceof Error ? fault.message : fault}`);
    }
  }
  return faults;
}

describe('every page that the navigation leads to', () => {
  const browsing = useBrowser();
  it.each(WALKERS)('is in order for the %s', { timeout: 600_000 }, async (_role, userName) => {
    const page = await browsing.signIn(userName, { size: DESKTOP });
    const paths = await pagesOf(page);
    expect(paths.length).toBeGreaterThan(4);
    const all = [...paths, ...VIEWS, ...(await recordsOf(page, paths))];
    const faults: string[] = [];
    // Two at once: while one page is looked through, the other is fetched.
    const left = all[Symbol.iterator]();
    const walk = async (one: Page) => {
      for (const path of left) faults.push(...(await faultsOf(one, path)));
    };
    await Promise.all([walk(page), walk(await browsing.signIn(userName, { size: DESKTOP }))]);
    expect(faults.join('\n')).toBe('');
  });
});
