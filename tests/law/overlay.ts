import type { LawSource } from '../../src/law/book.ts';
import { lawFolder } from '../../src/platform/law.ts';

/** The law delivered with the program, with some files put in the place of its own or beside them. */
export function overlaid(files: Readonly<Record<string, string>>): LawSource {
  const folder = lawFolder();
  return {
    list: () => [...new Set([...folder.list(), ...Object.keys(files)])],
    read: (path) => files[path] ?? folder.read(path),
  };
}

/** A file of the law after one edit by hand. Throws where the passage does not stand in it exactly once. */
export function edited(path: string, before: string, after: string): string {
  const parts = lawFolder().read(path).split(before);
  if (parts.length !== 2) throw new Error(`${path}: found ${parts.length - 1} times: ${before}`);
  return parts.join(after);
}
