import { describe, it } from 'vitest';
import { DESKTOP, letTimePass, useBrowser } from './support/browser.ts';
import { expectAccessible, settled } from './support/checks.ts';

describe('a session that nobody works in', () => {
  const browsing = useBrowser();

  it('is announced to end, goes on when asked, and ends otherwise', async () => {
    const page = await browsing.signIn('chuyenvien.sogd', { size: DESKTOP });
    await page.goto('/don-vi');
    await page.getByRole('heading', { name: 'Đơn vị', level: 1 }).waitFor();
    await settled(page);
    await letTimePass(page, 29.2);
    const warning = page.getByRole('dialog', { name: 'Phiên làm việc sắp hết' });
    await warning.waitFor();
    await expectAccessible(page);
    await warning.getByRole('button', { name: 'Tiếp tục làm việc' }).click();
    await warning.waitFor({ state: 'hidden' });
    await letTimePass(page, 31);
    await page.getByText('Đã tự đăng xuất vì lâu không có thao tác.').waitFor();
  });
});
