import type { ParagraphBlock } from './read-document.ts';

/** A paragraph as a format's reader found it; tabs still in the text. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly heading: number | null;
  readonly list: ParagraphBlock['list'];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: ParagraphBlock['align'];
  readonly column: ParagraphBlock['column'];
  readonly page: number | null;
}

export interface DraftCell {
  readonly paragraphs: readonly DraftParagraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly covered: boolean;
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  readonly header: boolean;
  readonly page: number | null;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly DraftRow[];
  readonly page: number | null;
  /** Whether lines are drawn between the cells; null where the format does not say. */
  readonly bordered: boolean | null;
}

export type DraftBlock = DraftParagraph | DraftTable;

/** A plain paragraph with the given differences. */
export function draftParagraph(text: string, over: Partial<Omit<DraftParagraph, 'kind' | 'text'>> = {}): DraftParagraph {
  return {
    kind: 'paragraph',
    text,
    heading: null,
    list: null,
    bold: false,
    italic: false,
    align: null,
    column: null,
    page: null,
    ...over,
  };
}

export const EMPTY_CELL: DraftCell = { paragraphs: [], colSpan: 1, rowSpan: 1, covered: false };
