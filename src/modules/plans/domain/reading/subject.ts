import { findPredicate } from './predicate.ts';
import { fold, trimEnd, wordCount } from './text.ts';
import { NO_UNITS, splitUnits, type Units, unitsOfCell } from './units.ts';
import { startsLikeUnit } from './vocabulary.ts';

const ORDERED = /^(?:giao(?:\s+cho)?|đề nghị|yêu cầu|phân công)\s+(?=\S)/iu;
const WITH = /(?:phối hợp|kết hợp)\s+(?:chặt chẽ\s+)?(?:với|cùng)\s+/iu;
const INTRODUCED =
  /^(?:căn cứ|trên cơ sở|thực hiện|hằng năm|hàng năm|định kỳ|trong|sau|khi|để|nhằm)\s[^,;]*(?:,[^,;]*)?,\s+(?=\S)/iu;
/** Too general to name anybody. */
const NOBODY = new Set(['cac don vi', 'don vi', 'co quan', 'ca nhan', 'cac ca nhan', 'nha nuoc', 'moi ca nhan', 'tung don vi']);

/** Who acts in a sentence of prose, where a body is plainly its subject or is ordered to act; otherwise nobody. */
export function unitsOfSentence(sentence: string): Units {
  const first = firstSentence(sentence);
  const led = subjectOf(first);
  const isLedByUnit = led.length > 0;
  const noted = isLedByUnit ? null : LEAD_NOTE.exec(sentence);
  if (noted && (noted[1] !== undefined || startsLikeUnit(noted[2]!)))
    return unitsOfCell(
      (noted[1] ?? noted[2])!
        .replace(/[,;]?\s*(?:chủ trì\s*,?\s*)?phối hợp với\s*/iu, '; Phối hợp: ')
        .replace(/\s+(?:chủ trì|phụ trách|thực hiện)$/iu, ''),
    );
  const partners = partnersOf(first, isLedByUnit);
  return isLedByUnit || partners.length > 0 ? { responsible: led, coordinating: partners } : NO_UNITS;
}

/** "(Chủ trì: Phòng Nội vụ)", "(Phòng Nội vụ chủ trì)" after a sentence. */
const LEAD_NOTE =
  /\(\s*(?:đơn vị|cơ quan|bộ phận)?\s*(?:chủ trì|thực hiện|phụ trách)\s*:\s*([^():]+)\)|\(([^():;]{3,80}?\s+(?:chủ trì,?\s+phối hợp với\s+[^():;]{3,120}|(?:chủ trì|phụ trách|thực hiện)))\s*[;)]/iu;

function firstSentence(text: string): string {
  return /^.*?[.](?=\s+\p{Lu})/u.exec(text)?.[0] ?? text;
}

function subjectOf(sentence: string): string[] {
  const introduced = INTRODUCED.exec(sentence);
  const start =
    introduced && startsLikeUnit(sentence.slice(introduced[0].length)) ? sentence.slice(introduced[0].length) : sentence;
  const text = start.replace(ORDERED, (order) => (startsLikeUnit(start.slice(order.length)) ? '' : order));
  if (!startsLikeUnit(text)) return [];
  const name = subjectName(text);
  if (name === null || NOBODY.has(fold(name))) return [];
  return splitUnits(name);
}

/** The words before the predicate: up to the first verb that is not part of a name. */
function subjectName(text: string): string | null {
  const colon = /^([^:.;]{3,90}):\s/u.exec(text);
  if (colon && startsLikeUnit(colon[1]!) && findPredicate(colon[1]!) < 0) return trimEnd(colon[1]!);
  const verb = findPredicate(text);
  if (verb <= 0) return null;
  const name = trimEnd(text.slice(0, verb)).replace(/\s+(?:cần|phải|có|sẽ|được|và)$/u, '');
  return name !== '' && wordCount(name) <= 40 && !/[.:]/.test(name) && name.split(';').every((part) => startsLikeUnit(part))
    ? name
    : null;
}

/** "phối hợp với các phòng thuộc Ban giới thiệu …": the bodies between "với" and the next verb. */
function partnersOf(sentence: string, isLedByUnit: boolean): string[] {
  const partners: string[] = [];
  for (const found of sentence.matchAll(new RegExp(WITH, 'giu'))) {
    if (!isLedByUnit && !/(?:^|;\s*|chủ trì,?\s*)$/iu.test(sentence.slice(0, found.index))) continue;
    const rest = sentence.slice(found.index + found[0].length);
    if (!startsLikeUnit(rest)) continue;
    const verb = findPredicate(rest);
    const stop = /[.;:]|\s(?:để|nhằm|trong việc|khi|theo|về)\s|\s(?:trong|ở)\s+công tác/u.exec(rest)?.index ?? rest.length;
    const name = trimEnd(rest.slice(0, Math.min(verb < 0 ? rest.length : verb, stop)));
    if (name !== '' && wordCount(name) <= 40) partners.push(...splitUnits(name));
  }
  return [...new Set(partners)];
}
