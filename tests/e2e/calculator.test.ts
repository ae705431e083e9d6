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
