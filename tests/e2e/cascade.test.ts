import { describe, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectWell, settled } from './support/checks.ts';

describe("a superior's plan", () => {
  const browsing = useBrowser();

  it('becomes the ground of a plan of one’s own, with the chosen tasks', async () => {
    const page = await browsing.signIn('hieutruong.songhien', { size: DESKTOP });
    await page.goto('/ke-hoach/moi');
    await page.getByRole('radio', { name: 'Từ kế hoạch cấp trên' }).waitFor();
    await page.getByRole('combobox', { name: 'Kế hoạch đã ban hành của cấp trên' }).click();
    await page.getByRole('option', { name: /ngành Giáo dục và Đào tạo năm 2026/ }).click();
    await settled(page);
    const offered = page.getByRole('group', { name: /^Nhiệm vụ đơn vị thực hiện/ });
    await offered.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
    const boxes = offered.getByRole('checkbox');
    const taken = [0, 1];
    for (const at of taken) await boxes.nth(at).check();
    const contents = await Promise.all(
      taken.map(async (at) => boxes.nth(at).evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? '')),
    );
    await settled(page);
    await expectWell(page);
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();

    await page.waitForURL(/\/sua$/);
    await page.getByText('2 nhiệm vụ', { exact: true }).first().waitFor();
    for (const content of contents) await page.getByText(content).first().waitFor();
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await expectWell(page);
    }
    await page.goto(page.url().replace(/\/sua$/, ''));
    await page.getByText('Thực hiện kế hoạch cấp trên').waitFor();
    await page
      .getByRole('link', { name: /ngành Giáo dục và Đào tạo năm 2026/ })
      .first()
      .waitFor();
  });
});
