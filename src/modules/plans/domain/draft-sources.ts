import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatLong, isLocalDate } from '../../../kernel/local-date.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import { blankTask, emptyDraft } from './draft.ts';
import type { DraftGround, DraftTask, PlanDraft } from './plan-draft.ts';
import type { PlanReading, TaskReading } from './reading/plan-reading.ts';
import { shiftTime, shiftWords } from './shift-year.ts';
import { suggestKind } from './task-kind.ts';

export interface ReadingTools {
  readonly newId: () => string;
  /** The unit a written name certainly means, or null. */
  readonly unitOf: (text: string) => string | null;
}

/** The draft that a reading gives: what the document says, nothing added; the officer corrects it beside the document. */
export function draftFromReading(reading: PlanReading, tools: ReadingTools): PlanDraft {
  const base = emptyDraft({
    yearKind: reading.yearKind,
    year: reading.planYear,
    title: cut(reading.title, 500),
    number: cut(reading.number, 50),
    symbol: cut(reading.symbol, 50),
    issuedOn: dayOrNull(reading.date),
    place: cut(reading.place, 100),
    agency: cut(reading.agency, 300),
    superior: cut(reading.superior, 300),
    signer: cut(reading.signer, 100),
    signerTitle: cut(reading.signerTitle, 200),
  });
  return {
    ...base,
    grounds: reading.bases.slice(0, 100).map(groundOf),
    parts: reading.background.slice(0, 50).map(({ heading, paragraphs }) => ({
      heading: cut(heading, 300),
      paragraphs: paragraphs.slice(0, 200).map((text) => text.slice(0, 4000)),
    })),
    tasks: reading.tasks.slice(0, 1000).map((task) => taskOf(task, tools)),
    recipients: reading.recipients.slice(0, 100).map((one) => one.slice(0, 300)),
  };
}

function taskOf(task: TaskReading, { newId, unitOf }: ReadingTools): DraftTask {
  const units = (names: readonly string[]) =>
    names.slice(0, 50).map((name) => {
      const text = name.slice(0, 300);
      return { text, unitId: unitOf(text) };
    });
  return {
    ...blankTask(newId()),
    section: cut(task.section, 300),
    content: task.content.slice(0, 4000),
    kind: suggestKind(task.content),
    timing: task.timing,
    timeText: cut(task.timeText, 500),
    periodStart: dayOrNull(task.periodStart),
    periodEnd: dayOrNull(task.periodEnd),
    lead: units(task.responsible),
    coordinating: units(task.coordinating),
    source: { ...task.source },
    warnings: warningsOf(task),
  };
}

function warningsOf(task: TaskReading): string[] {
  const warnings: string[] = [];
  if (task.timeText && task.timing === 'untimed')
    warnings.push(`Chưa xác định được thời gian từ cụm từ “${task.timeText.slice(0, 200)}”.`);
  if (task.timing === 'scheduled' && !task.periodEnd) warnings.push('Chưa xác định được ngày cuối của nhiệm vụ.');
  if (task.responsible.length === 0) warnings.push('Văn bản chưa nói đơn vị chủ trì nhiệm vụ này.');
  return warnings;
}

/** Kinds of documents by the sign in their number, "324/KH-SGTVT". */
const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  CT: 'Chỉ thị',
  CV: 'Công văn',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  TB: 'Thông báo',
  TT: 'Thông tư',
  VBHN: 'Văn bản hợp nhất',
};
const NAMES_ITS_KIND =
  /^(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|kế hoạch|công văn|hướng dẫn|thông báo|kết luận|văn bản)(?!\p{L})/iu;

/** "Căn cứ Kế hoạch số 324/KH-SGTVT ngày 26 tháng 01 năm 2024 của Sở Giao thông vận tải về …;", as far as it is known. */
function groundOf(basis: PlanReading['bases'][number]): DraftGround {
  const number = cut(basis.number, 100);
  const date = dayOrNull(basis.date);
  const title = basis.title?.trim() || null;
  const reference = [
    number && !title?.includes(number) ? `số ${number}` : null,
    date ? formatLong(date) : null,
    basis.issuer ? `của ${basis.issuer}` : null,
  ];
  const kind = DOCUMENT_KINDS[/^\d+[a-z]?(?:\/\d{4})?\/(\p{Lu}+)/iu.exec(number ?? '')?.[1] ?? ''] ?? 'Văn bản';
  const words =
    title && NAMES_ITS_KIND.test(title)
      ? [upperFirst(title), ...reference]
      : [kind, ...reference, title && `về ${lowerFirst(title)}`];
  return { text: `Căn cứ ${words.filter(Boolean).join(' ')};`.slice(0, 1000), number, date, planId: null };
}

/** An earlier plan of the unit as a draft for another year, its dates moved, nothing reported, nothing signed. */
export function draftFromEarlier(earlier: PlanDraft, from: WorkYear, to: WorkYear, newId: () => string): PlanDraft {
  const years = to.year - from.year;
  return {
    ...earlier,
    header: {
      ...earlier.header,
      yearKind: to.kind,
      year: to.year,
      title: earlier.header.title && shiftWords(earlier.header.title, from.year, years),
      number: null,
      issuedOn: null,
    },
    parts: earlier.parts.map((part) => ({
      ...part,
      paragraphs: part.paragraphs.map((one) => shiftWords(one, from.year, years)),
    })),
    parentPlanId: null,
    grounds: earlier.grounds.filter((ground) => ground.planId === null),
    tasks: earlier.tasks.map((task) => ({
      ...task,
      ...shiftTime(task, from, to),
      id: newId(),
      content: shiftWords(task.content, from.year, years),
      product: task.product && shiftWords(task.product, from.year, years),
      parentTaskId: null,
      source: null,
      checked: false,
      warnings: [],
    })),
  };
}

export interface SuperiorPlan {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: LocalDate;
}

/**
 * A draft that carries out a superior's issued plan: the plan is its first ground, the chosen tasks stand in it with their
 * times; the superior's units become the unit itself.
 */
export function draftFromSuperior(
  base: PlanDraft,
  superior: SuperiorPlan,
  chosen: readonly DraftTask[],
  unit: { readonly id: string; readonly name: string },
  newId: () => string,
): PlanDraft {
  return {
    ...base,
    parentPlanId: superior.id,
    grounds: [groundOfSuperior(superior), ...base.grounds],
    tasks: chosen.map((task) => ({
      ...task,
      id: newId(),
      parentTaskId: task.id,
      section: null,
      lead: [{ text: unit.name, unitId: unit.id }],
      coordinating: [],
      personIds: [],
      source: null,
      checked: false,
      warnings: [],
    })),
  };
}

/** "Thực hiện Kế hoạch số 12/KH-SXD ngày 15 tháng 01 năm 2026 của Sở Xây dựng về …;" */
export function groundOfSuperior(superior: SuperiorPlan): DraftGround {
  const number = `${superior.number}/${superior.symbol}`;
  const text = `Thực hiện Kế hoạch số ${number} ${formatLong(superior.issuedOn)} của ${superior.agency} về ${lowerFirst(superior.title)};`;
  return { text: text.slice(0, 1000), number: number.slice(0, 100), date: superior.issuedOn, planId: superior.id };
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const cut = (text: string | null, length: number): string | null => text?.trim().slice(0, length) || null;
const dayOrNull = (day: string | null): LocalDate | null => (isLocalDate(day) ? day : null);
