import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHOWN } from '../../seeds/demo/merits/shown.ts';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { ask, conditions } from './support/calculator.ts';
import { expectNone, expectWell, settled, soon } from './support/checks.ts';

const main = (page: Page) => page.getByRole('main');

describe('the calculator and what stays of an answer', () => {
  const browsing = useBrowser();

  it('lets go of an answer when what was asked changes, brings it back with Back, and breaks nothing on leaving', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    const broken: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error') broken.push(line.text());
    });
    await ask(page, 'cstd-tinh', SHOWN.teacher.fullName, '2026');
    const day = page.getByLabel('Ngày nhận hồ sơ', { exact: true });
    const button = page.getByRole('button', { name: 'Xét điều kiện' });
    const answer = page.getByRole('heading', { name: 'Đủ điều kiện theo các tiêu chuẩn tính được' });
    await answer.waitFor();
    await day.fill('31/02/2026');
    await button.click();
    await page.getByText('Ngày chưa đúng. Hãy nhập như 05/9/2026.').first().waitFor();
    await page.getByRole('heading', { name: /^Thông tin đã thay đổi hoặc chưa đúng/ }).waitFor();
    await expectNone(page, answer);
    await expectNone(page, conditions(page));
    await day.fill('05/9/2026');
    await button.click();
    await conditions(page).waitFor();
    await main(page).getByRole('link', { name: 'Chiến sĩ thi đua toàn quốc' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua toàn quốc' }).waitFor();
    await page.goBack();
    await page.getByText(`Đã lấy phiếu thành tích của ${SHOWN.teacher.fullName}`).waitFor();
    await soon(() => day.inputValue()).toBe('05/9/2026');
    await soon(() => page.getByRole('textbox', { name: 'Lấy từ phiếu thành tích của' }).inputValue()).toContain(
      SHOWN.teacher.fullName,
    );
    await settled(page);
    expect(broken).toEqual([]);
  });

  it('keeps what has the focus above the bar of a phone', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: PHONE });
    await page.goto('/phap-luat/xet-dieu-kien');
    await settled(page);
    const bar = page.getByRole('button', { name: 'Xét điều kiện' });
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      if (await bar.evaluate((button) => button === document.activeElement)) break;
      const covered = () =>
        bar.evaluate((button) => {
          const { bottom, top } = document.activeElement!.getBoundingClientRect();
          const edge = button.getBoundingClientRect().top;
          return bottom > edge && top < edge + 40;
        });
      await soon(covered, `step ${step}`).toBe(false);
    }
  });

  it('never looks forward from the past', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: PHONE });
    await ask(page, 'cstdcs', SHOWN.teacher.fullName, '2024');
    await page.getByText('Năm 2024 đã qua, các bước dưới đây tính từ năm 2026.').waitFor();
    await settled(page);
    expect(await main(page).innerText()).not.toMatch(/Sớm nhất năm 202[0-5]/);
    await expectWell(page);
  });
});

const form = (page: Page) => main(page).locator('form');
/** The line of a part of the facts, which opens it. */
const part = (page: Page, name: string, open?: boolean) =>
  form(page).getByRole('button', { name, exact: true, ...(open === undefined ? {} : { expanded: open }) });
/** Everything of a part: its line, and its fields where it is open. */
const body = (page: Page, name: string) =>
  form(page)
    .locator('section section')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
const RATINGS = 'Xếp loại hằng năm';
const inFocus = (page: Page) => () =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '');
const onMachine = (page: Page) => () => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));

async function choose(page: Page, label: string, option: string): Promise<void> {
  await form(page).getByRole('combobox', { name: label }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('the facts of the calculator', () => {
  const browsing = useBrowser();

  it('are one line each over a sheet; what has a fault opens, and the summary leads into it, by keyboard alone', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await ask(page, 'cstdcs', SHOWN.teacher.fullName, '2026');
    await soon(inFocus(page)).toBe('Đủ điều kiện theo các tiêu chuẩn tính được');
    const top = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    await soon(top, 'the verdict stands too low').toBeLessThan(DESKTOP.height / 2);
    expect(await top()).toBeGreaterThan(0);
    await body(page, RATINGS).getByText('10 năm xếp loại, gần nhất 2026: Hoàn thành xuất sắc nhiệm vụ').waitFor();
    await expectNone(page, form(page).getByRole('button', { expanded: true }));

    const { keyboard } = page;
    await part(page, RATINGS).press('Enter');
    const years = body(page, RATINGS).getByLabel('Năm', { exact: true });
    const taken = await years.nth(0).inputValue();
    await years.nth(1).fill(taken);
    await part(page, RATINGS).press('Enter');
    await years.nth(1).waitFor({ state: 'hidden' });
    await form(page).getByRole('button', { name: 'Xét điều kiện' }).press('Enter');
    await part(page, RATINGS, true).waitFor();
    await soon(inFocus(page)).toBe('facts.ratings.1.year');
    await body(page, RATINGS).getByText('Có chỗ chưa đúng').waitFor();
    await expectWell(page);
    await part(page, RATINGS).press('Space');
    await part(page, RATINGS, false).waitFor();
    const fault = page.getByRole('alert').getByRole('link', { name: `Xếp loại năm, dòng 2: năm ${taken} được ghi hai lần.` });
    await fault.focus();
    await keyboard.press('Enter');
    await part(page, RATINGS, true).waitFor();
    await soon(inFocus(page)).toBe('facts.ratings.1.year');
  });

  it('that the award asks for stand open without a sheet', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: PHONE });
    await page.goto('/phap-luat/xet-dieu-kien');
    await expectNone(page, form(page).getByRole('button', { expanded: true }));
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).fill('chien si thi dua co so');
    await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click();
    for (const name of [RATINGS, 'Sáng kiến', 'Kỷ luật', 'Đang trong thời gian xem xét']) await part(page, name, true).waitFor();
    for (const name of ['Danh hiệu, hình thức khen thưởng đã được tặng', 'Đối tượng']) await part(page, name, false).waitFor();
    await expectWell(page);
  });

  it('typed by hand outlast reload and Back, but for what is sensitive, until one begins anew', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: PHONE });
    await page.goto('/phap-luat/xet-dieu-kien?khen=cstdcs');
    await body(page, RATINGS).getByRole('button', { name: 'Thêm xếp loại năm' }).click();
    await body(page, RATINGS).getByLabel('Năm', { exact: true }).fill('2025');
    await choose(page, 'Mức xếp loại', 'Hoàn thành tốt nhiệm vụ');
    await body(page, 'Kỷ luật').getByText('Có, ghi từng mục').click();
    await choose(page, 'Hình thức kỷ luật', 'Khiển trách');
    await body(page, 'Đang trong thời gian xem xét').getByText('Không', { exact: true }).click();
    await soon(onMachine(page)).toContain('HTTNV');
    expect(await onMachine(page)()).not.toMatch(/khien_trach|disciplines|underReview/);

    const line = body(page, RATINGS).getByText('1 năm xếp loại, gần nhất 2025: Hoàn thành tốt nhiệm vụ');
    await page.reload();
    await page.getByText('Đang dùng thông tin ông/bà đã nhập trước đó').waitFor();
    await line.waitFor();
    await body(page, 'Kỷ luật').getByRole('radio', { name: 'Chưa rà soát', checked: true }).waitFor();
    await body(page, 'Đang trong thời gian xem xét').getByRole('radio', { name: 'Chưa rõ', checked: true }).waitFor();
    expect(await onMachine(page)()).not.toMatch(/khien_trach|disciplines|underReview/);
    await page.goto('/phap-luat/tinh-phieu');
    await settled(page);
    await page.goBack();
    await line.waitFor();
    await expectWell(page);

    await form(page).getByRole('button', { name: 'Nhập lại từ đầu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập lại từ đầu' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await body(page, RATINGS).getByText('Chưa nhập').waitFor();
    await soon(() => page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).inputValue()).toBe('');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('Gõ tên hoặc chữ viết tắt');
    await soon(onMachine(page)).not.toContain('HTTNV');
    await page.reload();
    await body(page, RATINGS).getByText('Chưa nhập').waitFor();
  });

  it('changed over a sheet come back over it, with what is sensitive as the sheet has it', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await ask(page, 'cstd-tinh', SHOWN.underReview.fullName, '2025');
    await part(page, RATINGS).click();
    await body(page, RATINGS).getByRole('button', { name: 'Bỏ xếp loại năm, dòng 1', exact: true }).click();
    const nine = body(page, RATINGS).getByText(/^9 năm xếp loại/);
    await nine.waitFor();
    await part(page, 'Đang trong thời gian xem xét').click();
    await body(page, 'Đang trong thời gian xem xét').getByText('Không', { exact: true }).click();
    await page.reload();
    await page.getByText('Một số chỗ đã được sửa để thử').waitFor();
    await nine.waitFor();
    await part(page, RATINGS, false).waitFor();
    const underReview = body(page, 'Đang trong thời gian xem xét');
    await underReview.getByText('Có', { exact: true }).waitFor();
    await form(page).getByRole('button', { name: 'Lấy lại từ phiếu' }).click();
    await body(page, RATINGS)
      .getByText(/^10 năm xếp loại/)
      .waitFor();
    await page.getByText('Có thể sửa bên dưới để thử').waitFor();
  });
});
