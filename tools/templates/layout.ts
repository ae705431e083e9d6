import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/**
 * The common parts of an official paper in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I:
 * A4, margins 20–25 mm above and below, 30–35 mm left, 15–20 mm right; Times New Roman, black; page numbers centred in the
 * upper margin, not shown on the first page, counted anew in each appendix.
 */
const FONT = 'Times New Roman';
/** Twentieths of a point, the unit of Word, in a millimetre. */
const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const ALL_BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
/** Width between the margins of an upright A4 page, in twentieths of a point. */
const TEXT_WIDTH = mm(210 - 30 - 15);

/** A list in the data whose items become paragraphs like the one the tag stands in. */
export const EACH = ' [loopOver: "paragraph"]';

export interface Style {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justified';
  /** Space before and after, points. */
  readonly before?: number;
  readonly after?: number;
  /** First line indented by 1 cm. */
  readonly indent?: boolean;
}

export function paragraph(text: string, style: Style = {}): Paragraph {
  return new Paragraph({
    alignment:
      AlignmentType[
        style.align === 'justified'
          ? 'JUSTIFIED'
          : style.align === 'center'
            ? 'CENTER'
            : style.align === 'right'
              ? 'RIGHT'
              : 'LEFT'
      ],
    spacing: { before: (style.before ?? 0) * 20, after: (style.after ?? 0) * 20 },
    indent: style.indent ? { firstLine: mm(10) } : undefined,
    children: [new TextRun({ text, size: (style.size ?? 14) * 2, bold: style.bold, italics: style.italics })],
  });
}

/** Body text: justified, first line indented, 6 points between paragraphs. */
export function body(text: string, style: Style = {}): Paragraph {
  return paragraph(text, { align: 'justified', indent: true, after: 6, ...style });
}

/** A thin rule in the middle of its cell: `share` of `width` (both in twentieths of a point) is drawn. */
export function rule(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

type TwoCells = readonly [left: readonly Paragraph[], right: readonly Paragraph[]];

/** A block in two columns without lines: the left one takes `share` of the page. */
function twoColumns(rows: readonly TwoCells[], share: number): Table {
  const widths = [Math.round(TEXT_WIDTH * share), Math.round(TEXT_WIDTH * (1 - share))];
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children: [...children],
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      verticalAlign: VerticalAlign.TOP,
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, widths[0]!), cell(right, widths[1]!)] }),
    ),
  });
}

/** Letterhead: superior and agency | quốc hiệu and tiêu ngữ; number (with `under` below it) | place and date. */
export function letterhead(under: readonly Paragraph[]): Table {
  const LEFT = 0.4;
  const issuer = [
    paragraph(`{#superior${EACH}}{text}{/superior}`, { size: 12, align: 'center' }),
    paragraph('{agencyUpper}', { size: 12, bold: true, align: 'center' }),
    rule(TEXT_WIDTH * LEFT, 0.4),
  ];
  const nation = [
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, align: 'center' }),
    paragraph('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, align: 'center' }),
    rule(TEXT_WIDTH * (1 - LEFT), 0.56),
  ];
  const number = [paragraph('Số: {numberAndSymbol}', { size: 13, align: 'center', before: 6 }), ...under];
  const date = [paragraph('{placeAndDate}', { size: 13, italics: true, align: 'center', before: 6 })];
  return twoColumns(
    [
      [issuer, nation],
      [number, date],
    ],
    LEFT,
  );
}

/** Nơi nhận | signer's authority, title, room for the signature, full name. */
export function signature(): Table {
  const recipients = [
    paragraph('Nơi nhận:', { size: 12, bold: true, italics: true }),
    paragraph(`{#recipients${EACH}}- {text}{/recipients}`, { size: 11 }),
  ];
  const signer = [
    paragraph(`{#signerTitle${EACH}}{text}{/signerTitle}`, { size: 14, bold: true, align: 'center' }),
    ...Array.from({ length: 4 }, () => paragraph('', { size: 14 })),
    paragraph('{signer}', { size: 14, bold: true, align: 'center' }),
  ];
  return twoColumns([[recipients, signer]], 0.5);
}

/** Paragraphs of which some are headings: one template paragraph that is bold where the data says so. */
export function bodyWithHeadings(list: string): Paragraph {
  const run = (text: string, bold: boolean) => new TextRun({ text, size: 28, bold });
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 120 },
    indent: { firstLine: mm(10) },
    children: [
      run(`{#${list}${EACH}}`, false),
      run('{#heading}{text}{/heading}', true),
      run('{#plain}{text}{/plain}', false),
      run(`{/${list}}`, false),
    ],
  });
}

export interface Column {
  readonly title: string;
  /** Template text of the repeated row. */
  readonly content: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** A lined table: header row repeated on each page, an optional band row, and one row that the data repeats. */
export function dataTable(columns: readonly Column[], size: number, band?: string): Table {
  const cell = (text: string, width: number, style: Style, span = 1) =>
    new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [paragraph(text, { size, ...style })],
    });
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const head = columns.map((column) => cell(column.title, column.width, { bold: true, align: 'center' }));
  const row = columns.map((column) => cell(column.content, column.width, { align: column.align ?? 'left' }));
  const bandRow = band === undefined ? [] : [new TableRow({ children: [cell(band, total, { bold: true }, columns.length)] })];
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns.map((column) => column.width),
    borders: ALL_BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...bandRow,
      new TableRow({ cantSplit: true, children: row }),
    ],
  });
}

/** A section with its own page numbers; the first page shows none, but `firstHeader` if given. */
export function section(
  children: ISectionOptions['children'],
  options: { landscape?: boolean; firstHeader?: string } = {},
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const first = options.firstHeader ? paragraph(options.firstHeader, { size: 13, bold: true, align: 'right' }) : paragraph('');
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sheet itself: the upright measures are given for both.
        size: {
          width: mm(210),
          height: mm(297),
          orientation: options.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [first] }) },
    children,
  };
}

export function officialPaper(title: string, sections: readonly ISectionOptions[]): Document {
  return new Document({
    title,
    creator: 'Sổ Vàng',
    lastModifiedBy: 'Sổ Vàng',
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [...sections],
  });
}
