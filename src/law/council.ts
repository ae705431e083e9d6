import { formatShort, type LocalDate } from '../kernel/local-date.ts';
import { valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Certainty, Dated } from './schema/dated.ts';
import { delegatedTail } from './transitional.ts';

/** A threshold a ministry or province set itself where the law leaves it to them; whole per cents of all members. */
export interface LocalThreshold {
  readonly percent: number;
  /** "Quyết định số … ngày …, Điều …" */
  readonly source: string;
  readonly at: string;
}

/** What a council's regulation may add where the law is silent. */
export interface CouncilRules {
  readonly threshold?: LocalThreshold | undefined;
  /** Share of members that must be present, as a fraction. */
  readonly quorum?:
    | { readonly numerator: number; readonly denominator: number; readonly source: string; readonly at: string }
    | undefined;
  /** Members recused leave the denominator; without such a rule they stay in it (reading 15). */
  readonly recusedLeaveDenominator?: boolean | undefined;
}

export interface Count {
  /** All members of the council, present or not. */
  readonly total: number;
  readonly present: number;
  /** Those in favour, ballots and written opinions together. */
  readonly agree: number;
  /** Absent members who gave their opinion in writing, and how many of these agree. */
  readonly written?: { readonly given: number; readonly agree: number } | undefined;
  readonly recused?: number | undefined;
}

export interface VoteOutcome {
  readonly outcome: 'passed' | 'notPassed' | 'noNationalThreshold';
  /** Share of the denominator, 0.9; null: none is set. */
  readonly threshold: number | null;
  readonly reference: { readonly instrument: string; readonly at: string } | null;
  /** National: set by the law; local: by a ministry or province where the law leaves it. */
  readonly setBy: 'nation' | 'local' | null;
  readonly denominator: number;
  readonly agree: number;
  /** Least number in favour that passes; null where there is no threshold. */
  readonly needed: number | null;
  readonly quorum: { readonly met: boolean; readonly needed: number; readonly source: string } | null;
  readonly certainty: Certainty;
  /** No threshold is known because nothing in force that day speaks of it, not because the law leaves it to others. */
  readonly lawUnknown: boolean;
  readonly notes: readonly string[];
}

/** Every fault of the figures, in words; empty: they can be counted. */
export function countFaults(count: Count): readonly { readonly path: string; readonly message: string }[] {
  const faults: { path: string; message: string }[] = [];
  const whole = (path: string, value: number, label: string) => {
    if (!Number.isSafeInteger(value) || value < 0) faults.push({ path, message: `${label} phải là số nguyên không âm.` });
  };
  whole('total', count.total, 'Tổng số thành viên');
  whole('present', count.present, 'Số thành viên có mặt');
  whole('agree', count.agree, 'Số đồng ý');
  if (faults.length > 0) return faults;
  // Against a council of nobody every other figure would seem wrong as well.
  if (count.total < 1) return [{ path: 'total', message: 'Hội đồng phải có ít nhất một thành viên.' }];
  if (count.present > count.total) faults.push({ path: 'present', message: 'Số có mặt lớn hơn tổng số thành viên.' });
  if (count.agree > count.total) faults.push({ path: 'agree', message: 'Số đồng ý lớn hơn tổng số thành viên.' });
  const written = count.written;
  if (written) {
    whole('written.given', written.given, 'Số ý kiến bằng văn bản');
    whole('written.agree', written.agree, 'Số ý kiến bằng văn bản đồng ý');
    if (written.given > count.total - count.present)
      faults.push({ path: 'written.given', message: 'Số ý kiến bằng văn bản lớn hơn số thành viên vắng mặt.' });
    if (written.agree > written.given)
      faults.push({ path: 'written.agree', message: 'Số ý kiến đồng ý lớn hơn số ý kiến bằng văn bản.' });
    if (count.agree > count.present + written.given)
      faults.push({ path: 'agree', message: 'Số đồng ý lớn hơn số phiếu và ý kiến đã nhận.' });
  }
  if (count.recused !== undefined) {
    whole('recused', count.recused, 'Số thành viên không tham gia biểu quyết');
    if (count.recused >= count.total)
      faults.push({ path: 'recused', message: 'Số thành viên không tham gia biểu quyết phải nhỏ hơn tổng số thành viên.' });
  }
  return faults;
}

/**
 * Outcome of a vote on an award. Votes are of ALL members, never of those present; a member recused stays in the denominator
 * unless a local rule says otherwise (reading 15). A national threshold cannot be replaced by a local one. Throws UnknownAward.
 */
export function voteOutcome(book: LawBook, code: string, on: LocalDate, count: Count, local: CouncilRules = {}): VoteOutcome {
  book.award(code);
  const recused = count.recused ?? 0;
  const denominator = local.recusedLeaveDenominator ? count.total - recused : count.total;
  const quorum = local.quorum
    ? {
        needed: Math.ceil((count.total * local.quorum.numerator) / local.quorum.denominator),
        met: count.present * local.quorum.denominator >= count.total * local.quorum.numerator,
        source: local.quorum.source,
      }
    : null;
  const row = book.parameter('ty-le-phieu').thresholds.find((t) => t.awards.includes(code));
  const at = row
    ? valueAt<{ percent: number; council: string }>(
        book,
        row.values as readonly Dated<{ percent: number; council: string }>[],
        on,
      )
    : null;
  // Without the number of written opinions more in favour than present can only be these: the minutes must show them.
  const written =
    count.agree > count.present && !count.written
      ? ['Số đồng ý lớn hơn số có mặt: phải có ý kiến bằng văn bản của thành viên vắng mặt, ghi rõ trong biên bản.']
      : [];
  const base = { denominator, agree: count.agree, quorum, lawUnknown: false };
  const decide = (percent: number) => ({
    outcome: count.agree * 100 >= percent * denominator ? ('passed' as const) : ('notPassed' as const),
    threshold: percent / 100,
    needed: Math.floor((percent * denominator + 99) / 100),
  });
  if (at?.state === 'value') {
    const reference = { instrument: book.instrument(at.entry.reference.instrument).number, at: at.entry.reference.at };
    return { ...base, ...decide(at.value.percent), reference, setBy: 'nation', certainty: at.entry.certainty, notes: written };
  }
  if (local.threshold) {
    const reference = { instrument: local.threshold.source, at: local.threshold.at };
    return { ...base, ...decide(local.threshold.percent), reference, setBy: 'local', certainty: 'V', notes: written };
  }
  const notes: string[] = [...written];
  const tail = delegatedTail(book, on);
  if (tail) notes.push(tail);
  if (at?.state === 'lawUnknown')
    notes.push(
      at.lapsed
        ? `Văn bản số ${at.lapsed.number} đã hết hiệu lực${
            at.lapsed.to ? ` sau ngày ${formatShort(at.lapsed.to)}` : ''
          }, chưa có văn bản thay thế trong dữ liệu.`
        : 'Không có văn bản nào trong dữ liệu quy định tỷ lệ phiếu vào ngày này.',
    );
  const entry = at?.state === 'absent' ? at.entry : null;
  // Not set where it is looked for; a rule of its own that nobody here has read may stand elsewhere.
  if (entry?.absent === 'unknown' && entry.note) notes.push(entry.note);
  return {
    ...base,
    lawUnknown: at?.state === 'lawUnknown',
    outcome: 'noNationalThreshold',
    threshold: null,
    needed: null,
    reference: entry ? { instrument: book.instrument(entry.reference.instrument).number, at: entry.reference.at } : null,
    setBy: null,
    certainty: entry?.certainty ?? 'V',
    notes,
  };
}
