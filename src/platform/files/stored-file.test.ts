import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskFileStore, type FileStore } from './file-store.ts';
import { keepPaper } from './stored-file.ts';

let folder: string;
let files: FileStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovang-files-'));
  files = diskFileStore(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const PDF = new TextEncoder().encode('%PDF-1.4 <script>alert(1)</script>');

it.each([
  ['Minh chứng.PDF', 'Minh chứng.PDF'],
  ['trang.html', 'trang.html.pdf'],
  ['tep', 'tep.pdf'],
])('names a paper as its content is: %s', async (name, kept) => {
  expect(await keepPaper(files, { name, bytes: PDF })).toMatchObject({ name: kept, mediaType: 'application/pdf' });
});

it('takes no page and no program, whatever it is called', async () => {
  for (const text of ['<html><script></script></html>', 'MZ\u0090\u0000', ''])
    await expect(keepPaper(files, { name: 'a.pdf', bytes: new TextEncoder().encode(text) })).rejects.toThrow();
});
