import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LawBook, type LawSource, openLaw } from '../law/book.ts';

/** The folder of law data delivered with the program. */
export const LAW_FOLDER = join(import.meta.dirname, '../../law');

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause));

/** The texts of a folder of law data, read as they are asked for. */
export function lawFolder(folder: string = LAW_FOLDER): LawSource {
  return {
    list: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('.yaml')),
    read: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8');
      } catch (cause) {
        // Told here: what a command says of a file it cannot use is about the data folder and writing.
        throw new Error(`Không đọc được “law/${path}”: xin kiểm tra tệp và quyền đọc, rồi chạy lại. (${codeOf(cause)})`);
      }
    },
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
