import { Document, YAMLMap } from 'yaml';
import { z } from 'zod';
import { formatShort } from '../../kernel/local-date.ts';
import { instrumentName, valueAt } from '../at.ts';
import type { LawBook, LawSource } from '../book.ts';
import { datedLists, groundsOf } from '../entries.ts';
import { CERTAINTY_LABELS, type Dated } from '../schema/dated.ts';
import { CONTENT_KEYS, entryCopy, indented, linesOf, type Written, written } from './entry-text.ts';
import { GROUPS, groupOf, type Handover, type Matter, mattersOf } from './matters.ts';

/** The words of a worksheet: it is filled in by a lawyer. */
export const KEYS = {
  from: 'từ',
  to: 'sang',
  lines: 'các nội dung',
  place: 'chỗ',
  seal: 'dấu',
  outcome: 'kết quả',
  articles: 'điều',
  content: 'nội dung',
} as const;
export const OUTCOMES = { kept: 'giữ nguyên', changed: 'sửa', repealed: 'bãi bỏ', unread: 'chưa đọc' } as const;
/** In the place of a new article: the new instrument has none for this further ground. */
export const DROPPED = 'không có';

const zWord = z.string().trim().min(1);
const zLine = z.strictObject({
  [KEYS.place]: zWord,
  [KEYS.seal]: zWord,
  [KEYS.outcome]: zWord.nullable(),
  [KEYS.articles]: z.record(z.string(), zWord.nullable()),
  // What stands in it is held against the schema of its place once it stands there.
  [KEYS.content]: z.partialRecord(z.enum(CONTENT_KEYS), z.unknown()),
});
export const zSheet = z.strictObject({
  [KEYS.from]: zWord,
  [KEYS.to]: zWord,
  [KEYS.lines]: z.array(zLine).nullable(),
});

/** A line as filled in. */
export type Line = NonNullable<z.infer<typeof zSheet>[typeof KEYS.lines]>[number];
export type Outcome = keyof typeof OUTCOMES;

export const PLACES_REMARK =
  'lời văn nhắc đến một điều, mẫu hoặc văn bản theo số: xem còn đúng với văn bản mới không; không còn thì ghi “sửa” và chữa lời văn.';
/** Beside a matter that nobody has read, or not in its article. */
const UNREAD_REMARK = 'nội dung cũ chưa ai đọc: không ghi “giữ nguyên”; ghi “sửa” với nội dung đã đọc, hoặc để “chưa đọc”.';
const UNSURE_REMARK = 'nội dung cũ chưa được đọc trong chính điều khoản';

export interface Sheet {
  readonly text: string;
  /** Matters of each group, in the order of the sheet; groups without any are left out. */
  readonly counts: readonly { readonly group: string; readonly matters: number }[];
}

/**
 * The worksheet of a handover: every matter that rests on the old instrument and that nothing follows yet, with what it says and
 * room for what became of it. It is no law: nothing in it holds until {@link enterSheet} has taken it over.
 */
export function writeSheet(source: LawSource, book: LawBook, handover: Handover): Sheet {
  const open = mattersOf(book, handover).filter(({ next }) => next === null);
  const files = new Map<string, Written>();
  const fileOf = (path: string): Written => {
    const file = files.get(path) ?? written(source.read(path));
    files.set(path, file);
    return file;
  };
  const counts = GROUPS.map((group, g) => ({ group, matters: open.filter(({ file }) => groupOf(file) === g).length }));
  const lines = head(handover, open.length);
  let group = -1;
  for (const [i, matter] of open.entries()) {
    if (groupOf(matter.file) !== group) {
      group = groupOf(matter.file);
      lines.push('', `# ===== ${GROUPS[group]!.toUpperCase()}: ${counts[group]!.matters} nội dung =====`);
    }
    lines.push('', `# ${i + 1}/${open.length}. ${matter.label}`, ...matterLines(matter, fileOf(matter.file), handover));
  }
  lines.push(...elsewhere(book, handover));
  return { text: `${lines.join('\n')}\n`, counts: counts.filter(({ matters }) => matters > 0) };
}

function head({ old, successor, first }: Handover, count: number): string[] {
  return [
    `# Phiếu chuyển ${count} nội dung từ ${instrumentName(old)} sang ${instrumentName(successor)}, có hiệu lực từ ngày ${formatShort(first)}.`,
    '# Phiếu chưa phải là luật: chỉ nội dung đã có kết quả mới được ghi vào dữ liệu, và chỉ khi chạy lệnh law enter.',
    '#',
    '# Với từng nội dung, mở văn bản mới, đọc điều tương ứng, rồi ghi:',
    `#   ${KEYS.outcome}: ${OUTCOMES.kept} | ${OUTCOMES.changed} | ${OUTCOMES.repealed} | ${OUTCOMES.unread} (chưa đọc thì để yên, nội dung vẫn là chưa có căn cứ)`,
    `#   ${KEYS.articles}: sau dấu hai chấm của mỗi điều cũ là điều của văn bản mới; căn cứ thêm nào không còn thì ghi “${DROPPED}”.`,
    `#   ${KEYS.content}: chỉ chữa khi kết quả là “${OUTCOMES.changed}”; riêng note (ghi chú) và reading (cách hiểu) được chữa hoặc xóa cả khi giữ nguyên.`,
    `# Tiêu chuẩn dạng cây: giữ nguyên cả cây, hoặc chữa ngay trong cây; điều của từng nhánh nằm ở mục “${KEYS.articles}”.`,
    '# Nội dung có dấu hai chấm ở giữa thì để trong dấu nháy kép. Không chữa “chỗ” và “dấu”.',
    '',
    `${KEYS.from}: ${old.id}`,
    `${KEYS.to}: ${successor.id}`,
    `${KEYS.lines}:`,
  ];
}

/** What goes on holding by another ground, and speaks of the old instrument: it is not carried, and nothing else would point to it. */
function elsewhere(book: LawBook, { old, first }: Handover): readonly string[] {
  const found = datedLists(book).flatMap(({ label, values }) => {
    const at = valueAt(book, values, first);
    if (at.state === 'lawUnknown' || groundsOf(at.entry).some(({ instrument }) => instrument === old.id)) return [];
    return JSON.stringify([at.entry.value, at.entry.note]).includes(old.number) ? [`# - ${label}`] : [];
  });
  if (found.length === 0) return [];
  return ['', `# Không chuyển, vì căn cứ là văn bản khác; nhưng lời văn hoặc ghi chú còn nhắc đến ${old.number}:`, ...found];
}

function matterLines(matter: Matter, file: Written, handover: Handover): readonly string[] {
  const copy = entryCopy(file, [...matter.path, matter.index]);
  const note = staleNote(matter.entry, handover);
  const content = new YAMLMap();
  for (const key of CONTENT_KEYS) if (copy.has(key) && !(key === 'note' && note)) content.set(key, copy.get(key, true));
  const scalar = (key: string, value: unknown) => linesOf(new Document().createNode({ [key]: value }), true).join('');
  const articles = matter.articles.map(({ at }) => scalar(at, null).replace(/ null$/, ''));
  const { absent, certainty } = matter.entry;
  const remarks = [
    ...(absent === 'unknown' ? [`# ${UNREAD_REMARK}`] : []),
    ...(absent !== 'unknown' && certainty !== 'V'
      ? [`# ${UNSURE_REMARK} (${CERTAINTY_LABELS[certainty].toLowerCase()}): chỉ giữ nguyên khi đã đọc điều mới.`]
      : []),
    ...(note ? [`# ghi chú cũ, không chuyển theo: ${matter.entry.note}`] : []),
    ...(namesPlaces(matter.entry.value, handover.old.number).length > 0 ? [`# ${PLACES_REMARK}`] : []),
  ];
  return [
    `- ${scalar(KEYS.place, matter.place)}`,
    `  ${KEYS.seal}: "${matter.seal}"`,
    `  ${KEYS.outcome}: ${OUTCOMES.unread}`,
    `  ${KEYS.articles}:`,
    ...indented(articles, 4),
    ...indented(remarks, 2),
    `  ${KEYS.content}:`,
    ...indented(linesOf(content), 4),
  ];
}

/** A note on what was not read, or on an article of the old text, says nothing of the new one. */
function staleNote({ note, certainty }: Dated<unknown>, { old }: Handover): boolean {
  return note !== undefined && (certainty !== 'V' || /Điều \d|[Cc]hưa (tìm|đọc)/.test(note) || note.includes(old.number));
}

/** The words of a value that speak of an article, a form or an instrument by number: it may be of the old text. */
export function namesPlaces(value: unknown, old: string): readonly string[] {
  if (typeof value === 'string') return value.includes(old) || /(Điều|Mẫu|Mẫu số) \d/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namesPlaces(item, old));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [] : namesPlaces(inner, old)));
}
