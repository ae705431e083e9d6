import { formatShort, type LocalDate, localDate } from '../kernel/local-date.ts';
import { valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Check, Finding } from './check.ts';
import { DISCIPLINE_LABELS, type Subject } from './facts.ts';
import type { Certainty, Dated } from './schema/dated.ts';
import type { GeneralRule } from './schema/parameters.ts';
import type { OnFailure } from './schema/standard.ts';
import type { FactView } from './view.ts';

/** A computable general rule (G01–G22) as it stands on a day. */
export interface GeneralAt {
  readonly id: string;
  readonly check: Exclude<GeneralRule['check'], 'told'>;
  readonly text: string;
  readonly label: string;
  readonly onFailure: OnFailure;
  /** Number of the instrument and place in it; null: nothing is in force that day, and `text` is only the rule's name. */
  readonly ground: { readonly instrument: string; readonly at: string } | null;
  readonly certainty: Certainty;
  readonly since: LocalDate | null;
  readonly reading: number | null;
  /** Number of the instrument that has ended with nothing in its place. */
  readonly lapsed: string | null;
}

/** The computable general rules in force on the day. */
export function generalRulesAt(book: LawBook, day: LocalDate): readonly GeneralAt[] {
  return book.parameter('quy-tac-chung').rules.flatMap((rule): GeneralAt[] => {
    if (rule.check === 'told') return [];
    const at = valueAt<string>(book, rule.values as readonly Dated<string>[], day);
    const known = at.state === 'value' ? at : null;
    return [
      {
        id: rule.id,
        check: rule.check,
        label: rule.label,
        text: known?.value ?? rule.label,
        onFailure: rule.onFailure ?? 'block',
        ground: known
          ? { instrument: book.instrument(known.entry.reference.instrument).number, at: known.entry.reference.at }
          : null,
        certainty: known?.entry.certainty ?? 'V',
        since: known?.entry.from ?? null,
        reading: known?.entry.reading ?? null,
        lapsed: at.state === 'lawUnknown' ? (at.lapsed?.number ?? null) : null,
      },
    ];
  });
}

/** What the subject is asked about: needed by the rules on one achievement, one award. */
export interface Asked {
  readonly award: string;
  readonly label: string;
  readonly subject: Subject;
  readonly isCommendation: boolean;
}

/** What a standard that is met rests on, as far as general rules ask for it. */
export interface RestsOn {
  /** Years of initiatives that were used before. */
  readonly reused: readonly number[];
  /** Year of the last award of the same form, where the standard would not be met by what came after it alone. */
  readonly rewarded: number | null;
  /** Met only by years before a discipline ended, which a decree no longer in force would have taken away. */
  readonly beforeRestart: boolean;
}

/** What the rule finds for this subject. Never `notMet` where the rule has no ground any more. */
export function judgeGeneral(rule: GeneralAt, view: FactView, asked: Asked, restsOn: RestsOn): Check {
  const judged = FINDINGS[rule.check](view, asked, restsOn);
  const found = rule.ground === null ? withoutGround(rule, judged) : judged;
  return {
    id: rule.id,
    text: rule.text,
    onFailure: rule.onFailure,
    certainty: rule.certainty,
    ...(rule.ground ? { reference: rule.ground } : {}),
    ...(rule.since ? { since: rule.since } : {}),
    ...(rule.reading !== null ? { reading: rule.reading } : {}),
    ...found,
  };
}

/**
 * The rule's instrument has lapsed: it neither passes nor fails. What would have failed or is not known is still asked, for
 * somebody to look at: nobody under review is passed because a decree ended.
 */
function withoutGround(rule: GeneralAt, judged: Finding): Finding {
  const why = rule.lapsed ? `văn bản số ${rule.lapsed} đã hết hiệu lực, chưa có văn bản thay thế` : 'chưa có căn cứ';
  return judged.verdict === 'notMet' || judged.verdict === 'needsEvidence'
    ? { ...judged, verdict: 'needsEvidence', message: `${judged.message} Quy định về việc này: ${why}.` }
    : { verdict: 'lawUnknown', message: `Quy tắc chung “${rule.label}” không còn căn cứ: ${why}.` };
}

type Judge = (view: FactView, asked: Asked, restsOn: RestsOn) => Finding;

const FINDINGS: Record<GeneralAt['check'], Judge> = {
  hold,
  discipline,
  'one-award': oneAward,
  'from-last-award': fromLastAward,
  'initiative-reuse': initiativeReuse,
};

/** G09: not commended, not proposed while discipline, investigation, inspection or denunciation is being considered. */
function hold(view: FactView): Finding {
  if (view.underReview === null) {
    return {
      verdict: 'needsEvidence',
      message: 'Chưa xác nhận có đang bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc xác minh đơn thư hay không.',
    };
  }
  return view.underReview
    ? {
        verdict: 'notMet',
        inputs: { underReview: true },
        message:
          'Đang trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc xác minh đơn thư: chưa khen thưởng, chưa đề nghị.',
      }
    : {
        verdict: 'met',
        inputs: { underReview: false },
        message: 'Không trong thời gian bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra.',
      };
}

/** G10, reading 11. Collectives and households are not disciplined as officials are: without such a fact the rule does not apply to them. */
function discipline(view: FactView, asked: Asked, { beforeRestart }: RestsOn): Finding {
  if (view.disciplines === null) {
    return asked.subject === 'individual'
      ? { verdict: 'needsEvidence', message: 'Chưa rà soát kỷ luật.' }
      : { verdict: 'notApplicable', message: 'Không áp dụng cho tập thể, hộ gia đình.' };
  }
  const yearEnd = localDate(`${view.year}-12-31`);
  const open = view.disciplines.filter((d) => d.until == null || d.until > view.receivedOn || d.until >= yearEnd);
  if (open.length > 0) {
    const named = open.map(
      (d) =>
        `${DISCIPLINE_LABELS[d.form].toLowerCase()} từ ngày ${formatShort(d.from)}${d.until ? ` đến ngày ${formatShort(d.until)}` : ', chưa có ngày chấp hành xong'}`,
    );
    return {
      verdict: 'needsEvidence',
      inputs: { disciplines: open },
      message: `Bị ${named.join('; ')}: cần xem xét thời gian chấp hành kỷ luật.`,
    };
  }
  if (view.countsFrom === null) return { verdict: 'met', message: 'Không bị kỷ luật.' };
  if (beforeRestart) {
    return {
      verdict: 'needsEvidence',
      inputs: { countsFrom: view.countsFrom },
      message: `Đã chấp hành xong kỷ luật, nhưng thành tích trước năm ${view.countsFrom} cũng được tính: cần xem xét.`,
    };
  }
  return {
    verdict: 'met',
    inputs: { countsFrom: view.countsFrom },
    message: `Đã chấp hành xong kỷ luật; thành tích tính lại từ năm ${view.countsFrom}.`,
  };
}

/** G03: no second award for one achievement. The facts name no achievement, so a like award of the year is pointed out, not blocked. */
function oneAward(view: FactView, asked: Asked): Finding {
  if (view.awards === null) return { verdict: 'notApplicable', message: 'Chưa rà soát các lần khen thưởng trước.' };
  const same = view.awards.filter((award) => award.code === asked.award && award.year === view.year);
  if (same.length === 0) return { verdict: 'notApplicable', message: 'Chưa thấy đã được tặng cho năm này.' };
  return {
    verdict: 'notApplicable',
    inputs: { year: view.year },
    message: `Đã được tặng ${asked.label} năm ${view.year}: một thành tích không khen thưởng nhiều lần.`,
  };
}

/**
 * G14: the time of the next proposal begins after the achievement of the last one. That one more award would turn a yes into a
 * no is left to people: it is pointed out, not blocked.
 */
function fromLastAward(_view: FactView, asked: Asked, { rewarded }: RestsOn): Finding {
  if (rewarded === null) return { verdict: 'notApplicable', message: 'Không dựa vào thành tích đã được khen lần trước.' };
  return {
    verdict: 'notApplicable',
    inputs: { year: rewarded },
    message: `Đã được tặng ${asked.label} năm ${rewarded}: thời gian của lần sau tính từ thành tích đó, nhưng riêng kết quả từ sau đó chưa đủ tiêu chuẩn.`,
  };
}

/** G19: an initiative already used is pointed out where the proposal cannot do without it. `reused`: years of those relied on. */
function initiativeReuse(_view: FactView, _asked: Asked, { reused }: RestsOn): Finding {
  if (reused.length === 0) return { verdict: 'notApplicable', message: 'Không dùng lại sáng kiến đã sử dụng.' };
  return {
    verdict: 'notApplicable',
    inputs: { years: reused },
    message: `Sáng kiến năm ${[...new Set(reused)].sort((a, b) => a - b).join(', ')} đã dùng khi xét khen thưởng trước: mỗi sáng kiến chỉ dùng một lần.`,
  };
}
