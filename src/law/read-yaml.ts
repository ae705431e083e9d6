import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
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
  const faults: LawFault[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message:
      error.code === 'DUPLICATE_KEY'
        ? 'Khóa này đã có ở trên trong cùng một mục.'
        : `YAML không đọc được: ${error.message.split('\n')[0]}`,
  }));
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
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new LawDataError([{ file, line: 1, message: 'Không dùng mỏ neo và bí danh (&, *) trong tệp dữ liệu luật.' }]);
  }
  const result = schema.safeParse(plain);
  if (!result.success) throw new LawDataError(result.error.issues.flatMap((issue) => told(issue, [], file, lineOf)));
  return { file, value: result.data, lineOf };
}

type Issue = z.core.$ZodIssue;

/** Of a union's alternatives the one meant is the one that went deepest before failing; its faults are what the editor wants to hear. */
function told(
  issue: Issue,
  above: readonly PropertyKey[],
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): LawFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const best = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return best.flatMap((inner) => told(inner, path, file, lineOf));
  }
  const at = path.length > 0 ? `“${path.join('.')}”: ` : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ file, line: lineOf([...path, key]), message: `${at}không có khóa “${key}”.` }));
  }
  return [{ file, line: lineOf(path), message: `${at}${issue.message}` }];
}

/** Unknown keys right at the top say "another alternative was meant"; anything deeper says this one was. */
function depth(issues: readonly Issue[]): number {
  const lengths = issues.map((issue) =>
    issue.code === 'invalid_union' ? issue.path.length + Math.max(0, ...issue.errors.map(depth)) : issue.path.length,
  );
  const top = issues.filter((issue) => issue.path.length === 0 && issue.code === 'unrecognized_keys').length;
  return Math.max(0, ...lengths) - top;
}
