import { type DraftBlock, type DraftParagraph, draftParagraph } from '../draft.ts';
import { layOutGrid, type WrittenCell, type WrittenRow } from '../grid.ts';
import type { ReadBudget } from '../limits.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { toggle, value, wholeNumber } from './ooxml.ts';
import { chosen, endIsDeleted, readInline, rowIsDeleted } from './runs.ts';
import { drawsBorders, factsOf, inherit, type StyleSheet } from './styles.ts';

/** Elements that only wrap blocks. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

const ALIGNMENTS: Readonly<Record<string, DraftParagraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Reads the blocks of a document's body in order; one reader per document, as list counters run through it. */
export class BodyReader {
  /** Pictures met so far: what they show cannot be read. */
  pictures = 0;
  readonly #styles: StyleSheet;
  readonly #numbering: Numbering;
  readonly #budget: ReadBudget;
  #steps = 0;

  constructor(styles: StyleSheet, numbering: Numbering, budget: ReadBudget) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#budget = budget;
  }

  read(parent: XmlElement): DraftBlock[] {
    const blocks: DraftBlock[] = [];
    let runOn = '';
    const walk = (from: XmlElement): void => {
      for (const element of elements(from)) {
        this.#step();
        if (element.name === 'w:p') {
          const found = this.#paragraph(element, runOn);
          runOn = endIsDeleted(element) ? found.paragraph.text : '';
          if (runOn === '') blocks.push(found.paragraph);
          for (const box of found.boxes) blocks.push(...this.read(box));
        } else if (element.name === 'w:tbl') blocks.push(...this.#table(element));
        else if (element.name === 'mc:AlternateContent') walk(chosen(element));
        else if (WRAPPERS.has(element.name)) walk(element);
      }
    };
    walk(parent);
    if (runOn !== '') blocks.push(draftParagraph(runOn));
    return blocks;
  }

  #step(): void {
    this.#steps += 1;
    if ((this.#steps & 255) === 0) this.#budget.checkTime();
  }

  #paragraph(element: XmlElement, before: string): { paragraph: DraftParagraph; boxes: XmlElement[] } {
    const properties = child(element, 'w:pPr');
    const style = this.#styles.paragraph(value(properties, 'w:pStyle'));
    const facts = inherit(factsOf(properties, null), style);
    const content = readInline(element, style, this.#styles);
    this.pictures += content.pictures;
    const printed = content.text.trim() !== '';
    const numbered = printed && facts.numId !== null && facts.numId !== 0;
    const level = Math.min(Math.max(facts.level ?? 0, 0), 8);
    const paragraph = draftParagraph(before + content.text, {
      heading: facts.outline !== null && facts.outline <= 5 ? facts.outline + 1 : null,
      list: numbered ? { marker: this.#numbering.next(facts.numId!, level), depth: level } : null,
      bold: content.bold,
      italic: content.italic,
      align: ALIGNMENTS[facts.align ?? ''] ?? null,
    });
    return { paragraph, boxes: content.boxes };
  }

  #table(element: XmlElement): DraftBlock[] {
    const properties = child(element, 'w:tblPr');
    const written = joinMergedCells([...this.#rows(element)]);
    const { columns, rows } = layOutGrid(written, this.#budget.limits.tableColumns);
    if (columns === 0) return [];
    const bordered = drawsBorders(properties) ?? this.#styles.style(value(properties, 'w:tblStyle')).bordered;
    return [{ kind: 'table', columns, rows, page: null, bordered: bordered ?? cellBorders(element) }];
  }

  *#rows(table: XmlElement): Generator<DocxRow> {
    for (const row of elements(table)) {
      this.#step();
      if (WRAPPERS.has(row.name)) yield* this.#rows(row);
      if (row.name !== 'w:tr' || rowIsDeleted(row)) continue;
      const properties = child(row, 'w:trPr');
      yield {
        header: toggle(properties, 'w:tblHeader') === true,
        cells: [
          ...emptyCells(wholeNumber(properties, 'w:gridBefore')),
          ...this.#cells(row),
          ...emptyCells(wholeNumber(properties, 'w:gridAfter')),
        ],
      };
    }
  }

  *#cells(row: XmlElement): Generator<DocxCell> {
    for (const cell of elements(row)) {
      if (WRAPPERS.has(cell.name)) yield* this.#cells(cell);
      if (cell.name !== 'w:tc') continue;
      const properties = child(cell, 'w:tcPr');
      yield {
        paragraphs: this.read(cell).flatMap(flatten),
        colSpan: Math.max(1, wholeNumber(properties, 'w:gridSpan') ?? 1),
        down: merge(properties, 'w:vMerge'),
        across: merge(properties, 'w:hMerge'),
      };
    }
  }
}

type Merge = 'restart' | 'continue' | null;

interface DocxCell {
  readonly paragraphs: readonly DraftParagraph[];
  readonly colSpan: number;
  readonly down: Merge;
  readonly across: Merge;
}

interface DocxRow {
  readonly header: boolean;
  readonly cells: readonly DocxCell[];
}

function merge(properties: XmlElement | null, name: string): Merge {
  const element = child(properties, name);
  if (!element) return null;
  return element.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

function emptyCells(count: number | null): DocxCell[] {
  return Array.from({ length: Math.min(Math.max(count ?? 0, 0), 64) }, () => ({
    paragraphs: [],
    colSpan: 1,
    down: null,
    across: null,
  }));
}

/** The paragraphs of a block inside a cell; a nested table gives those of its cells, row by row. */
function flatten(block: DraftBlock): readonly DraftParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
}

/** True when cells themselves draw borders, null when they say nothing. */
function cellBorders(table: XmlElement): boolean | null {
  for (const row of elements(table, 'w:tr')) {
    for (const cell of elements(row, 'w:tc')) {
      const borders = child(child(cell, 'w:tcPr'), 'w:tcBorders');
      if (borders && [...elements(borders)].some((b) => !['nil', 'none', undefined].includes(b.attributes['w:val']))) return true;
    }
  }
  return null;
}

/** Word writes out every cell a merged cell covers; here these become spans of the first one. */
function joinMergedCells(rows: readonly DocxRow[]): WrittenRow[] {
  type Open = { paragraphs: readonly DraftParagraph[]; colSpan: number; rowSpan: number };
  let above = new Map<number, Open>();
  return rows.map((row) => {
    const here = new Map<number, Open>();
    const cells: WrittenCell[] = [];
    let at = 0;
    let last: Open | null = null;
    for (const cell of row.cells) {
      const open = cell.down === 'continue' ? above.get(at) : undefined;
      if (cell.across === 'continue' && last) last.colSpan += cell.colSpan;
      else if (open && open.colSpan === cell.colSpan) {
        open.rowSpan += 1;
        here.set(at, open);
        last = null;
      } else {
        last = { paragraphs: cell.paragraphs, colSpan: cell.colSpan, rowSpan: 1 };
        cells.push(last);
        if (cell.down !== null) here.set(at, last);
      }
      at += cell.colSpan;
    }
    above = here;
    return { cells, header: row.header, page: null };
  });
}
