import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

/** Every file of the repository that git keeps or would keep. */
export const trackedFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\n')
    .filter((name) => name !== '' && existsSync(join(ROOT, name)));

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('tests/');

export interface Import {
  readonly from: string;
  /** Path in the repository for our own files, the specifier for packages. */
  readonly to: string;
  readonly own: boolean;
  /** Only types: gone at run time. */
  readonly typeOnly: boolean;
}

/** All imports of a TypeScript file, static, re-exported and dynamic, as the parser sees them (not as a pattern guesses). */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const at = (specifier: string, typeOnly: boolean): Import => {
    const own = specifier.startsWith('.');
    return { from: file, to: own ? posix.normalize(posix.join(dirname(file), specifier)) : specifier, own, typeOnly };
  };
  return [
    ...module.staticImports.map((i) =>
      at(i.moduleRequest.value, i.entries.length > 0 && i.entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap((e) => {
      const reexported = e.entries.filter((entry) => entry.moduleRequest);
      const [first] = reexported;
      return first?.moduleRequest
        ? [
            at(
              first.moduleRequest.value,
              reexported.every((entry) => entry.isType),
            ),
          ]
        : [];
    }),
    ...module.dynamicImports.map((i) => at(text.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1), false)),
  ];
}

export const sourceFiles = (): string[] =>
  trackedFiles().filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

let cached: Import[] | null = null;
/** Imports of everything under src that is not a test. */
export function sourceImports(): Import[] {
  cached ??= sourceFiles()
    .filter((file) => !isTest(file))
    .flatMap(importsOf);
  return cached;
}
