import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** One fault of the data: where it stands and what is wrong, in words for whoever edits the file. */
export interface LawFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The data of the law are wrong: every fault found, each with file and line. */
export class LawDataError extends Error {
  readonly faults: readonly LawFault[];
  constructor(faults: readonly LawFault[]) {
    super(faults.map((f) => `${f.file}:${f.line}: ${f.message}`).join('\n'));
    this.name = 'LawDataError';
    this.faults = faults;
  }
}

/** A file as read: its value, and the line of any path in it (for faults found later, between files). */
export interface LawFile<T> {
  readonly file: string;
  readonly value: T;
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses one YAML text and holds it against its schema. Throws {@link LawDataError} naming every fault: duplicate keys, bad
 * indentation, unknown keys, missing fields, dates that are none. Anchors and aliases are refused: a reader must see each value.
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): LawFile<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const faults: LawFault[] = [];
  for (const error of document.errors) {
    faults.push({ file, line: lines.linePos(error.pos[0]).line, message: UNREADABLE[error.code] ?? UNREADABLE.OTHER });
    // One slip of the indentation is several errors to the parser, and what it says of the lines below is guessing.
    if (error.code !== 'DUPLICATE_KEY') break;
  }
  if (faults.length > 0) throw new LawDataError(faults);
  // A value may begin on the line after its key; whoever mends the file looks for the key.
  const keyOf = (path: readonly PropertyKey[]): unknown => {
    const map = path.length === 0 ? null : document.getIn(path.slice(0, -1) as unknown[], true);
    return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key : undefined;
  };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = keyOf(path.slice(0, length)) ?? document.getIn(path.slice(0, length) as unknown[], true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  visit(document, {
    Node: (_key, node) => {
      if ((!isAlias(node) && !node.anchor) || !node.range) return;
      const line = lines.linePos(node.range[0]).line;
      faults.push({ file, line, message: 'Không dùng mỏ neo và bí danh (&, *) trong tệp dữ liệu luật.' });
    },
  });
  if (faults.length > 0) throw new LawDataError(faults);
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (!result.success) throw new LawDataError(result.error.issues.flatMap((issue) => told(issue, [], file, lineOf)));
  return { file, value: result.data, lineOf };
}

const UNREADABLE: Readonly<Record<string, string>> & { readonly OTHER: string } = {
  DUPLICATE_KEY: 'Khóa này đã có ở trên trong cùng một mục.',
  TAB_AS_INDENT: 'Thụt đầu dòng bằng dấu cách, không dùng phím Tab.',
  OTHER: 'Không đọc được từ chỗ này (lỗi có thể ở dòng ngay sau): kiểm tra thụt đầu dòng, dấu hai chấm, dấu nháy, dấu ngoặc.',
};

/** "{ individual: 1,2 }" is two keys to the parser. */
const COMMA = '; số thập phân viết với dấu chấm (1.2), không dùng dấu phẩy';

type Issue = z.core.$ZodIssue;

/** Of a union's alternatives the one meant is the one that went deepest before failing; its faults are what the editor wants to hear. */
function told(
  issue: Issue,
  above: readonly PropertyKey[],
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): LawFault[] {
  const path = [...above, ...issue.path];
  if (isNullWithoutReason(issue.input)) {
    const message = 'giá trị null phải có lý do ở “absent”: repealed, delegated hoặc unknown.';
    return [{ file, line: lineOf([...path, 'value']), message: `“${[...path, 'value'].join('.')}”: ${message}` }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const best = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return best.flatMap((inner) => told(inner, path, file, lineOf));
  }
  const at = path.length > 0 ? `“${path.join('.')}”: ` : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      message: `${at}không có khóa “${key}”${/^\d+$/.test(key) ? COMMA : ''}.`,
    }));
  }
  return [{ file, line: lineOf(path), message: `${at}${inWords(issue)}` }];
}

/** The schema library speaks English; whoever edits the law need not. Messages written in the schemas are kept. */
function inWords(issue: Issue): string {
  if (/[^ -~]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'thiếu mục này.';
      return `cần ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return `không có “${issue.discriminator}” này; xem danh sách trong docs/law.md.`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'không được để trống.' : `nhỏ nhất là ${issue.minimum}.`;
    case 'too_big':
      return `lớn nhất là ${issue.maximum}.`;
    default:
      return 'không đúng dạng cần có.';
  }
}
const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số, phần thập phân sau dấu chấm (1.2)',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, mỗi dòng bắt đầu bằng dấu gạch',
  object: 'các mục con',
  record: 'các mục con, mỗi dòng một khóa và một giá trị',
  null: 'null, vì đã có “absent”',
};

const isNullWithoutReason = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'value' in input && input.value === null && !('absent' in input);

/** Unknown keys right at the top say "another alternative was meant"; anything deeper says this one was. */
function depth(issues: readonly Issue[]): number {
  const lengths = issues.map((issue) =>
    issue.code === 'invalid_union' ? issue.path.length + Math.max(0, ...issue.errors.map(depth)) : issue.path.length,
  );
  const top = issues.filter((issue) => issue.path.length === 0 && issue.code === 'unrecognized_keys').length;
  return Math.max(0, ...lengths) - top;
}
