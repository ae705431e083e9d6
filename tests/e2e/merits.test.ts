import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectAccessible, expectOrderly, settled } from './support/checks.ts';

const RATINGS = 'Xếp loại hằng năm';
const AWARDS = 'Danh hiệu, hình thức khen thưởng đã được tặng';

/** What stands under a heading of a sheet. */
const section = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });

/**
 * Takes a choice of the list that has the focus, by keyboard alone: opens it, goes down, takes it.
 * A list forgets a step taken in the very instant it opens, sooner than any hand presses twice: then the keys are pressed again.
 */
async function choose(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: label, exact: true });
  await option.waitFor();
  const takenByKeys = async (): Promise<boolean> => {
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press('ArrowDown');
      if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    }
    await page.keyboard.press('Enter');
    return option.waitFor({ state: 'hidden', timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  expect((await takenByKeys()) || (await takenByKeys()), `"${label}" is taken by keyboard`).toBe(true);
}

describe('the sheet of merits', () => {
  const browsing = useBrowser();

  it('of a person is written by keyboard, keeps what was typed through a refusal, and hides what is sensitive', async () => {
    const officer = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await officer.goto('/can-bo?q=duc');
    await officer.getByRole('main').getByRole('button', { name: 'Trần Hữu Đức' }).click();
    await officer.getByRole('link', { name: 'Phiếu thành tích' }).click();
    await officer.getByRole('button', { name: 'Lập phiếu' }).click();
    await settled(officer);
    const { keyboard } = officer;
    await section(officer, RATINGS).getByRole('button', { name: 'Thêm xếp loại năm' }).press('Enter');
    for (const [year, rating] of [
      ['2025', 'Hoàn thành xuất sắc nhiệm vụ'],
      ['2024', 'Hoàn thành tốt nhiệm vụ'],
      ['2024', 'Hoàn thành nhiệm vụ'],
    ] as const) {
      await keyboard.type(year);
      await keyboard.press('Tab');
      await choose(officer, rating);
      await keyboard.press('Enter');
    }
    const awards = section(officer, AWARDS);
    await awards.getByText('Có, ghi từng mục').click();
    await keyboard.type('chien si thi dua co so');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('2025');
    await awards.getByLabel('Ngày quyết định', { exact: true }).fill('20/12/2025');
    await section(officer, 'Sáng kiến').getByText('Đã rà soát, không có').click();
    await section(officer, 'Kỷ luật').getByText('Có, ghi từng mục').click();
    await choose(officer, 'Khiển trách');
    await section(officer, 'Kỷ luật').getByLabel('Từ ngày', { exact: true }).fill('05/5/2021');
    await officer.getByRole('button', { name: 'Lưu phiếu' }).click();
    const refused = officer.getByRole('alert').filter({ hasText: 'Phiếu còn chỗ chưa đúng' });
    await refused.getByRole('link', { name: 'Xếp loại năm, dòng 3: năm 2024 được ghi hai lần.' }).click();
    await expect.poll(() => officer.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('facts.ratings.2.year');
    await expectOrderly(officer);
    await expectAccessible(officer);

    // What was typed is still there after the page was loaded again.
    await officer.getByText(/Bản nháp đã giữ trên máy này lúc/).waitFor();
    const kept = await officer.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('HTXSNV');
    expect(kept).not.toMatch(/khien_trach|disciplines|underReview/);
    await officer.reload();
    await officer.getByText('Đây là bản nháp từ lần trước').waitFor();
    await section(officer, RATINGS).getByRole('button', { name: 'Bỏ xếp loại năm, dòng 3' }).click();
    // But not what must not lie on a machine.
    await section(officer, 'Kỷ luật').getByText('Có, ghi từng mục').click();
    await choose(officer, 'Khiển trách');
    await section(officer, 'Kỷ luật').getByLabel('Từ ngày', { exact: true }).fill('05/5/2021');
    await section(officer, 'Đang trong thời gian xem xét').getByText('Có', { exact: true }).click();
    await officer.getByRole('button', { name: 'Lưu phiếu' }).click();
    await officer.getByRole('button', { name: 'Sửa phiếu' }).waitFor();
    await settled(officer);
    expect(await section(officer, RATINGS).getByRole('listitem').allInnerTexts()).toEqual([
      '2025: Hoàn thành xuất sắc nhiệm vụ',
      '2024: Hoàn thành tốt nhiệm vụ',
    ]);
    expect(await section(officer, 'Sáng kiến').innerText()).toContain('Đã rà soát, không có.');
    expect(await section(officer, 'Đề tài, đề án, công trình khoa học và công nghệ').innerText()).toContain('Chưa rà soát.');
    await expectOrderly(officer);
    await expectAccessible(officer);

    const path = new URL(officer.url()).pathname;
    const herself = await browsing.signIn('kysu.ban', { size: PHONE });
    await herself.goto(path);
    await settled(herself);
    expect(await section(herself, 'Kỷ luật').innerText()).toContain('Khiển trách, từ 05/5/2021');
    expect(await herself.getByRole('button', { name: 'Sửa phiếu' }).count()).toBe(0);
    expect(await herself.getByRole('main').innerText()).not.toContain('xem xét');
    const head = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await head.goto(path);
    await settled(head);
    expect(await section(head, AWARDS).innerText()).toContain('Chiến sĩ thi đua cơ sở');
    expect(await head.getByRole('main').innerText()).not.toContain('Khiển trách');
  });

  it('of a unit is written on a phone', async () => {
    const page = await browsing.signIn('chuyenvien.ban', { size: PHONE });
    await page.goto('/don-vi?cach=danh-sach&q=ky%20thuat');
    await settled(page);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Phòng Kỹ thuật/ })
      .click();
    await page.getByRole('link', { name: 'Phiếu thành tích' }).click();
    await page.getByRole('button', { name: 'Lập phiếu' }).click();
    await settled(page);
    const figures = section(page, 'Số liệu của tập thể');
    await figures.getByLabel('Năm của số liệu').fill('2025');
    await figures.getByLabel('Số người của tập thể').fill('12');
    await figures.getByLabel('Số đạt Lao động tiên tiến').fill('13');
    await section(page, AWARDS).getByText('Có, ghi từng mục').click();
    await section(page, AWARDS).getByLabel('Danh hiệu, hình thức', { exact: true }).fill('tien tien');
    await page.getByRole('option', { name: 'Tập thể lao động tiên tiến' }).click();
    await section(page, AWARDS).getByLabel('Năm thành tích').fill('2024');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByText('nhiều hơn số người của tập thể').first().waitFor();
    await expectOrderly(page);
    await expectAccessible(page);
    await figures.getByLabel('Số đạt Lao động tiên tiến').fill('10');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByRole('heading', { name: 'Số liệu của tập thể năm 2025' }).waitFor();
    await expectOrderly(page);
  });

  it('that somebody else wrote meanwhile is not overwritten unasked', async () => {
    const first = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await first.goto('/can-bo?q=ty');
    await first.getByRole('main').getByRole('button', { name: 'Lý Văn Tỵ' }).click();
    await first.getByRole('link', { name: 'Phiếu thành tích' }).click();
    const address = new URL(first.url()).pathname;
    const second = await browsing.signIn('quantri', { size: DESKTOP });
    for (const [page, year] of [
      [first, '2023'],
      [second, '2024'],
    ] as const) {
      await page.goto(`${address}?sua=1`);
      await settled(page);
      await section(page, RATINGS).getByRole('button', { name: 'Thêm xếp loại năm' }).click();
      await page.keyboard.type(year);
      await page.keyboard.press('Tab');
      await choose(page, 'Hoàn thành tốt nhiệm vụ');
    }
    await second.getByRole('button', { name: 'Lưu phiếu' }).click();
    await second.getByRole('button', { name: 'Sửa phiếu' }).waitFor();
    await first.getByRole('button', { name: 'Lưu phiếu' }).click();
    await first.getByText('Nội dung đang soạn vẫn giữ nguyên').waitFor();
    await first.getByText('Người khác đã sửa: Xếp loại hằng năm.').waitFor();
    expect(await section(first, RATINGS).getByLabel('Năm', { exact: true }).inputValue()).toBe('2023');
    await expectOrderly(first);
    await expectAccessible(first);
    await first.getByRole('button', { name: 'Giữ phần đang soạn để lưu tiếp' }).click();
    await first.getByText('Nội dung đang soạn vẫn giữ nguyên').waitFor({ state: 'hidden' });
    await first.getByRole('button', { name: 'Lưu phiếu' }).click();
    await first.getByText('2023: ').waitFor();
    expect(await first.getByRole('main').innerText()).not.toContain('2024: ');
  });
});
