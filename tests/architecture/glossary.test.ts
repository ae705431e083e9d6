import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Row {
  readonly term: string;
  readonly identifier: string;
  readonly law: string;
}

interface Section {
  readonly slice: string;
  readonly built: boolean;
  readonly rows: readonly Row[];
}

function readGlossary(): Section[] {
  const [, ...parts] = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split(/^## /m);
  return parts.map((part) => {
    const [heading, ...lines] = part.split('\n');
    const match = /^([a-z]+) — .+ \((built|to come)\)$/.exec(heading!);
    if (!match) throw new Error(`Heading of another shape: ${heading}`);
    const table = lines.filter((line) => line.startsWith('|')).slice(2);
    return { slice: match[1]!, built: match[2] === 'built', rows: table.map(readRow) };
  });
}

function readRow(line: string): Row {
  const match = /^\| (\S[^|]*?) \| `([A-Za-z_-]+)` \| (\S[^|]*?) \|(?: [^|]*)?\|$/.exec(line);
  if (!match) throw new Error(`Row of another shape: ${line}`);
  return { term: match[1]!, identifier: match[2]!, law: match[3]! };
}

const sections = readGlossary();
const rows = sections.flatMap((section) => section.rows);
const words = (identifier: string) =>
  identifier
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _-]/);

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

describe('the glossary', () => {
  it('names every term and every identifier once', () => {
    expect(repeated(rows.map((row) => row.term))).toEqual([]);
    expect(repeated(rows.map((row) => row.identifier))).toEqual([]);
  });

  it('says of every term where it comes from', () => {
    const source = /^(?:practice|local|(?:L|N152|N129|BLLĐ) (?:Đ|mẫu )\d|N30(?:$|, phụ lục))/;
    expect(rows.filter((row) => !source.test(row.law))).toEqual([]);
  });

  it('has a section for every slice', () => {
    const known = sections.map((section) => section.slice);
    expect(readdirSync(join(ROOT, 'src/modules')).filter((slice) => !known.includes(slice))).toEqual([]);
  });

  it('uses the names that the code uses, where a slice is built', () => {
    const files = globSync('{src,migrations}/**/*.{ts,tsx,sql}', { cwd: ROOT }).filter((file) => !file.includes('.test.'));
    const code = files
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n')
      .toLowerCase();
    const missing = sections
      .filter((section) => section.built)
      .flatMap((section) => section.rows)
      .filter(({ identifier }) => !['', '_', '-'].some((joint) => code.includes(words(identifier).join(joint))));
    expect(missing.map((row) => row.identifier)).toEqual([]);
  });
});
