import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectNone, expectWell, settled } from './support/checks.ts';

/** Where SOVANG_SHOTS names a folder: the pages as they were seen. */
const look = async (page: Page, name: string) => {
  const folder = process.env.SOVANG_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: 'disabled' });
};
const orderly = async (page: Page, name: string) => {
  await settled(page);
  await look(page, name);
  await expectWell(page);
};
const add = async (page: Page, matter: string) => {
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.getByRole('menuitem', { name: matter }).click();
};
const entry = (page: Page, name: RegExp) => page.getByRole('region', { name });
const pick = async (page: Page, within: RegExp, typed: string, award: string) => {
  await entry(page, within).getByLabel('Danh hiệu, hình thức khen thưởng').fill(typed);
  await page.getByRole('option', { name: award, exact: true }).click();
};

/** Writes one down for the root unit, without the screens. */
async function record(page: Page, number: string, days = { from: '2026-02-15', to: null as string | null }): Promise<string> {
  const headers = { 'x-requested-with': 'test', origin: inject('demoUrl'), 'idempotency-key': randomUUID() };
  const session = await (await page.request.get('/api/units?pageSize=200', { headers })).json();
  const root = (session as { rows: { id: string; parentId: string | null }[] }).rows.find(({ parentId }) => parentId === null);
  const content = {
    number,
    title: 'Quy chế Hội đồng thi đua, khen thưởng',
    issuer: 'Ủy ban nhân dân tỉnh Thanh Giang',
    signedOn: '2026-02-05',
    ...days,
    note: null,
    entries: [
      { article: 'Điều 4', setting: { key: 'vote-threshold', awards: ['LDTT'], percent: 80, of: 'all-members' } },
      { article: 'Điều 5', setting: { key: 'headcount-rule', text: 'Tính đến ngày 31/12.' } },
    ],
  };
  const answer = await page.request.post('/api/law/regulations', { headers, data: { unitId: root?.id, content } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

describe('local regulations', () => {
  const browsing = useBrowser();

  it('are written down by the province, what the nation sets is refused with its article, and bind those below', async () => {
    const officer = await browsing.signIn('chuyenvien.tinh', { size: DESKTOP });
    await officer.goto('/phap-luat/quy-dinh');
    await officer.getByRole('heading', { name: 'Tỷ lệ phiếu của Hội đồng' }).waitFor();
    await orderly(officer, '1-applied-before');
    await officer.getByRole('link', { name: 'Ghi nhận quy định' }).click();
    await officer.getByRole('button', { name: 'Thêm nội dung' }).waitFor();
    await settled(officer);
    await officer.getByRole('button', { name: 'Ghi nhận' }).click();
    await officer.getByRole('alert').filter({ hasText: 'chưa ghi đủ' }).waitFor();
    await orderly(officer, '2-empty-refused');

    await officer.getByLabel('Số, ký hiệu').fill('12/2026/QĐ-UBND');
    await officer.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Thanh Giang');
    await officer.getByLabel('Trích yếu').fill('Quy định một số nội dung về công tác thi đua, khen thưởng trên địa bàn tỉnh');
    await officer.getByRole('textbox', { name: /^Ngày ký/ }).fill('05/01/2026');
    await officer.getByRole('textbox', { name: /^Áp dụng từ ngày/ }).fill('15/01/2026');
    await add(officer, 'Tỷ lệ phiếu của Hội đồng');
    const votes = /^Nội dung 1: Tỷ lệ phiếu/;
    await pick(officer, votes, 'co so', 'Chiến sĩ thi đua cơ sở');
    await pick(officer, votes, 'toan quoc', 'Chiến sĩ thi đua toàn quốc');
    await entry(officer, votes).getByText('Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP').first().waitFor();
    // The province has 80% already: a later regulation takes its place.
    await entry(officer, votes).getByLabel('Tỷ lệ đồng ý tối thiểu').fill('85');
    await entry(officer, votes).getByLabel('Điều, khoản của văn bản').fill('Điều 7 khoản 2');
    await add(officer, 'Thời hạn gửi hồ sơ');
    const deadline = entry(officer, /^Nội dung 2: Thời hạn/);
    await deadline.getByLabel('Loại hồ sơ').click();
    await officer.getByRole('option', { name: 'Khen thưởng tổng kết năm', exact: true }).click();
    await deadline.getByLabel('Việc phải làm').fill('gửi hồ sơ về Sở Nội vụ');
    await deadline.getByLabel('Chậm nhất ngày').fill('10');
    await deadline.getByLabel('Tháng').click();
    await officer.getByRole('option', { name: 'Tháng 12', exact: true }).click();
    await deadline.getByLabel('Điều, khoản của văn bản').fill('Điều 9');
    await officer.getByRole('button', { name: 'Ghi nhận' }).click();
    await officer.getByRole('alert').filter({ hasText: 'Điều 33 khoản 5' }).first().waitFor();
    await orderly(officer, '3-national-refused');

    await entry(officer, votes).getByLabel('Danh hiệu, hình thức khen thưởng').press('Backspace');
    await officer.getByRole('button', { name: 'Ghi nhận' }).press('Enter');
    // The province has this already: by keyboard, what becomes of the earlier one is decided before anything is written.
    const asking = officer.getByRole('dialog');
    await asking.getByText('Trong thời gian này, hệ thống dùng Điều 7 khoản 2, quy định số 12/2026/QĐ-UBND').waitFor();
    await asking.getByText('chỉ áp dụng đến hết ngày 14/01/2026 với Chiến sĩ thi đua cơ sở').waitFor();
    await asking.getByRole('button', { name: 'Ghi nhận' }).press('Enter');
    await asking.getByText('Xin chọn một cách.').waitFor();
    await orderly(officer, '3-overlaps-asked');
    await asking.getByRole('radio', { name: 'Kết thúc nội dung của quy định có trước' }).press('ArrowDown');
    await asking.getByRole('button', { name: 'Ghi nhận' }).press('Enter');
    await officer.getByRole('heading', { name: 'Quy định số 12/2026/QĐ-UBND' }).waitFor();
    await officer.getByText('biết là trùng nội dung với quy định số 126/2025/QĐ-UBND ngày 18/12/2025').waitFor();
    await officer.getByText('Trùng nội dung với quy định khác của đơn vị').waitFor();
    await orderly(officer, '4-detail');

    const below = await browsing.signIn('kysu.ban', { size: PHONE });
    await below.goto('/phap-luat/quy-dinh');
    await below.getByText('Ít nhất 85% tổng số thành viên Hội đồng đồng ý').waitFor();
    await orderly(below, '5-applied-phone');
    expect(await below.getByRole('main').innerText()).toContain('Đã có quy định gần hơn hoặc mới hơn');
    await expectNone(below, below.getByRole('link', { name: 'Ghi nhận quy định' }));
    await below.getByRole('link', { name: /Điều 7 khoản 2/ }).click();
    await below.getByRole('heading', { name: 'Quy định số 12/2026/QĐ-UBND' }).waitFor();
    await orderly(below, '6-detail-phone');
    await expectNone(below, below.getByRole('button', { name: 'Sửa nội dung' }));

    // Other files look at the same world: nothing of this is left behind.
    await officer.getByRole('button', { name: 'Rút bỏ' }).click();
    await officer.getByRole('dialog').getByLabel('Lý do rút bỏ').fill('Ghi thử.');
    await officer.getByRole('dialog').getByRole('button', { name: 'Rút bỏ quy định' }).click();
    await officer.getByText('Đã rút bỏ', { exact: true }).waitFor();
  });

  it('are changed with a reason, ended and withdrawn, on a phone too', async () => {
    const page = await browsing.signIn('quantri', { size: PHONE });
    const earlier = await record(page, '33/2026/QĐ-UBND', { from: '2026-02-06', to: '2026-02-14' });
    await record(page, '34/2026/QĐ-UBND');
    await page.goto('/phap-luat/quy-dinh?cach=van-ban');
    await page.getByText('34/2026/QĐ-UBND').first().click();
    await page.getByRole('button', { name: 'Sửa nội dung' }).click();
    await page.getByRole('button', { name: 'Lưu bản sửa' }).waitFor();
    await settled(page);
    await page.getByLabel('Tỷ lệ đồng ý tối thiểu').fill('75');
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await page.getByText('Xin ghi lý do sửa.').first().waitFor();
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Ghi nhầm tỷ lệ.');
    await page.getByRole('textbox', { name: /^Áp dụng từ ngày/ }).fill('10/02/2026');
    await orderly(page, '7-change-phone');
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    const overlaps = page.getByRole('dialog');
    await overlaps.getByText('Quy định số 33/2026/QĐ-UBND chỉ áp dụng đến hết ngày 09/02/2026.').waitFor();
    await orderly(page, '7-overlaps-phone');
    await overlaps.getByRole('radio', { name: 'Kết thúc nội dung của quy định có trước' }).check();
    await overlaps.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await page.getByText('Ít nhất 75% tổng số thành viên Hội đồng đồng ý').waitFor();
    await page
      .getByText(
        /sửa quy định số 34\/2026\/QĐ-UBND: đổi ngày bắt đầu áp dụng; sửa 01 nội dung.* thay thế quy định số 33\/2026.*Lý do: Ghi nhầm tỷ lệ\./,
      )
      .waitFor();
    await page.getByRole('button', { name: 'Ghi ngày hết áp dụng' }).click();
    const asking = page.getByRole('dialog');
    await asking.getByRole('textbox', { name: /^Ngày áp dụng cuối cùng/ }).fill('31/10/2026');
    await asking.getByLabel('Căn cứ, lý do').fill('Được thay thế.');
    await look(page, '8-end-phone');
    await asking.getByRole('button', { name: 'Ghi ngày hết áp dụng' }).click();
    await page.getByText('Đã hết áp dụng').waitFor();
    await page.getByRole('button', { name: 'Rút bỏ' }).click();
    await page.getByRole('dialog').getByLabel('Lý do rút bỏ').fill('Ghi thử.');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút bỏ quy định' }).click();
    await page.getByText('Đã rút bỏ', { exact: true }).waitFor();
    await orderly(page, '9-withdrawn-phone');
    await page.goto('/phap-luat/quy-dinh?cach=van-ban');
    await orderly(page, '10-list-phone');
    const desk = await browsing.signIn('quantri', { size: DESKTOP });
    await desk.goto(`/phap-luat/quy-dinh/${earlier}`);
    // What was withdrawn gave back what it had ended.
    await desk.getByText(/ghi quy định số 33\/2026\/QĐ-UBND được áp dụng lại như trước vì quy định số 34\/2026/).waitFor();
    await desk
      .getByText(/Được thay thế bởi quy định số 34\/2026\/QĐ-UBND ngày 05\/02\/2026/)
      .first()
      .waitFor();
    await orderly(desk, '10-reopened');
    await desk.getByRole('button', { name: 'Rút bỏ' }).click();
    await desk.getByRole('dialog').getByLabel('Lý do rút bỏ').fill('Ghi thử.');
    await desk.getByRole('dialog').getByRole('button', { name: 'Rút bỏ quy định' }).click();
    await desk.getByText('Đã rút bỏ', { exact: true }).waitFor();
    await desk.goto('/phap-luat/quy-dinh?cach=van-ban');
    await orderly(desk, '11-list');
  });

  it('that somebody else changed meanwhile keep what was typed, until it is chosen knowingly', async () => {
    const first = await browsing.signIn('quantri', { size: DESKTOP });
    const id = await record(first, '35/2026/QĐ-UBND', { from: '2026-02-15', to: '2026-02-28' });
    const write = async (page: Page, percent: string, why: string) => {
      await page.getByRole('button', { name: 'Sửa nội dung' }).click();
      await page.getByRole('button', { name: 'Lưu bản sửa' }).waitFor();
      await settled(page);
      await page.getByLabel('Tỷ lệ đồng ý tối thiểu').fill(percent);
      await page.getByRole('textbox', { name: /^Lý do/ }).fill(why);
    };
    const save = (page: Page) => page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    const second = await browsing.signIn('quantri', { size: DESKTOP });
    await second.goto(`/phap-luat/quy-dinh/${id}`);
    await write(second, '77', 'Theo biên bản họp.');
    await first.goto(`/phap-luat/quy-dinh/${id}`);
    await write(first, '78', 'Ghi nhầm.');
    await save(first);
    await first.getByText('Ít nhất 78% tổng số thành viên Hội đồng đồng ý').waitFor();

    await save(second);
    const sooner = second.getByRole('alert').filter({ hasText: 'Quy định này đã được người khác sửa' });
    await sooner.getByText('Lý do: Ghi nhầm.').waitFor();
    await orderly(second, '12-somebody-sooner');
    expect(await second.getByLabel('Tỷ lệ đồng ý tối thiểu').inputValue()).toContain('77');
    // Gone over to later: what was typed is there again, and what happened is told again.
    await second.getByText(/Bản nháp trên máy này/).waitFor();
    await second.getByRole('button', { name: 'Để sau' }).click();
    await second.getByRole('button', { name: 'Sửa nội dung' }).click();
    await sooner.waitFor();
    await settled(second);
    expect(await second.getByLabel('Tỷ lệ đồng ý tối thiểu').inputValue()).toContain('77');
    await sooner.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await sooner.waitFor({ state: 'detached' });
    await second.getByRole('textbox', { name: /^Lý do/ }).fill('Theo biên bản họp.');
    await save(second);
    await second.getByText('Ít nhất 77% tổng số thành viên Hội đồng đồng ý').waitFor();
    await second.getByRole('button', { name: 'Rút bỏ' }).click();
    await second.getByRole('dialog').getByLabel('Lý do rút bỏ').fill('Ghi thử.');
    await second.getByRole('dialog').getByRole('button', { name: 'Rút bỏ quy định' }).click();
    await second.getByText('Đã rút bỏ', { exact: true }).waitFor();
  });
});
