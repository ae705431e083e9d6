import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import type { PlanDocumentData } from './plan-document.ts';
import { writePlanDocx } from './plan-docx.ts';
import { type FeedEntry, writeTaskFeed } from './plan-ics.ts';
import { writePlanXlsx } from './plan-xlsx.ts';
import { samplePlan } from './sample-plan.ts';
import { writeUrgingLetterDocx } from './urging-letter-docx.ts';
import { writeWorkbook } from './workbook.ts';

const on = localDate('2026-01-05');
const partOf = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name]!);
/** One text per paragraph. */
const paragraphsOf = (docx: Uint8Array) =>
  [...partOf(docx, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, ''),
  );

describe('the plan in Word', () => {
  it('has the parts of an official paper in their order', async () => {
    const texts = paragraphsOf(await writePlanDocx(samplePlan, on)).filter(Boolean);
    expect(texts.slice(0, 8)).toEqual([
      'SỞ XÂY DỰNG TỈNH MẪU',
      'BAN QUẢN LÝ BẢO TRÌ ĐƯỜNG BỘ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 15/KH-BQLBT',
      'Hải Phòng, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      samplePlan.title,
    ]);
    expect(texts).toContain('- Lưu: VT.');
    expect(texts.slice(texts.indexOf('KT. GIÁM ĐỐC'), texts.indexOf('KT. GIÁM ĐỐC') + 3)).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Thị Ngọc Ánh',
    ]);
    expect(texts).toContain('(Kèm theo Kế hoạch số 15/KH-BQLBT ngày 05 tháng 01 năm 2026 của Ban Quản lý bảo trì đường bộ)');
    expect(texts.filter((text) => text.endsWith('./.'))).toEqual([`${samplePlan.closing}./.`]);
    expect(texts.at(-1)).toBe('Danh sách đăng ký\nGửi bản giấy');
  });

  it('groups tasks under their sections and counts them through', async () => {
    const texts = paragraphsOf(await writePlanDocx(samplePlan, on));
    const place = (text: string) => texts.indexOf(text);
    expect(place('Tuyên truyền')).toBeLessThan(place('1'));
    expect(place('1')).toBeLessThan(place('Đăng ký, xét khen thưởng'));
    expect(place('Đăng ký, xét khen thưởng')).toBeLessThan(place('2'));
    expect(texts).toContain(String(samplePlan.tasks.length));
  });

  it('leaves dots while number, day and signer are not known, and says it is a draft', async () => {
    const draft: PlanDocumentData = { ...samplePlan, superior: null, number: null, date: null, signer: null, isDraft: true };
    const file = await writePlanDocx(draft, on);
    const texts = paragraphsOf(file);
    expect(texts).toContain('Số: ……/KH-BQLBT');
    expect(texts).toContain('Hải Phòng, ngày …… tháng …… năm ……');
    expect(texts.join()).not.toMatch(/null|undefined/);
    const headers = Object.keys(unzipSync(file)).filter((name) => name.startsWith('word/header'));
    expect(headers.filter((name) => partOf(file, name).includes('DỰ THẢO'))).toHaveLength(2);
    expect(paragraphsOf(await writePlanDocx({ ...draft, tasks: [], grounds: [], sections: [] }, on))).toContain('PHỤ LỤC');
  });
});

describe('the urging letter in Word', () => {
  const letter = {
    ...samplePlan,
    symbol: 'BQLBT-KHTH',
    addressees: ['Phòng Kỹ thuật', 'Phòng Tài chính'],
    planReference: 'Kế hoạch số 15/KH-BQLBT ngày 05/01/2026 của Ban Quản lý bảo trì đường bộ',
    asOf: localDate('2026-11-20'),
    replyBy: localDate('2026-11-30'),
    tasks: [
      {
        content: 'Báo cáo sơ kết',
        responsible: ['Phòng Kỹ thuật', 'Phòng Tài chính'],
        due: localDate('2026-06-30'),
        workingDaysLate: 99,
      },
    ],
  };

  it('names units, tasks, days and lateness', async () => {
    const texts = paragraphsOf(await writeUrgingLetterDocx(letter, on));
    expect(texts.filter((text) => /^- Phòng|Kính/.test(text)).slice(0, 3)).toEqual([
      'Kính gửi:',
      '- Phòng Kỹ thuật;',
      '- Phòng Tài chính.',
    ]);
    for (const text of ['Báo cáo sơ kết', 'Phòng Kỹ thuật; Phòng Tài chính', '30/6/2026', '99 ngày làm việc'])
      expect(texts).toContain(text);
    expect(texts.join('\n')).toContain('tính đến ngày 20 tháng 11 năm 2026, còn 01 nhiệm vụ');
    expect(texts.join('\n')).toContain('trước ngày 30 tháng 11 năm 2026');
  });

  it('writes one addressee on the line of "Kính gửi" and asks for no day where none is set', async () => {
    const texts = paragraphsOf(await writeUrgingLetterDocx({ ...letter, addressees: ['Phòng Kỹ thuật'], replyBy: null }, on));
    expect(texts).toContain('Kính gửi: Phòng Kỹ thuật');
    expect(texts.join('\n')).toContain('tài liệu minh chứng. Trường hợp');
  });
});

describe('the plan in Excel', () => {
  it('has one row per task with its days as days', async () => {
    const [sheet] = await readWorkbook(await writePlanXlsx(samplePlan));
    expect(sheet!.rows).toHaveLength(3 + samplePlan.tasks.length);
    expect(sheet!.rows[1]!.cells[0]).toBe('Kế hoạch số 15/KH-BQLBT ngày 05/01/2026 của Ban Quản lý bảo trì đường bộ');
    expect(sheet!.rows[4]!.cells).toEqual([
      2,
      'Đăng ký, xét khen thưởng',
      'Tổ chức đăng ký danh hiệu thi đua năm 2026',
      'Quý I/2026',
      { day: '2026-01-01' },
      { day: '2026-03-31' },
      'Các phòng chuyên môn; Tổ xe',
      'Công đoàn',
      'Danh sách đăng ký',
      'Gửi bản giấy',
    ]);
    const xml = partOf(await writePlanXlsx(samplePlan), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
  });

  it('never makes a formula of what people type, and bears any text and any sheet name', async () => {
    const rows = ['=1+1', '+1', '@x', 'a\u0000b', 'x'.repeat(40_000)];
    const columns = [{ title: 'Chữ', width: 10, kind: 'text', value: (row: string) => row }] as const;
    const file = await writeWorkbook([
      { name: "'Kế hoạch: [2026]/*?\\ dài hơn ba mươi mốt ký tự'", columns, rows },
      { name: '', columns, rows: [] },
      { name: '', columns, rows: [] },
    ]);
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const sheets = await readWorkbook(file);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Kế hoạch   2026      dài hơn ba', 'Trang', 'Trang (2)']);
    const texts = sheets[0]!.rows.slice(1).map((row) => row.cells[0]);
    expect(texts.slice(0, 4)).toEqual(['=1+1', '+1', '@x', 'ab']);
    expect(String(texts[4])).toHaveLength(32_767);
  });
});

describe('the calendar feed', () => {
  const entry: FeedEntry = {
    taskId: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    due: localDate('2026-03-31'),
    content:
      'Tổ chức đăng ký danh hiệu thi đua; thu, nộp bản đăng ký\ncủa các phòng, \\ trạm và đội xe về Phòng Kế hoạch - Tổng hợp để tổng hợp, báo cáo Sở',
    planTitle: 'Kế hoạch công tác thi đua, khen thưởng năm 2026',
    timeText: 'Quý I/2026',
    periodStart: localDate('2026-01-01'),
    responsible: ['Các phòng', 'Tổ xe'],
    done: false,
    url: 'https://sovang.example/ke-hoach/1',
  };
  const feed = writeTaskFeed(
    'Việc của Phòng Kỹ thuật',
    [entry, { ...entry, taskId: 'b', done: true, url: null }],
    Date.UTC(2026, 0, 5),
  );
  const unfolded = feed.replace(/\r\n[ \t]/g, '');

  it('has an all-day entry on the last day, the same at every fetch', () => {
    expect(unfolded).toContain('UID:017f22e2-79b0-7cc3-98c4-dc0c0c07398f@so-vang\r\n');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20260331\r\n');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20260401\r\n');
    expect(unfolded).toContain('DTSTAMP:20260105T000000Z\r\n');
    expect(unfolded).toContain('X-WR-CALNAME:Việc của Phòng Kỹ thuật\r\n');
    expect(unfolded).not.toContain('VALARM');
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(unfolded).toContain('SUMMARY:Đã xong: Tổ chức');
  });

  it('is escaped and folded as RFC 5545 wants', () => {
    for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(feed).not.toMatch(/[^\r]\n/);
    expect(unfolded).toContain('SUMMARY:Hạn: Tổ chức đăng ký danh hiệu thi đua\\; thu\\, nộp');
    expect(unfolded).toContain('\\n');
    expect(unfolded).toContain('các phòng\\, \\\\ trạm');
  });
});
