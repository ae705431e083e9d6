import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectNone, settled, soon } from './support/checks.ts';

const OWN_PASSWORD = 'mưa rơi trên mái ngói cũ';

describe('accounts', () => {
  const browsing = useBrowser();

  it('one is made, and its owner replaces the first password before anything else', async () => {
    const admin = await browsing.signIn('quantri', { size: DESKTOP });
    await admin.goto('/quan-tri/tai-khoan');
    await admin.getByRole('button', { name: 'Tạo tài khoản', exact: true }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Kiều Thị Bích Ngọc');
    const suggested = dialog.getByLabel('Tên đăng nhập');
    await soon(() => suggested.inputValue()).toMatch(/^[a-z0-9.]+$/);
    const userName = await suggested.inputValue();
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await dialog.getByText('Mật khẩu lần đầu').waitFor();
    const password = await dialog.getByRole('definition').nth(1).innerText();
    await dialog.getByRole('button', { name: 'Đã ghi lại' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await admin.getByText('Kiều Thị Bích Ngọc').first().waitFor();

    const page = await browsing.open({ size: PHONE });
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill(userName);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
    await page.goto('/don-vi');
    await page.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
    await page.getByLabel('Mật khẩu đang dùng').fill(password);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('button', { name: 'Tài khoản của Kiều Thị Bích Ngọc' }).waitFor();
  });

  it('a page that was not granted says so and shows nothing', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/quan-tri/tai-khoan');
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain('quantri');
    await expectNone(page, page.getByRole('table'));
  });

  it('one signs out, and Back shows nothing of before', async () => {
    const page = await browsing.signIn('chuyenvien.sogd', { size: DESKTOP });
    await page.goto('/nhiem-vu');
    await settled(page);
    await page.goto('/don-vi');
    await page.getByRole('button', { name: 'Tài khoản của Bùi Kiều Oanh' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await expectNone(page, page.getByText('Bùi Kiều Oanh'));
  });
});
