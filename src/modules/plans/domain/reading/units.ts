import { findPredicate } from './predicate.ts';
import { squeeze, trimEnd, wordCount } from './text.ts';
import { startsLikeUnit } from './vocabulary.ts';

export interface Units {
  readonly responsible: readonly string[];
  readonly coordinating: readonly string[];
}

export const NO_UNITS: Units = { responsible: [], coordinating: [] };

/** Collective nouns that stand in a row after one "các": "Các phòng, ban, đơn vị liên quan" is one item. */
const COLLECTIVE =
  /^(?:sở|phòng|ban|ngành|ban ngành|ban, ngành|đơn vị|cơ quan|đoàn thể|bộ phận|tổ|khối|lĩnh vực|địa phương|xã|phường|thị trấn|thị xã|quận|huyện|thành phố|thành phố thuộc tỉnh|doanh nghiệp|trường|cá nhân|tập thể|tổ chức|khoa|trung tâm|thôn|xóm|bản|ấp|khu phố|tổ dân phố|hội|chi hội|cụm|lớp|giáo viên|nhân viên|cán bộ|công chức|viên chức|người lao động|học sinh|hội viên|đoàn viên|chi đoàn|công đoàn|chi bộ|viện|vụ|cục|nhà trường|cấp ủy|chính quyền|hợp tác xã|htx|chi|đảng bộ|xí nghiệp|phân xưởng)(?!\p{L})/u;
const PLURAL = /(?:^|\s)(?:các|những|toàn thể|tất cả|mỗi|từng|cán bộ|công chức|cbccvc)(?:\s|$)/iu;
const CLOSED = /(?:liên quan|trực thuộc|trên địa bàn|có liên quan|thuộc\s+\S+.*|toàn \p{L}+|đóng trên.*)$/iu;

/** Splits one cell or enumeration into units as a person would; trailing punctuation and list dashes are dropped. */
export function splitUnits(text: string): string[] {
  const lines = joinWrapped(text)
    .split(/\n|;|(?<=\p{L})\s+(?=Các\s\p{Ll})/u)
    .flatMap((line) => (/^\s*[-–+*•]\s/u.test(line) ? line.split(/\s[-–+*•](?=\s)/u) : [line]))
    .map((line) => line.replace(/^[\s\-–+*•]+/u, ''));
  const units = lines.flatMap((line) => splitByConjunction(splitByComma(line)));
  const named = units
    .map((unit) => trimEnd(squeeze(unit)).replace(/^(?:và|cùng|với)\s+/iu, ''))
    .filter((unit) => /\p{L}/u.test(unit));
  return [...new Set(named)];
}

/** A name broken over two lines of a narrow cell: "Phòng Giáo dục" / "và Đào tạo". */
function joinWrapped(text: string): string {
  const rows: string[] = [];
  for (const row of text.split('\n')) {
    const last = rows.at(-1);
    const isNew =
      last === undefined ||
      /[;,.:]\s*$/u.test(last) ||
      /^\s*[-–+*•\d]/u.test(row) ||
      startsLikeUnit(row.trim()) ||
      /^\p{Lu}{2}/u.test(row.trim());
    if (isNew) rows.push(row);
    else rows[rows.length - 1] = `${last} ${row.trim()}`;
  }
  return rows.join('\n');
}

function splitByComma(line: string): string[] {
  const parts: string[] = [];
  for (const piece of splitOutsideParentheses(line)) {
    const part = piece.trim();
    if (part === '') continue;
    const last = parts.at(-1);
    if (last !== undefined && belongsTogether(last, part)) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

function splitOutsideParentheses(line: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of line) {
    if (char === '(') depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** "LĐLĐ huyện, thị xã, thành phố": one body at each of these places. */
const TERRITORY_END = /\s(?:huyện|quận|xã|phường|thị trấn|thị xã|thành phố)$/u;
const TERRITORY = /^(?:huyện|quận|xã|phường|thị trấn|thị xã|thành phố|đặc khu)$/u;

/** "Các ban ngành" + "lĩnh vực liên quan"; "Phòng Văn hóa" + "Thể thao và Du lịch". */
function belongsTogether(before: string, after: string): boolean {
  const lower = after.toLowerCase().replace(/^và\s+/u, '');
  if (/^(?:các|những|toàn thể)\s/u.test(lower)) return false;
  const beforeParts = before.split(',').map((part) => part.trim());
  const latest = beforeParts.at(-1)!;
  if (TERRITORY_END.test(latest) && TERRITORY.test(after)) return true;
  if (/thi đua$/iu.test(latest) && /^khen thưởng/iu.test(after)) return true;
  if (PLURAL.test(before) && COLLECTIVE.test(lower) && !startsWithCapital(after) && !CLOSED.test(latest)) {
    const noun = latest.replace(/^.*?(?:các|những|toàn thể|tất cả|mỗi|từng)\s+/iu, '').toLowerCase();
    return COLLECTIVE.test(noun) && wordCount(noun.replace(COLLECTIVE, '')) <= 1;
  }
  if (startsWithCapital(after) && !startsLikeUnit(after) && /^(?:sở|phòng|vụ|bộ|ban|cục|trung tâm|chi cục)\s/iu.test(latest)) {
    return /^\p{Lu}\p{Ll}+/u.test(after) && !/^(?:TM|KT|[A-ZĐ]{3,})/u.test(after) && / và /u.test(after);
  }
  return false;
}

function startsWithCapital(text: string): boolean {
  return /^(?:và\s+)?\p{Lu}/u.test(text);
}

/** "Ban TĐKT và Phòng Nội vụ" are two, "Sở Giáo dục và Đào tạo" is one. */
function splitByConjunction(parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const pieces = part.split(/\s+(?:và|&|cùng với|cùng)\s+/u);
    const joined: string[] = [];
    for (const piece of pieces) {
      if (joined.length > 0 && !beginsNewUnit(piece, joined.at(-1)!)) joined[joined.length - 1] += ` và ${piece}`;
      else joined.push(piece);
    }
    return joined;
  });
}

function beginsNewUnit(piece: string, before: string): boolean {
  if (/^(?:các|những)\s/iu.test(piece)) return !/^(?:các|những)\s/iu.test(piece) || startsLikeUnit(before);
  if (!startsLikeUnit(piece)) return false;
  if (/(?:văn phòng|vp)\s+(?:HĐND|Hội đồng nhân dân|Đoàn ĐBQH)(?:\s+\S+)?$/iu.test(before)) return false;
  if (/^\p{Lu}/u.test(piece)) return !/^(?:trưởng|phó)$/iu.test(before.trim());
  return (
    !PLURAL.test(before) &&
    startsLikeUnit(before) &&
    !/^(?:cá nhân|tập thể|đơn vị|cơ quan|người lao động|viên chức|công chức)/iu.test(piece)
  );
}

const LEAD_LABEL =
  /(?:^|[\s;,(])(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|thực hiện|tham mưu|phụ trách|chịu trách nhiệm(?: chính)?)\s*:\s*/iu;
const COORD_LABEL =
  /(?:^|[\s;,.(])(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:phối hợp(?:\s+(?:với|thực hiện|cùng))?|cùng phối hợp)\s*:\s*/iu;
const COORD_WORDS = /(?:[,;.(]\s*|\s+|^)(?:và\s+)?(?:chủ trì[,;]?\s*)?(?:phối hợp\s+(?:với|cùng)|phối hợp)\s*:?\s+/iu;

/** "Văn phòng chủ trì, các phòng phối hợp". */
const LEAD_AND_PARTNERS = /^([^:(]+?)\s+chủ trì\s*[,;]\s*([^:(]+?)\s+phối hợp(?:\s+thực hiện)?[.\s]*$/iu;

/** Reads a cell that names who carries a task out, with lead and coordinating units told apart where the cell does so. */
export function unitsOfCell(text: string): Units {
  const coordLabel = COORD_LABEL.exec(text);
  const leadLabel = LEAD_LABEL.exec(text);
  if (coordLabel || leadLabel) {
    const cut = coordLabel ? coordLabel.index : text.length;
    const lead = text.slice(0, cut).replace(LEAD_LABEL, ' ');
    const rest = coordLabel ? text.slice(cut + coordLabel[0].length) : '';
    if (coordLabel && leadLabel && leadLabel.index > coordLabel.index) {
      const [coord, led] = [
        text.slice(cut + coordLabel[0].length, leadLabel.index),
        text.slice(leadLabel.index + leadLabel[0].length),
      ];
      return { responsible: splitMarked(led).responsible, coordinating: splitUnits(coord) };
    }
    return { responsible: splitUnits(lead), coordinating: splitUnits(rest) };
  }
  const follow = LEAD_AND_PARTNERS.exec(text);
  if (follow) return { responsible: splitUnits(follow[1]!), coordinating: splitUnits(follow[2]!) };
  const marked = splitMarked(text);
  if (marked.coordinating.length > 0) return marked;
  const words = COORD_WORDS.exec(text);
  if (words && words.index > 0) {
    return {
      responsible: splitUnits(text.slice(0, words.index).replace(/[\s,]*chủ trì\s*$/iu, '')),
      coordinating: splitUnits(text.slice(words.index + words[0].length)),
    };
  }
  return marked;
}

/** "X (chủ trì), Y": the marked one leads, the others coordinate. */
function splitMarked(text: string): Units {
  const units = splitUnits(text);
  const isLead = (unit: string): boolean => /\(\s*chủ trì\s*\)|^chủ trì\s/iu.test(unit);
  const clean = (unit: string): string =>
    squeeze(
      unit
        .replace(/\(\s*(?:chủ trì|phối hợp|p\/h|ph)\s*\)/iu, '')
        .replace(/^(?:chủ trì|phối hợp với|phối hợp)\s+|\s+chủ trì$/giu, ''),
    );
  const isCoordinating = (unit: string): boolean => /\(\s*(?:phối hợp|p\/h|ph)\s*\)|^phối hợp\s/iu.test(unit);
  if (!units.some(isLead) && !units.some(isCoordinating)) return { responsible: units, coordinating: [] };
  const lead = units.filter((unit) => (units.some(isLead) ? isLead(unit) : !isCoordinating(unit)));
  return { responsible: lead.map(clean), coordinating: units.filter((unit) => !lead.includes(unit)).map(clean) };
}

const OFFICE_PREFIX = /^(?:đối với|giao cho|giao|đề nghị|yêu cầu|trách nhiệm của|nhiệm vụ của|phân công|thành phần|về phía)\s+/iu;

/** The units a duty heading names ("1. Phòng Nội vụ", "2. Đối với các trường học"); empty when it is another heading. */
export function unitsOfHeading(title: string): string[] {
  const name = trimEnd(title.replace(OFFICE_PREFIX, ''));
  if (name === '' || wordCount(name) > 30 || !startsLikeUnit(name) || /^(?:tập thể|cá nhân)(?:\s+và\s+\S+)?$/iu.test(name))
    return [];
  if (/[.!?]\s+\p{Lu}/u.test(name)) return [];
  if (findPredicate(name.replace(/\s*\([^()]*\)/gu, '')) >= 0) return [];
  return splitUnits(name.replace(/\s*\((?!chủ trì|phối hợp).*?\)\s*$/iu, (note) => (wordCount(note) > 5 ? '' : note)));
}
