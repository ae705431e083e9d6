import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { DESKTOP, useBrowser } from './support/browser.ts';
import { expectNone, expectWell, settled } from './support/checks.ts';
import { sheetFile } from './support/files.ts';

const confirm = async (page: Page, name: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).waitFor();
  const skip = dialog.getByRole('checkbox');
  if ((await skip.count()) > 0) await skip.check();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

describe('a list of units from Excel', () => {
  const browsing = useBrowser();

  it('shows its faults by line, is written, and taken back as a whole', async () => {
    const page = await browsing.signIn('quantri', { size: DESKTOP });
    await page.goto('/don-vi/nhap');
    await settled(page);
    await page.getByLabel('Thả tệp danh sách đơn vị vào đây').setInputFiles(
      await sheetFile('don-vi.xlsx', [
        ['Mã đơn vị', 'Tên đơn vị', 'Loại'],
        ['TG-CVA', 'Phòng Cải cách hành chính', 'Phòng, ban'],
        ['TG-CVB', 'Phòng Công nghệ số', 'Phòng, ban'],
        ['TG-CVC', '', 'Phòng, ban'],
        ['TG-CVD', 'Phòng Thanh tra', 'Loại không có'],
      ]),
    );
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).waitFor();
    await page.getByText('2 đơn vị sẽ thêm mới').waitFor();
    await page.getByText('có lỗi').first().waitFor();
    await page.getByText('(ô C5)').waitFor();
    await expectWell(page);
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await confirm(page, 'Ghi');
    await page.getByText('2 đơn vị đã thêm').waitFor();

    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
    await confirm(page, 'Hoàn tác');
    await page.getByText('2 đã hoàn tác').waitFor();
    await page.goto('/don-vi?cach=danh-sach&q=Công nghệ số');
    await expectNone(page, page.getByText('Phòng Công nghệ số'));
  });
});
