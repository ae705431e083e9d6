import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocx, p, tbl, tc, tr } from '../../../tests/fixtures/documents/docx-fixture.ts';
import { PdfFixture } from '../../../tests/fixtures/documents/pdf-fixture.ts';
import { DocumentRefused, type ReadDocument, readDocument, readDocumentIsolated } from './index.ts';

type Reader = (bytes: Uint8Array, name: string) => Promise<ReadDocument>;

/** A file is read into a sound document or refused; anything else fails. */
async function readsOrRefuses(read: Reader, bytes: Uint8Array, name: string): Promise<void> {
  const outcome: unknown = await read(bytes, name).catch((error: unknown) => error);
  if (outcome instanceof DocumentRefused) return;
  const document = outcome as ReadDocument;
  expect(document.blocks.length).toBeGreaterThan(0);
  document.blocks.forEach((block, i) => {
    expect(block.index).toBe(i);
    if (block.kind === 'paragraph') expect(block.text).toBe(block.text.normalize('NFC').trim());
    else for (const row of block.rows) expect(row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(block.columns);
  });
}

/** Up to a dozen damages: bytes changed, stretches overwritten, copied or cut off. */
const damages = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'fill', 'copy', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 12 },
);

function damaged(whole: Uint8Array, list: readonly { kind: string; at: number; value: number; length: number }[]): Uint8Array {
  let bytes = Uint8Array.from(whole);
  for (const { kind, at, value, length } of list) {
    const place = Math.floor(at * bytes.length);
    if (kind === 'set') bytes[place] = value;
    else if (kind === 'fill') bytes.fill(value, place, place + length);
    else if (kind === 'copy')
      bytes.copyWithin(place, Math.floor((value / 255) * bytes.length), Math.floor((value / 255) * bytes.length) + length);
    else if (value < 40) bytes = bytes.slice(0, place);
  }
  return bytes;
}

const XML =
  p('KẾ HOẠCH', { properties: '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>' }) +
  tbl(
    tr(tc('TT'), tc('Việc'), tc('Hạn')),
    tr(tc('1', '<w:vMerge w:val="restart"/>'), tc('a', '<w:gridSpan w:val="2"/>')),
    tr(tc('', '<w:vMerge/>'), tc('b'), tc('c')),
  );
const HTML =
  '<!DOCTYPE html><html><meta charset=utf-8><h1>KẾ HOẠCH</h1><table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c</table><ol><li>x<ul><li>y</ul></ol>';
const TEXT =
  '## KẾ HOẠCH\n\nTT\tViệc\tHạn\n---\t---\t---\nQUÝ I\t\t\n1\ta\tb\n\n| a | b |\n|---|---|\n| c **d** | <b>e</b> |\n\n*** Nơi nhận:**\n- Lưu: VT.\n';

describe('whatever the bytes', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    const fixture = await PdfFixture.create();
    fixture.paragraph('Kế hoạch thi đua, khen thưởng năm 2025', 80);
    fixture.table([85, 120, 300, 500], 120, [
      ['TT', 'Việc', 'Hạn'],
      ['1', 'a', 'Quý I'],
    ]);
    pdf = await fixture.bytes();
  });

  test('noise of any kind and name', async () => {
    const heads = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '<html>',
      '{\\rtf',
      '\u00FF\u00FE',
      '\u00FE\u00FF',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
    );
    const names = fc.constantFrom('a.docx', 'a.pdf', 'a.html', 'a.txt', 'a.md', 'a', '');
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), names, async (head, tail, name) => {
        await readsOrRefuses(readDocument, Buffer.concat([Buffer.from(head, 'latin1'), tail]), name);
      }),
      { numRuns: 400 },
    );
  });

  test('text and marks in any order', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\t',
        '\n',
        '|',
        '**',
        '# ',
        '---',
        '<b>',
        '<table>',
        '</table>',
        '- ',
        '1. ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Nơi nhận:',
        '   ',
        '&amp;',
        '[',
        '](',
        '`',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.constantFrom('a.txt', 'a.md', 'a.html'), async (pieces, name) => {
        await readsOrRefuses(readDocument, Buffer.from((name === 'a.html' ? '<html>' : '') + pieces.join('')), name);
      }),
      { numRuns: 400 },
    );
  });

  test('damaged files of every format', async () => {
    const whole = [
      ['a.docx', makeDocx({ body: XML })],
      ['a.html', Buffer.from(HTML)],
      ['a.txt', Buffer.from(TEXT)],
      ['a.md', Buffer.from(TEXT, 'utf16le')],
    ] as const;
    for (const [name, bytes] of whole) {
      await fc.assert(
        fc.asyncProperty(damages, (list) => readsOrRefuses(readDocument, damaged(bytes, list), name)),
        { numRuns: 150 },
      );
    }
  });

  test('damaged XML in a sound container', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        const body = Buffer.from(damaged(Buffer.from(XML), list)).toString('utf8');
        await readsOrRefuses(readDocument, makeDocx({ body, styles: body, numbering: body }), 'a.docx');
      }),
      { numRuns: 150 },
    );
  });

  test('damaged PDFs, in their thread', async () => {
    await fc.assert(
      fc.asyncProperty(damages, (list) => readsOrRefuses(readDocumentIsolated, damaged(pdf, list), 'a.pdf')),
      { numRuns: 120 },
    );
  });
});
