import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { writeWorkbook } from '../write/workbook.ts';
import { cellAddress, cellDay, cellText, readWorkbook } from './read-workbook.ts';
import { findTable } from './workbook-table.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A smallest `.xlsx` around one sheet's XML. */
function workbookOf(sheetXml: string, head = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `${head}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Trang &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${MAIN}>${sheetXml}</worksheet>`),
  });
}

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

async function refusalOf(bytes: Uint8Array): Promise<Refusal> {
  const result = await readWorkbook(bytes).catch((error: unknown) => error);
  expect(result).toBeInstanceOf(Refusal);
  return result as Refusal;
}

describe('a workbook', () => {
  it('gives back what was written, with texts, numbers and days', async () => {
    const rows = [
      { name: '  Đặng\u00a0Thị  Ánh ', born: localDate('1980-02-29'), count: 3.5 },
      { name: '=HYPERLINK("x")', born: null, count: null },
    ];
    const file = await writeWorkbook([
      {
        name: 'Danh sách',
        columns: [
          { title: 'Họ và tên', width: 30, kind: 'text', value: (row: (typeof rows)[number]) => row.name },
          { title: 'Ngày sinh', width: 12, kind: 'day', value: (row) => row.born },
          { title: 'Số', width: 8, kind: 'number', value: (row) => row.count },
        ],
        rows,
      },
    ]);
    expect(await readWorkbook(file)).toEqual([
      {
        name: 'Danh sách',
        rows: [
          { number: 1, cells: ['Họ và tên', 'Ngày sinh', 'Số'] },
          { number: 2, cells: ['Đặng Thị Ánh', { day: '1980-02-29' }, 3.5] },
          { number: 3, cells: ['=HYPERLINK("x")', null, null] },
        ],
      },
    ]);
  });

  it('keeps row numbers over blank rows and columns, and takes the value of a formula', async () => {
    const [sheet] = await readWorkbook(
      workbookOf(
        `<sheetData><row r="3">${text('B3', 'a\n\n b')}<c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="b"><v>1</v></c></row><row r="7"><c r="C7"><v>5</v></c></row></sheetData>`,
      ),
    );
    expect(sheet).toEqual({
      name: 'Trang & 1',
      rows: [
        { number: 3, cells: [null, 'a\n\nb', 2, true] },
        { number: 7, cells: [null, null, 5, null] },
      ],
    });
  });

  it('gives each cell of a merged area its value', async () => {
    const rows = `<row r="1">${text('A1', 'Phòng Kỹ thuật')}${text('B1', 'An')}</row><row r="2"><c r="A2"/>${text('B2', 'Bình')}</row>`;
    const merged = `<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B2:XFD1048576"/></mergeCells>`;
    const [sheet] = await readWorkbook(workbookOf(`<sheetData>${rows}</sheetData>${merged}`));
    expect(sheet!.rows.map((row) => row.cells)).toEqual([
      ['Phòng Kỹ thuật', 'An'],
      ['Phòng Kỹ thuật', 'Bình'],
    ]);
  });

  it('reads cells as days and as words', () => {
    expect(cellDay('5/9/2026')).toBe('2026-09-05');
    expect(cellDay('2026-09-05')).toBe('2026-09-05');
    expect(cellDay({ day: localDate('2026-09-05') })).toBe('2026-09-05');
    for (const value of ['31/4/2026', 45000, null, true, 'quý I']) expect(cellDay(value)).toBeNull();
    expect([cellText({ day: localDate('2026-09-05') }), cellText(3.5), cellText(true), cellText(null)]).toEqual([
      '05/9/2026',
      '3.5',
      'Có',
      '',
    ]);
    expect([cellAddress(0, 1), cellAddress(25, 7), cellAddress(26, 7), cellAddress(701, 2), cellAddress(702, 2)]).toEqual([
      'A1',
      'Z7',
      'AA7',
      'ZZ2',
      'AAA2',
    ]);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['empty', new Uint8Array(), 'không có nội dung'],
    ['not a zip', strToU8('a,b,c\n'.repeat(100)), 'không phải là tệp Excel'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'không phải là tệp Excel'],
    ['cut off', workbookOf('<sheetData/>').slice(0, 300), 'không phải là tệp Excel'],
    ['no XML', workbookOf('<sheetData><row'), 'hỏng'],
    ['document type', workbookOf('<sheetData/>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), 'bất thường'],
    ['bomb', workbookOf(`<sheetData>${'<row></row>'.repeat(3_000_000)}</sheetData>`), 'bất thường'],
    [
      'many rows',
      workbookOf(
        `<sheetData>${Array.from({ length: 5_001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 65_537}</v></c></row>`).join('')}</sheetData>`,
      ),
      '5.000 dòng',
    ],
    ['a row far down', workbookOf(`<sheetData><row r="1048576">${text('A1048576', 'x')}</row></sheetData>`), '5.000 dòng'],
    ['a cell far right', workbookOf(`<sheetData><row r="1">${text('XFD1', 'x')}</row></sheetData>`), '60 cột'],
    ['61 columns', workbookOf(`<sheetData><row r="1">${text('BI1', 'x')}</row></sheetData>`), '60 cột'],
  ])('%s', async (_, bytes, words) => {
    const refusal = await refusalOf(bytes);
    expect(refusal.message).toContain(words);
    expect([refusal.kind, refusal.code]).toEqual(['malformed', 'file-refused']);
  });

  it('is too large', async () => {
    const refusal = await refusalOf(new Uint8Array(10 * 1024 * 1024 + 1));
    expect([refusal.kind, refusal.code]).toEqual(['tooLarge', 'file-too-large']);
    expect(refusal.message).toContain('10 MB');
  });
});

describe('a table in a workbook', () => {
  const columns = [
    { key: 'name', titles: ['Họ và tên', 'Họ tên'], required: true },
    { key: 'unit', titles: ['Đơn vị'], required: true },
    { key: 'note', titles: ['Ghi chú'], required: false },
  ] as const;
  const sheets = (header: (string | null)[]) => [
    {
      name: 'Trang 1',
      rows: [
        { number: 1, cells: ['DANH SÁCH', null, null] },
        { number: 4, cells: header },
        { number: 5, cells: [1, 'Phòng A', 'An'] },
      ],
    },
  ];

  it('is found by its header whatever stands above and in which order', () => {
    const found = findTable(sheets(['STT', 'ĐƠN VỊ (*)', 'Họ tên']), columns);
    if ('fault' in found) throw new Error(found.fault.message);
    expect(found.table.headerRow).toBe(4);
    const [record] = found.table.records;
    expect(record!.values).toEqual({ name: 'An', unit: 'Phòng A', note: null });
    expect([record!.row, record!.address('name'), record!.address('note')]).toEqual([5, 'C5', null]);
  });

  it('says which columns are missing', () => {
    const found = findTable(sheets(['STT', null, 'Họ tên']), columns);
    expect(found).toEqual({
      fault: {
        path: 'file',
        message: expect.stringMatching(/^Không tìm thấy cột “Đơn vị” trong dòng tiêu đề \(dòng 4, trang “Trang 1”\)/),
      },
    });
    expect(findTable([], columns)).toHaveProperty('fault');
  });
});
