import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate, partsOf } from '../../../kernel/local-date.ts';
import { KINDS, type Kind, SUBJECTS, type Subject } from '../../../law/facts.ts';
import { today } from '../../../ui/text/today.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { codeOf, slugOf } from './words.ts';

/** What of the calculator stands in the address, so that Back and a reload bring it again. Empty: as it is at first. */
export const NOTHING_ASKED = { khen: '', doiTuong: '', loaiHinh: '', nam: '', ngay: '', phieu: '' };
export type AskedInAddress = typeof NOTHING_ASKED;

/** The part of the question that is not facts. */
export interface Asked {
  readonly award: string;
  readonly subject: Subject;
  readonly kind: Kind;
  readonly year: number | undefined;
  readonly receivedOn: LocalDate | null;
  /** Whose sheet of merits: a person or a unit; empty for nobody's. */
  readonly sheetOf: string;
}

const SUBJECT_WORDS: Record<Subject, string> = { individual: 'ca-nhan', collective: 'tap-the', household: 'ho' };

/** Reads the address; what it does not say, or says wrongly, is as at first. */
export function askedIn({ khen, doiTuong, loaiHinh, nam, ngay, phieu }: AskedInAddress, awards: readonly AwardRow[]): Asked {
  const award = awards.find(({ code }) => code === codeOf(khen));
  const allowed = award?.subjects ?? SUBJECTS;
  return {
    award: award?.code ?? '',
    subject: allowed.find((one) => SUBJECT_WORDS[one] === doiTuong) ?? allowed[0] ?? 'individual',
    kind: KINDS.find((kind) => slugOf(kind) === loaiHinh) ?? 'cong_trang',
    year: /^\d{4}$/.test(nam) ? Number(nam) : partsOf(today()).year,
    receivedOn: parseLocalDate(ngay) ?? today(),
    sheetOf: phieu,
  };
}

export const addressOf = ({ award, subject, kind, year, receivedOn, sheetOf }: Asked): AskedInAddress => ({
  khen: slugOf(award),
  doiTuong: SUBJECT_WORDS[subject],
  loaiHinh: kind === 'cong_trang' ? '' : slugOf(kind),
  nam: year === undefined || year === partsOf(today()).year ? '' : String(year),
  ngay: receivedOn === null || receivedOn === today() ? '' : receivedOn,
  phieu: sheetOf,
});
