import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLaw } from '../../src/law/book.ts';
import { type Entering, enterSheet } from '../../src/law/carry/enter.ts';
import { handoverOf } from '../../src/law/carry/matters.ts';
import { lawFolder } from '../../src/platform/law.ts';
import { edited } from './overlay.ts';
import { emptySheet, filled, inMatter, matterAt, NEW_DECREE, once, withDecree } from './worksheet.ts';

const empty = emptySheet().text;
const PRIZE = 'parameters/tien-thuong.yaml, CSTDCS';
const TITLES = 'parameters/tien-thuong.yaml, LDTT+1';
const ROUNDING = 'parameters/tien-thuong.yaml, rounding';
const RULE = 'parameters/quy-tac-chung.yaml, G11';
const VOTE = 'parameters/ty-le-phieu.yaml, CSTDCS+2';
const FLAG = 'awards/danh-hieu/co-cp.yaml, collective';
const COMMUNE = 'awards/danh-hieu/xa-tb.yaml, collective';
/** Kept, with articles, at these places alone. */
const kept = (...places: readonly string[]) => filled(empty, 'giữ nguyên', (place) => places.includes(place));
const enter = (sheet: string, source = withDecree()) => enterSheet(source, 'phieu.yaml', sheet);

/** Number of the line in the sheet, from 1, that begins so at this place. */
function lineIn(sheet: string, place: string, start: string): number {
  const lines = sheet.split('\n');
  const from = lines.indexOf(`- chỗ: ${place}`);
  return lines.findIndex((line, i) => i >= from && line.trimStart().startsWith(start)) + 1;
}
/** What a sheet that says nothing else adds to a file. */
function added(sheet: string, file: string, source = withDecree()): string {
  const { faults, files } = enter(sheet, source);
  expect(faults).toEqual([]);
  const [old, now] = [source.read(file).split('\n'), (files.get(file) ?? '').split('\n')];
  const start = now.findIndex((line, i) => line !== old[i]);
  return now.slice(start, start + now.length - old.length).join('\n');
}
const told = ({ faults }: Entering) => faults.map(({ line, message }) => `${line}: ${message}`);

describe('a filled worksheet', () => {
  it('writes what was read and leaves the rest without ground', () => {
    const { entered, unread, files, remarks } = enter(kept(PRIZE, RULE));
    const all = empty.match(/^- chỗ: /gm)!.length;
    expect([entered, unread, remarks]).toEqual([2, all - 2, []]);
    expect([...files.keys()].sort()).toEqual(['parameters/quy-tac-chung.yaml', 'parameters/tien-thuong.yaml']);
  });

  it('writes another value in the form of its row, and the next one on its own lines', () => {
    const one = inMatter(
      filled(empty, 'sửa', (place) => place === PRIZE),
      PRIZE,
      ['individual: 1 }', 'individual: 1.2 }'],
    );
    expect(added(one, 'parameters/tien-thuong.yaml')).toBe(
      '      - { from: 2027-03-01, value: { individual: 1.2 }, reference: { instrument: nd-999-2027, at: Điều 1000 }, certainty: V }',
    );
    const note = 'note: Làm tròn số lên hàng chục nghìn đồng; nhân các hệ số trước, làm tròn một lần.';
    const other = inMatter(
      filled(empty, 'Sua', (place) => place === ROUNDING),
      ROUNDING,
      ['10000', '1000'],
      [note, 'note: Làm tròn.'],
    );
    expect(added(other, 'parameters/tien-thuong.yaml')).toBe(
      [
        '    - from: 2027-03-01',
        '      value: 1000',
        '      reference: { instrument: nd-999-2027, at: Điều 1000 }',
        '      certainty: V',
        '      reading: 14',
        '      note: Làm tròn.',
      ].join('\n'),
    );
  });

  it('takes the matter that docs/law.md shows, as it is shown', () => {
    const shown = /```yaml\n# \d+\/\d+\. [^`]*```/.exec(
      readFileSync(join(import.meta.dirname, '../../docs/law.md'), 'utf8'),
    )?.[0];
    const matter = shown?.replace(/^```yaml\n#.*\n|```$/g, '').trimEnd() ?? '';
    const [seal] = /"\w{8}"/.exec(matterAt(empty, PRIZE)) ?? [''];
    const sheet = once(empty, matterAt(empty, PRIZE), matter.replace(/"\w{8}"/, seal));
    expect(added(sheet, 'parameters/tien-thuong.yaml')).toBe(
      '      - { from: 2027-03-01, value: { individual: 1.2 }, reference: { instrument: nd-999-2027, at: Điều 47 }, certainty: V }',
    );
  });

  it('writes a rule that has ended, and a national one where it was left to others', () => {
    expect(
      added(
        filled(empty, 'bãi bỏ', (place) => place === PRIZE),
        'parameters/tien-thuong.yaml',
      ),
    ).toBe(
      '      - { from: 2027-03-01, value: null, absent: repealed, reference: { instrument: nd-999-2027, at: Điều 1000 }, certainty: V }',
    );
    const national = inMatter(
      filled(empty, 'sửa', (place) => place === VOTE),
      VOTE,
      [
        'value: null\n    absent: delegated\n    delegatedTo: [ bo, tinh ]',
        'value: { percent: 85, of: all-members, council: Hội đồng cấp trình }',
      ],
      ['Điều 1001', 'không có'],
    );
    const entry = added(national, 'parameters/ty-le-phieu.yaml');
    expect(entry).toContain('value: { percent: 85');
    expect(entry).not.toMatch(/absent|delegatedTo|also/);
  });

  it('keeps a standard whole: further grounds and the branches of the decree get their articles, those of the law stay', () => {
    const flag = added(kept(FLAG), 'awards/danh-hieu/co-cp.yaml');
    expect(flag).toContain('reference: { instrument: l-06-2022, at: Điều 25 }');
    expect(flag).toContain('- { instrument: nd-999-2027, at: Điều 1000 }');
    expect(flag).toContain('at: Điều 25 khoản 1 điểm a');
    expect(flag).not.toContain('instrument: nd-152-2025');
    const commune = lawFolder().read('awards/danh-hieu/xa-tb.yaml');
    const branch = once(
      commune,
      '              text: Dẫn đầu phong trào thi đua cấp tỉnh\n',
      '              text: Dẫn đầu phong trào thi đua cấp tỉnh\n              at: Điều 8 khoản 1\n',
    );
    const source = withDecree({ 'awards/danh-hieu/xa-tb.yaml': branch });
    const sheet = filled(emptySheet(source).text, 'giữ nguyên', (place) => place === COMMUNE);
    expect(matterAt(sheet, COMMUNE)).toContain('    Điều 8: Điều 1000\n    Điều 8 khoản 1: Điều 1001\n');
    const entry = added(sheet, 'awards/danh-hieu/xa-tb.yaml', source);
    expect(entry).toContain('at: Điều 1001');
    expect(entry).not.toContain('Điều 8');
  });

  it('is read as Windows saves it, and into a file as Windows saves it', () => {
    const file = 'parameters/tien-thuong.yaml';
    const source = withDecree({ [file]: lawFolder().read(file).replaceAll('\n', '\r\n') });
    const { faults, files } = enter(`\uFEFF${kept(PRIZE).normalize('NFD').replaceAll('\n', '\r\n')}`, source);
    expect(faults).toEqual([]);
    expect(files.get(file)!.match(/(?<!\r)\n/)).toBeNull();
  });

  it('names words that may be of the old text, and lines whose outcome was forgotten', () => {
    const sheet = inMatter(kept(FLAG), PRIZE, ['Điều 50:', 'Điều 50: Điều 47']);
    expect(enter(sheet).remarks.map(({ line }) => line)).toEqual([
      lineIn(sheet, FLAG, 'nội dung:'),
      lineIn(sheet, PRIZE, 'kết quả:'),
    ]);
  });
});

describe('a faulty worksheet', () => {
  it('is refused whole, with the line of every fault', () => {
    let sheet = kept(PRIZE, TITLES, ROUNDING, RULE, VOTE, FLAG, COMMUNE);
    sheet = inMatter(sheet, PRIZE, [' Điều 1', ' # Điều 1']);
    sheet = inMatter(sheet, TITLES, ['giữ nguyên', 'giữ lại']);
    sheet = inMatter(sheet, ROUNDING, ['10000', '1000']);
    sheet = inMatter(sheet, RULE, ['giữ nguyên', 'sửa']);
    sheet = inMatter(sheet, VOTE, ['Điều 33 khoản 5:', 'Điều 33 khoản 6:']);
    sheet = inMatter(sheet, FLAG, ['giữ nguyên', 'bãi bỏ']);
    sheet = inMatter(sheet, COMMUNE, [/Điều 8: .*/.exec(matterAt(sheet, COMMUNE))![0], 'Điều 8: không có']);
    sheet += `\n${matterAt(kept(PRIZE), PRIZE)}\n\n${matterAt(kept(PRIZE), PRIZE).replace('CSTDCS', 'CSTD_HUYEN')}\n`;
    const result = enter(sheet);
    expect([result.files.size, result.entered]).toEqual([0, 0]);
    const lines = sheet.split('\n');
    const expected: readonly (readonly [number, string])[] = [
      [lineIn(sheet, RULE, 'kết quả:'), 'kết quả là “sửa” nhưng nội dung chưa được chữa.'],
      [lineIn(sheet, FLAG, 'kết quả:'), 'căn cứ chính của nội dung này không phải 152/2025/NĐ-CP'],
      [lineIn(sheet, COMMUNE, 'Điều 8:'), '“Điều 8” là căn cứ chính, phải có điều mới'],
      [lineIn(sheet, ROUNDING, 'kết quả:'), 'nội dung đã được chữa nhưng kết quả là “giữ nguyên”'],
      [lineIn(sheet, PRIZE, 'Điều 50:'), 'thiếu điều của văn bản mới thay cho “Điều 50”.'],
      [lineIn(sheet, TITLES, 'kết quả:'), 'kết quả phải là một trong: giữ nguyên, sửa, bãi bỏ, chưa đọc.'],
      [lineIn(sheet, VOTE, 'Điều 33 khoản 6:'), 'điều cũ “Điều 33 khoản 6” không có ở chỗ này.'],
      [lines.lastIndexOf(`- chỗ: ${PRIZE}`) + 1, 'nội dung này đã có ở dòng'],
      [
        lines.lastIndexOf('- chỗ: parameters/tien-thuong.yaml, CSTD_HUYEN') + 1,
        'không có chỗ “parameters/tien-thuong.yaml, CSTD_HUYEN”',
      ],
    ];
    for (const [line, message] of expected) expect(told(result)).toContainEqual(expect.stringContaining(`${line}: ${message}`));
    // The vote lacks its own article beside the one it does not have.
    expect(result.faults).toHaveLength(expected.length + 1);
  });

  it('is refused where the law has changed since', () => {
    const file = 'parameters/tien-thuong.yaml';
    const row = 'value: { individual: 1 }, reference: { instrument: nd-152-2025';
    const sheet = kept(PRIZE, RULE);
    const result = enter(sheet, withDecree({ [file]: edited(file, row, row.replace('1 }', '1.1 }')) }));
    expect(told(result)).toEqual([
      expect.stringContaining(`${lineIn(sheet, PRIZE, '- chỗ')}: dữ liệu luật ở chỗ này đã thay đổi`),
    ]);
  });

  it('is refused where another value was entered by hand', () => {
    const sheet = kept(PRIZE);
    const source = withDecree(Object.fromEntries(enter(sheet).files));
    expect(enter(sheet, source)).toMatchObject({ faults: [], entered: 0, before: 1 });
    expect(told(enter(once(sheet, 'Điều 1000', 'Điều 47'), source))).toEqual([
      expect.stringContaining(`${lineIn(sheet, PRIZE, '- chỗ')}: chỗ này đã có giá trị khác từ ngày 01/3/2027`),
    ]);
  });

  it('is refused where a value is not of the kind its place takes', () => {
    const sheet = inMatter(
      filled(empty, 'sửa', (place) => place === PRIZE),
      PRIZE,
      ['individual: 1 }', 'individual: một lần }'],
    );
    expect(told(enter(sheet))).toEqual([
      `${lineIn(sheet, PRIZE, 'value:')}: “value.individual”: cần số, phần thập phân sau dấu chấm (1.2).`,
    ]);
  });

  it('is refused where it cannot be read', () => {
    const misspelt = once(kept(PRIZE), '  kết quả: giữ nguyên\n', '  kêt quả: giữ nguyên\n');
    expect(told(enter(misspelt))[0]).toContain(`của phiếu (${PRIZE})`);
    expect(told(enter(misspelt)).join()).not.toContain('các nội dung.');
    expect(told(enter('từ: [\n'))).toEqual([expect.stringContaining('Không đọc được từ chỗ này')]);
  });
});

describe('nothing is carried', () => {
  const why = (from: string, to: string, files: Readonly<Record<string, string>>) =>
    handoverOf(openLaw(withDecree(files)), from, to);
  const decree = 'instruments/nd-999-2027.yaml';

  it('from or to what is not there, from what has not ended, to what nobody has read', () => {
    expect(why('nd-15-2025', 'nd-999-2027', {})).toContain('“nd-15-2025”');
    expect(why('nd-152-2025', 'nd-99-2027', {})).toContain('“nd-99-2027”');
    const early = once(NEW_DECREE[decree]!, 'from: 2027-03-01', 'from: 2027-01-15');
    expect(why('nd-152-2025', 'nd-999-2027', { [decree]: early })).toContain('muộn nhất ngày 14/01/2027');
    const unread = once(NEW_DECREE[decree]!, 'contentKnown: true', 'contentKnown: false');
    expect(why('nd-152-2025', 'nd-999-2027', { [decree]: unread })).toContain('chưa đọc được nội dung');
  });

  it('into law that has faults already', () => {
    const file = 'instruments/nd-999-2027.yaml';
    const source = withDecree({ [file]: once(NEW_DECREE[file]!, 'certainty: V', 'certainty: W') });
    expect(enter(kept(PRIZE), source).faults).toEqual([expect.objectContaining({ file: `law/${file}`, line: 12 })]);
  });
});
