import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHOWN } from '../../seeds/demo/merits/shown.ts';
import { DEMO_REGULATION } from '../../seeds/demo/regulation.ts';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { ask, conditions } from './support/calculator.ts';
import { expectAccessible, expectWell, settled, soon } from './support/checks.ts';

/** Where SOVANG_SHOTS names a folder: the pages as they were seen. */
const look = async (page: Page, name: string) => {
  const folder = process.env.SOVANG_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: 'disabled' });
};
const main = (page: Page) => page.getByRole('main');

const localRules = (page: Page) =>
  main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Quy định của địa phương' }) });

describe('looking up the law', () => {
  const browsing = useBrowser();

  it('finds an award by its name without marks and tells it on any day', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/phap-luat/khen-thuong');
    await settled(page);
    await expectWell(page);
    await page.getByLabel('Tìm theo tên').fill('chien si thi dua co so');
    await page.getByText('1 danh hiệu, hình thức', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Chiến sĩ thi đua cơ sở', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở' }).waitFor();
    await expectWell(page);
    const words = await main(page).innerText();
    expect(words).toContain('Căn cứ: Điều 23 khoản 2 Luật 06/2022/QH15');
    expect(words).toContain('2.530.000 đồng');
    expect(words).toContain('Có văn bản sửa đổi chưa được đối chiếu');
    await page.getByRole('button', { name: /^Từ ngày 01\/7\/2024/ }).click();
    await page.waitForURL(/ngay=2024-07-01/);
    await page.getByText('2.340.000 đồng').first().waitFor();
    await settled(page);
    expect(await main(page).innerText()).toContain('Ít nhất 80% tổng số thành viên');
  });

  it('shows beside the law what the province adds, with the way there, and no district that is no more', async () => {
    const page = await browsing.signIn('kysu.ban', { size: PHONE });
    await page.goto('/phap-luat/khen-thuong/cstd-tinh');
    const local = localRules(page);
    await local.getByText('Ít nhất 90% tổng số thành viên Hội đồng đồng ý.').waitFor();
    await expectWell(page);
    expect(await main(page).innerText()).not.toContain('UBND cấp huyện');
    await local.getByRole('link', { name: new RegExp(`Điều 9 khoản 2, Quy định số ${DEMO_REGULATION}`) }).click();
    await page.getByRole('heading', { name: `Quy định số ${DEMO_REGULATION}` }).waitFor();
    await page.goto('/phap-luat/khen-thuong/cstd-tinh?ngay=2025-06-30');
    await page.getByText('Chưa ghi nhận quy định riêng nào').waitFor();
    await settled(page);
    expect(await main(page).innerText()).toContain('UBND cấp huyện');
  });

  it('knows the abbreviations of the field, here and in the calculator', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/phap-luat/khen-thuong?q=CSTĐCS');
    await page.getByText('1 danh hiệu, hình thức', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Chiến sĩ thi đua cơ sở', exact: true }).waitFor();
    await page.goto('/phap-luat/xet-dieu-kien');
    await settled(page);
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).fill('bằng khen ubnd tỉnh');
    await soon(() => page.getByRole('option').allInnerTexts()).toEqual(['Bằng khen cấp tỉnh']);
  });

  it('tells once that a day is before the data begin, and points to no time as the one shown', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/phap-luat/khen-thuong/cstdcs?ngay=2023-05-01');
    await page.getByText('Hệ thống chỉ có quy định từ ngày 01/01/2024').first().waitFor();
    await expectWell(page);
    expect(await main(page).innerText()).not.toContain('đang xem');
    await page.goto('/phap-luat/khen-thuong/cstdcs?ngay=9999-01-01');
    await page.getByText('Chưa biết quy định của ngày xa như vậy').waitFor();
    await settled(page);
    await page.getByLabel('Quy định vào ngày', { exact: true }).fill('01/01/0001');
    await page.keyboard.press('Enter');
    await page.getByText('Ngày phải từ 01/01/1945 trở đi.').waitFor();
  });

  it('finds a prize on a phone by its group and by its name', async () => {
    const page = await browsing.signIn('chuyenvien.ban', { size: PHONE });
    await page.goto('/phap-luat/tien-thuong');
    await settled(page);
    await page.getByRole('navigation', { name: 'Đến nhóm' }).getByRole('link', { name: 'Giấy khen' }).click();
    await page.getByRole('rowheader', { name: 'Giấy khen' }).first().waitFor();
    await soon(() => page.locator('#giay-khen').evaluate((part) => part.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
    await page.getByLabel('Tìm theo tên').fill('KNC');
    await page.getByText('không quá 0,8 lần lương cơ sở').waitFor();
    await page.getByRole('rowheader', { name: 'Huân chương' }).first().waitFor({ state: 'detached' });
  });

  it('says what differs between two days that stand in the address', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/phap-luat/khen-thuong/cstdcs?tu=2026-06-30&den=2026-07-01');
    await settled(page);
    await page.getByText('1 điểm khác nhau giữa ngày 30/6/2026 và ngày 01/7/2026').waitFor();
    await settled(page);
    expect(await main(page).innerText()).toContain('Trước: 2.340.000 đồng');
  });

  it('tells a long standard of many branches in order, also on a phone', async () => {
    // The pages that the navigation names are walked elsewhere, by every role and at both sizes.
    for (const size of [DESKTOP, PHONE]) {
      const page = await browsing.signIn('chuyenvien.ban', { size });
      await page.goto('/phap-luat/khen-thuong/bk-ttg');
      await expectWell(page);
    }
  });

  it('counts a vote with those absent, and puts faults to their fields', async () => {
    const page = await browsing.signIn('giamdoc.ban', { size: PHONE });
    await page.goto('/phap-luat/tinh-phieu');
    await settled(page);
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).fill('chien si thi dua toan quoc');
    await page.getByRole('option', { name: 'Chiến sĩ thi đua toàn quốc' }).click();
    const fill = (label: string, value: string) => page.getByLabel(label).fill(value);
    await fill('Tổng số thành viên Hội đồng', '11');
    await fill('Số thành viên có mặt', '9');
    await fill('Số phiếu đồng ý tại cuộc họp', '10');
    await page.getByRole('button', { name: 'Tính kết quả' }).click();
    await page.getByText('Số phiếu đồng ý lớn hơn số thành viên có mặt.').first().waitFor();
    await expectAccessible(page);
    await fill('Số phiếu đồng ý tại cuộc họp', '9');
    await fill('Số người vắng mặt có ý kiến bằng văn bản', '2');
    await fill('Trong đó đồng ý', '1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đạt tỷ lệ phiếu', exact: true }).waitFor();
    await settled(page);
    expect(await main(page).innerText()).toContain('10 đồng ý trên 11 thành viên; cần ít nhất 90%');
    await expectWell(page);
  });

  it('counts by the share of the province where the nation sets none', async () => {
    const page = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await page.goto('/phap-luat/tinh-phieu');
    await settled(page);
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).fill('chien si thi dua co so');
    await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click();
    await page.getByLabel('Tổng số thành viên Hội đồng').fill('11');
    await page.getByLabel('Số thành viên có mặt').fill('9');
    await page.getByLabel('Số phiếu đồng ý tại cuộc họp').fill('8');
    await page.getByRole('button', { name: 'Tính kết quả' }).click();
    await page.getByRole('heading', { name: 'Không đạt tỷ lệ phiếu' }).waitFor();
    await settled(page);
    const told = await main(page).innerText();
    expect(told).toContain('cần ít nhất 80%, tức là từ 9 thành viên');
    expect(told).toContain(`Điều 9 khoản 2 Quy định số ${DEMO_REGULATION}`);
    expect(told).toContain('Đủ số thành viên dự họp (cần từ 8 thành viên)');
    await expectWell(page);
  });

  it('shows a result only of what is in the fields, and none where nothing is in force or too few came', async () => {
    const page = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await page.goto('/phap-luat/tinh-phieu');
    await settled(page);
    await page.getByRole('combobox', { name: 'Danh hiệu hoặc hình thức' }).fill('chien si thi dua co so');
    await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click();
    const fill = (label: string, value: string) => page.getByLabel(label).fill(value);
    const day = page.getByRole('textbox', { name: /^Ngày họp/ });
    const result = main(page).locator('form [aria-live]');
    const count = () => page.getByRole('button', { name: 'Tính kết quả' }).click();
    await fill('Tổng số thành viên Hội đồng', '10,5');
    await fill('Số thành viên có mặt', '5');
    await fill('Số phiếu đồng ý tại cuộc họp', '5');
    await count();
    await page.getByText('Phải là số nguyên.').first().waitFor();
    await fill('Tổng số thành viên Hội đồng', '11');
    await fill('Số người vắng mặt có ý kiến bằng văn bản', '5');
    await fill('Trong đó đồng ý', '5');
    await count();
    await page.getByRole('heading', { name: 'Phiên họp chưa đủ số thành viên dự họp, kết quả phiếu chưa có giá trị' }).waitFor();
    await soon(() => result.innerText()).toContain('Riêng số phiếu đạt tỷ lệ: 10 đồng ý trên 11 thành viên');
    await expectWell(page);
    await look(page, 'vote-no-quorum');
    await fill('Trong đó đồng ý', '4');
    await soon(() => result.innerText()).toBe('');
    await count();
    await result.getByRole('heading').waitFor();
    await day.fill('31/02/2026');
    await soon(() => result.innerText()).toBe('');
    await count();
    await page.getByText('Ngày chưa đúng. Hãy nhập như 05/9/2026.').waitFor();
    await settled(page);
    expect(await result.innerText()).toBe('');
    await look(page, 'vote-no-day');
    await day.fill('01/3/2027');
    await count();
    await page.getByRole('heading', { name: 'Chưa có căn cứ' }).waitFor();
    await settled(page);
    const told = await result.innerText();
    expect(told).toContain('152/2025/NĐ-CP đã hết hiệu lực sau ngày 28/02/2027');
    expect(told).not.toMatch(/tỷ lệ chung|quy chế của Hội đồng|sẽ được dùng/);
    await expectWell(page);
    await look(page, 'vote-no-law');
  });

  it('announces the end of a decree to who sets up the installation', async () => {
    const page = await browsing.signIn('quantri', { size: DESKTOP });
    await page.goto('/quan-tri/thiet-lap');
    await settled(page);
    await page.getByText('Nghị định 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027').waitFor();
    await expectWell(page);
  });
});

describe('the calculator', () => {
  const browsing = useBrowser();

  it('finds one eligible, with the ground of every condition and what comes next', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await ask(page, 'cstd-tinh', SHOWN.teacher.fullName, '2026');
    await page.getByRole('heading', { name: 'Đủ điều kiện theo các tiêu chuẩn tính được' }).waitFor();
    await settled(page);
    const told = await conditions(page).innerText();
    expect(told).toContain('Căn cứ: Điều 22 khoản 1 điểm a Luật 06/2022/QH15');
    expect(told).toContain('Cách hiểu của hệ thống');
    expect(await main(page).innerText()).toContain('Sớm nhất năm');
    const local = localRules(page);
    expect(await local.innerText()).toContain('Hồ sơ có thêm: Ý kiến của cấp ủy');
    await soon(() => local.getByRole('link', { name: /Điều 12 khoản 3/ }).count()).toBe(1);
    await expectWell(page);
  });

  it('tells another what is missing, and takes what the unit attests', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: PHONE });
    await ask(page, 'bk-ttg', SHOWN.servant.fullName, '2026');
    await page.getByRole('heading', { name: 'Việc cần làm tiếp' }).waitFor();
    await expectWell(page);
    await page.getByLabel('Đơn vị xác nhận điều này').first().check();
    await page.getByText('Đơn vị xác nhận:').first().waitFor();
  });

  it('holds a third back while something is being looked into', async () => {
    const page = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await ask(page, 'cstd-tinh', SHOWN.underReview.fullName, '2025');
    await page.getByRole('heading', { name: 'Chưa đủ điều kiện', exact: true }).waitFor();
    await settled(page);
    expect(await main(page).innerText()).toContain('Trước hết');
    await expectWell(page);
  });

  it('names every fault of the form at once', async () => {
    const page = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await page.goto('/phap-luat/xet-dieu-kien');
    await settled(page);
    await page.getByLabel('Năm thành tích', { exact: true }).first().fill('');
    await page.getByRole('button', { name: 'Xét điều kiện' }).click();
    await page.getByText('Còn chỗ chưa đúng').waitFor();
    await page.getByText('Hãy chọn danh hiệu hoặc hình thức khen thưởng.').first().waitFor();
    await page.getByText('Hãy nhập năm thành tích.').first().waitFor();
    await expectAccessible(page);
  });
});
