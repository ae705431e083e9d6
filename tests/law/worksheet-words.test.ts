import { describe, expect, it } from 'vitest';
import { openLaw } from '../../src/law/book.ts';
import { articleIn } from '../../src/law/carry/article.ts';
import { changedUnderOldId } from '../../src/law/carry/conditions.ts';
import { enterSheet } from '../../src/law/carry/enter.ts';
import { handoverOf } from '../../src/law/carry/matters.ts';
import { datedLists } from '../../src/law/entries.ts';
import { lawBook } from '../../src/platform/law.ts';
import { emptySheet, filled, inMatter, matterAt, NEW_DECREE, once, unknownIn, withDecree } from './worksheet.ts';

const empty = emptySheet().text;
const PRIZE = 'parameters/tien-thuong.yaml, CSTDCS';
const FLAG = 'awards/danh-hieu/co-cp.yaml, collective';
const UNREAD = 'parameters/ty-le-phieu.yaml, BM_VNAH+10';
const only = (outcome: string, ...places: readonly string[]) => filled(empty, outcome, (place) => places.includes(place));
const enter = (sheet: string) => enterSheet(withDecree(), 'phieu.yaml', sheet);
const told = (sheet: string) => enter(sheet).faults.map(({ line, message }) => `${line}: ${message}`);

/** Number of the line in the sheet, from 1, that begins so at this place. */
function lineIn(sheet: string, place: string, start: string): number {
  const lines = sheet.split('\n');
  const from = lines.indexOf(`- chỗ: ${place}`);
  return lines.findIndex((line, i) => i >= from && line.trimStart().startsWith(start)) + 1;
}

/** Every article that the law cites, but those of which it says that nobody has looked. */
function articlesOfLaw(): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('at' in value && typeof value.at === 'string') found.add(value.at);
    Object.values(value).forEach(walk);
  };
  // Asked for the lists of all rules, the book has read every file.
  const book = lawBook();
  datedLists(book);
  for (const file of book.files()) walk(file.value);
  return [...found].filter((at) => !at.includes('chưa'));
}

describe('an article', () => {
  it('is taken in every form in which the law cites one', () => {
    const articles = articlesOfLaw();
    expect(articles.length).toBeGreaterThan(200);
    expect(articles.filter((at) => articleIn(at) !== at)).toEqual([]);
    for (const at of ['Điều 1, Điều 2', 'Phụ lục II', 'Phụ lục, Mẫu 01', 'Điều 12a khoản 3b điểm đ'])
      expect(articleIn(at)).toBe(at);
    expect(articleIn('\u200BĐiều\u00A047 \uFEFF')).toBe('Điều 47');
  });

  it.each([
    'không còn',
    'chưa đọc',
    'như cũ',
    'nt',
    'Điều ..',
    '“”',
    '“Điều 47”',
    '"\u200B"',
    '???',
    'không có.',
    'khoản 2 Điều 47',
    'Điều 0',
    'điều khoản tương ứng, chưa đối chiếu',
  ])('is not %s: the line says so, and what to write', (words) => {
    const sheet = inMatter(only('giữ nguyên', PRIZE), PRIZE, ['Điều 1000', words]);
    expect(told(sheet)).toEqual([
      expect.stringMatching(new RegExp(`^${lineIn(sheet, PRIZE, 'Điều 50:')}: .*ghi một trong các dạng: “Điều 47”`)),
    ]);
  });

  it('is of the new instrument alone', () => {
    const sheet = inMatter(only('giữ nguyên', PRIZE), PRIZE, ['Điều 1000', 'Điều 47 Nghị định 152/2025/NĐ-CP']);
    expect(told(sheet)).toEqual([expect.stringContaining('không ghi tên hoặc số văn bản ở đây')]);
  });

  it('may be missing for a further ground, in exactly these words', () => {
    const ground = /Điều 1000/;
    const with_ = (words: string) =>
      once(
        only('giữ nguyên', FLAG),
        matterAt(only('giữ nguyên', FLAG), FLAG),
        matterAt(only('giữ nguyên', FLAG), FLAG).replace(ground, words),
      );
    expect(told(with_('không có'))).toEqual([]);
    expect(told(with_('Không có gì'))).toEqual([expect.stringContaining('hoặc “không có” nếu văn bản mới không có')]);
  });
});

describe('what nobody has read', () => {
  it('is not kept, and the sheet says so before', () => {
    const sheet = only('giữ nguyên', UNREAD);
    expect(unknownIn(sheet, UNREAD)).toBe(true);
    expect(matterAt(empty, UNREAD)).toContain('# nội dung cũ chưa ai đọc: không ghi “giữ nguyên”');
    expect(told(sheet)).toEqual([
      expect.stringMatching(/^\d+: chưa ai đọc quy định này: hãy ghi “sửa” với nội dung đã đọc, hoặc để “chưa đọc”/),
    ]);
  });

  it('is entered once it was read, and not while it is still called unknown', () => {
    const read = inMatter(only('sửa', UNREAD), UNREAD, [
      'value: null\n    absent: unknown',
      'value: { percent: 80, of: all-members, council: Hội đồng cấp trình }',
    ]);
    expect(enter(read)).toMatchObject({ faults: [], entered: 1 });
    const still = inMatter(only('sửa', UNREAD), UNREAD, ['absent: unknown', 'absent: unknown\n    delegatedTo: [bo]']);
    expect(told(still)).toEqual([expect.stringContaining('nội dung vẫn là chưa biết')]);
  });

  it('is said beside a matter of lesser certainty', () => {
    const file = 'parameters/tien-thuong.yaml';
    const row = 'reference: { instrument: nd-152-2025, at: Điều 50 }, certainty: V }';
    const text = withDecree().read(file);
    const unsure = emptySheet(withDecree({ [file]: text.replace(row, row.replace('certainty: V', 'certainty: V2')) })).text;
    const remarks = (sheet: string) =>
      sheet.split('# nội dung cũ chưa được đọc trong chính điều khoản (theo nguồn thứ cấp').length - 1;
    expect(remarks(unsure)).toBe(remarks(empty) + 1);
  });
});

describe('words', () => {
  it('of the old decree are named for a change too, and beside faults', () => {
    const flag = inMatter(only('sửa', FLAG), FLAG, ['value:\n', 'note: Như Nghị định 152/2025/NĐ-CP.\n    value:\n']);
    const sheet = inMatter(flag, PRIZE, ['kết quả: chưa đọc', 'kết quả: giữ']);
    const { faults, remarks } = enter(sheet);
    expect(faults.length).toBeGreaterThan(0);
    expect(remarks).toEqual([
      expect.objectContaining({ line: lineIn(sheet, FLAG, 'nội dung:'), message: expect.stringContaining('chữa lời văn') }),
    ]);
  });

  it('changed under “chưa đọc” are not lost in silence', () => {
    const sheet = inMatter(empty, PRIZE, ['individual: 1 }', 'individual: 1.2 }']);
    expect(told(sheet)).toEqual([
      expect.stringMatching(new RegExp(`^${lineIn(sheet, PRIZE, 'kết quả:')}: đã sửa nội dung nhưng kết quả là “chưa đọc”`)),
    ]);
  });

  it('of a wrong kind are told with the matter, from one, and what is expected', () => {
    const comma = inMatter(only('sửa', PRIZE), PRIZE, ['individual: 1 }', 'individual: "1,2" }']);
    expect(told(comma)).toEqual([
      `${lineIn(comma, PRIZE, 'value:')}: “value.individual”: cần số, phần thập phân sau dấu chấm (1.2).`,
    ]);
    const bare = inMatter(only('sửa', PRIZE), PRIZE, ['individual: 1 }', 'individual: 1,2 }']);
    expect(told(bare).join()).toContain('dấu chấm');
    const place = once(empty, `- chỗ: ${PRIZE}\n`, `- chỗ: ${PRIZE}\n  kêt: a\n`);
    expect(told(place)).toEqual([
      expect.stringContaining(
        `nội dung thứ ${1 + [...empty.split(PRIZE)[0]!.matchAll(/^- chỗ/gm)].length - 1} của phiếu (${PRIZE}): không có khóa “kêt”`,
      ),
    ]);
    const list = once(empty, matterAt(empty, PRIZE), matterAt(empty, PRIZE).replace(/điều:\n.*\n/, 'điều: Điều 47\n'));
    expect(told(list)).toEqual([expect.stringContaining('“điều”: cần các mục con')]);
  });
});

describe('a condition', () => {
  const tree = (text: string, more: object = {}) => ({
    allOf: [{ id: 'a', text, check: 'awards-in-a-row', awards: ['LDTT'], times: 2, ...more }],
  });
  it('that asks something else needs a new id', () => {
    const old = tree('Có 02 lần theo Điều 5 Nghị định 152/2025/NĐ-CP');
    expect(changedUnderOldId(old, tree('Có 02 lần theo Điều 7 Nghị định 999/2027/NĐ-CP', { at: 'Điều 3' }))).toEqual([]);
    expect(changedUnderOldId(old, tree('Có 02 lần theo Điều 5 Nghị định 152/2025/NĐ-CP', { times: 3 }))).toEqual(['a']);
    expect(changedUnderOldId(old, tree('Có 03 lần'))).toEqual(['a']);
    expect(changedUnderOldId(old, tree('Có 03 lần', { id: 'b' }))).toEqual([]);
  });

  it('changed under its old id in a worksheet is refused by its name', () => {
    const matter = matterAt(only('sửa', FLAG), FLAG);
    const [, id, text] = /id: (\S+)\n\s+text: (.*)\n\s+(?:at: .*\n\s+)?check:/.exec(matter) ?? [];
    const sheet = once(only('sửa', FLAG), matter, once(matter, `text: ${text}`, `text: ${text} và không có khiếu nại`));
    expect(told(sheet)).toEqual([expect.stringContaining(`điều kiện “${id}” đã được chữa nhưng vẫn giữ mã cũ; đặt id mới`)]);
  });
});

describe('a handover', () => {
  const why = (from: string, to: string) => handoverOf(openLaw(withDecree()), from, to);
  it('goes only to what takes the place of the old, and never ends a living law', () => {
    expect(why('nd-999-2027', 'nd-152-2025')).toContain('không thay thế');
    expect(why('nd-999-2027', 'nd-152-2025')).toContain('bị ghi ngược');
    expect(why('l-06-2022', 'nd-152-2025')).toMatch(/không thay thế(?!.*phải hết hiệu lực)/);
    expect(told(once(only('giữ nguyên', PRIZE), 'sang: nd-999-2027', 'sang: nd-161-2026'))).toEqual([
      expect.stringMatching(/không thay thế(?!.*phải hết)/),
    ]);
    const replaces = /replaces: .*\n/.exec(NEW_DECREE['instruments/nd-999-2027.yaml']!)?.[0];
    expect(replaces).toContain('nd-152-2025');
  });
});
