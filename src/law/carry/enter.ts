import { isMap, YAMLMap } from 'yaml';
import type { z } from 'zod';
import { formatShort } from '../../kernel/local-date.ts';
import { type LawBook, type LawSource, openLaw } from '../book.ts';
import { LawDataError, type LawFault, type LawFile, readYaml } from '../read-yaml.ts';
import { verifyLaw } from '../verify.ts';
import { asItem, belowLast, dataAt, sameData, type Written, written } from './entry-text.ts';
import { type Insertion, inserted, traced } from './insert.ts';
import { lineFaults, newEntry, outcomeOf, sameContent } from './line.ts';
import { type Handover, handoverOf, type Matter, mattersOf } from './matters.ts';
import { KEYS, type Line, namesPlaces, OUTCOMES, PLACES_REMARK, zSheet } from './sheet.ts';

/** What a worksheet does to the law. With faults nothing is written. */
export interface Entering {
  readonly faults: readonly LawFault[];
  /** Files that change, with their whole new text; paths as in the folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly entered: number;
  /** Lines whose entry stands in the law already. */
  readonly before: number;
  readonly unread: number;
  /** What to look at again, by line of the sheet; no fault, and told beside faults too. */
  readonly remarks: readonly LawFault[];
}

/**
 * Holds a filled worksheet against the law, and returns the files with the new entries: the words of the file stay as they are,
 * each new entry below the last one of its place. Every line is taken or refused on its own; all faults are told at once.
 * @param name what the sheet is called in the faults
 */
export function enterSheet(source: LawSource, name: string, sheetText: string): Entering {
  const refused = (faults: readonly LawFault[]): Entering => ({ ...NOTHING, faults });
  const inLaw = verifyLaw(source);
  if (inLaw.length > 0) return refused(inLaw.map(inFolder));
  const text = sheetText.replace(/^\uFEFF/, '').normalize('NFC');
  let sheet: LawFile<z.infer<typeof zSheet>>;
  try {
    sheet = readYaml(name, text, zSheet);
  } catch (error) {
    if (error instanceof LawDataError) return refused(error.faults.map((fault) => inMatter(fault, text)));
    throw error;
  }
  const book = openLaw(source);
  const handover = handoverOf(book, sheet.value[KEYS.from], sheet.value[KEYS.to]);
  if (typeof handover === 'string') return refused([{ file: name, line: sheet.lineOf([KEYS.to]), message: handover }]);
  return entering(source, book, handover, sheet, text);
}

const NOTHING: Entering = { faults: [], files: new Map(), entered: 0, before: 0, unread: 0, remarks: [] };
const entryData = (matter: Matter, file: Written) =>
  dataAt(file, [...matter.path, matter.index]) as Readonly<Record<string, unknown>>;

/** A fault in the form of the sheet, told with the matter it is in, as the sheet counts and names it. */
function inMatter(fault: LawFault, text: string): LawFault {
  const message = fault.message.replace(
    new RegExp(`^“${KEYS.lines}\\.(\\d+)(?:\\.([^”]*))?”: `),
    (_, index: string, rest: string | undefined) => {
      const place = written(text).getIn([KEYS.lines, Number(index), KEYS.place]);
      const named = typeof place === 'string' ? ` (${place})` : '';
      return `nội dung thứ ${Number(index) + 1} của phiếu${named}${rest === undefined ? '' : `, “${rest}”`}: `;
    },
  );
  return { ...fault, message };
}

/** Whether the words that would be entered speak of the old instrument, or of an article or form by number as the old ones did. */
function speaksOfOld(matter: Matter, line: Line, { old }: Handover): boolean {
  const { value, note } = line[KEYS.content];
  const before = new Set(namesPlaces(matter.entry.value, old.number));
  return [...namesPlaces(value, old.number), ...namesPlaces(note, old.number)].some(
    (text) => text.includes(old.number) || before.has(text),
  );
}

const inFolder = (fault: LawFault): LawFault => ({ ...fault, file: `law/${fault.file}` });

function entering(
  source: LawSource,
  book: LawBook,
  handover: Handover,
  sheet: LawFile<z.infer<typeof zSheet>>,
  sheetText: string,
): Entering {
  const sheetFile = written(sheetText);
  const matters = new Map(mattersOf(book, handover).map((matter) => [matter.place, matter]));
  const files = new Map<string, { readonly text: string; readonly file: Written }>();
  const faults: LawFault[] = [];
  const remarks: LawFault[] = [];
  const insertions: Insertion[] = [];
  const seen = new Map<string, number>();
  let [before, unread] = [0, 0];
  const fileOf = (path: string) => {
    const read = files.get(path) ?? { text: source.read(path), file: written(source.read(path)) };
    files.set(path, read);
    return read;
  };
  for (const [i, line] of (sheet.value[KEYS.lines] ?? []).entries()) {
    const lineOf = (...path: readonly string[]) => sheet.lineOf([KEYS.lines, i, ...path]);
    const say = (to: LawFault[], message: string, ...path: readonly string[]): void => {
      to.push({ file: sheet.file, line: lineOf(...path), message });
    };
    const outcome = outcomeOf(line[KEYS.outcome]);
    if (outcome === null) {
      say(faults, `kết quả phải là một trong: ${Object.values(OUTCOMES).join(', ')}.`, KEYS.outcome);
      continue;
    }
    if (outcome === 'unread') {
      unread++;
      const same = matters.get(line[KEYS.place]);
      if (same && same.seal === line[KEYS.seal] && !sameContent(line[KEYS.content], entryData(same, fileOf(same.file).file)))
        say(
          faults,
          `đã sửa nội dung nhưng kết quả là “${OUTCOMES.unread}”: ghi “${OUTCOMES.changed}” và điều mới, hoặc trả nội dung về như cũ.`,
          KEYS.outcome,
        );
      else if (Object.values(line[KEYS.articles]).some((article) => article !== null))
        say(remarks, 'đã ghi điều mới nhưng kết quả vẫn là “chưa đọc”, nên chưa được ghi vào dữ liệu.', KEYS.outcome);
      continue;
    }
    const place = line[KEYS.place];
    const twin = seen.get(place);
    if (twin !== undefined) {
      say(faults, `nội dung này đã có ở dòng ${twin}; mỗi nội dung chỉ ghi một lần.`, KEYS.place);
      continue;
    }
    seen.set(place, lineOf(KEYS.place));
    const matter = matters.get(place);
    if (!matter) {
      say(
        faults,
        `không có chỗ “${place}” nào đang căn cứ vào ${handover.old.number}; lập lại phiếu cho nội dung này.`,
        KEYS.place,
      );
      continue;
    }
    if (matter.seal !== line[KEYS.seal]) {
      say(faults, 'dữ liệu luật ở chỗ này đã thay đổi sau khi lập phiếu; lập lại phiếu cho nội dung này.', KEYS.place);
      continue;
    }
    const read = fileOf(matter.file);
    const content = sheetFile.getIn([KEYS.lines, i, KEYS.content], true);
    if (outcome !== 'repealed' && matter.next === null && speaksOfOld(matter, line, handover))
      say(remarks, PLACES_REMARK, KEYS.content);
    const wrong = lineFaults(matter, line, outcome, handover, read.file);
    for (const { message, path } of wrong) say(faults, message, ...path);
    if (wrong.length > 0) continue;
    const entry = newEntry(matter, line, outcome, handover, read.file, isMap(content) ? content : new YAMLMap());
    if (matter.next !== null) {
      if (sameData(entry.toJSON(), dataAt(read.file, [...matter.path, matter.next]))) before++;
      else
        say(
          faults,
          `chỗ này đã có giá trị khác từ ngày ${formatShort(handover.first)}; sửa trong law/${matter.file} hoặc xóa nội dung này khỏi phiếu.`,
          KEYS.place,
        );
      continue;
    }
    const below = belowLast(read.file, read.text, matter.path);
    if (!below) {
      say(faults, `chỗ này viết trên một dòng; ghi tay vào law/${matter.file}.`, KEYS.place);
      continue;
    }
    insertions.push({ matter, offset: below.offset, lines: asItem(entry, below.indent), line: lineOf(KEYS.content) });
  }
  if (faults.length > 0) return { ...NOTHING, faults, remarks };
  const changed = inserted(insertions, (path) => files.get(path)!.text);
  const texts = new Map([...changed].map(([path, { text }]) => [path, text]));
  const after = verifyLaw({ list: source.list, read: (path) => texts.get(path) ?? source.read(path) });
  if (after.length > 0)
    return { ...NOTHING, faults: after.map((fault) => traced(fault, changed.get(fault.file), sheet.file, sheetText)), remarks };
  return { faults: [], files: texts, entered: insertions.length, before, unread, remarks };
}
