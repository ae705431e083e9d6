import { addDays, addMonths, formatShort, type LocalDate } from '../../kernel/local-date.ts';
import { instrumentName } from '../at.ts';
import type { LawBook } from '../book.ts';
import { two } from '../checks/window.ts';
import { RATING_LABELS, type Rating, SCOPE_LABELS, type Scope } from '../facts.ts';
import { HIDDEN_FACTS, type Hideable } from '../hidden.ts';
import { yearOf } from '../view.ts';
import type { Grant, StepGrant, YearlyCheck } from './grants.ts';
import type { Ground, Level } from './ground.ts';

/** What sentences need to name things: names of awards, whose awards they are, the words of the standard. */
export interface Words {
  readonly names: (code: string) => string;
  readonly level: Level;
  readonly ground: Ground;
  /** Facts the asker is not shown. */
  readonly hidden: readonly Hideable[];
}

/** "Năm 2027: được tặng Chiến sĩ thi đua cơ sở." */
export function stepSentence(grant: StepGrant, mayBeEarlier: boolean, words: Words): string {
  const when = `${mayBeEarlier ? 'Chậm nhất năm' : 'Năm'} ${grant.year}`;
  switch (grant.kind) {
    case 'award':
      return `${when}: được tặng ${words.names(grant.code)}.`;
    case 'rating':
      return `${when}: được đánh giá, xếp loại ${ratingWords(grant.rating)}.`;
    case 'initiative':
      return `${when}: có một ${initiativeWords(grant, words)}.`;
    case 'project':
      return `${when}: có một ${projectWords(grant, words)}.`;
    case 'collective':
      return `${when}: ${conditionWords(grant.check, words)}.`;
    case 'cleared':
      return 'Trước hết: việc đang xem xét, kiểm tra, xác minh kết thúc với kết luận không vi phạm.';
  }
}

/** "01 lần Chiến sĩ thi đua cơ sở năm 2027 và một sáng kiến cấp tỉnh"; empty: nothing is missing. */
export function missingWords(steps: readonly StepGrant[], mayBeEarlier: ReadonlySet<Grant>, words: Words): string {
  const parts: string[] = [];
  for (const group of grouped(steps)) {
    const first = group[0]!;
    const latest = group.every((grant) => mayBeEarlier.has(grant)) ? 'chậm nhất vào ' : '';
    const years = `${latest}${yearsWords(group.map((grant) => grant.year))}`;
    if (first.kind === 'award') parts.push(`${two(group.length)} lần ${words.names(first.code)} ${years}`);
    else if (first.kind === 'rating') parts.push(`kết quả ${ratingWords(first.rating)} ${years}`);
    else if (first.kind === 'initiative') parts.push(`${count(group.length)} ${initiativeWords(first, words)}`);
    else if (first.kind === 'project') parts.push(`${count(group.length)} ${projectWords(first, words)}`);
    else if (first.kind === 'collective') parts.push(`điều kiện ${conditionWords(first.check, words)} trong năm ${first.year}`);
  }
  return listed(parts);
}

/** One sentence for each unknown fact or run of like facts. */
export function evidenceSentences(unknown: readonly Grant[], words: Words): readonly string[] {
  const sentences = grouped(unknown).map((group) =>
    isHidden(group[0]!, words.hidden) ? HIDDEN_FACTS : `Cần bổ sung: ${evidenceWords(group, words)}.`,
  );
  return [...new Set(sentences)];
}

const isHidden = ({ kind }: Grant, hidden: readonly Hideable[]): boolean =>
  (kind === 'no-discipline' && hidden.includes('disciplines')) || (kind === 'not-under-review' && hidden.includes('underReview'));

function evidenceWords(group: readonly Grant[], words: Words): string {
  const first = group[0]!;
  const years = yearsWords(group.map((grant) => grant.year));
  switch (first.kind) {
    case 'award':
      return `hồ sơ khen thưởng trước đây, xem đã được tặng ${words.names(first.code)} ${years} hay chưa`;
    case 'rating':
      return `kết quả đánh giá, xếp loại ${years} (cần ${ratingWords(first.rating)})`;
    case 'initiative':
      return `sáng kiến đã có trước đây (cần ${count(group.length)} ${initiativeWords(first, words)})`;
    case 'project':
      return `đề tài, đề án đã có trước đây (cần ${count(group.length)} ${projectWords(first, words)})`;
    case 'confirmed':
      return first.of === 'initiatives'
        ? `xác nhận sáng kiến ${years} đã được áp dụng hiệu quả`
        : `xác nhận đề tài, đề án ${years} đã được nghiệm thu, áp dụng hiệu quả`;
    case 'founded':
      return 'ngày thành lập của tập thể';
    case 'not-under-review':
      return 'xác nhận không đang bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc xác minh đơn thư';
    case 'no-discipline':
      return 'kết quả rà soát kỷ luật';
    case 'discipline-served':
      return 'ngày chấp hành xong kỷ luật';
    case 'collective':
    case 'cleared':
      return '';
  }
}

/** A collective that is not old enough before that year; null: its age is not what it waits for. */
export function ageSentence(foundedOn: LocalDate | undefined, ages: readonly number[], earliest: number): string | null {
  if (foundedOn === undefined) return null;
  const age = ages.find((years) => yearOf(addMonths(foundedOn, years * 12)) === earliest);
  return age === undefined ? null : `Đến năm ${earliest} tập thể mới đủ ${two(age)} năm xây dựng và phát triển.`;
}

/**
 * Said beside every result: years to come are judged by the law as last confirmed, and which of the instruments applied will
 * end or were amended by a text nobody here has read.
 * @param numbers numbers of the instruments applied
 */
export function lawCaution(book: LawBook, numbers: readonly string[], today: LocalDate): string {
  const used = book.instruments().filter((i) => numbers.includes(i.number));
  const ids = new Set(used.map((i) => i.id));
  const parts: string[] = [];
  for (const i of used) {
    if (i.to !== null && i.to >= today)
      parts.push(`${instrumentName(i)} hết hiệu lực từ ngày ${formatShort(addDays(i.to, 1))}, chưa biết văn bản thay thế`);
  }
  for (const i of book.instruments())
    if (!i.contentKnown && (i.amends ?? []).some((id) => ids.has(id)))
      parts.push(`nội dung sửa đổi tại ${instrumentName(i)} chưa được đối chiếu`);
  const why = parts.length > 0 ? `: ${parts.join('; ')}` : '';
  return `Các năm tới được xét theo quy định đang áp dụng, đã xác nhận gần nhất tính đến ngày ${formatShort(today)}${why}. Kết quả có thể thay đổi khi có quy định mới.`;
}

const ratingWords = (rating: Rating): string => `${RATING_LABELS[rating].toLowerCase()}${rating === 'HTXSNV' ? '' : ' trở lên'}`;

function scopeWords(scope: Scope, level: Level): string {
  if (scope === 'tinh') return level === 'bo' ? 'cấp bộ, ban, ngành' : 'cấp tỉnh';
  return scope === 'co_so' ? SCOPE_LABELS.co_so : `có phạm vi ${SCOPE_LABELS[scope]}`;
}

const initiativeWords = (grant: { scope: Scope; applied: boolean }, { level }: Words): string =>
  `sáng kiến ${scopeWords(grant.scope, level)}${grant.applied ? ' đã được áp dụng hiệu quả' : ''}`;
const projectWords = (grant: { scope: Scope; applied: boolean }, { level }: Words): string =>
  `đề tài, đề án hoặc công trình khoa học ${scopeWords(grant.scope, level)} đã được nghiệm thu${grant.applied ? ' và áp dụng hiệu quả' : ''}`;

const conditionWords = (check: YearlyCheck, { ground }: Words): string => lowerFirst(ground.texts.get(check) ?? '');

const count = (number: number): string => (number === 1 ? 'một' : two(number));

/** What two things must share to be told in one breath. */
function likeness(grant: Grant): string {
  switch (grant.kind) {
    case 'award':
      return `award ${grant.code}`;
    case 'rating':
      return `rating ${grant.rating}`;
    case 'initiative':
    case 'project':
      return `${grant.kind} ${grant.scope} ${grant.applied}`;
    case 'confirmed':
      return `confirmed ${grant.of}`;
    case 'collective':
      return `collective ${grant.check}`;
    default:
      return grant.kind;
  }
}

/** Like things together, in the order they first appear. */
function grouped<T extends Grant>(grants: readonly T[]): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const grant of grants) {
    const key = likeness(grant);
    const same = found.get(key);
    if (same) same.push(grant);
    else found.set(key, [grant]);
  }
  return [...found.values()];
}

/** "năm 2027", "các năm 2027, 2029", "các năm 2027–2031" */
function yearsWords(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  if (sorted.length === 1) return `năm ${sorted[0]}`;
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  return sorted.length > 2 && last - first + 1 === sorted.length ? `các năm ${first}–${last}` : `các năm ${sorted.join(', ')}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const comma = parts.some((part) => part.includes(',')) ? '; ' : ', ';
  return `${parts.slice(0, -1).join(comma)} và ${parts.at(-1)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
