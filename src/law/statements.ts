import type { LocalDate } from '../kernel/local-date.ts';
import { formatDong } from '../kernel/money.ts';
import { type At, citation, cite, instrumentName, unreadAmendments, valueAt } from './at.ts';
import { authorityOf } from './authority.ts';
import type { LawBook } from './book.ts';
import { type Compiled, partsOf, standardAt } from './compile.ts';
import { groundsOf } from './entries.ts';
import { SUBJECT_LABELS } from './facts.ts';
import { prizeOf } from './prize.ts';
import { type Award, VARIANT_LABELS } from './schema/award.ts';
import type { Absence, Certainty, Dated, Reference } from './schema/dated.ts';
import { DECIDER_LABELS, PROPOSER_LABELS, PROPOSERS } from './schema/parameters.ts';
import { labelOn } from './show.ts';

export const ASPECTS = [
  'name',
  'standard',
  'prize',
  'vote',
  'authority',
  'dossier',
  'service',
  'provision',
  'amendment',
] as const;
export type Aspect = (typeof ASPECTS)[number];
export const ASPECT_LABELS: Record<Aspect, string> = {
  name: 'Tên gọi',
  standard: 'Tiêu chuẩn',
  prize: 'Tiền thưởng',
  vote: 'Tỷ lệ phiếu',
  authority: 'Thẩm quyền quyết định',
  dossier: 'Hồ sơ',
  service: 'Chức vụ để xét cống hiến',
  provision: 'Quy định khác',
  amendment: 'Văn bản sửa đổi',
};

/** One thing the law says of an award on a day, in words. */
export interface Statement {
  /** Says which thing: the same from day to day. */
  readonly key: string;
  readonly aspect: Aspect;
  readonly label: string;
  readonly text: string;
  /** Parts of the text, where it is a list (papers). */
  readonly items: readonly string[];
  /** What the program computes by, where the words alone do not show it. */
  readonly substance: string;
  /** False: nothing is in force, or it is left to others, and the text says which. */
  readonly held: boolean;
  /** The statement this one is a part of. */
  readonly parent: string | null;
  /** "Điều 23 khoản 2 Luật 06/2022/QH15" */
  readonly grounds: readonly string[];
  readonly certainty: Certainty;
  readonly reading: number | null;
  readonly note: string | null;
}

/** Why there is no value; "no longer" only where there once was one. */
function absenceInWords(absent: Absence, aspect: Aspect, lost: boolean): string {
  switch (absent) {
    case 'repealed':
      return 'Quy định này đã được bãi bỏ.';
    case 'delegated':
      return `${lost ? 'Không còn' : 'Không có'} ${aspect === 'vote' ? 'tỷ lệ' : 'quy định'} chung cả nước; bộ, ban, ngành, tỉnh quy định.`;
    case 'unknown':
      return lost
        ? 'Đã có quy định mới nhưng nội dung chưa được đối chiếu vào hệ thống.'
        : 'Có quy định riêng nhưng nội dung chưa được đối chiếu vào hệ thống.';
  }
}

/**
 * Everything the law says of an award on a day: its name, the conditions of its standards, prizes, votes, who decides, papers,
 * whatever else names it, and amendments nobody here has read. Throws UnknownAward.
 */
export function statementsOn(book: LawBook, code: string, on: LocalDate): readonly Statement[] {
  const award = book.award(code);
  const { said, state, used } = collector(book);
  said({ key: 'name', aspect: 'name', label: 'Tên gọi', text: labelOn(award, on), grounds: [award.listed] });
  for (const line of (award.like ? book.award(award.like) : award).standards ?? []) {
    if (!award.subjects.includes(line.subject)) continue;
    const variant = line.variant ? `, ${VARIANT_LABELS[line.variant]}` : '';
    const label = `Tiêu chuẩn ${SUBJECT_LABELS[line.subject].toLowerCase()}${variant}`;
    const key = `standard.${line.subject}.${line.variant ?? ''}`;
    const at = standardAt(book, code, line.subject, on, line.variant);
    if (at.state === 'notForSubject') continue;
    if (at.state !== 'value') state({ key, aspect: 'standard', label }, at);
    else {
      const { entry, root } = at.standard;
      said({ key, aspect: 'standard', label, text: 'Có quy định.', entry });
      clauses(root, key, label);
    }
  }
  prizes(award);
  const vote = book.parameter('ty-le-phieu').thresholds.find((row) => row.awards.includes(code));
  if (vote) {
    state(
      { key: 'vote', aspect: 'vote', label: 'Tỷ lệ phiếu' },
      at<{ percent: number; council: string }>(vote.values),
      (value) => ({
        text: `Ít nhất ${value.percent}% tổng số thành viên ${value.council}.`,
      }),
    );
  }
  for (const proposer of PROPOSERS) {
    const found = authorityOf(book, code, proposer, on);
    if (!found.reference) continue;
    said({
      key: `authority.${proposer}`,
      aspect: 'authority',
      label: PROPOSER_LABELS[proposer],
      text: found.decides ? `${DECIDER_LABELS[found.decides]}.` : absenceInWords(found.absent ?? 'unknown', 'authority', false),
      held: found.decides !== null,
      cited: [citation(found.reference.at, nameOf(found.reference.instrument))],
      certainty: found.certainty,
      reading: found.reading,
      note: found.note,
    });
  }
  for (const dossier of book.parameter('ho-so').dossiers) {
    if (!dossier.awards.includes(code)) continue;
    type Papers = { sets: number | null; electronic: boolean; papers: readonly { text: string; when?: string | undefined }[] };
    state({ key: `dossier.${dossier.id}`, aspect: 'dossier', label: dossier.label }, at<Papers>(dossier.values), (value) => ({
      text: `${value.sets === null ? 'Số bộ do bộ, ban, ngành, tỉnh quy định' : `${String(value.sets).padStart(2, '0')} bộ bản chính`}${value.electronic ? ', kèm tệp điện tử' : ''}.`,
      items: value.papers.map((paper) => (paper.when ? `${paper.text} (${paper.when.replace(/\.$/, '')})` : paper.text)),
    }));
  }
  for (const [i, table] of book.parameter('cong-hien').tables.entries()) {
    if (table.award !== code) continue;
    type Position = { position: string; years: number | null; below?: number | undefined };
    state(
      { key: `service.${i}`, aspect: 'service', label: ASPECT_LABELS.service },
      at<readonly Position[]>(table.values),
      (rows) => ({
        text: `${rows.length} chức vụ hoặc nhóm chức vụ.`,
        items: rows.map(({ position, years, below }) => {
          if (years === null) return position;
          return `${position}: từ ${years} năm${below ? ` đến dưới ${below} năm` : ''}`;
        }),
      }),
    );
  }
  provisions(book, on, state, (awards) => awards?.includes(code) === true);
  for (const id of [...used]) {
    for (const amendment of unreadAmendments(book, id, on)) {
      const text = `${instrumentName(amendment)} đã sửa đổi, bổ sung ${instrumentName(book.instrument(id))}; nội dung chưa được đối chiếu.`;
      said({
        key: `amendment.${amendment.id}`,
        aspect: 'amendment',
        label: ASPECT_LABELS.amendment,
        text,
        certainty: amendment.certainty,
      });
    }
  }
  return said.all;

  function at<T>(values: readonly unknown[]): At<T> {
    return valueAt<T>(book, values as readonly Dated<T>[], on);
  }

  function nameOf(number: string): string {
    const instrument = book.instruments().find((other) => other.number === number);
    if (!instrument) return number;
    used.add(instrument.id);
    return instrumentName(instrument);
  }

  function clauses(node: Compiled, parent: string, label: string): void {
    said({
      key: `${parent}.${node.id}`,
      aspect: 'standard',
      label,
      text: node.text,
      substance: JSON.stringify([node.kind, 'leaf' in node && node.leaf, 'run' in node && node.run], withoutGround),
      parent,
      cited: [citation(node.ground.at, nameOf(node.ground.instrument))],
      certainty: node.certainty,
      reading: node.reading ?? null,
    });
    for (const part of partsOf(node)) clauses(part, parent, label);
  }

  function prizes(of: Award): void {
    for (const subject of of.subjects) {
      const prize = prizeOf(book, code, subject, on);
      if (prize.state === 'none' && prize.references.length === 0) continue;
      const times = `${String(prize.multiple).replace('.', ',')} lần lương cơ sở`;
      const text =
        prize.state === 'value' && prize.amount !== 0
          ? `${prize.ceiling ? 'Không quá ' : ''}${formatDong(prize.amount!)} (${times} ${formatDong(prize.baseSalary!)}).`
          : prize.state !== 'lawUnknown'
            ? 'Không có mức tiền thưởng chung cả nước.'
            : 'Chưa có căn cứ: văn bản quy định mức tiền thưởng đã hết hiệu lực hoặc chưa được đưa vào hệ thống.';
      said({
        key: `prize.${subject}`,
        aspect: 'prize',
        label: `Tiền thưởng ${SUBJECT_LABELS[subject].toLowerCase()}`,
        text,
        held: prize.state === 'value' && prize.amount !== 0,
        cited: [...new Set(prize.references.map((r) => citation(r.at, nameOf(r.instrument))))],
        certainty: prize.certainty,
        reading: prize.reading,
        note: prize.note,
      });
    }
  }
}

/** Another article for the same condition changes its ground, not what is computed. */
const withoutGround = (key: string, value: unknown): unknown => (key === 'at' || key === 'instrument' ? undefined : value);

/** Provisions that name no award: they go with every one. What is left to others, or read by nobody here, is said as well. */
export function commonStatementsOn(book: LawBook, on: LocalDate): readonly Statement[] {
  const { said, state } = collector(book);
  provisions(book, on, state, (awards) => awards === undefined);
  return said.all;
}

function provisions(
  book: LawBook,
  on: LocalDate,
  state: ReturnType<typeof collector>['state'],
  wanted: (awards: readonly string[] | undefined) => boolean,
): void {
  for (const name of book.provisionNames()) {
    const file = book.provisions(name);
    for (const item of file.items) {
      if (!wanted(item.awards)) continue;
      const about = { key: `provision.${name}.${item.id}`, aspect: 'provision', label: `${file.label}: ${item.label}` } as const;
      const at = valueAt(book, item.values as readonly Dated<{ text: string }>[], on);
      state(about, at, (value) => ({ text: value.text }));
    }
  }
}

type About = Pick<Statement, 'key' | 'aspect' | 'label'>;
type Said = About &
  Partial<Pick<Statement, 'items' | 'substance' | 'held' | 'parent' | 'certainty' | 'reading' | 'note'>> & {
    readonly text: string;
    /** Grounds as references, as a dated entry, or written out already. */
    readonly grounds?: readonly Reference[];
    readonly entry?: Dated<unknown>;
    readonly cited?: readonly string[];
  };

function collector(book: LawBook) {
  const all: Statement[] = [];
  const used = new Set<string>();
  const write = (one: Said): void => {
    const references = one.grounds ?? (one.entry ? groundsOf(one.entry) : []);
    for (const { instrument } of references) used.add(instrument);
    all.push({
      key: one.key,
      aspect: one.aspect,
      label: one.label,
      text: one.text,
      items: one.items ?? [],
      substance: one.substance ?? '',
      held: one.held ?? true,
      parent: one.parent ?? null,
      grounds: one.cited ?? references.map((reference) => cite(book, reference)),
      certainty: one.certainty ?? one.entry?.certainty ?? 'V',
      reading: one.reading ?? one.entry?.reading ?? null,
      note: one.note ?? one.entry?.note ?? null,
    });
  };
  const said = Object.assign(write, { all });
  /** A value in words, or why there is none; nothing at all for what had not begun. */
  const state = <T>(
    about: About,
    at: At<T>,
    words?: (value: T) => { readonly text: string; readonly items?: readonly string[] },
  ): void => {
    if (at.state === 'value') write({ ...about, ...(words?.(at.value) ?? { text: 'Có quy định.' }), entry: at.entry });
    else if (at.state === 'absent')
      write({
        ...about,
        text: absenceInWords(at.entry.absent ?? 'unknown', about.aspect, at.lost),
        held: false,
        entry: at.entry,
      });
    else if (at.lapsed)
      write({
        ...about,
        text: `Chưa có căn cứ: ${instrumentName(at.lapsed)} đã hết hiệu lực, chưa có văn bản thay thế trong hệ thống.`,
        held: false,
      });
    else if (about.aspect === 'standard') write({ ...about, text: 'Chưa có căn cứ vào ngày này.', held: false });
  };
  return { said, state, used };
}
