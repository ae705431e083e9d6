import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadDocument, readDocument } from '../../src/documents/read/index.ts';

/** Real plans, each as Word, PDF and text. They are not part of the project, so a checkout may lack them. */
const PLANS = join(import.meta.dirname, '../../../shared/plans');
const names = existsSync(PLANS)
  ? readdirSync(PLANS)
      .filter((name) => name.endsWith('.docx'))
      .map((name) => name.slice(0, -'.docx'.length))
  : [];

/** What a reader sees of a document whatever its format: paragraphs, and the texts of each table row. */
function seen(document: ReadDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.join('\n')).join(' | ')),
  );
}

describe('one plan in three formats', () => {
  if (names.length === 0) {
    test('cannot be compared here: ../shared/plans is absent', () => {
      expect(existsSync(PLANS)).toBe(false);
    });
    return;
  }

  test.each(names)('%s gives the same blocks', async (name) => {
    const read = (format: string): Promise<ReadDocument> =>
      readDocument(readFileSync(join(PLANS, `${name}.${format}`)), `${name}.${format}`);
    const [docx, txt, pdf] = await Promise.all([read('docx'), read('txt'), read('pdf')]);
    expect(seen(txt)).toEqual(seen(docx));
    expect(seen(pdf)).toEqual(seen(docx));
    expect(docx.blocks.length).toBeGreaterThan(8);
  });
});
