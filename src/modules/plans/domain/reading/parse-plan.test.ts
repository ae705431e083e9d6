import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Block,
  ParagraphBlock,
  ReadDocument,
  SourceRef,
  TableBlock,
  TableCell,
} from '../../../../documents/read/read-document.ts';
import { parsePlan } from './parse-plan.ts';

type Piece = string | { readonly rows: readonly (readonly (string | Partial<TableCell>)[])[] };

/** A document in short notation: one string for each paragraph, rows of cells for each table. */
function documentOf(...pieces: readonly Piece[]): ReadDocument {
  const blocks = pieces.map(
    (piece, index): Block => (typeof piece === 'string' ? paragraph(piece, index) : table(piece.rows, index)),
  );
  return { format: 'docx', pageCount: null, blocks, warnings: [] };
}

function paragraph(text: string, index: number): ParagraphBlock {
  return {
    kind: 'paragraph',
    index,
    page: null,
    text,
    heading: null,
    list: null,
    bold: false,
    italic: false,
    align: null,
    column: null,
  };
}

function table(rows: readonly (readonly (string | Partial<TableCell>)[])[], index: number): TableBlock {
  const empty: TableCell = { paragraphs: [], colSpan: 1, rowSpan: 1, covered: false, bold: false };
  const cellOf = (cell: string | Partial<TableCell>): TableCell =>
    typeof cell === 'string' ? { ...empty, paragraphs: cell === '' ? [] : cell.split('\n') } : { ...empty, ...cell };
  const built = rows.map((row) => ({ cells: row.map(cellOf), header: false, page: null }));
  const columns = Math.max(1, ...built.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  return { kind: 'table', index, page: null, columns, rows: built };
}

const COVERED = { covered: true } as const;
const HEAD = ['KẾ HOẠCH', 'Công tác thi đua năm 2024', 'II. NỘI DUNG'] as const;

/** "content | start | end | responsible" of every task. */
function tasks(...pieces: readonly Piece[]): string[] {
  return parsePlan(documentOf(...pieces)).tasks.map((task) =>
    [task.content, task.periodStart, task.periodEnd, task.responsible.join(', ')].map((part) => part ?? '').join(' | '),
  );
}

describe('tables', () => {
  it('carries a merged time and unit down the rows they span', () => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Thời gian', 'Thực hiện'],
      ['1', 'Xây dựng kế hoạch', { paragraphs: ['Quý I'], rowSpan: 2 }, { paragraphs: ['Văn phòng'], rowSpan: 2 }],
      ['2', 'Đăng ký thi đua', COVERED, COVERED],
    ];
    expect(tasks(...HEAD, { rows })).toEqual([
      'Xây dựng kế hoạch | 2024-01-01 | 2024-03-31 | Văn phòng',
      'Đăng ký thi đua | 2024-01-01 | 2024-03-31 | Văn phòng',
    ]);
  });

  it('goes on with the columns of the table before a page break, and with a row the break cut in two', () => {
    const first = {
      rows: [
        ['TT', 'Nội dung', 'Thời hạn'],
        ['1', 'Tổ chức hội nghị tổng kết công tác thi đua của', 'Tháng 12'],
      ],
    };
    const second = {
      rows: [
        ['', 'toàn ngành', ''],
        ['2', 'Báo cáo tổng kết', 'Trước 15/12'],
      ],
    };
    expect(tasks(...HEAD, first, second)).toEqual([
      'Tổ chức hội nghị tổng kết công tác thi đua của toàn ngành | 2024-12-01 | 2024-12-31 | ',
      'Báo cáo tổng kết |  | 2024-12-14 | ',
    ]);
  });

  it('reads "nt" and the like as the words of the row above', () => {
    const rows = [
      ['TT', 'Nội dung', 'Thời gian', 'Thực hiện'],
      ['1', 'Đăng ký thi đua', 'Tháng 3', 'Văn phòng'],
      ['2', 'Ký giao ước thi đua', 'nt', '- nt -'],
      ['3', 'Báo cáo kết quả', 'Như trên', '"'],
    ];
    expect(tasks(...HEAD, { rows })).toEqual([
      'Đăng ký thi đua | 2024-03-01 | 2024-03-31 | Văn phòng',
      'Ký giao ước thi đua | 2024-03-01 | 2024-03-31 | Văn phòng',
      'Báo cáo kết quả | 2024-03-01 | 2024-03-31 | Văn phòng',
    ]);
  });

  it('reads months crossed in columns of their own', () => {
    const rows = [
      ['TT', 'Nội dung', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4'],
      ['1', 'Phát động thi đua', '', 'x', 'x', ''],
    ];
    expect(tasks(...HEAD, { rows })).toEqual(['Phát động thi đua | 2024-02-01 | 2024-03-31 | ']);
  });

  it('takes bands for headings, whether over the whole width or numbered in Roman', () => {
    const rows = [
      ['TT', 'Nội dung', 'Thời gian', 'Đơn vị'],
      [{ paragraphs: ['QUÝ II'], colSpan: 4 }],
      ['I', 'Công tác tuyên truyền', '', ''],
      ['1', 'Đăng tin, bài về gương điển hình', '', 'Văn phòng'],
    ];
    expect(tasks(...HEAD, { rows })).toEqual(['Đăng tin, bài về gương điển hình | 2024-04-01 | 2024-06-30 | Văn phòng']);
  });

  it('splits a row when each of its parts has its own time, and keeps it whole otherwise', () => {
    const rows = [
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', '- Sơ kết công tác thi đua\n- Tổng kết công tác thi đua', 'Tháng 6\nTháng 12'],
      ['2', '- Các khoa đăng ký thi đua\n- Các phòng ký cam kết', 'Tháng 2'],
    ];
    expect(tasks(...HEAD, { rows })).toEqual([
      'Sơ kết công tác thi đua | 2024-06-01 | 2024-06-30 | ',
      'Tổng kết công tác thi đua | 2024-12-01 | 2024-12-31 | ',
      'Các khoa đăng ký thi đua - Các phòng ký cam kết | 2024-02-01 | 2024-02-29 | Các khoa',
    ]);
  });

  it('takes no tasks from score sheets and lists of people', () => {
    const scores = {
      rows: [
        ['TT', 'Nội dung', 'Điểm chuẩn'],
        ['1', 'Chấp hành nội quy', '10'],
      ],
    };
    const people = {
      rows: [
        ['TT', 'Họ và tên', 'Chức vụ'],
        ['1', 'Nguyễn Văn An', 'Trưởng ban'],
      ],
    };
    expect(tasks(...HEAD, scores, people)).toEqual([]);
  });
});

describe('prose', () => {
  it('joins what a page broke, also inside a quotation', () => {
    const [first] = parsePlan(
      documentOf(
        ...HEAD,
        '- Đẩy mạnh phong trào “Vì người nghèo –',
        'Không để ai bị bỏ lại phía sau” và các',
        'phong trào khác.',
      ),
    ).tasks;
    expect(first?.content).toBe('Đẩy mạnh phong trào “Vì người nghèo – Không để ai bị bỏ lại phía sau” và các phong trào khác.');
    expect(first?.continued.map((ref) => ref.block)).toEqual([4, 5]);
  });

  it('gives an item the time and units said below it', () => {
    expect(
      tasks(
        ...HEAD,
        '1. Tổ chức hội nghị điển hình tiên tiến',
        '- Đơn vị chủ trì: Phòng Nội vụ.',
        '- Thời gian thực hiện: Quý III.',
        '2. Tổng kết phong trào',
        '- Thời gian: Tháng 12.',
      ),
    ).toEqual([
      'Tổ chức hội nghị điển hình tiên tiến | 2024-07-01 | 2024-09-30 | Phòng Nội vụ',
      'Tổng kết phong trào | 2024-12-01 | 2024-12-31 | ',
    ]);
  });

  it('takes no tasks from purposes, remarks and closing words', () => {
    expect(
      tasks(
        'KẾ HOẠCH',
        'Công tác thi đua năm 2024',
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Nâng cao chất lượng.',
        'II. NỘI DUNG',
        '(Có phụ lục kèm theo)',
        'Trên đây là Kế hoạch năm 2024./.',
      ),
    ).toEqual([]);
  });
});

describe('warnings', () => {
  it('keeps a time it does not understand and says so', () => {
    const {
      tasks: [task],
      warnings,
    } = parsePlan(
      documentOf(...HEAD, {
        rows: [
          ['TT', 'Nội dung', 'Thời gian'],
          ['1', 'Ký giao ước thi đua', 'Mùa xuân'],
        ],
      }),
    );
    expect(task).toMatchObject({ timeText: 'Mùa xuân', timing: 'untimed', periodStart: null, periodEnd: null });
    expect(warnings.map((warning) => warning.message)).toEqual(['Chưa xác định được thời gian từ cụm từ “Mùa xuân”.']);
  });
});

const words = fc.constantFrom(
  'I. NỘI DUNG',
  '1. Quý I',
  '- Tổ chức hội nghị',
  'Tháng 9/2024:',
  'PHỤ LỤC',
  'Nơi nhận:',
  'GIÁM ĐỐC',
  'Nguyễn Văn An',
  'Căn cứ Luật số 06/2022/QH15',
  'KẾ HOẠCH',
  '(Thời gian: Quý II)',
  'trước ngày 31/4',
  'a) b',
  '*',
  '“',
  'II. MỤC ĐÍCH',
  '1.1. Đăng ký: Các phòng',
);
const text = fc.oneof(
  words,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
);
const cell = fc.oneof(
  text,
  fc.record({ paragraphs: fc.array(text, { maxLength: 3 }), colSpan: fc.integer({ min: 1, max: 3 }), covered: fc.boolean() }),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  text,
  fc.record({ rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }) }),
);

/** The words of the document a reference points at. */
function pointedAt(doc: ReadDocument, ref: SourceRef): string {
  const block = doc.blocks[ref.block]!;
  const whole =
    block.kind === 'paragraph' ? block.text : (block.rows[ref.row ?? 0]?.cells[ref.cell ?? 0]?.paragraphs.join('\n') ?? '');
  return whole.slice(ref.start, ref.end);
}

const plain = (value: string): string => value.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('laws', () => {
  it('never throws, and points at the words of every task', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const doc = documentOf(...HEAD, ...pieces);
        for (const task of parsePlan(doc).tasks) {
          const first = plain(task.content).split(' ')[0]!;
          expect(plain(pointedAt(doc, task.source))).toContain(first);
          if (task.periodStart && task.periodEnd) expect(task.periodStart <= task.periodEnd).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
