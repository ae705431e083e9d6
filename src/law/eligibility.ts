import { formatShort, type LocalDate } from '../kernel/local-date.ts';
import { cite, confirmedUntil, inForce, unreadAmendment, unreadAmendments } from './at.ts';
import { type LawBook, UnknownAward } from './book.ts';
import type { Check, Verdict } from './check.ts';
import { type Compiled, type StandardAt, standardAt } from './compile.ts';
import { doubtfulFacts } from './doubtful.ts';
import { type EligibilityCase, SUBJECT_LABELS, type Subject } from './facts.ts';
import { type Asked, type GeneralAt, generalRulesAt, judgeGeneral } from './general.ts';
import { type JudgeContext, judge } from './judge.ts';
import type { Award, Variant } from './schema/award.ts';
import type { Instrument } from './schema/instrument.ts';
import { daysToJudge } from './transitional.ts';
import { type CountedAward, type FactView, viewOf } from './view.ts';

export type Answer = {
  readonly verdict: 'eligible' | 'notEligible' | 'needsEvidence' | 'lawUnknown';
  readonly checks: readonly Check[];
  /** Numbers of the instruments applied. */
  readonly instruments: readonly string[];
  readonly warnings: readonly string[];
  /** Last day for which the text applied was confirmed; null: no limit is known. */
  readonly confirmedUntil: LocalDate | null;
};
export const ANSWER_LABELS: Record<Answer['verdict'], string> = {
  eligible: 'Đủ điều kiện theo các tiêu chuẩn tính được',
  notEligible: 'Chưa đủ điều kiện',
  needsEvidence: 'Cần bổ sung thông tin hoặc hội đồng xem xét',
  lawUnknown: 'Chưa có căn cứ pháp luật',
};

/** A judge for one book of law: what it resolves for an award and a day is kept, so that many subjects cost little. */
export interface Judge {
  /** Throws UnknownAward for a code the law does not have. */
  eligibility(question: EligibilityCase): Answer;
  /**
   * The same for facts already viewed on the day: many awards of one subject.
   * @param lawDay day that chooses the version of the law, where it is not the day of receipt: a year to come is judged by the
   * law of today
   */
  answer(award: string, subject: Subject, kind: EligibilityCase['kind'], view: FactView, lawDay?: LocalDate): Answer;
  standard(award: string, subject: Subject, day: LocalDate, variant?: Variant): StandardAt;
}

/** Which of several standards of one subject these facts ask for. */
export const variantOf = (view: FactView): Variant | undefined =>
  view.worker ? 'worker' : view.collective.provinceOrMinistry === true ? 'province' : undefined;

/** All that one award, subject and day need, resolved once. */
interface Prepared {
  readonly award: Award;
  readonly at: StandardAt;
  readonly general: readonly GeneralAt[];
  readonly instruments: readonly string[];
  readonly warnings: readonly string[];
  readonly confirmedUntil: LocalDate | null;
  /** Where the law lists the award and to whom it is given. */
  readonly listed: { readonly instrument: string; readonly at: string };
}

export function judgeOf(book: LawBook): Judge {
  const kept = new Map<string, Prepared>();
  const names = (code: string): string => labels.get(code) ?? labelOf(code);
  const labels = new Map<string, string>();
  const labelOf = (code: string): string => {
    const label = book.hasAward(code) ? book.award(code).label : 'một khen thưởng khác';
    labels.set(code, label);
    return label;
  };
  const titles = new Map<string, boolean>();
  const isTitle = (code: string): boolean => {
    let title = titles.get(code);
    if (title === undefined) {
      title = book.hasAward(code) && book.award(code).kind === 'title';
      titles.set(code, title);
    }
    return title;
  };

  const prepared = (code: string, subject: Subject, day: LocalDate, variant: Variant | undefined): Prepared => {
    const key = `${code} ${subject} ${day} ${variant ?? ''}`;
    let found = kept.get(key);
    if (!found) {
      // Days come from outside: what is kept must not grow without end.
      if (kept.size >= 5000) kept.clear();
      found = prepare(book, code, subject, day, variant);
      kept.set(key, found);
    }
    return found;
  };

  const answer: Judge['answer'] = (code, subject, kind, view, lawDay = view.receivedOn) => {
    const p = prepared(code, subject, lawDay, variantOf(view));
    return judgeAll(p, lawDay, subject, view, { kind, names, isTitle });
  };
  return {
    answer,
    standard: (code, subject, day, variant) => standardAt(book, code, subject, day, variant),
    eligibility: (question) => {
      if (!book.hasAward(question.award)) throw new UnknownAward(question.award);
      const { days, unread } = daysToJudge(book, question);
      const view = viewOf(question.facts, question.achievementYear, question.receivedOn);
      let best: Answer | null = null;
      let chosen: readonly string[] = [];
      // Another day's law, but the same facts: nothing that happened after the dossier was received is read.
      for (const { day, by } of days) {
        const found = answer(question.award, question.subject, question.kind, view, day);
        if (best !== null && RANK[found.verdict] <= RANK[best.verdict]) continue;
        best = found;
        chosen = by ? [newer(book, by, question.receivedOn)] : [];
      }
      const later = unread.map(
        (i) =>
          `Quyết định ban hành sau khi ${named(i)} có hiệu lực; quy định mới có lợi hơn thì áp dụng quy định mới, nhưng nội dung chưa được xác nhận.`,
      );
      const more = [
        ...chosen,
        ...later,
        ...strangeAwards(book, question),
        ...doubtfulFacts(question),
        ...strangeAttestations(best!, question),
      ];
      return more.length === 0 ? best! : { ...best!, warnings: [...best!.warnings, ...more] };
    },
  };
}

const RANK: Record<Answer['verdict'], number> = { eligible: 3, needsEvidence: 2, lawUnknown: 1, notEligible: 0 };
const named = (i: { readonly number: string }): string => `văn bản ${i.number}`;

const newer = (book: LawBook, by: Instrument, receivedOn: LocalDate): string =>
  `Hồ sơ nhận ngày ${formatShort(receivedOn)}, trước khi ${named(by)} có hiệu lực; áp dụng quy định mới vì có lợi hơn (${cite(book, by.betterApplies!)}).`;

/** An attestation that names no condition of the standard would be lost unseen. */
function strangeAttestations(answer: Answer, question: EligibilityCase): string[] {
  if (!question.facts.attested || answer.verdict === 'lawUnknown') return [];
  const ids = new Set<string>();
  const note = (check: Check): void => {
    ids.add(check.id).add(check.id.slice(check.id.indexOf('.') + 1));
    for (const child of check.checks ?? []) note(child);
  };
  for (const check of answer.checks) note(check);
  const unread = question.facts.attested.filter((id) => !ids.has(id));
  return unread.length === 0
    ? []
    : [`Có ${unread.length} xác nhận của đơn vị không ứng với điều kiện nào của tiêu chuẩn này: ${unread.join(', ')}.`];
}

function strangeAwards(book: LawBook, question: EligibilityCase): string[] {
  const codes = new Set((question.facts.awards ?? []).map((a) => a.code).filter((code) => !book.hasAward(code)));
  return [...codes].sort().map((code) => `Khen thưởng mang mã “${code}” trong dữ kiện không có trong danh mục, không được tính.`);
}

function prepare(book: LawBook, code: string, subject: Subject, day: LocalDate, variant: Variant | undefined): Prepared {
  const award = book.award(code);
  const found = standardAt(book, code, subject, day, variant);
  // Before the law that lists it nothing can be said, not even to whom it is given.
  const unlisted = found.state === 'notForSubject' && !inForce(book.instrument(award.listed.instrument), day);
  const at: StandardAt = unlisted ? { state: 'lawUnknown', lapsed: null } : found;
  const general = at.state === 'value' ? generalRulesAt(book, day) : [];
  const ids = new Set<string>();
  if (at.state === 'value') {
    for (const id of at.standard.instruments) ids.add(id);
    for (const also of at.standard.entry.also ?? []) if (inForce(book.instrument(also.instrument), day)) ids.add(also.instrument);
  }
  if (at.state === 'notForSubject') ids.add(award.listed.instrument);
  const warnings: string[] = [];
  if (at.state === 'lawUnknown' && at.lapsed)
    warnings.push(`Văn bản số ${at.lapsed.number} đã hết hiệu lực, chưa có văn bản thay thế.`);
  for (const id of ids) {
    for (const amendment of unreadAmendments(book, id, day)) {
      warnings.push(unreadAmendment(book.instrument(id), amendment));
    }
  }
  for (const number of new Set(general.flatMap((rule) => (rule.lapsed ? [rule.lapsed] : [])))) {
    warnings.push(
      `Văn bản số ${number} đã hết hiệu lực, chưa có văn bản thay thế: các quy tắc chung về xem xét kỷ luật, cách tính thời gian không còn căn cứ.`,
    );
  }
  if (at.state === 'value') {
    for (const also of at.standard.entry.also ?? []) {
      if (!inForce(book.instrument(also.instrument), day)) warnings.push(`Chi tiết tại ${cite(book, also)} không còn hiệu lực.`);
    }
  }
  return {
    award,
    at,
    general,
    instruments: [...ids].map((id) => book.instrument(id).number),
    warnings: [...new Set(warnings)],
    confirmedUntil: confirmedUntil(book, [...ids]),
    listed: { instrument: book.instrument(award.listed.instrument).number, at: award.listed.at },
  };
}

function judgeAll(p: Prepared, lawDay: LocalDate, subject: Subject, view: FactView, context: JudgeContext): Answer {
  const base = { instruments: p.instruments, confirmedUntil: p.confirmedUntil };
  const id = `${p.award.code}.tieu-chuan`;
  if (p.at.state === 'notForSubject') {
    const message = `${p.award.label} không tặng cho ${SUBJECT_LABELS[subject].toLowerCase()}.`;
    return {
      ...base,
      verdict: 'notEligible',
      warnings: p.warnings,
      checks: [{ id, verdict: 'notMet', onFailure: 'block', message, text: 'Đối tượng được tặng', reference: p.listed }],
    };
  }
  if (p.at.state !== 'value') {
    const message = `Chưa có căn cứ: ngày ${formatShort(lawDay)} không có văn bản nào đang áp dụng được đưa vào hệ thống cho ${p.award.label}.`;
    return {
      ...base,
      verdict: 'lawUnknown',
      warnings: p.warnings,
      checks: [{ id, verdict: 'lawUnknown', message, text: 'Tiêu chuẩn' }],
    };
  }
  const { root } = p.at.standard;
  const bound = judge(root, view, context);
  // A decree that has lapsed takes no year from anybody: what its discipline rule would have done is asked, not applied (reading 21).
  const unbound = view.countsFrom !== null && p.general.some((rule) => rule.check === 'discipline' && rule.ground === null);
  const standard = unbound ? judge(root, { ...view, countsFrom: null }, context) : bound;
  const asked: Asked = { award: p.award.code, label: p.award.label, subject, isCommendation: p.award.kind === 'commendation' };
  const restsOn = {
    reused: reusedInitiatives(standard),
    rewarded: standard.verdict === 'met' && asked.isCommendation ? rewardedBefore(p.award.code, root, view, context) : null,
    beforeRestart: standard.verdict !== bound.verdict,
  };
  const general = p.general.map((rule) => judgeGeneral(rule, view, asked, restsOn));
  const warnings = [...p.warnings];
  for (const check of general) if (check.onFailure === 'warn' && check.inputs) warnings.push(check.message);
  for (const year of view.contradictory)
    warnings.push(`Năm ${year} có hai kết quả đánh giá khác nhau; đã lấy mức cao hơn, cần kiểm tra lại.`);
  const applied = general.flatMap((check) =>
    check.verdict !== 'notApplicable' && check.reference ? [check.reference.instrument] : [],
  );
  return {
    ...base,
    instruments: [...new Set([...p.instruments, ...applied])],
    verdict: rootVerdict(
      general.map((c) => c.verdict),
      standard.verdict,
    ),
    warnings,
    checks: [...general, standard],
  };
}

/**
 * Reading 4: general rules first, then the standard. A rule whose instrument has lapsed neither passes nor fails: it is shown
 * and warned of, and the standard decides.
 */
function rootVerdict(general: readonly Verdict[], standard: Verdict): Answer['verdict'] {
  if (general.includes('notMet') || standard === 'notMet') return 'notEligible';
  if (standard === 'lawUnknown') return 'lawUnknown';
  if (general.includes('needsEvidence')) return 'needsEvidence';
  return standard === 'met' ? 'eligible' : 'needsEvidence';
}

/** Year of the last award of this form, if the standard is not met by what came after its achievement alone (G14). */
function rewardedBefore(code: string, standard: Compiled, view: FactView, context: JudgeContext): number | null {
  let last: CountedAward | null = null;
  for (const award of view.awards ?? [])
    if (award.code === code && award.year < view.year && (last === null || award.opensIn > last.opensIn)) last = award;
  if (last === null || last.opensIn <= (view.countsFrom ?? 0)) return null;
  return judge(standard, { ...view, countsFrom: last.opensIn }, context).verdict === 'met' ? null : last.year;
}

/** Years of initiatives used before that a met condition rests on: only these are worth a warning. */
function reusedInitiatives(check: Check): readonly number[] {
  if (check.verdict !== 'met' && !check.checks) return [];
  const mine = check.inputs?.reused;
  return [...(Array.isArray(mine) ? (mine as number[]) : []), ...(check.checks ?? []).flatMap(reusedInitiatives)];
}
