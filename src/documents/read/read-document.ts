/**
 * A document as read from a file, before anything is understood: what stands where, in reading order.
 * Every format (`.docx`, `.pdf`, `.html`, `.txt`, `.md`) gives this one shape, so that the plan reader knows no formats.
 */
export interface ReadDocument {
  readonly format: 'docx' | 'pdf' | 'html' | 'txt' | 'md';
  /** Number of pages where the format has pages (`.pdf`), otherwise null. */
  readonly pageCount: number | null;
  /** In reading order; `blocks[i].index === i`. */
  readonly blocks: readonly Block[];
  /** Vietnamese sentences about what could not be read (a picture with text, a page cut off by a limit …). */
  readonly warnings: readonly string[];
}

export type Block = ParagraphBlock | TableBlock;

interface BlockBase {
  readonly index: number;
  /** 1-based page, null where the format has none. */
  readonly page: number | null;
}

/** One paragraph, heading or list item. A line break inside it is `\n`; runs of blanks are one blank; NFC. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  /** Text without the list marker when `list` is set by the format itself (a Word list, `<li>`); else the line as typed, so "1. Mục đích" keeps its "1.". */
  readonly text: string;
  /** 1..6 when the format says it is a heading (`<h2>`, Word style, `##`), otherwise null. */
  readonly heading: number | null;
  /** Set when the format itself says it is a list item; `marker` as printed where known ("-", "1.", "a)"), depth from 0. */
  readonly list: { readonly marker: string | null; readonly depth: number } | null;
  /** The whole text is bold / italic. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  /** In a two-column letterhead or signature block: which column it stands in. A letterhead is never left as a table. */
  readonly column: 'left' | 'right' | null;
}

/** A table with a grid. Letterheads and signature blocks laid out as tables are given as paragraphs with `column`. */
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Number of grid columns. A row's cells' `colSpan` add up to this (short rows are padded with empty cells). */
  readonly columns: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** A row the format marks as header (`<th>`, Word's repeated header row). */
  readonly header: boolean;
  /** 1-based page the row begins on, null where the format has none. */
  readonly page: number | null;
}

export interface TableCell {
  /** Paragraphs of the cell, list markers kept as typed; `[]` when empty or covered by a cell above (`covered`). */
  readonly paragraphs: readonly string[];
  readonly colSpan: number;
  /** Rows this cell spans, from its first row. */
  readonly rowSpan: number;
  /** True where a cell of a row above spans into this place; its text stands in that cell only. */
  readonly covered: boolean;
  readonly bold: boolean;
}

/** Where a piece of text stands: `blocks[block]`, for tables also row and cell; `start`/`end` are UTF-16 offsets in that paragraph's or cell's text (cell paragraphs joined with `\n`). */
export interface SourceRef {
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}
