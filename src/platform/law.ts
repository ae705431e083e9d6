import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

let shared: LawBook | null = null;

/** The law delivered with the program, one book per process. */
export function lawBook(): LawBook {
  shared ??= openLaw(lawFolder());
  return shared;
}
