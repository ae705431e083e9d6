import type { ReadDocument } from '../../../../documents/read/read-document.ts';
import { agencyFromSymbol, agencyFromText, ownNumberFromText, planYearOf } from './agency.ts';
import { readBackground } from './background.ts';
import { readClosing } from './closing.ts';
import type { Draft } from './draft.ts';
import { readGrounds } from './grounds.ts';
import { readHeader } from './header.ts';
import { joinBroken } from './join.ts';
import { type Item, toItems } from './lines.ts';
import { buildOutline } from './outline.ts';
import type { CitedReading, PlanReading, ReadingWarning, TaskReading } from './plan-reading.ts';
import { gatherTasks } from './prose.ts';
import { findReferences } from './references.ts';
import { roleOfTitle } from './sections.ts';
import { stageOf } from './stages.ts';
import { isUpperCase, wordCount } from './text.ts';
import { resolveTime } from './time/resolve.ts';
import type { PlanCalendar } from './time/rule.ts';

/**
 * Understands a plan: letterhead, grounds, tasks, recipients, signature. Never throws and never guesses: what the
 * document does not say is null, what was not understood is kept as written with a warning in Vietnamese.
 */
export function parsePlan(doc: ReadDocument): PlanReading {
  const items = joinBroken(toItems(doc));
  const header = readHeader(items);
  const closing = readClosing(items, header.bodyStart);
  const sectionsAt = firstSection(items, header.bodyStart, closing.start);
  const preamble = textsOf(items.slice(header.bodyStart, sectionsAt));
  const body = items.slice(sectionsAt, closing.start);
  const annex = items.slice(closing.end);
  const own = header.symbol === null ? ownNumberFromText([...preamble, ...textsOf(annex), ...textsOf(body)]) : null;
  const number = header.number ?? own?.number ?? null;
  const symbol = header.symbol ?? own?.symbol ?? null;
  const date = header.date ?? own?.date ?? null;
  const { planYear, yearKind } = planYearOf(header.title, header.year ?? yearOf(own?.date ?? null), preamble);
  const calendar: PlanCalendar = { planYear, yearKind };
  const grounds = readGrounds([...preamble, ...groundSections(body)]);
  const bodyOutline = buildOutline(body, null);
  const outline = [...bodyOutline, ...buildOutline(annex, annex.length > 0 ? 'PHỤ LỤC' : null)];
  const tasks = gatherTasks(outline, planYear).map((draft) => toTask(draft, calendar));
  const texts = [...preamble, ...textsOf(body)];
  return {
    number,
    symbol,
    date,
    place: header.place,
    agency: header.agency ?? agencyFromText(preamble) ?? agencyFromText(texts) ?? agencyFromSymbol(symbol, texts),
    superior: header.superior,
    signer: closing.signer,
    signerTitle: closing.signerTitle,
    title: header.title,
    planYear,
    yearKind,
    bases: grounds.bases,
    background: readBackground(bodyOutline),
    tasks,
    recipients: closing.recipients,
    cited: citedIn(
      [...preamble, ...textsOf(body), ...textsOf(annex)],
      grounds.bases.flatMap((base) => base.number ?? []),
      number === null ? null : `${number}/${symbol}`,
    ),
    warnings: warningsOf(doc, tasks, planYear),
  };
}

/** Index of the first heading or numbered line after the preamble. */
function firstSection(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.kind === 'table') return i;
    const kind = item.marker?.kind;
    if (stageOf(item.text)) return i;
    if (kind && !['dash', 'plus', 'star'].includes(kind)) return i;
    if (
      !item.marker &&
      roleOfTitle(item.text) !== null &&
      wordCount(item.text) <= 12 &&
      (isUpperCase(item.text) || item.bold || item.heading !== null)
    )
      return i;
  }
  return firstListed(items, from, to);
}

/** A short plan without headings: its list begins after the paragraph that ends "… như sau:". */
function firstListed(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) {
    const [item, next] = [items[i]!, items[i + 1]!];
    if (item.kind === 'line' && next.kind === 'line' && /:$/u.test(item.text) && next.marker) return i + 1;
  }
  return to;
}

/** Grounds that stand in a section of their own ("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH"). */
function groundSections(items: readonly Item[]): string[] {
  const found: string[] = [];
  let isInside = false;
  for (const item of items) {
    if (item.kind === 'table') continue;
    if (
      /^(?:những |các )?(?:căn cứ|cơ sở (?:pháp lý|xây dựng))/iu.test(item.text) &&
      wordCount(item.text) <= 10 &&
      item.marker &&
      item.marker.kind !== 'dash'
    )
      isInside = true;
    else if (item.marker && !['dash', 'plus', 'star'].includes(item.marker.kind)) isInside = false;
    else if (isInside) found.push(/^(?:căn cứ|thực hiện|theo)/iu.test(item.text) ? item.text : `Căn cứ ${item.text}`);
  }
  return found;
}

function textsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'line' ? [item.text] : item.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function toTask(draft: Draft, calendar: PlanCalendar): TaskReading {
  const resolved = draft.time ? resolveTime(draft.time.rule, calendar) : null;
  return {
    content: draft.content,
    timeText: draft.time?.text ?? null,
    time: draft.time?.rule ?? null,
    periodStart: resolved?.start ?? null,
    periodEnd: resolved?.end ?? null,
    timing: resolved?.timing ?? 'untimed',
    responsible: draft.units.responsible,
    coordinating: [...new Set(draft.units.coordinating)].filter((unit) => !draft.units.responsible.includes(unit)),
    section: draft.section,
    source: draft.source,
    continued: draft.continued,
  };
}

function citedIn(texts: readonly string[], bases: readonly string[], own: string | null): CitedReading[] {
  const found = new Map<string, CitedReading>();
  for (const { number, date } of texts.flatMap((text) => findReferences(text))) {
    if (number === null || bases.includes(number) || number.replace('-', '/') === own?.replace('-', '/')) continue;
    if ((found.get(number)?.date ?? null) === null) found.set(number, { number, date });
  }
  return [...found.values()];
}

function warningsOf(doc: ReadDocument, tasks: readonly TaskReading[], planYear: number | null): ReadingWarning[] {
  const warnings: ReadingWarning[] = doc.warnings.map((message) => ({ message }));
  if (planYear === null)
    warnings.push({
      message: 'Không thấy văn bản nói kế hoạch của năm nào, nên các mốc thời gian không ghi năm chưa được xác định.',
    });
  if (tasks.length === 0) warnings.push({ message: 'Không tìm thấy nhiệm vụ nào trong văn bản này.' });
  for (const task of tasks) {
    if (task.time?.kind === 'phrase')
      warnings.push({ message: `Chưa xác định được thời gian từ cụm từ “${task.timeText}”.`, source: task.source });
  }
  return warnings;
}
