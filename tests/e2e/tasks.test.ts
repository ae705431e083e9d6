import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './support/browser.ts';
import { expectNone, expectOrderly, expectWell, settled, soon } from './support/checks.ts';
import { planFile, sheetFile } from './support/files.ts';
import { picture } from './support/pictures.ts';

const LATE = 'Gửi danh sách đề nghị khen thưởng đột xuất của các phòng';
const WAITING = 'Cử viên chức dự hội nghị điển hình tiên tiến của tỉnh';
const WORK = 'Báo cáo kết quả phong trào thi đua của từng phòng';
const KEYS = 'Tổng hợp đăng ký danh hiệu thi đua của cá nhân';

describe('tasks of an issued plan', () => {
  const browsing = useBrowser();
  const address = new Map<string, string>();

  async function open(page: Page, content: string): Promise<void> {
    await page.goto(address.get(content) ?? '/');
    await page.getByText(content).first().waitFor();
    await settled(page);
  }

  beforeAll(async () => {
    const page = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await page.goto('/ke-hoach/nhap');
    await settled(page);
    await page.getByLabel('Thả tệp kế hoạch vào đây').setInputFiles(
      await planFile('cuoi-nam.docx', {
        agency: 'BAN QUẢN LÝ BẢO TRÌ ĐƯỜNG BỘ',
        title: 'Công tác thi đua, khen thưởng quý IV năm 2026',
        tasks: [
          [LATE, 'Trước ngày 10/11/2026', 'Phòng Quản lý bảo trì', ''],
          [WAITING, 'Khi có thông báo của Sở', 'Phòng Quản lý bảo trì', ''],
          [WORK, 'Chậm nhất ngày 25/11/2026', 'Phòng Quản lý bảo trì', ''],
          [KEYS, 'Tháng 12/2026', 'Phòng Quản lý bảo trì', ''],
        ],
      }),
    );
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click({ timeout: 120_000 });
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const issue = page.getByRole('dialog', { name: 'Ban hành kế hoạch' });
    await issue.getByRole('textbox', { name: /^Số/ }).fill('81');
    await issue.getByRole('textbox', { name: /^Ký hiệu/ }).fill('KH-BQLBT');
    await issue.getByRole('textbox', { name: /^Họ tên người ký/ }).fill('Đoàn Quốc Việt');
    await issue.getByRole('textbox', { name: /^Quyền hạn/ }).fill('GIÁM ĐỐC');
    await issue.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await issue.waitFor({ state: 'hidden' });
    for (const content of [LATE, WAITING, WORK, KEYS]) {
      address.set(content, (await page.getByRole('link', { name: content }).getAttribute('href')) ?? '');
    }
  });

  it('one that is late is urged, with a letter, and the other person is told', async () => {
    const head = await browsing.signIn('giamdoc.ban', { size: DESKTOP });
    await open(head, LATE);
    await head
      .getByText(/Quá hạn/)
      .first()
      .waitFor();
    await settled(head);
    const urge = head.getByRole('button', { name: 'Đôn đốc', exact: true });
    if ((await urge.count()) === 0) await head.getByRole('button', { name: 'Việc khác' }).click();
    await urge.or(head.getByRole('menuitem', { name: 'Đôn đốc', exact: true })).click();
    const dialog = head.getByRole('dialog', { name: 'Đôn đốc nhiệm vụ' });
    await dialog.getByLabel('Lời nhắn kèm theo (không bắt buộc)').fill('Đề nghị phòng gửi trong tuần này.');
    await dialog.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    await head.getByText(/Đã đôn đốc 1 nhiệm vụ/).waitFor();

    await head.goto('/don-doc');
    const [letter] = await Promise.all([
      head.waitForEvent('download'),
      head
        .getByRole('link', { name: /Tải công văn/ })
        .first()
        .click(),
    ]);
    expect(letter.suggestedFilename()).toMatch(/\.docx$/);
    expect(
      readFileSync(await letter.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    const engineer = await browsing.signIn('kysu.ban', { size: PHONE });
    await engineer.goto('/thong-bao');
    await engineer
      .getByText(/Đề nghị phòng gửi trong tuần này/)
      .first()
      .waitFor();
    await expectWell(engineer);
  });

  it('one that waits for its event gets its day, and is then due', async () => {
    const page = await browsing.signIn('chuyenvien.ban', { size: DESKTOP });
    await open(page, WAITING);
    await page.getByText('Nhiệm vụ chờ sự việc').waitFor();
    await page.getByRole('button', { name: 'Ghi nhận sự việc đã đến' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận sự việc đã đến' });
    await dialog.getByRole('textbox', { name: 'Phải hoàn thành trước hoặc trong ngày' }).fill('24/11/2026');
    await dialog.getByRole('textbox', { name: /^Theo văn bản nào/ }).fill('Thông báo số 15/TB-SXD ngày 19/11/2026');
    await dialog.getByRole('button', { name: 'Định thời hạn' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('24/11/2026').first().waitFor();
    await page.getByText('Sắp đến hạn').first().waitFor();
    await expectNone(page, page.getByText('Nhiệm vụ chờ sự việc'));
  });

  it('one is reported with evidence and done, on a phone', async () => {
    const page = await browsing.signIn('kysu.ban', { size: PHONE });
    await open(page, WORK);
    await expectWell(page);
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Báo cáo tiến độ' });
    await dialog.getByLabel('Đã thực hiện được gì').fill('Đã tổng hợp xong số liệu của ba tổ.');
    await dialog.getByLabel(/phần trăm/).fill('80');
    await dialog.getByLabel('Thả tệp minh chứng vào đây').setInputFiles(
      await sheetFile('bao-cao.xlsx', [
        ['Tổ', 'Kết quả'],
        ['Tổ 1', 'Hoàn thành'],
      ]),
    );
    await dialog.getByText('bao-cao.xlsx').waitFor();
    await dialog.getByRole('button', { name: /^(Gửi báo cáo|Báo cáo)/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'bao-cao.xlsx' }).waitFor();
    await page.getByText('Đã tổng hợp xong số liệu của ba tổ.').first().waitFor();
    await picture(page, 'task-on-a-phone');
    await page.getByRole('button', { name: 'Ghi nhận hoàn thành' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page
      .getByText(/^Hoàn thành ngày/)
      .first()
      .waitFor();
    await expectOrderly(page);
  });

  it('one is opened and reported with the keyboard alone', async () => {
    const page = await browsing.signIn('kysu.ban', { size: DESKTOP });
    await page.goto('/viec-cua-toi?cua=don-vi');
    await page.getByRole('link', { name: KEYS }).first().waitFor();
    await settled(page);
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 150; presses++) {
        const here = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (name.test(here)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard never reached ${name.source}`);
    };
    await tabTo(new RegExp(`^${KEYS}`));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nhiem-vu\//);
    await page.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).waitFor();
    await settled(page);
    await tabTo(/^Báo cáo tiến độ$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Báo cáo tiến độ' });
    await dialog.waitFor();
    await soon(() => dialog.getByLabel('Đã thực hiện được gì').evaluate((field) => field === document.activeElement)).toBe(true);
    await settled(page);
    await page.keyboard.type('Đã thu đủ phiếu đăng ký.');
    await tabTo(/^(Gửi báo cáo|Báo cáo)$/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Đã thu đủ phiếu đăng ký.').first().waitFor();
  });
});
