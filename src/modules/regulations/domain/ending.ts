import { addDays, formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { awardsOf } from '../../../law/local.ts';
import { aboutWords, type Overlap } from './overlaps.ts';
import { nameOf, periodOf, type RegulationContent, type RegulationEntry } from './regulation.ts';

/** What ends in a regulation: an entry, for these awards (null: for all it is about), after this day. */
interface Cut {
  readonly entry: number;
  readonly shared: readonly string[] | null;
  readonly last: LocalDate;
}
/** A regulation of which nothing goes on ends as a whole; else only what another one takes over. */
export type Ending = { readonly closesOn: LocalDate } | { readonly content: RegulationContent };

const dayBefore = ({ from }: Overlap): LocalDate => addDays(from, -1);

/** What ends in the regulation itself and in the other one, the earlier of two entries the day before the later begins. */
export const cutsIn = (side: 'own' | 'other', overlaps: readonly Overlap[]): Cut[] =>
  overlaps
    .filter(({ earlier }) => earlier === side)
    .map((overlap) => ({
      entry: side === 'own' ? overlap.entry : overlap.otherEntry,
      shared: overlap.shared,
      last: dayBefore(overlap),
    }));

/** The regulation with these cuts; null: there is nothing to cut. What others do not take over goes on as it stands. */
export function endingOf(content: RegulationContent, cuts: readonly Cut[]): Ending | null {
  const [first] = cuts;
  if (!first) return null;
  const entries = content.entries.flatMap((entry, i) =>
    cutEntry(
      entry,
      cuts.filter((cut) => cut.entry === i),
    ),
  );
  const over = (entry: RegulationEntry): boolean => {
    const period = periodOf(content, entry);
    return period === null || (period.to !== null && period.to <= first.last);
  };
  const whole = cuts.every(({ last }) => last === first.last) && entries.every(over);
  return whole ? { closesOn: first.last } : { content: { ...content, entries } };
}

/** A regulation that is still being written, with what ends in it; entries do not reach beyond its own last day. */
export function withEnding(content: RegulationContent, ending: Ending | null): RegulationContent {
  if (ending === null) return content;
  if ('content' in ending) return ending.content;
  const { closesOn } = ending;
  const entries = content.entries.map(({ to, ...entry }) => (to !== undefined && to < closesOn ? { ...entry, to } : entry));
  return { ...content, to: closesOn, entries };
}

/** An entry about several awards goes on for those that nothing takes over. */
function cutEntry(entry: RegulationEntry, cuts: readonly Cut[]): RegulationEntry[] {
  const lastFor = (code: string | null): LocalDate | undefined =>
    cuts
      .filter(({ shared }) => shared === null || (code !== null && shared.includes(code)))
      .map(({ last }) => last)
      .sort()[0];
  const awards = awardsOf(entry.setting);
  if (awards === null || cuts.length === 0) {
    const last = lastFor(null);
    return [last ? { ...entry, to: last } : entry];
  }
  return [...new Set(awards.map(lastFor))].map((last) => ({
    ...entry,
    ...(last ? { to: last } : {}),
    setting: { ...entry.setting, awards: awards.filter((code) => lastFor(code) === last) } as RegulationEntry['setting'],
  }));
}

/** Why something ended that another one took over. */
export const replacedWords = (by: RegulationContent, part: boolean): string =>
  `Được thay thế ${part ? 'một phần ' : ''}bởi quy định ${nameOf(by)}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What ending the earlier one writes down, in sentences, for the officer who chooses it. */
export function sayEnding(book: LawBook, overlaps: readonly Overlap[], own: RegulationContent, other: RegulationContent): string {
  const said = (['own', 'other'] as const).flatMap((side) => {
    const mine = overlaps.filter(({ earlier }) => earlier === side);
    const ending = endingOf(side === 'own' ? own : other, cutsIn(side, overlaps));
    if (!ending) return [];
    const name = side === 'own' ? 'quy định đang ghi' : `quy định số ${other.number}`;
    if ('closesOn' in ending) return [`${capital(name)} chỉ áp dụng đến hết ngày ${formatShort(ending.closesOn)}.`];
    const parts = mine.map((overlap) => {
      const until = `chỉ áp dụng đến hết ngày ${formatShort(dayBefore(overlap))}`;
      return `${overlap.values[side].source.article}, ${name} ${until}${aboutWords(book, overlap)}.`;
    });
    return [...new Set(parts), `Các nội dung khác của ${name} vẫn áp dụng.`];
  });
  return [...said, ...afterwards(overlaps)].join(' ');
}

/** Where the later one ends before the earlier would have. */
const afterwards = (overlaps: readonly Overlap[]): string[] => {
  const gaps = overlaps.flatMap(({ earlier, values }) => {
    if (earlier === null) return [];
    const [before, later] = earlier === 'own' ? [values.own, values.other] : [values.other, values.own];
    return later.to !== null && (before.to === null || before.to > later.to) ? [later.to] : [];
  });
  return [...new Set(gaps)].map((day) => `Sau ngày ${formatShort(day)} không còn quy định nào của đơn vị về nội dung này.`);
};
