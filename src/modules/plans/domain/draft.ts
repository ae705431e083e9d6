import type { Fault } from '../../../kernel/refusal.ts';
import { cleanText, searchKey } from '../../../kernel/vi-text.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import type { DraftTask, PlanDraft } from './plan-draft.ts';
import { timeOf } from './plan-time.ts';

/** Every correction of a draft is one of these functions: the screen applies them at once and saves the result as a whole. */

/** The year the draft is for; null while it is not said. */
export const yearOfDraft = (draft: PlanDraft): WorkYear | null =>
  draft.header.year === null ? null : { kind: draft.header.yearKind, year: draft.header.year };

export const blankTask = (id: string): DraftTask => ({
  id,
  section: null,
  content: '',
  kind: 'other',
  timing: 'untimed',
  timeText: null,
  periodStart: null,
  periodEnd: null,
  lead: [],
  coordinating: [],
  personIds: [],
  product: null,
  note: null,
  parentTaskId: null,
  source: null,
  checked: false,
  warnings: [],
});

export const emptyDraft = (header: Partial<PlanDraft['header']> & { yearKind: 'calendar' | 'school' }): PlanDraft => ({
  header: {
    year: null,
    title: null,
    number: null,
    symbol: null,
    issuedOn: null,
    place: null,
    agency: null,
    superior: null,
    signer: null,
    signerTitle: null,
    ...header,
  },
  grounds: [],
  parts: [],
  tasks: [],
  recipients: [],
  parentPlanId: null,
});

/** A new task after the one named (at the end when null), in its section. */
export function addTask(draft: PlanDraft, afterId: string | null, newId: string): PlanDraft {
  const at = afterId === null ? draft.tasks.length : draft.tasks.findIndex((task) => task.id === afterId) + 1;
  const place = at === 0 ? draft.tasks.length : at;
  const task = { ...blankTask(newId), section: draft.tasks[place - 1]?.section ?? null, checked: true };
  return { ...draft, tasks: draft.tasks.toSpliced(place, 0, task) };
}

export const removeTask = (draft: PlanDraft, id: string): PlanDraft => ({
  ...draft,
  tasks: draft.tasks.filter((task) => task.id !== id),
});

/** Moves a task to a place in the list (0 = first). */
export function moveTask(draft: PlanDraft, id: string, to: number): PlanDraft {
  const task = draft.tasks.find((one) => one.id === id);
  if (!task) return draft;
  const rest = draft.tasks.filter((one) => one.id !== id);
  return { ...draft, tasks: rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, task) };
}

/** Changes fields of one task; whoever corrects a task has looked at it. */
export const correctTask = (draft: PlanDraft, id: string, change: Partial<Omit<DraftTask, 'id'>>): PlanDraft => ({
  ...draft,
  tasks: draft.tasks.map((task) => (task.id === id ? { ...task, checked: true, ...change } : task)),
});

/** New words for a task's time: the days are read from them in the plan's year; words not understood leave it untimed. */
export function setTimeText(draft: PlanDraft, id: string, timeText: string | null): PlanDraft {
  const words = timeText === null ? null : cleanText(timeText) || null;
  const year = yearOfDraft(draft);
  const time = year ? timeOf(words, year) : ({ timing: 'untimed', timeText: words, periodStart: null, periodEnd: null } as const);
  return correctTask(draft, id, time);
}

/** Cuts a task in two at an offset of its content; both parts keep time, units and the place in the document. */
export function splitTask(draft: PlanDraft, id: string, offset: number, newId: string): PlanDraft {
  const at = draft.tasks.findIndex((task) => task.id === id);
  const task = draft.tasks[at];
  if (!task) return draft;
  const first = trimCut(task.content.slice(0, offset));
  const second = trimCut(task.content.slice(offset));
  if (!first || !second) return draft;
  const cut = task.source ? task.source.start + Math.min(offset, task.source.end - task.source.start) : 0;
  const one: DraftTask = { ...task, content: first, checked: true, source: task.source && { ...task.source, end: cut } };
  const two: DraftTask = {
    ...task,
    id: newId,
    content: second.charAt(0).toLocaleUpperCase('vi') + second.slice(1),
    checked: true,
    warnings: [],
    source: task.source && { ...task.source, start: cut },
  };
  return { ...draft, tasks: draft.tasks.toSpliced(at, 1, one, two) };
}

/** Joins tasks into the first of them (by place): contents in order, units together, time and kind of the first that has any. */
export function mergeTasks(draft: PlanDraft, ids: readonly string[]): PlanDraft {
  const chosen = draft.tasks.filter((task) => ids.includes(task.id));
  const [first, ...others] = chosen;
  if (!first || others.length === 0) return draft;
  const timed = chosen.find((task) => task.timing !== 'untimed') ?? first;
  const merged: DraftTask = {
    ...first,
    content: chosen.map((task) => trimCut(task.content)).join('; '),
    kind: chosen.find((task) => task.kind !== 'other')?.kind ?? 'other',
    timing: timed.timing,
    timeText: timed.timeText,
    periodStart: timed.periodStart,
    periodEnd: timed.periodEnd,
    lead: distinctUnits(chosen.flatMap((task) => task.lead)),
    coordinating: distinctUnits(chosen.flatMap((task) => task.coordinating)),
    personIds: [...new Set(chosen.flatMap((task) => task.personIds))],
    product: chosen.flatMap((task) => task.product ?? []).join('; ') || null,
    note: chosen.flatMap((task) => task.note ?? []).join('; ') || null,
    warnings: chosen.flatMap((task) => task.warnings),
    checked: true,
  };
  const gone = new Set(others.map((task) => task.id));
  return {
    ...draft,
    tasks: draft.tasks.filter((task) => !gone.has(task.id)).map((task) => (task.id === first.id ? merged : task)),
  };
}

/** Says which unit a written name means, everywhere the name stands; null takes the match away. */
export function matchUnitName(draft: PlanDraft, text: string, unitId: string | null): PlanDraft {
  const key = searchKey(text);
  const match = (units: DraftTask['lead']) => units.map((unit) => (searchKey(unit.text) === key ? { ...unit, unitId } : unit));
  return {
    ...draft,
    tasks: draft.tasks.map((task) => ({ ...task, lead: match(task.lead), coordinating: match(task.coordinating) })),
  };
}

/** The written names of units that are matched to nothing, each once, as first written; those used most come first. */
export function unmatchedNames(draft: PlanDraft): string[] {
  const names = new Map<string, { text: string; uses: number }>();
  for (const unit of draft.tasks.flatMap((task) => [...task.lead, ...task.coordinating])) {
    if (unit.unitId !== null) continue;
    const known = names.get(searchKey(unit.text));
    names.set(searchKey(unit.text), { text: known?.text ?? unit.text, uses: (known?.uses ?? 0) + 1 });
  }
  return [...names.values()].sort((a, b) => b.uses - a.uses).map((name) => name.text);
}

/** What must be mended before a plan can be made of the draft. */
export function faultsOfDraft(draft: PlanDraft): Fault[] {
  const faults: Fault[] = [];
  if (!draft.header.title) faults.push({ path: 'header.title', message: 'Xin ghi tên kế hoạch.' });
  if (draft.header.year === null) faults.push({ path: 'header.year', message: 'Xin chọn năm của kế hoạch.' });
  const seen = new Set<string>();
  draft.tasks.forEach((task, index) => {
    if (!task.content.trim())
      faults.push({ path: `tasks.${index}.content`, message: `Nhiệm vụ thứ ${index + 1} chưa có nội dung.` });
    if (seen.has(task.id)) faults.push({ path: `tasks.${index}.id`, message: `Nhiệm vụ thứ ${index + 1} bị lặp lại.` });
    seen.add(task.id);
    if (task.timing === 'scheduled' && task.periodEnd === null) {
      faults.push({
        path: `tasks.${index}.periodEnd`,
        message: `Nhiệm vụ thứ ${index + 1} có thời hạn nhưng chưa rõ ngày cuối.`,
      });
    }
  });
  return faults;
}

/** What must be mended before the plan can be issued: all of the above, and at least one task. */
export function faultsBeforeIssue(draft: PlanDraft): Fault[] {
  const faults = faultsOfDraft(draft);
  if (draft.tasks.length === 0) faults.push({ path: 'tasks', message: 'Kế hoạch chưa có nhiệm vụ nào.' });
  return faults;
}

const trimCut = (text: string): string =>
  text
    .trim()
    .replace(/^[;,.\s]+|[;,\s]+$/g, '')
    .replace(/(?<=\p{L})\.$/u, '');

function distinctUnits(units: DraftTask['lead']): DraftTask['lead'] {
  return [...new Map(units.map((unit) => [searchKey(unit.text), unit])).values()];
}
