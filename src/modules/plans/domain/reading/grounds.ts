import type { BasisReading } from './plan-reading.ts';
import { findReferences, firstDate, type Reference } from './references.ts';
import { fold, squeeze, trimEnd, wordCount } from './text.ts';

const STARTS =
  /^(?:căn cứ(?:\s+vào)?|thực hiện(?:\s+theo)?|triển khai(?:\s+thực hiện)?|tiếp tục thực hiện|theo(?:\s+tinh thần)?(?!\s+đó)|xét|để (?:triển khai|thực hiện)|nhằm (?:triển khai|thực hiện)|trên cơ sở|được sự)\s+/iu;
const SELF = /^(?:căn cứ|theo|thực hiện)\s+(?:vào\s+)?(?:nội dung\s+)?(?:của\s+)?(?:các\s+)?(?:bản\s+)?kế hoạch này/iu;

/** A line that goes on with the grounds begun above it. */
const CONTINUES = /^(?:\p{Ll}|luật|nghị|thông tư|quyết định|kế hoạch số|chỉ thị|công văn|hướng dẫn)/iu;

export interface Grounds {
  readonly bases: readonly BasisReading[];
  /** Documents that a ground only mentions ("… về việc thực hiện Chỉ thị số …"). */
  readonly mentioned: readonly Reference[];
}

/** Reads the documents a plan stands on from the paragraphs between its title and its first section. */
export function readGrounds(paragraphs: readonly string[]): Grounds {
  const bases: BasisReading[] = [];
  const mentioned: Reference[] = [];
  let isGround = false;
  for (const text of paragraphs) {
    if (SELF.test(text)) continue;
    const goesOn: boolean = isGround && CONTINUES.test(text) && !/[.:]$/u.test(text);
    const parts: readonly string[] = STARTS.test(text) || goesOn ? clauses(text) : groundsInside(text);
    isGround = parts.length > 0;
    for (const part of parts) addClause(part, bases, mentioned);
  }
  return {
    bases: merged([...bases, ...laterDates(mentioned, bases)]),
    mentioned: mentioned.filter((ref) => !bases.some((base) => base.number === ref.number)),
  };
}

/** The grounds of a paragraph that begins with something else ("Thiết thực chào mừng …; Thực hiện Kế hoạch số …"). */
function groundsInside(text: string): string[] {
  const parts = clauses(text);
  const first = parts.findIndex((part) => STARTS.test(part) && findReferences(part).length > 0);
  return first < 0 ? [] : parts.slice(first);
}

/** One clause for each ground: cut at semicolons and at a new "Căn cứ". */
function clauses(text: string): string[] {
  return text.split(/;\s*|[.]\s+(?=\p{Lu})|,?\s+(?=Căn cứ\s)/u).filter((part) => part.trim() !== '');
}

function addClause(clause: string, bases: BasisReading[], mentioned: Reference[]): void {
  const references = findReferences(clause);
  if (references.length === 0) {
    const unnumbered = withoutNumber(clause);
    if (unnumbered) bases.push(unnumbered);
    return;
  }
  references.forEach((reference, i) => {
    const before = clause.slice(i === 0 ? 0 : references[i - 1]!.end, reference.start);
    if (i === 0 || standsBeside(before)) {
      const next = references.slice(i + 1).find((later) => standsBeside(clause.slice(reference.end, later.start)));
      bases.push(toBasis(reference, next ? clause.slice(reference.start, next.start) : clause.slice(reference.start)));
    } else mentioned.push(reference);
  });
}

/** ", Nghị định …" and "và Nghị định …" stand beside the one before; "quy định chi tiết … của Nghị định …" is inside it. */
function standsBeside(between: string): boolean {
  if (/(?:thi hành|chi tiết|sửa đổi|hướng dẫn)[^;]*\s(?:luật|nghị định)/iu.test(between)) return false;
  return /(?:^|[,)]|\s)\s*(?:và|cùng)?\s*$/u.test(between) && /(?:[,;]\s*(?:và\s*)?|\svà\s*)$/u.test(between);
}

function toBasis(reference: Reference, clause: string): BasisReading {
  const fromKind = /^((?:bộ )?luật[^()]*?)\s+số/iu.exec(clause);
  const title = withoutLeadIn(reference.title) ?? (fromKind ? trimEnd(squeeze(fromKind[1]!)) : null);
  return { number: reference.number, date: reference.date, title, issuer: reference.issuer };
}

/** Cuts what leads over to the plan itself: "… với những nội dung cụ thể sau". */
function withoutLeadIn(title: string | null): string | null {
  return title === null
    ? null
    : trimEnd(
        title
          .replace(/,\s+(?=\p{Lu})[^,;]{3,120}\s(?:ban hành|xây dựng|triển khai|lập)\s+kế hoạch.*$/iu, '')
          .replace(/[,.]?\s+(?:với (?:những|các) nội dung|như sau|cụ thể như sau).*$/iu, ''),
      ) || null;
}

/** "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022", "Căn cứ tình hình thực tế tại địa phương". */
function withoutNumber(clause: string): BasisReading | null {
  const start = STARTS.exec(clause);
  const isLaw = /^(?:bộ\s+)?luật\s/iu.test(clause.trim());
  if (!start && !isLaw) return null;
  const body = trimEnd(squeeze(start ? clause.slice(start[0].length) : clause));
  if (body === '' || wordCount(body) > 60 || /(?:xây dựng|ban hành)\s+kế hoạch|như sau$/iu.test(body)) return null;
  if (
    start &&
    !/^(?:căn cứ|theo|xét)/iu.test(clause) &&
    !/^(?:luật|nghị|chỉ thị|quyết|kế hoạch|công văn|hướng dẫn|chương trình)/iu.test(body)
  )
    return null;
  return {
    number: null,
    date: firstDate(body),
    title:
      trimEnd(
        body.replace(
          /,?\s*(?:\(?\s*)ngày\s+\d{1,2}[/-]\d{1,2}[/-]\d{4}.*$|,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}.*$/iu,
          '',
        ),
      ) || null,
    issuer: null,
  };
}

/** A ground's date may stand only where the same document is named again. */
function laterDates(mentioned: readonly Reference[], bases: readonly BasisReading[]): BasisReading[] {
  return mentioned
    .filter((ref) => bases.some((base) => base.number === ref.number))
    .map((ref) => ({ number: ref.number, date: ref.date, title: null, issuer: ref.issuer }));
}

function merged(bases: readonly BasisReading[]): BasisReading[] {
  const found: BasisReading[] = [];
  for (const basis of bases) {
    const at = found.findIndex((other) =>
      basis.number !== null
        ? other.number === basis.number
        : other.number === null && fold(other.title ?? '') === fold(basis.title ?? ''),
    );
    const same = found[at];
    if (same)
      found[at] = {
        number: same.number,
        date: same.date ?? basis.date,
        title: same.title ?? basis.title,
        issuer: same.issuer ?? basis.issuer,
      };
    else found.push(basis);
  }
  return found;
}
