import { describe, expect, it } from 'vitest';
import { verifyLaw } from '../../src/law/verify.ts';
import { overlaid } from './overlay.ts';

/** Files as a lawyer would write them; the numbers of the lines are those of the text below, counted from 1. */
const DECREE = `id: nd-999-2027
number: 999/2027/NĐ-CP
title: Nghị định quy định chi tiết
kind: nghi-dinh
issuer: Chính phủ
signed: 2027-01-20
from: 2027-03-01
to: null
contentKnown: true
confirmedOn: 2027-02-01
certainty: V
`;
const SALARY = `label: Lương cơ sở
values:
  - from: 2024-01-01
    to: 2027-02-28
    value: 2530000
    reference: { instrument: l-06-2022, at: Điều 1 }
    certainty: V
  - from: 2027-03-01
    value: 2700000
    reference: { instrument: nd-999-2027, at: Điều 2 }
    certainty: V
`;
const VOTES = `label: Tỷ lệ phiếu
thresholds:
  - awards: [CSTDCS, CO_TINH]
    values:
      - from: 2027-03-01
        value: null
        absent: delegated
        delegatedTo: [bo, tinh]
        reference: { instrument: nd-999-2027, at: Điều 6 }
        certainty: V
  - awards:
      - CSTD_TINH
    values:
      - from: 2027-03-01
        value: { percent: 90, of: all-members, council: Hội đồng }
        reference: { instrument: nd-999-2027, at: Điều 6 }
        certainty: V
`;
const PRIZES = `label: Tiền thưởng
rounding:
  values:
    - { from: 2027-03-01, value: 10000, reference: { instrument: nd-999-2027, at: Điều 46 }, certainty: V }
prizes:
  - awards: [BK_TINH]
    values:
      - { from: 2027-03-01, value: { individual: 1 }, reference: { instrument: nd-999-2027, at: Điều 47 }, certainty: V }
  - awards: [KNC, BK_TINH]
    values:
      - { from: 2027-03-01, value: { collective: 2 }, reference: { instrument: nd-999-2027, at: Điều 47 }, certainty: V }
`;
const AWARD = `code: CSTDCS
label: Chiến sĩ thi đua cơ sở
english: Grassroots emulation soldier
kind: title
group: danh-hieu-ca-nhan
order: 140
level: co-so
subjects: [individual]
rhythm: yearly
listed: { instrument: l-06-2022, at: Điều 19 khoản 3 }
standards:
  - subject: individual
    values:
      - from: 2024-01-01
        reference: { instrument: l-06-2022, at: Điều 23 }
        certainty: V
        value:
          allOf:
            - id: dat-tieu-chuan-ldtt
              text: Đạt tiêu chuẩn danh hiệu “Lao động tiên tiến”
              meets: LDTT
            - id: hoan-thanh-xuat-sac
              text: Hoàn thành xuất sắc nhiệm vụ
              check: rating
              rating: HTXSNV
`;
const FILES: Readonly<Record<string, string>> = {
  'instruments/nd-999-2027.yaml': DECREE,
  'parameters/luong-co-so.yaml': SALARY,
  'parameters/ty-le-phieu.yaml': VOTES,
  'parameters/tien-thuong.yaml': PRIZES,
  'awards/danh-hieu/cstdcs.yaml': AWARD,
};
const [DECREE_FILE, SALARY_FILE, VOTES_FILE, PRIZES_FILE, AWARD_FILE] = Object.keys(FILES) as [
  string,
  string,
  string,
  string,
  string,
];

/** What each edit replaces, by what, and what is said of it: at which line, in which words. */
const EDITS: readonly (readonly [string, string, string, string, number, string])[] = [
  [
    'a key written twice',
    SALARY_FILE,
    '    to: 2027-02-28\n',
    '    to: 2027-02-28\n    to: 2026-12-31\n',
    5,
    'Khóa này đã có ở trên',
  ],
  ['indentation that does not fit', SALARY_FILE, '    value: 2700000', '     value: 2700000', 8, 'lỗi có thể ở dòng ngay sau'],
  ['a tab', SALARY_FILE, '    value: 2700000', '\tvalue: 2700000', 9, 'không dùng phím Tab'],
  [
    'an unknown key',
    SALARY_FILE,
    '    certainty: V\n  - from: 2027',
    '    chac-chan: V\n    certainty: V\n  - from: 2027',
    7,
    'không có khóa “chac-chan”',
  ],
  [
    'an unknown key whose value is on the next lines',
    DECREE_FILE,
    'certainty: V',
    'certainty: V\nrepeals:\n  - nd-152-2025',
    12,
    'không có khóa “repeals”',
  ],
  [
    'an instrument that is not there',
    SALARY_FILE,
    'instrument: nd-999-2027',
    'instrument: nd-99-2027',
    10,
    'không có văn bản “nd-99-2027”',
  ],
  [
    'a replaced instrument that is not there',
    DECREE_FILE,
    'to: null',
    'to: null\nreplaces:\n  - nd-98-2023\n  - nd-152-2052',
    11,
    'không có văn bản “nd-152-2052”',
  ],
  ['dates that overlap', SALARY_FILE, 'to: 2027-02-28', 'to: 2027-03-01', 4, 'hết muộn nhất ngày 2027-02-28'],
  [
    'two values from one day',
    SALARY_FILE,
    '    to: 2027-02-28\n    value: 2530000\n    reference: { instrument: l-06-2022, at: Điều 1 }\n    certainty: V\n',
    '    to: 2027-02-28\n    value: 2530000\n    reference: { instrument: l-06-2022, at: Điều 1 }\n    certainty: V\n  - { from: 2027-03-01, value: 1, reference: { instrument: nd-999-2027, at: Điều 1 }, certainty: V }\n',
    8,
    'có hai giá trị cùng bắt đầu từ ngày 2027-03-01',
  ],
  ['no reference', SALARY_FILE, '    reference: { instrument: nd-999-2027, at: Điều 2 }\n', '', 8, '“values.1.reference”'],
  [
    'a reference without its article',
    SALARY_FILE,
    '{ instrument: nd-999-2027, at: Điều 2 }',
    '{ instrument: nd-999-2027 }',
    10,
    '“values.1.reference.at”',
  ],
  ['no value and no reason', SALARY_FILE, 'value: 2700000', 'value: null', 9, 'phải có lý do ở “absent”'],
  ['no value for a reason that is none', VOTES_FILE, 'absent: delegated', 'absent: bai-bo', 7, 'absent'],
  ['a date that is none', SALARY_FILE, 'from: 2027-03-01', 'from: 2027-02-30', 8, '“values.1.from”'],
  ['a date written as in a letter', DECREE_FILE, 'signed: 2027-01-20', 'signed: 20/01/2027', 6, '“signed”'],
  [
    'an unknown award',
    VOTES_FILE,
    '      - CSTD_TINH',
    '      - CSTD_TINH\n      - CSTD_HUYEN',
    13,
    'không có danh hiệu, hình thức “CSTD_HUYEN”',
  ],
  [
    'a standard of an unknown award',
    AWARD_FILE,
    'meets: LDTT',
    'meets: LAO_DONG',
    21,
    'không có danh hiệu, hình thức “LAO_DONG”',
  ],
  ['an award in two rows', VOTES_FILE, '      - CSTD_TINH', '      - CSTD_TINH\n      - CSTDCS', 13, '“CSTDCS” đã có ở dòng 3'],
  ['a prize in two rows', PRIZES_FILE, '{ collective: 2 }', '{ individual: 2 }', 9, '“BK_TINH” đã có ở dòng 6'],
  [
    'an id used twice',
    AWARD_FILE,
    'id: hoan-thanh-xuat-sac',
    'id: dat-tieu-chuan-ldtt',
    22,
    'mã điều kiện “dat-tieu-chuan-ldtt” đã dùng',
  ],
  [
    'an instrument of a condition without its article',
    AWARD_FILE,
    'check: rating',
    'instrument: l-06-2022\n              check: rating',
    24,
    'cần “at” (điều, khoản)',
  ],
  [
    'an instrument of a condition that is not there',
    AWARD_FILE,
    'check: rating',
    'at: Điều 1\n              instrument: nd-99-2027\n              check: rating',
    25,
    'không có văn bản “nd-99-2027”',
  ],
  [
    'an instrument of a condition that had not begun',
    AWARD_FILE,
    'check: rating',
    'at: Điều 1\n              instrument: nd-152-2025\n              check: rating',
    25,
    'văn bản 152/2025/NĐ-CP không có hiệu lực vào ngày 2024-01-01',
  ],
  ['a check that is none', AWARD_FILE, 'check: rating', 'check: xep-loai', 24, '“standards.0.values.0.value.allOf.1'],
  ['a rating that is none', AWARD_FILE, 'rating: HTXSNV', 'rating: XUAT_SAC', 25, 'rating'],
  ['an end before its beginning', SALARY_FILE, 'to: 2027-02-28', 'to: 2023-12-31', 4, 'ngày hết (to) trước ngày bắt đầu (from)'],
  [
    'an instrument that ends before it begins',
    DECREE_FILE,
    'to: null',
    'to: 2027-02-28',
    8,
    'ngày hết hiệu lực trước ngày có hiệu lực',
  ],
  [
    'a value before its instrument',
    VOTES_FILE,
    '      - from: 2027-03-01\n        value: {',
    '      - from: 2027-02-01\n        value: {',
    14,
    'sớm hơn ngày văn bản 999/2027/NĐ-CP có hiệu lực (2027-03-01)',
  ],
  [
    'a value after its instrument',
    SALARY_FILE,
    '{ instrument: nd-999-2027, at: Điều 2 }',
    '{ instrument: nd-152-2025, at: Điều 2 }',
    8,
    'sau ngày văn bản 152/2025/NĐ-CP hết hiệu lực',
  ],
  ['an anchor', SALARY_FILE, 'value: 2700000', 'value: &luong 2700000', 9, 'Không dùng mỏ neo'],
  [
    'a reading that is none',
    SALARY_FILE,
    'value: 2700000\n',
    'value: 2700000\n    reading: 999\n',
    10,
    'không có cách hiểu số 999',
  ],
  [
    'an id that is not the name of the file',
    DECREE_FILE,
    'id: nd-999-2027',
    'id: nd-998-2027',
    1,
    'tên tệp và mã “nd-998-2027” phải giống nhau',
  ],
  ['a number that another file has', DECREE_FILE, 'number: 999/2027/NĐ-CP', 'number: 152/2025/NĐ-CP', 2, 'đã có ở nd-152-2025'],
  [
    'a code that is not the name of the file',
    AWARD_FILE,
    'code: CSTDCS',
    'code: CSTD_CS',
    1,
    'tên tệp và mã “CSTD_CS” phải ứng với nhau',
  ],
  [
    'a subject the award is not given to',
    AWARD_FILE,
    'subjects: [individual]',
    'subjects: [collective]',
    12,
    'đối tượng này không có trong “subjects”',
  ],
  ['a standard written beside “like”', AWARD_FILE, 'standards:', 'like: LDTT\nstandards:', 1, '“standards” hoặc “like”'],
];

describe('a broken edit', () => {
  it('is the only fault: the files without one have none', () => {
    expect(verifyLaw(overlaid(FILES))).toEqual([]);
  });

  it.each(EDITS)('%s', (_, file, before, after, line, words) => {
    const text = FILES[file] ?? '';
    expect(text.split(before)).toHaveLength(2);
    const faults = verifyLaw(overlaid({ ...FILES, [file]: text.replace(before, after) }));
    const here = faults.filter((fault) => fault.file === file);
    expect(here, JSON.stringify(faults)).toContainEqual({ file, line, message: expect.stringContaining(words) });
    expect(here.map((fault) => fault.line)).toEqual([line]);
    expect(here[0]?.message).not.toMatch(/Invalid|expected|Unrecognized/);
  });
});
