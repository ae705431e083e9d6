import { formatLong, type LocalDate } from '../../kernel/local-date.ts';
import { numberAndSymbol } from './plan-document.ts';
import { type Line, lines } from './template-text.ts';

export interface LetterheadInput {
  readonly superior: string | null;
  readonly agency: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: LocalDate | null;
  readonly recipients: readonly string[];
  readonly signerTitle: string | null;
  readonly signer: string | null;
  readonly isDraft: boolean;
}

/** Fields that the letterhead, the signature block and the draft mark of every template take. */
export interface LetterheadFields {
  readonly superior: readonly Line[];
  readonly agencyUpper: string;
  readonly numberAndSymbol: string;
  readonly placeAndDate: string;
  readonly recipients: readonly Line[];
  readonly signerTitle: readonly Line[];
  readonly signer: string;
  readonly draftMark: string;
}

export function letterheadFields(input: LetterheadInput): LetterheadFields {
  const { recipients } = input;
  return {
    superior: lines(input.superior?.toLocaleUpperCase('vi') ?? null),
    agencyUpper: input.agency.toLocaleUpperCase('vi'),
    numberAndSymbol: numberAndSymbol(input.number, input.symbol),
    placeAndDate: `${input.place ?? '……'}, ${dateWords(input.date)}`,
    recipients: lines(...recipients.map((one, index) => `${one}${index === recipients.length - 1 ? '.' : ';'}`)),
    signerTitle: lines(...(input.signerTitle?.toLocaleUpperCase('vi').split(/[,\n]\s*/) ?? [])),
    signer: input.signer ?? '',
    draftMark: input.isDraft ? 'DỰ THẢO' : '',
  };
}

/** "ngày 05 tháng 9 năm 2026", dots while unsigned. */
export function dateWords(date: LocalDate | null): string {
  return date ? formatLong(date) : 'ngày …… tháng …… năm ……';
}

/** Official papers end their text with "./.". */
export function withEndMark(text: string): string {
  return `${text.trim().replace(/[./]+$/, '')}./.`;
}
