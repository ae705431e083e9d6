import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectWell } from './support/checks.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const PASSWORD = 'trâu đen gặm cỏ ven đê';

describe('an empty installation', () => {
  const browsing = useBrowser();
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('empty', inject('offsetMs'));
  });
  afterAll(() => server?.stop());

  it('is taken into use by the first person who opens it', async () => {
    const page = await browsing.open({ url: server.url, size: DESKTOP });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bắt đầu sử dụng Sổ Vàng' }).waitFor();
    await expectWell(page);

    await page.getByRole('button', { name: 'Tạo cơ quan và bắt đầu' }).click();
    await page.getByText('Hãy nhập tên cơ quan.').waitFor();

    await page.getByLabel('Tên cơ quan').fill('Sở Nội vụ tỉnh Thanh Giang');
    await page.getByRole('combobox', { name: 'Loại cơ quan' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: 'Cấp' }).click();
    await page.getByRole('option', { name: 'Cấp tỉnh' }).click();
    await page.getByLabel('Họ và tên').fill('Trần Văn Bảo');
    await page.getByLabel('Tên đăng nhập').fill('quantri');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD);
    await page.getByRole('button', { name: 'Tạo cơ quan và bắt đầu' }).click();

    await page.getByRole('button', { name: 'Tài khoản của Trần Văn Bảo' }).waitFor();
    await expectWell(page);
    await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('button', { name: 'Quản trị' }).click();
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
    await page.getByText('Sở Nội vụ tỉnh Thanh Giang').first().waitFor();
    await page.getByRole('button', { name: 'Thêm đơn vị' }).waitFor();
  });

  it('asks whoever comes later to sign in, on a phone too', async () => {
    const page = await browsing.open({ url: server.url, size: PHONE });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await expectWell(page);
    await page.getByLabel('Tên đăng nhập').fill('quantri');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('button', { name: 'Tài khoản của Trần Văn Bảo' }).waitFor();
    await page.getByRole('navigation', { name: 'Mục chính' }).waitFor();
  });
});
