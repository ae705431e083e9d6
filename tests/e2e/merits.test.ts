import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectNone, expectOrderly, expectWell, settled, soon } from './support/checks.ts';

const RATINGS = 'Xếp loại hằng năm';
const AWARDS = 'Danh hiệu, hình thức khen thưởng đã được tặng';

/** What stands under a heading of a sheet. */
const section = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });

/** Takes a choice of the list that has the focus, by keyboard alone: opens it, goes down when it stands open, takes it. */
async function choose(page: Page, label: string): Promise<void> {
  const option = page.getByRole('option', { name: label, exact: true });
  await page.keyboard.press('ArrowDown');
  await option.waitFor();
  // In the very instant a list opens it forgets a step, sooner than any hand presses twice.
  await settled(page);
  const marked = async () => (await option.getAttribute('data-combobox-selected')) !== null;
  for (let step = 0; step < 9 && !(await marked()); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await soon(() => page.locator(':focus').inputValue(), `"${label}" is taken by keyboard`).toBe(label);
  await option.waitFor({ state: 'hidden' });
}

describe('the sheet of merits', () => {
  const browsing = useBrowser();

  it('of a person is written by keyboard, keeps what was typed through a refusal, and hides what is sensitive', async () => {
    const officer = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await officer.goto('/can-bo?q=duc');
    await officer.getByRole('main').getByRole('button', { name: 'Trần Hữu Đức' }).click();
    await officer.getByRole('link', { name: 'Phiếu thành tích' }).click();
    await officer.getByRole('button', { name: 'Lập phiếu' }).click();
    await officer.getByRole('button', { name: 'Lưu phiếu' }).waitFor();
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
    await settled(officer);
    await keyboard.type('chien si thi dua co so');
    await officer.locator('[role="option"][aria-selected="true"]', { hasText: 'Chiến sĩ thi đua cơ sở' }).waitFor();
    await keyboard.press('Enter');
    await soon(() => awards.getByLabel('Danh hiệu, hình thức', { exact: true }).inputValue()).toBe('Chiến sĩ thi đua cơ sở');
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
    await soon(() => officer.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('facts.ratings.2.year');
    await expectWell(officer);

    // What was typed is still there after the page was loaded again.
    await officer.getByText(/Bản nháp đã giữ trên máy này lúc/).waitFor();
    const kept = () => officer.evaluate(() => JSON.stringify(localStorage));
    await soon(kept).toContain('HTXSNV');
    await officer.reload();
    await officer.getByText('Đây là bản nháp từ lần trước').waitFor();
    await settled(officer);
    expect(await kept()).not.toMatch(/khien_trach|disciplines|underReview/);
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
    await expectWell(officer);

    const path = new URL(officer.url()).pathname;
    const herself = await browsing.signIn('kysu.ban', { size: PHONE });
    await herself.goto(path);
    await settled(herself);
    expect(await section(herself, 'Kỷ luật').innerText()).toContain('Khiển trách, từ 05/5/2021');
    await expectNone(herself, herself.getByRole('button', { name: 'Sửa phiếu' }));
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
    await page.getByRole('button', { name: 'Lưu phiếu' }).waitFor();
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
    await expectWell(page);
    await figures.getByLabel('Số đạt Lao động tiên tiến').fill('10');
    await page.getByRole('button', { name: 'Lưu phiếu' }).click();
    await page.getByRole('heading', { name: 'Số liệu của tập thể năm 2025' }).waitFor();
    await expectOrderly(page);
  });

  it('that two wrote at once is put together, and asks only what both wrote differently', async () => {
    const first = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await first.goto('/can-bo?q=ty');
    await first.getByRole('main').getByRole('button', { name: 'Lý Văn Tỵ' }).click();
    await first.getByRole('link', { name: 'Phiếu thành tích' }).click();
    await first.waitForURL(/\/thanh-tich$/);
    const address = new URL(first.url()).pathname;
    const second = await browsing.signIn('quantri', { size: DESKTOP });
    for (const [page, year, rating] of [
      [first, '2023', 'Hoàn thành xuất sắc nhiệm vụ'],
      [second, '2024', 'Hoàn thành tốt nhiệm vụ'],
    ] as const) {
      await page.goto(`${address}?sua=1`);
      await settled(page);
      await section(page, RATINGS).getByRole('button', { name: 'Thêm xếp loại năm' }).click();
      for (const typed of [year, '2025']) {
        await page.keyboard.type(typed);
        await page.keyboard.press('Tab');
        await choose(page, rating);
        if (typed === year) await page.keyboard.press('Enter');
      }
    }
    await second.getByRole('button', { name: 'Lưu phiếu' }).click();
    await second.getByRole('button', { name: 'Sửa phiếu' }).waitFor();
    await first.getByRole('button', { name: 'Lưu phiếu' }).click();
    await first.getByText('Nội dung đang soạn vẫn giữ nguyên').waitFor();
    await first.getByText('ghi “2024: Hoàn thành tốt nhiệm vụ”').waitFor();
    await soon(() => section(first, RATINGS).getByLabel('Năm', { exact: true }).first().inputValue()).toBe('2023');
    await expectWell(first);
    await first.setViewportSize(PHONE);
    await expectWell(first);
    // Nothing is saved before what both wrote was chosen, and that is where the keys then are.
    await first.getByRole('button', { name: 'Ghép hai bản và lưu' }).press('Enter');
    await first.getByText('Xin chọn một bản.').waitFor();
    await first.keyboard.press('ArrowDown');
    await first.keyboard.press('ArrowUp');
    await soon(() => first.getByRole('radio', { name: 'Bản đang soạn' }).isChecked()).toBe(true);
    await first.getByRole('button', { name: 'Ghép hai bản và lưu' }).press('Enter');
    await first.getByRole('button', { name: 'Sửa phiếu' }).waitFor();
    await settled(first);
    expect(await section(first, RATINGS).getByRole('listitem').allInnerTexts()).toEqual([
      '2025: Hoàn thành xuất sắc nhiệm vụ',
      '2024: Hoàn thành tốt nhiệm vụ',
      '2023: Hoàn thành xuất sắc nhiệm vụ',
    ]);
  });
});
