import { describe, it } from 'vitest';
import { DESKTOP, useBrowser } from './support/browser.ts';
import { expectWell, settled } from './support/checks.ts';
import { sheetFile } from './support/files.ts';
import { picture } from './support/pictures.ts';

describe('a list of people from Excel', () => {
  const browsing = useBrowser();

  it('shows what is new, what is wrong and who is there already, before anything is written', async () => {
    const page = await browsing.signIn('quantri', { size: DESKTOP });
    await page.goto('/can-bo/nhap');
    await settled(page);
    await page.getByLabel('Thả tệp danh sách cán bộ vào đây').setInputFiles(
      await sheetFile('can-bo.xlsx', [
        ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Đơn vị', 'Chức vụ'],
        ['Nông Thị Lụa', 'Nữ', '04/3/1992', 'Sở Xây dựng', 'Chuyên viên'],
        ['Chu Văn Ổn', 'Nam', '15/11/1980', 'Sở Xây dựng', 'Phó Giám đốc'],
        ['Lâm Quý', 'Nam', '31/02/1990', 'Sở Xây dựng', 'Chuyên viên'],
        ['Vũ Hoàng Quyên', 'Nữ', '20/11/1979', 'Sở Nội vụ', 'Giám đốc'],
        ['', 'Nam', '01/01/1990', 'Sở Xây dựng', 'Chuyên viên'],
      ]),
    );
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).waitFor();
    await page.getByText('(ô C4)').waitFor();
    await page.getByText('2 cán bộ sẽ thêm mới').waitFor();
    await expectWell(page);
    await picture(page, 'people-import');
    await page.getByRole('button', { name: 'Bỏ bảng này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.getByText('không ghi dòng nào').first().waitFor();
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).waitFor({ state: 'detached' });
  });
});
