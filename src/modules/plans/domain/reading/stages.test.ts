import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../../documents/read/read-document.ts';
import { parsePlan } from './parse-plan.ts';
import { stageOf } from './stages.ts';

function read(...lines: readonly string[]) {
  const blocks = lines.map((text, index) => ({
    kind: 'paragraph' as const,
    index,
    page: null,
    text,
    heading: null,
    list: null,
    bold: false,
    italic: false,
    align: null,
    column: null,
  }));
  const doc: ReadDocument = { format: 'txt', pageCount: null, blocks, warnings: [] };
  return parsePlan(doc);
}
const tasksOf = (...lines: readonly string[]) =>
  read(...lines).tasks.map((task) => `${task.content} | ${task.periodStart} | ${task.periodEnd}`);

describe('the stages of a movement', () => {
  it.each([
    ['Đợt 1 (từ tháng 01/2024 đến 30/6/2024): thi đua mừng xuân', 'từ tháng 01/2024 đến 30/6/2024', 'thi đua mừng xuân'],
    ['Đợt 2: Từ tháng 7 đến hết tháng 12: tổ chức hội thao', 'Từ tháng 7 đến hết tháng 12', 'tổ chức hội thao'],
    ['Giai đoạn I: Từ 01/3/2024 - 30/4/2024, phát động thi đua', 'Từ 01/3/2024 - 30/4/2024', 'phát động thi đua'],
    ['Đợt thi đua thứ nhất: Quý I/2024.', 'Quý I/2024', ''],
    ['Giai đoạn 2: Từ năm 2024 đến năm 2025', 'Từ năm 2024 đến năm 2025', ''],
  ])('%s', (text, time, body) => {
    const stage = stageOf(text);
    expect([stage?.time.text, stage?.body]).toEqual([time, body]);
    expect(text.slice(stage?.offset)).toBe(body);
  });

  it.each(['Đợt thi đua chào mừng ngày 20/11', 'Giai đoạn 2021 - 2025', 'Đợt 1: chào mừng ngày thành lập', 'Tháng 3: Đợt 1'])(
    'is none: %s',
    (text) => expect(stageOf(text)).toBeNull(),
  );

  it('are work, also in the section that only dates the movement', () => {
    expect(
      tasksOf(
        'KẾ HOẠCH',
        'Thi đua năm 2024',
        'I. NỘI DUNG',
        '1. Tổ chức hội nghị.',
        'II. THỜI GIAN THỰC HIỆN',
        '- Đợt 1: Từ tháng 01/2024 đến tháng 6/2024: phát động thi đua lao động giỏi.',
        '- Đợt 2: Từ tháng 7/2024 đến tháng 12/2024.',
      ),
    ).toEqual(['Tổ chức hội nghị. | null | null', 'phát động thi đua lao động giỏi. | 2024-01-01 | 2024-06-30']);
  });

  it('give their time to what stands below, in a plan without sections and without the word', () => {
    const lines = [
      'PHÁT ĐỘNG THI ĐUA NĂM 2024',
      'Nhà trường phát động như sau:',
      'Đợt 1: Từ tháng 3 đến tháng 4',
      '- Trồng cây xanh.',
    ];
    expect(tasksOf(...lines)).toEqual(['Trồng cây xanh. | 2024-03-01 | 2024-04-30']);
    expect(read(...lines).title).toBe('PHÁT ĐỘNG THI ĐUA NĂM 2024');
  });
});

describe('plans of few words', () => {
  it('begin their list after the paragraph that announces it', () => {
    expect(
      tasksOf('KẾ HOẠCH', 'Thi đua năm 2024', 'Chi bộ đề ra các việc sau:', '- Đăng ký thi đua trước ngày 10/3/2024.'),
    ).toEqual(['Đăng ký thi đua trước ngày 10/3/2024. | null | 2024-03-09']);
  });

  it('keep meets, teams and months in their places', () => {
    expect(
      tasksOf(
        'KẾ HOẠCH',
        'Thi đua năm 2024',
        'I. NỘI DUNG',
        '1. Tổ chức hội thao chào mừng ngày thành lập ngành.',
        '2. Tổ chức đoàn kiểm tra các cụm.',
        '3. Khen thưởng đối ngoại, khen thưởng chuyên đề, đột xuất: Thực hiện theo hướng dẫn của tỉnh.',
        'II. KẾ HOẠCH THÁNG',
        '* Tháng 9/2024:',
        '- Kiện toàn Hội đồng.',
      ),
    ).toEqual([
      'Tổ chức hội thao chào mừng ngày thành lập ngành. | null | null',
      'Tổ chức đoàn kiểm tra các cụm. | null | null',
      'Khen thưởng đối ngoại, khen thưởng chuyên đề, đột xuất: Thực hiện theo hướng dẫn của tỉnh. | null | null',
      'Kiện toàn Hội đồng. | 2024-09-01 | 2024-09-30',
    ]);
  });

  it('name who calls to emulation', () => {
    const plan = read(
      'KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2024',
      'Thực hiện Kế hoạch số 6/KH-LĐLĐ của Liên đoàn Lao động tỉnh, Ban Thường vụ Công đoàn Công ty Hoa Sen phát động thi đua như sau:',
      'I. NỘI DUNG',
      '1. Tổ chức hội nghị.',
    );
    expect(plan.agency).toBe('Ban Thường vụ Công đoàn Công ty Hoa Sen');
    const ground = 'Thực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân huyện về việc phát động thi đua với nội dung sau:';
    expect(read('KẾ HOẠCH', 'Thi đua năm 2024', ground, 'I. NỘI DUNG', '1. Tổ chức hội nghị.').agency).toBeNull();
  });

  it('keep a title that begins like a ground', () => {
    const plan = read(
      'KẾ HOẠCH',
      'Thực hiện Chỉ thị số 05/CT-UBND ngày 03/02/2024 về phát động thi đua',
      'Thực hiện Kế hoạch số 7/KH-UBND ngày 01/3/2024 của UBND huyện;',
      'I. NỘI DUNG',
      '1. Tổ chức hội nghị.',
    );
    expect(plan.title).toBe('Thực hiện Chỉ thị số 05/CT-UBND ngày 03/02/2024 về phát động thi đua');
    expect(plan.bases.map((base) => base.number)).toEqual(['7/KH-UBND']);
  });

  it('are ordered of bodies named over their duty', () => {
    expect(
      tasksOf(
        'KẾ HOẠCH',
        'Thi đua năm 2024',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức chính trị - xã hội huyện, các tổ chức xã hội nghề nghiệp',
        'Vận động hội viên tham gia.',
      ),
    ).toEqual(['Vận động hội viên tham gia. | null | null']);
  });
});
