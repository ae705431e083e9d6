import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { inForce } from './at.ts';
import { awardCodeOf, type LawBook, type LawSource, openLaw, PARAMETER_NAMES } from './book.ts';
import { SUBJECTS } from './facts.ts';
import { LawDataError, type LawFault, type LawFile } from './read-yaml.ts';
import type { Dated, Reference } from './schema/dated.ts';
import type { Instrument } from './schema/instrument.ts';

/**
 * Reads every file of the law and compares the files with each other. Every fault is told with file and line: a reference to
 * an instrument, award or reading that is not there, dates that overlap or lie outside their instrument, ids used twice.
 * Empty: the law can be used.
 */
export function verifyLaw(source: LawSource): readonly LawFault[] {
  const book = openLaw(source);
  const faults: LawFault[] = [];
  const reading = (read: () => unknown): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof LawDataError)) throw error;
      faults.push(...error.faults);
    }
  };
  for (const path of source.list().filter((p) => p.endsWith('.yaml'))) {
    if (path.startsWith('instruments/')) reading(() => book.instrument(path.slice('instruments/'.length, -'.yaml'.length)));
    if (path.startsWith('awards/')) reading(() => book.award(awardCodeOf(path)));
  }
  for (const name of PARAMETER_NAMES) reading(() => book.parameter(name));
  for (const name of book.provisionNames()) reading(() => book.provisions(name));
  reading(() => book.readings());
  reading(() => book.transitions());
  if (faults.length > 0) return faults;
  for (const file of book.files()) faults.push(...compared(book, file));
  return faults;
}

function compared(book: LawBook, file: LawFile<unknown>): LawFault[] {
  const faults: LawFault[] = [];
  const say = (path: readonly PropertyKey[], message: string): void => {
    faults.push({ file: file.file, line: file.lineOf(path), message });
  };
  const instruments = new Map(book.instruments().map((i) => [i.id, i]));
  const readings = new Set(book.readings().map((r) => r.id));
  const name = file.file.slice(file.file.lastIndexOf('/') + 1, -'.yaml'.length);

  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        walk(item, [...path, i]);
      });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key];
      if (key === 'values' && Array.isArray(inner)) dated(inner as readonly Dated<unknown>[], at);
      if ((key === 'awards' || key === 'orAwards' || key === 'after') && Array.isArray(inner))
        inner.forEach((code, i) => {
          known(code, [...at, i]);
        });
      if ((key === 'like' || key === 'meets' || key === 'award') && typeof inner === 'string') known(inner, at);
      if (key === 'reading' && typeof inner === 'number' && !readings.has(inner))
        say(at, `không có cách hiểu số ${inner} trong readings.yaml.`);
      if (['replaces', 'amends'].includes(key) && Array.isArray(inner)) {
        inner.forEach((id, i) => {
          if (!instruments.has(String(id))) say([...at, i], `không có văn bản “${String(id)}” trong instruments/.`);
        });
      }
      if (isReference(inner) && !instruments.has(inner.instrument))
        say([...at, 'instrument'], `không có văn bản “${inner.instrument}” trong instruments/.`);
      walk(inner, at);
    }
    if (isReference(value) && path.at(-1) !== 'reference' && !instruments.has(value.instrument))
      say(path, `không có văn bản “${value.instrument}” trong instruments/.`);
  };
  const known = (code: unknown, path: readonly PropertyKey[]): void => {
    if (typeof code === 'string' && !book.hasAward(code)) say(path, `không có danh hiệu, hình thức “${code}” trong awards/.`);
  };
  const dated = (entries: readonly Dated<unknown>[], path: readonly PropertyKey[]): void => {
    const sorted = entries.map((entry, i) => ({ entry, i })).sort((a, b) => (a.entry.from < b.entry.from ? -1 : 1));
    sorted.forEach(({ entry, i }, n) => {
      const at = [...path, i];
      if (entry.to !== undefined && entry.to < entry.from) say([...at, 'to'], 'ngày hết (to) trước ngày bắt đầu (from).');
      const next = sorted[n + 1]?.entry;
      if (next && next.from === entry.from) say([...at, 'from'], `có hai giá trị cùng bắt đầu từ ngày ${entry.from}.`);
      else if (next && entry.to !== undefined && entry.to >= next.from)
        say([...at, 'to'], `chồng lên giá trị bắt đầu từ ngày ${next.from}; hết muộn nhất ngày ${addDays(next.from, -1)}.`);
      const instrument = instruments.get(entry.reference.instrument);
      if (instrument) within(entry, instrument, at);
    });
  };
  const within = (entry: Dated<unknown>, instrument: Instrument, at: readonly PropertyKey[]): void => {
    if (instrument.from !== null && entry.from < instrument.from)
      say([...at, 'from'], `sớm hơn ngày văn bản ${instrument.number} có hiệu lực (${instrument.from}).`);
    if (instrument.to !== null && entry.from > instrument.to)
      say([...at, 'from'], `sau ngày văn bản ${instrument.number} hết hiệu lực (${instrument.to}).`);
  };

  walk(file.value, []);
  if (file.file.startsWith('instruments/')) instrument(file.value as Instrument);
  if (file.file.startsWith('awards/')) award();
  if (file.file === 'parameters/ty-le-phieu.yaml') {
    const rows = book.parameter('ty-le-phieu').thresholds;
    oneRow(rows.map((row, i) => ({ row, path: ['thresholds', i] })));
    // A row split off without its old entries begins after the others: the past of its awards would have no row.
    const earliest = rows.flatMap((row) => row.values.map(({ from }) => from)).sort()[0];
    const sound = faults.length === 0;
    rows.forEach((row, i) => {
      // Beside another fault, as a wrong day, it would only repeat it.
      if (!sound || row.values.some(({ from }) => from === earliest)) return;
      row.awards.forEach((code, a) => {
        const begin = book.hasAward(code) ? beginOf(code) : undefined;
        if (begin === undefined || row.values.some(({ from }) => from <= begin)) return;
        say(
          ['thresholds', i, 'awards', a],
          `“${code}” có tiêu chuẩn từ ngày ${begin} nhưng mục này bắt đầu muộn hơn; tách một mục thì chép cả các giá trị cũ.`,
        );
      });
    });
  }
  if (file.file === 'parameters/tien-thuong.yaml') {
    const rows = book.parameter('tien-thuong').prizes;
    for (const subject of SUBJECTS) {
      const known = (row: (typeof rows)[number]) => row.values.some((v) => v.value !== null && v.value[subject] !== undefined);
      oneRow(rows.map((row, i) => ({ row, path: ['prizes', i] })).filter(({ row }) => known(row)));
    }
  }
  return faults;

  function instrument(value: Instrument): void {
    if (value.id !== name) say(['id'], `tên tệp và mã “${value.id}” phải giống nhau.`);
    if (value.from !== null && value.to !== null && value.to < value.from)
      say(['to'], 'ngày hết hiệu lực trước ngày có hiệu lực.');
    const twin = [...instruments.values()].find((other) => other.id !== value.id && other.number === value.number);
    for (const [i, id] of (value.replaces ?? []).entries()) {
      const old = instruments.get(id);
      // A slip the wrong way round: nobody is to end what came later because of it.
      if (old?.from && value.from !== null && old.from >= value.from)
        say(
          ['replaces', i],
          `${old.number} có hiệu lực từ ngày ${old.from}, không thể bị văn bản này (từ ngày ${value.from}) thay thế.`,
        );
      else if (old && value.from !== null && (old.to === null || old.to >= value.from))
        say(['replaces', i], `${old.number} phải hết hiệu lực (to) muộn nhất ngày ${addDays(value.from, -1)}.`);
    }
    if (twin) say(['number'], `số, ký hiệu ${value.number} đã có ở ${twin.id}.`);
  }
  /** First day of the standards of an award, or of the one it is like. */
  function beginOf(code: string): LocalDate | undefined {
    const { standards, like } = book.award(code);
    const own = standards ?? (like !== undefined && book.hasAward(like) ? book.award(like).standards : undefined) ?? [];
    return own.flatMap(({ values }) => values.map(({ from }) => from)).sort()[0];
  }
  /** Of two rows for one award only the first would be read: the other would be a rule that nobody applies. */
  function oneRow(
    rows: readonly { readonly row: { readonly awards: readonly string[] }; readonly path: readonly PropertyKey[] }[],
  ) {
    const before = new Map<string, number>();
    for (const { row, path } of rows) {
      row.awards.forEach((code, i) => {
        const first = before.get(code);
        if (first !== undefined) say([...path, 'awards', i], `“${code}” đã có ở dòng ${first}; mỗi mã chỉ đứng trong một mục.`);
        else before.set(code, file.lineOf([...path, 'awards', i]));
      });
    }
  }
  function award(): void {
    const value = file.value as ReturnType<LawBook['award']>;
    if (value.code !== awardCodeOf(file.file)) say(['code'], `tên tệp và mã “${value.code}” phải ứng với nhau.`);
    if ((value.like === undefined) === (value.standards === undefined))
      say([], 'cần đúng một trong hai: “standards” hoặc “like”.');
    value.standards?.forEach((line, l) => {
      if (!value.subjects.includes(line.subject)) say(['standards', l, 'subject'], 'đối tượng này không có trong “subjects”.');
      line.values.forEach((entry, v) => {
        conditions(entry.value, ['standards', l, 'values', v, 'value'], { seen: new Set(), from: entry.from });
      });
    });
  }
  /** @param of ids met so far in the tree, and the day its entry begins */
  function conditions(
    node: unknown,
    path: readonly PropertyKey[],
    of: { readonly seen: Set<string>; readonly from: LocalDate },
  ): void {
    if (Array.isArray(node)) {
      node.forEach((item, i) => {
        conditions(item, [...path, i], of);
      });
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if ('instrument' in node) {
      const at = [...path, 'instrument'];
      if (!('at' in node)) say(at, 'cần “at” (điều, khoản) của văn bản này.');
      const own = instruments.get(String(node.instrument));
      if (!own) say(at, `không có văn bản “${String(node.instrument)}” trong instruments/.`);
      else if (!inForce(own, of.from)) say(at, `văn bản ${own.number} không có hiệu lực vào ngày ${of.from}.`);
    }
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'id' && typeof inner === 'string') {
        if (of.seen.has(inner)) say([...path, key], `mã điều kiện “${inner}” đã dùng trong tiêu chuẩn này.`);
        of.seen.add(inner);
      }
      conditions(inner, [...path, key], of);
    }
  }
}

/** Exactly a reference: a condition may name an instrument of its own too, and is looked at with its tree. */
function isReference(value: unknown): value is Reference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'instrument' in value &&
    'at' in value &&
    Object.keys(value).length === 2 &&
    typeof value.instrument === 'string'
  );
}
