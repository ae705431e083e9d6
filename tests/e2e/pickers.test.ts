import { describe, it } from 'vitest';
import { SHOWN } from '../../seeds/demo/merits/shown.ts';
import { DESKTOP, useBrowser } from './support/browser.ts';
import { expectNone, settled } from './support/checks.ts';

describe('a field that finds people', () => {
  const browsing = useBrowser();

  it('takes nobody of an older answer from who types faster than the answer comes', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await page.goto('/phap-luat/xet-dieu-kien?khen=cstd-tinh');
    await settled(page);
    const field = page.getByRole('textbox', { name: 'Lấy từ phiếu thành tích của' });
    await field.click();
    await page.getByRole('option').first().waitFor();
    await settled(page);
    await page.keyboard.type('phan dinh loc');
    await page.keyboard.press('Enter');
    const his = page.getByRole('option').filter({ hasText: SHOWN.servant.fullName });
    await page.getByRole('option').filter({ hasNotText: SHOWN.servant.fullName }).first().waitFor({ state: 'detached' });
    await his.waitFor();
    await expectNone(page, page.getByText(/^Đã lấy phiếu thành tích của/));
    await page.keyboard.press('Enter');
    await page.getByText(`Đã lấy phiếu thành tích của ${SHOWN.servant.fullName}`).waitFor();
  });
});
