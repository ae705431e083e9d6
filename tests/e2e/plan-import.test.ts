import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectAccessible, expectOrderly, expectWell, settled, soon } from './support/checks.ts';
import { type Chosen, planFile } from './support/files.ts';
import { picture } from './support/pictures.ts';

const REAL = join(import.meta.dirname, '../../../shared/plans');
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const invented = (title: string): Promise<Chosen> =>
  planFile('ke-hoach.docx', {
    agency: 'BAN QUẢN LÝ BẢO TRÌ ĐƯỜNG BỘ',
    title,
    tasks: [
      ['Phát động đợt thi đua bảo đảm giao thông cuối năm', 'Trước ngày 10/11/2026', 'Phòng Quản lý bảo trì', 'Phòng Kỹ thuật'],
      ['Tổng hợp kết quả đăng ký sáng kiến của các phòng', 'Tháng 12/2026', 'Phòng Kế hoạch - Tổng hợp', ''],
      ['Cử viên chức dự lớp tập huấn về hồ sơ khen thưởng', 'Khi có thông báo của Sở', 'Phòng Kế hoạch - Tổng hợp', ''],
    ],
  });

/** Drops the file and waits for the review. Answers its address. */
async function importPlan(page: Page, file: Chosen): Promise<string> {
  await page.goto('/ke-hoach/nhap');
  await settled(page);
  await page.getByLabel('Thả tệp kế hoạch vào đây').setInputFiles(file);
  await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).waitFor({ timeout: 120_000 });
  await settled(page);
  return page.url();
}

describe('a plan as a document', () => {
  const browsing = useBrowser();

  it('is read, reviewed beside its source, corrected, confirmed, issued, and stands among the tasks', async () => {
    const page = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await importPlan(page, await invented('Công tác thi đua, khen thưởng các tháng cuối năm 2026'));
    await page.getByText('3 nhiệm vụ').first().waitFor();
    await expectWell(page);

    const second = page.getByRole('listitem', { name: 'Nhiệm vụ 2', exact: true });
    await second.click({ position: { x: 40, y: 8 } });
    await soon(() => page.locator('[data-lit]').allInnerTexts()).toContain('Tổng hợp kết quả đăng ký sáng kiến của các phòng');

    await picture(page, 'review');

    await page.getByRole('button', { name: 'Sửa nhiệm vụ 2' }).click();
    const time = page.getByLabel('Thời gian, theo lời của kế hoạch');
    await time.fill('Chậm nhất ngày 15/12/2026');
    await time.blur();
    await page.getByText('Được hiểu là').getByText('15/12/2026').waitFor();
    await page.getByRole('button', { name: 'Xong với nhiệm vụ 2' }).click();
    for (const at of [1, 3]) await page.getByRole('button', { name: `Đúng rồi: nhiệm vụ ${at}` }).click();
    await soon(() => page.getByText('Đã xem', { exact: true }).count()).toBe(3);

    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
    await page.getByRole('dialog').getByText('3 nhiệm vụ sẽ vào kế hoạch.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const issue = page.getByRole('dialog', { name: 'Ban hành kế hoạch' });
    await issue.getByLabel('Số', { exact: false }).first().fill('77');
    await issue.getByLabel('Ký hiệu').fill('KH-BQLBT');
    await issue.getByLabel('Họ tên người ký').fill('Đoàn Quốc Việt');
    await issue.getByLabel('Quyền hạn, chức vụ người ký').fill('GIÁM ĐỐC');
    await issue.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await issue.waitFor({ state: 'hidden' });
    await page.getByText('77/KH-BQLBT').first().waitFor();
    await page.getByText('15/12/2026').first().waitFor();
    await page
      .getByText(/^Quá hạn \d+ ngày$/)
      .first()
      .waitFor();
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await expectWell(page);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Word/ }).first().click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('confirmed by two officers at once becomes one plan, and the other officer is told', async () => {
    const [first, second] = [await browsing.signIn('chuyenvien.ban'), await browsing.signIn('giamdoc.ban')];
    const address = await importPlan(second, await invented('Công tác thi đua của Ban trong quý cuối năm 2026'));
    await first.goto(address);
    await first.getByRole('button', { name: 'Xác nhận kế hoạch' }).waitFor();
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).waitFor();
    }
    await Promise.all(
      [first, second].map((page) => page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click()),
    );
    const won = (page: Page) =>
      page
        .getByRole('button', { name: 'Ban hành', exact: true })
        .waitFor()
        .then(() => page);
    const winner = await Promise.race([won(first), won(second)]);
    const loser = winner === first ? second : first;
    await loser.getByText('Bản đọc này đã được xác nhận').first().waitFor();
    await loser.goto('/ke-hoach');
    await settled(loser);
    expect(await loser.getByRole('link', { name: 'Công tác thi đua của Ban trong quý cuối năm 2026' }).count()).toBe(1);
  });

  const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => name.endsWith('.docx')) : [];
  if (real.length === 0)
    console.log('NOT COVERED: the offices’ own documents are not beside this folder; none was dropped into the browser.');
  it.each(real)('%s of an office is read into tasks', async (name) => {
    const page = await browsing.signIn('hieutruong.songhien', { size: DESKTOP });
    await importPlan(page, { name, mimeType: MIME, buffer: readFileSync(join(REAL, name)) });
    const said = await page
      .getByText(/^\d+ nhiệm vụ/)
      .first()
      .innerText();
    expect(Number(/^\d+/.exec(said)?.[0])).toBeGreaterThan(3);
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await expectOrderly(page);
    }
    await expectAccessible(page);
  });
});
