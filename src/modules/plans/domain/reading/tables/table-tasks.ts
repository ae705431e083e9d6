import type { SourceRef, TableBlock } from '../../../../../documents/read/read-document.ts';
import type { Draft, Surroundings } from '../draft.ts';
import { readMarker } from '../numbering.ts';
import { unitsOfSentence } from '../subject.ts';
import { squeeze, startsLowerCase, trimEnd, wordCount } from '../text.ts';
import { type FoundTime, findTime } from '../time/find.ts';
import { timeOfHeading } from '../time/heading.ts';
import { NO_UNITS, splitUnits, type Units, unitsOfCell, unitsOfHeading } from '../units.ts';
import { leadingVerb } from '../vocabulary.ts';
import { type ColumnRole, type Columns, isTaskTable } from './columns.ts';
import { type GridCell, type GridRow, textAt, toGrid } from './grid.ts';
import { guessColumns } from './guess.ts';
import { bandText, findHeader, isEmptyRow } from './rows.ts';
import { timeOfRow } from './time-cells.ts';

export interface TableReading {
  readonly drafts: readonly Draft[];
  /** The last task of the table before, with what a page break had cut off; null when nothing was. */
  readonly completed: Draft | null;
  /** Columns to read a continuation by; null when this is no table of tasks. */
  readonly columns: Columns | null;
  /** The time of the last band, for a continuation of the table. */
  readonly time: FoundTime | null;
}

/** What stood before a table: the columns and band it may go on with, and the task it may complete. */
export interface TableBefore {
  readonly reading: TableReading;
  /** The last task, when nothing stands between the two tables. */
  readonly last: Draft | null;
}

/**
 * Reads a table of tasks. A table without a header goes on with the columns of the table before it, when it has as
 * many; otherwise its columns are told by what stands in them.
 */
export function readTable(table: TableBlock, around: Surroundings, before: TableBefore | null): TableReading {
  const grid = toGrid(table);
  const headed = findHeader(grid);
  const goesOn = before?.reading.columns?.roles.length === table.columns ? before : null;
  const columns = headed?.columns ?? goesOn?.reading.columns ?? guessColumns(grid);
  if (!columns || !isTaskTable(columns)) return { drafts: [], completed: null, columns: null, time: null };
  const time = (headed ? null : goesOn?.reading.time) ?? around.time;
  return readRows(table, headed?.rows ?? grid, columns, { ...around, time }, goesOn?.last ?? null);
}

function readRows(
  table: TableBlock,
  rows: readonly GridRow[],
  columns: Columns,
  around: Surroundings,
  open: Draft | null,
): TableReading {
  const drafts: Draft[] = [];
  let completed: Draft | null = null;
  const reader = new RowReader(table, columns, around);
  const listed = rows.filter((row) => !isEmptyRow(row, columns));
  listed.forEach((row, i) => {
    const isCut = i === 0 && open !== null && reader.isCutByPage(row);
    const band = isCut ? null : bandText(row, listed[i + 1], columns);
    const last = drafts.at(-1) ?? completed ?? open;
    if (band !== null) reader.enterBand(band);
    else if (last !== null && (isCut || reader.isContinuation(row))) {
      const whole = reader.continued(last, row);
      if (drafts.length > 0) drafts[drafts.length - 1] = whole;
      else completed = whole;
    } else drafts.push(...reader.tasks(row));
  });
  return { drafts, completed, columns, time: reader.time };
}

class RowReader {
  time: FoundTime | null;
  private units: Units;
  private readonly table: TableBlock;
  private readonly columns: Columns;
  private readonly around: Surroundings;
  private count = 0;
  private carried: FoundTime | null = null;
  private carriedUnits: Units | null = null;

  constructor(table: TableBlock, columns: Columns, around: Surroundings) {
    this.table = table;
    this.columns = columns;
    this.around = around;
    this.time = around.time;
    this.units = around.units;
  }

  enterBand(text: string): void {
    const title = text.slice(readMarker(text)?.length ?? 0);
    const rule = timeOfHeading(title) ?? timeOfHeading(text);
    if (rule) this.time = { text: trimEnd(text), rule };
    const responsible = unitsOfHeading(title);
    this.units = responsible.length > 0 ? { responsible, coordinating: [] } : this.around.units;
    this.carried = null;
    this.carriedUnits = null;
  }

  /** The first row of a table that goes on over a page break, without number, time or unit of its own. */
  isCutByPage(row: GridRow): boolean {
    const cell = this.contentCell(row);
    const order = this.at('order');
    if (!cell || order < 0 || textAt(row, order) !== '' || /^\s*[-+*•]/u.test(cell.text)) return false;
    return ![...this.texts(row, 'time'), ...this.texts(row, 'lead')].some((text) => text !== '');
  }

  /** The rest of a row that a page broke: no number, no time, and its text goes on in lower case. */
  isContinuation(row: GridRow): boolean {
    const cell = this.contentCell(row);
    const order = this.at('order');
    if (!cell || cell.covered || (order >= 0 && textAt(row, order) !== '')) return false;
    return startsLowerCase(cell.text) && !this.texts(row, 'time').some((text) => text !== '') && !/^[-+*•]/u.test(cell.text);
  }

  continued(draft: Draft, row: GridRow): Draft {
    const cell = this.contentCell(row)!;
    const lead = this.leadUnits(row);
    return {
      ...draft,
      content: `${draft.content} ${squeeze(cell.text)}`,
      units: {
        responsible: [...draft.units.responsible, ...lead.responsible],
        coordinating: [...draft.units.coordinating, ...lead.coordinating],
      },
      continued: [...draft.continued, this.sourceOf(cell, row, 0, cell.text.length)],
    };
  }

  tasks(row: GridRow): Draft[] {
    const cell = this.contentCell(row);
    if (!cell || !/\p{L}/u.test(cell.text)) return [];
    this.count++;
    const time = this.rowTime(row);
    const units = this.rowUnits(row);
    const times = this.texts(row, 'time').flatMap((text) => text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line)));
    return this.parts(cell, times.length).map((part, i, all) =>
      this.toDraft(row, cell, part, all.length > 1 && times.length === all.length ? this.timeFrom(times[i]!, row) : time, units),
    );
  }

  private toDraft(row: GridRow, cell: GridCell, part: Part, time: FoundTime | null, units: Units): Draft {
    const own = time ?? findTime(part.text, this.around.planYear) ?? this.time;
    const named =
      units.responsible.length + units.coordinating.length > 0
        ? units
        : this.hasUnitColumn()
          ? NO_UNITS
          : unitsOfSentence(part.text);
    return {
      content: part.text,
      time: own,
      units: named,
      section: this.sectionOf(row),
      source: this.sourceOf(cell, row, part.start, part.end),
      continued: [],
    };
  }

  private sectionOf(row: GridRow): string {
    const order = this.at('order');
    const label = (order >= 0 ? squeeze(textAt(row, order)).replace(/[.)]+$/u, '') : '') || String(this.count);
    return this.around.section === null ? label : `${this.around.section}/${label}`;
  }

  private sourceOf(cell: GridCell, row: GridRow, start: number, end: number): SourceRef {
    return {
      block: this.table.index,
      row: cell.row,
      cell: cell.cell,
      start,
      end,
      ...(row.page === null ? {} : { page: row.page }),
    };
  }

  private at(role: ColumnRole): number {
    return this.columns.roles.indexOf(role);
  }

  private texts(row: GridRow, role: ColumnRole): string[] {
    return this.columns.roles
      .flatMap((r, c) => (r === role ? [textAt(row, c)] : []))
      .filter((text, i, all) => all.indexOf(text) === i);
  }

  private hasUnitColumn(): boolean {
    return this.at('lead') >= 0 || this.at('partner') >= 0;
  }

  /** Where two columns hold words of work, the one with the row's own, finer words. */
  private contentCell(row: GridRow): GridCell | null {
    const cells = this.columns.roles
      .flatMap((role, c) => (role === 'content' ? [row.places[c] ?? null] : []))
      .filter((cell) => cell !== null && cell.text !== '');
    return cells.findLast((cell) => !cell!.covered) ?? cells.at(-1) ?? null;
  }

  private timeFrom(text: string, row: GridRow): FoundTime | null {
    return timeOfRow(this.columns, row, text);
  }

  private rowTime(row: GridRow): FoundTime | null {
    const own = timeOfRow(this.columns, row, null);
    const isGroup = this.at('time') >= 0 && this.at('time') < this.at('content');
    if (own) this.carried = own;
    return own ?? (isGroup ? this.carried : null);
  }

  private leadUnits(row: GridRow): Units {
    const lead = this.texts(row, 'lead').map(unitsOfCell);
    const partners = this.texts(row, 'partner').flatMap((text) => splitUnits(text));
    return {
      responsible: [...new Set(lead.flatMap((units) => units.responsible))],
      coordinating: [...new Set([...lead.flatMap((units) => units.coordinating), ...partners])],
    };
  }

  private rowUnits(row: GridRow): Units {
    const own = this.leadUnits(row);
    const isEmpty = own.responsible.length + own.coordinating.length === 0;
    const isGroup = this.at('lead') >= 0 && this.at('lead') < this.at('content');
    if (!isEmpty) this.carriedUnits = own;
    return isEmpty ? ((isGroup ? this.carriedUnits : null) ?? this.units) : own;
  }

  /**
   * One row is one task, whatever its dashes, unless each part has its own time or the row only groups tasks by a
   * month or a unit that stands before them.
   */
  private parts(cell: GridCell, times: number): Part[] {
    const whole = { text: cleanContent(cell.text), start: 0, end: cell.text.length };
    const split = partsOf(cell.text);
    if (split.length < 2) return [whole];
    const content = cell.column;
    const groupedBy = (role: ColumnRole): boolean => this.at(role) >= 0 && this.at(role) < content;
    const isGroup = groupedBy('time') || (groupedBy('lead') && this.at('order') < 0);
    if (times === split.length && times > 1) return split;
    return isGroup ? split : [whole];
  }
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The dashes or paragraphs of a cell, each beginning like a task of its own. */
function partsOf(text: string): Part[] {
  const starts = [...text.matchAll(/(?:^|\n|(?<=[\s.;]))(?=[-–+•*]\s+\p{Lu})|\n(?=\s*(?:\d{1,2}[.)]|\p{Lu}))/gu)].map(
    (match) => match.index,
  );
  const cuts = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const parts = cuts
    .map(
      (start, i): Part => ({
        text: cleanContent(text.slice(start, cuts[i + 1] ?? text.length)),
        start,
        end: cuts[i + 1] ?? text.length,
      }),
    )
    .filter((part) => /\p{L}/u.test(part.text));
  const isTask = (part: Part): boolean => wordCount(part.text) >= 3 || leadingVerb(part.text) > 0;
  return parts.every(isTask) ? parts : [];
}

function cleanContent(text: string): string {
  const plain = squeeze(text);
  return plain
    .slice(readMarker(plain)?.length ?? 0)
    .replace(/[;,]$/u, '')
    .trim();
}
