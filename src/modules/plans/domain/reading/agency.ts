import { fromParts, type LocalDate } from '../../../../kernel/local-date.ts';
import { findPredicate } from './predicate.ts';
import { findReferences } from './references.ts';
import { squeeze, trimEnd, wordCount } from './text.ts';
import { startsLikeUnit } from './vocabulary.ts';

const ISSUES =
  /(?:ban hành|xây dựng|đề ra|lập|triển khai(?:\s+thực hiện)?|tổ chức(?:\s+thực hiện)?|điều chỉnh|thông báo)\s+(?:và\s+(?:ban hành|triển khai|tổ chức thực hiện)\s+)?(?:nội dung\s+)?(?:bản\s+)?kế hoạch/giu;

const CALLS = /phát động\s+(?:các\s+)?(?:phong trào\s+|đợt\s+)?thi đua/giu;

/** The body that says of itself that it issues the plan or calls to emulation: "… Ủy ban nhân dân xã X xây dựng kế hoạch …". */
export function agencyFromText(paragraphs: readonly string[]): string | null {
  const leadsOver = paragraphs.filter((text) => /:$/u.test(text));
  return named(paragraphs, ISSUES, true) ?? named(leadsOver, CALLS, false);
}

function named(paragraphs: readonly string[], words: RegExp, isInside: boolean): string | null {
  for (const text of paragraphs) {
    for (const found of text.matchAll(words)) {
      const name = nameBefore(text.slice(0, found.index), isInside);
      if (name) return name;
    }
  }
  return null;
}

/** The last body named before the words, where it begins a clause or also inside one; "Sở Văn hóa, Thể thao và Du lịch" keeps its comma. */
function nameBefore(text: string, isInside: boolean): string | null {
  const clause = text.split(/[.;:]\s+/u).at(-1) ?? '';
  const afterCommas = [0, ...[...clause.matchAll(/,\s+/gu)].map((match) => match.index + match[0].length)].reverse();
  const atCapitals = !isInside ? [] : [...clause.matchAll(/(?<=\s)\p{Lu}/gu)].map((match) => match.index);
  for (const start of [...afterCommas, ...atCapitals]) {
    const name = trimEnd(squeeze(clause.slice(start)))
      .replace(/^nay,?\s+/iu, '')
      .replace(/\s+(?:đã|sẽ|vừa|mới|vừa mới|tiến hành|nay|thống nhất)$/u, '');
    if (isBodyName(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  }
  return null;
}

/** A body, not a person in office nor "các đơn vị". */
function isBodyName(name: string): boolean {
  if (!startsLikeUnit(name) || wordCount(name) > 20 || wordCount(name) < 2 || findPredicate(name) >= 0) return false;
  return !/^(?:các|mỗi|từng|toàn thể|tất cả|thủ trưởng|giám đốc|hiệu trưởng|chủ tịch|trưởng|phó|lãnh đạo|cán bộ|công chức|đơn vị|cơ quan|bộ phận|cá nhân|tập thể)(?!\p{L})/iu.test(
    name,
  );
}

/** The body in the text whose initials are the symbol's ("KH-PGDĐT" → "Phòng Giáo dục và Đào tạo"). */
export function agencyFromSymbol(symbol: string | null, paragraphs: readonly string[]): string | null {
  const initials =
    symbol
      ?.split('-')
      .at(-1)
      ?.replace(/[^\p{Lu}]/gu, '') ?? '';
  if (initials.length < 3) return null;
  for (const text of paragraphs) {
    for (const found of text.matchAll(/(?<=^|[\s,;.(])\p{Lu}/gu)) {
      const words = text
        .slice(found.index)
        .split(/\s+/u)
        .slice(0, initials.length + 6);
      const name = wordsWithInitials(words, initials);
      if (name && startsLikeUnit(name)) return name;
    }
  }
  return null;
}

function wordsWithInitials(words: readonly string[], initials: string): string | null {
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (/^(?:và|-|–)$/u.test(word)) continue;
    if (word[0]?.toUpperCase() !== initials[at]) return null;
    at++;
    if (at === initials.length)
      return trimEnd(
        [...words.slice(0, i + 1), ...(/^(?:huyện|tỉnh|quận)$/u.test(words[i + 1] ?? '') ? [words[i + 1]!] : [])].join(' '),
      );
    if (/[.;:]$/u.test(word)) return null;
  }
  return null;
}

export interface OwnNumber {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: LocalDate | null;
}

/**
 * The plan's own number where it stands outside the letterhead: "(Ban hành kèm theo Kế hoạch số …)" over an appendix,
 * or a page of news: "Ngày …, Sở X ban hành Kế hoạch số …".
 */
export function ownNumberFromText(paragraphs: readonly string[]): OwnNumber | null {
  for (const text of paragraphs) {
    const attached = /kèm theo\s+(?:kế hoạch|chương trình)/iu.exec(text);
    const issued = /ban hành\s+kế hoạch\s+số/iu.exec(text);
    const start = attached?.index ?? (issued && !/^căn cứ|^thực hiện/iu.test(text) ? issued.index : -1);
    if (start < 0) continue;
    const part = text.slice(start);
    const own = findReferences(part)[0];
    if (own?.number) {
      const [, number, symbol] = /^(\d+[a-zA-Z]?)[/-](?:\d{4}[/-])?(.+)$/u.exec(own.number) ?? [];
      return {
        number: number ?? null,
        symbol: symbol ?? null,
        date: own.date ?? (issued && !attached ? dateBefore(text, start) : null),
      };
    }
    const blank = /số\s*:?[\s.…_]*\/\s*([A-ZĐ][\p{L}-]+)/u.exec(part);
    if (blank) return { number: null, symbol: blank[1]!, date: null };
  }
  return null;
}

function dateBefore(text: string, end: number): LocalDate | null {
  const found =
    /ngày\s+(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(
      text.slice(0, end),
    );
  if (!found) return null;
  const [day, month, year] = [found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]];
  return fromParts(Number(year), Number(month), Number(day));
}

const FIRST_SCHOOL_YEAR = /n[ăa]m\s+h[ọo]c\s*:?\s*((?:19|20)\d{2})\s*[-–—/]\s*(?:(?:19|20)?\d{2})/iu;

/** The year the plan is for, by its title, else by the year of its date, else by its first sentences. */
export function planYearOf(
  title: string | null,
  dateYear: number | null,
  preamble: readonly string[],
): { planYear: number | null; yearKind: 'calendar' | 'school' } {
  for (const text of [title ?? '', ...preamble.slice(0, 1).filter(() => title === null)]) {
    const school = FIRST_SCHOOL_YEAR.exec(text);
    if (school) return { planYear: Number(school[1]), yearKind: 'school' };
    const year = yearIn(text);
    if (year !== null) return { planYear: year, yearKind: 'calendar' };
  }
  if (dateYear !== null) return { planYear: dateYear, yearKind: 'calendar' };
  for (const text of preamble) {
    const own = /(?:kế hoạch|công tác)[^.;]*?năm\s+(?:học\s+)?((?:19|20)\d{2})/iu.exec(text);
    if (own && !/^(?:căn cứ)/iu.test(text)) {
      const school = FIRST_SCHOOL_YEAR.exec(text);
      return school ? { planYear: Number(school[1]), yearKind: 'school' } : { planYear: Number(own[1]), yearKind: 'calendar' };
    }
  }
  return { planYear: null, yearKind: 'calendar' };
}

/** "năm 2024"; a year inside "kỷ niệm …", "ngày …", "giai đoạn …" or a law's name names something else. */
function yearIn(text: string): number | null {
  const plain = text
    .replace(/giai đoạn\s+\d{4}\s*[-–]\s*\d{4}/giu, ' ')
    .replace(/ngày\s+\d{1,2}\s*(?:[/-]\s*\d{1,2}\s*[/-]|tháng\s+\d{1,2}\s+năm)\s*\d{4}/giu, ' ');
  const named = [...plain.matchAll(/n[ăa]m\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d{4})/giu)];
  const own =
    named.find(
      (match) => !/(?:luật|nghị định|thông tư|kết quả|tổng kết)(?:(?!n[ăa]m\s)[^.;]){0,50}$/iu.test(plain.slice(0, match.index)),
    ) ?? null;
  const found = own ?? (named.length > 0 && !/luật/iu.test(plain) ? named[0]! : null) ?? /(?:^|[\s/])(20\d{2})\s*$/u.exec(plain);
  return found ? Number(found[1]) : null;
}
