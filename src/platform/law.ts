import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LawBook, type LawSource, openLaw } from '../law/book.ts';

/** The folder of law data delivered with the program. */
export const LAW_FOLDER = join(import.meta.dirname, '../../law');

/** The texts of a folder of law data, read as they are asked for. */
export function lawFolder(folder: string = LAW_FOLDER): LawSource {
  return {
    list: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('.yaml')),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  };
}

/** Files that an entering cut short has left beside the data, as paths in the folder. */
export const unfinishedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml.new'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** What to do about such files, in words. */
export const unfinishedText = (paths: readonly string[]): string =>
  `Còn tệp dở dang của một lần ghi bị ngắt: ${paths.map((path) => `law/${path}`).join(', ')}. Hãy chạy lại law enter với phiếu của lần đó.`;

let shared: LawBook | null = null;

/** The law delivered with the program, one book per process. */
export function lawBook(): LawBook {
  shared ??= openLaw(lawFolder());
  return shared;
}
