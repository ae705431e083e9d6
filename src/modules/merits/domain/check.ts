import { formatShort, type LocalDate, partsOf } from '../../../kernel/local-date.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { KIND_LABELS, SUBJECT_LABELS, type Subject } from '../../../law/facts.ts';
import type { KnownAward } from './awards.ts';
import { checkCollective } from './check-collective.ts';
import type { FactsDraft, ListName, Loose, RowOf } from './draft.ts';
import { type SheetFacts, zSheetFacts } from './sheet.ts';
import { yearFault } from './year-fault.ts';

/** What a sheet is held against. */
export interface CheckAbout {
  readonly subject: Subject;
  readonly today: LocalDate;
  readonly awards: readonly KnownAward[];
}

/** "Xếp loại năm, dòng 2": where a fault is, in words. */
const place = (what: string, index: number): string => `${what}, dòng ${index + 1}`;

/** Everything wrong with a sheet, each at its field. Empty when it can be kept. */
export function checkFacts(facts: FactsDraft, about: CheckAbout): Fault[] {
  return [
    ...checkRatings(facts.ratings ?? [], about),
    ...checkAwards(facts.awards ?? [], about),
    ...checkInitiatives(facts.initiatives ?? [], about),
    ...(facts.projects ?? []).flatMap((row, i) => checkScoped('projects', 'Đề tài, đề án', row, i, about)),
    ...checkDisciplines(facts.disciplines ?? [], about),
    ...checkCollective(facts.collective, about),
    ...(facts.worker !== undefined && about.subject !== 'individual'
      ? [{ path: 'worker', message: 'Chỉ cá nhân mới được ghi là công nhân, nông dân, người lao động.' }]
      : []),
  ];
}

/** The whole sheet when nothing is wrong with it, else every fault. */
export function readDraft(draft: FactsDraft, about: CheckAbout): { facts: SheetFacts } | { faults: Fault[] } {
  const faults = checkFacts(draft, about);
  if (faults.length > 0) return { faults };
  const read = zSheetFacts.safeParse(draft);
  if (read.success) return { facts: read.data };
  return { faults: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) };
}

function checkYear(list: ListName, what: string, year: number | undefined, i: number, about: CheckAbout): Fault[] {
  const fault = yearFault(year, about.today);
  return fault ? [{ path: `${list}.${i}.year`, message: `${place(what, i)}: ${fault}` }] : [];
}

/** Indexes of rows whose key stood before; rows without a key are not compared. */
function repeats<T>(rows: readonly T[], keyOf: (row: T) => string | null): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    const key = keyOf(row);
    if (key === null) return [];
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}

function checkRatings(rows: readonly Loose<RowOf['ratings']>[], about: CheckAbout): Fault[] {
  const what = 'Xếp loại năm';
  const each = rows.flatMap((row, i) => [
    ...checkYear('ratings', what, row.year, i, about),
    ...(row.rating ? [] : [{ path: `ratings.${i}.rating`, message: `${place(what, i)}: chưa chọn mức xếp loại.` }]),
  ]);
  const twice = repeats(rows, (row) => (row.year === undefined ? null : String(row.year)));
  return [
    ...each,
    ...twice.map((i) => ({ path: `ratings.${i}.year`, message: `${place(what, i)}: năm ${rows[i]!.year} được ghi hai lần.` })),
  ];
}

function checkAwards(rows: readonly Loose<RowOf['awards']>[], about: CheckAbout): Fault[] {
  const labelOf = (code: string) => about.awards.find((award) => award.code === code)?.label ?? code;
  const twice = repeats(rows, ({ code, year, kind, decidedOn }) =>
    code && year !== undefined ? [code, year, kind ?? '', decidedOn ?? ''].join(' ') : null,
  );
  return [
    ...rows.flatMap((row, i) => checkAward(row, i, about)),
    ...twice.map((i) => {
      const { code = '', year, kind } = rows[i]!;
      const said = kind ? ` (${KIND_LABELS[kind].toLowerCase()})` : '';
      return {
        path: `awards.${i}.code`,
        message: `${place('Khen thưởng', i)}: “${labelOf(code)}” năm ${year}${said} được ghi hai lần.`,
      };
    }),
  ];
}

function checkAward(row: Loose<RowOf['awards']>, i: number, about: CheckAbout): Fault[] {
  const { code, year, achievedTo, decidedOn } = row;
  const faults: Fault[] = [];
  const say = (field: string, message: string) =>
    faults.push({ path: `awards.${i}.${field}`, message: `${place('Khen thưởng', i)}: ${message}` });
  const known = about.awards.find((award) => award.code === code);
  if (!code) say('code', 'chưa chọn danh hiệu hoặc hình thức khen thưởng.');
  else if (!known) say('code', 'danh hiệu hoặc hình thức khen thưởng này không có trong danh mục.');
  else if (!known.subjects.includes(about.subject))
    say('code', `“${known.label}” không tặng cho đối tượng là ${SUBJECT_LABELS[about.subject].toLowerCase()}.`);
  faults.push(...checkYear('awards', 'Khen thưởng', year, i, about));
  for (const [field, day, name] of [
    ['achievedTo', achievedTo, 'ngày cuối của thành tích'],
    ['decidedOn', decidedOn, 'ngày quyết định'],
  ] as const) {
    if (!day) continue;
    if (day > about.today) say(field, `${name} ${formatShort(day)} chưa đến.`);
    else if (year !== undefined && partsOf(day).year < year)
      say(field, `${name} ${formatShort(day)} trước năm thành tích ${year}.`);
  }
  // A school year ends in the year after the one it is counted in.
  if (achievedTo && year !== undefined && partsOf(achievedTo).year > year + 1)
    say('achievedTo', `ngày cuối của thành tích ${formatShort(achievedTo)} cách năm thành tích ${year} quá xa.`);
  return faults;
}

/** As the fields are called on the sheet. */
const SCOPE_NAMES = { initiatives: 'phạm vi được công nhận', projects: 'phạm vi ảnh hưởng' } as const;

function checkScoped(
  list: 'initiatives' | 'projects',
  what: string,
  row: Loose<RowOf['projects']>,
  i: number,
  about: CheckAbout,
): Fault[] {
  return [
    ...checkYear(list, what, row.year, i, about),
    ...(row.scope ? [] : [{ path: `${list}.${i}.scope`, message: `${place(what, i)}: chưa chọn ${SCOPE_NAMES[list]}.` }]),
  ];
}

function checkInitiatives(rows: readonly Loose<RowOf['initiatives']>[], about: CheckAbout): Fault[] {
  return rows.flatMap((row, i) => [
    ...checkScoped('initiatives', 'Sáng kiến', row, i, about),
    ...(row.usedFor && !about.awards.some(({ code }) => code === row.usedFor)
      ? [
          {
            path: `initiatives.${i}.usedFor`,
            message: `${place('Sáng kiến', i)}: danh hiệu hoặc hình thức khen thưởng đã dùng không có trong danh mục.`,
          },
        ]
      : []),
  ]);
}

function checkDisciplines(rows: readonly Loose<RowOf['disciplines']>[], { today }: CheckAbout): Fault[] {
  const faults: Fault[] = [];
  for (const [i, { form, from, until }] of rows.entries()) {
    const say = (field: string, message: string) =>
      faults.push({ path: `disciplines.${i}.${field}`, message: `${place('Kỷ luật', i)}: ${message}` });
    if (!form) say('form', 'chưa chọn hình thức kỷ luật.');
    if (!from) say('from', 'chưa ghi ngày bắt đầu.');
    else if (from > today) say('from', `ngày bắt đầu ${formatShort(from)} chưa đến.`);
    if (from && until && until < from)
      say('until', `ngày kết thúc ${formatShort(until)} trước ngày bắt đầu ${formatShort(from)}.`);
  }
  const twice = repeats(rows, ({ form, from }) => (form && from ? `${form} ${from}` : null));
  return [
    ...faults,
    ...twice.map((i) => ({ path: `disciplines.${i}.form`, message: `${place('Kỷ luật', i)}: được ghi hai lần.` })),
  ];
}
