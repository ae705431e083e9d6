import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../tests/fixtures/documents/brief.ts';
import { makeDocx, p, zipTexts } from '../../../tests/fixtures/documents/docx-fixture.ts';
import { DocumentRefused, type ReadLimits, type RefusalCode, readDocument } from './index.ts';

/** The refusal of a file; fails when it is read or when the message is not a Vietnamese sentence. */
async function refusal(bytes: Uint8Array, name: string, limits: Partial<ReadLimits> = {}): Promise<[RefusalCode, string]> {
  const outcome: unknown = await readDocument(bytes, name, limits).catch((error: unknown) => error);
  if (!(outcome instanceof DocumentRefused)) throw new Error(`not refused: ${JSON.stringify(outcome)?.slice(0, 200)}`);
  expect(outcome.message).toMatch(/^(?:Tệp|Đây|Không|Việc).*Vui lòng.*\.$/su);
  return [outcome.code, outcome.message];
}

async function pdf(draw: (document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document);
  return await document.save();
}

describe('by kind', () => {
  test.each<[string, string | Uint8Array, string, RefusalCode, string]>([
    ['nothing', '', 'a.docx', 'empty', 'không có nội dung'],
    ['blanks only', ' \n\t\r\n', 'a.txt', 'empty', 'không có nội dung'],
    ['a page without text', '<html><body><script>1</script>', 'a.html', 'empty', 'không có nội dung'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.png', 'unknown-type', '.docx'],
    ['noise under a known name', new Uint8Array([1, 0, 2, 0, 3]), 'a.docx', 'damaged', 'hỏng'],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'a.doc',
      'unknown-type',
      '.docx',
    ],
    ['rich text', '{\\rtf1\\ansi Ke hoach}', 'a.rtf', 'unknown-type', '.docx'],
    ['a workbook', zipTexts({ 'xl/workbook.xml': '<x/>' }), 'a.docx', 'unknown-type', 'Excel'],
    ['an archive', zipTexts({ 'ke-hoach.docx': 'x' }), 'a.zip', 'unknown-type', 'nén'],
    ['a .docx without text', makeDocx({ body: p(' ') }), 'a.docx', 'empty', 'không có nội dung'],
    [
      'a .docx of pictures',
      makeDocx({ body: '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>' }),
      'a.docx',
      'scanned',
      'bản quét',
    ],
  ])('%s', async (_, content, name, code, words) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const [found, message] = await refusal(bytes, name);
    expect(found).toBe(code);
    expect(message).toContain(words);
  });

  test('a Word file with a password is told from an old one', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await refusal(ole, 'a.docx'))[0]).toBe('encrypted');
  });

  test('a scanned PDF and an empty one', async () => {
    const drawing = await pdf((document) => document.addPage().drawRectangle({ x: 10, y: 10, width: 200, height: 300 }));
    expect((await refusal(drawing, 'a.pdf'))[0]).toBe('scanned');
    expect((await refusal(await pdf((document) => void document.addPage()), 'a.pdf'))[0]).toBe('empty');
  });

  test('a PDF with a password', async () => {
    const key = '<28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a>';
    const rule = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
    const locked = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R ${rule} >>\nstartxref\n109\n%%EOF`;
    expect((await refusal(Buffer.from(locked, 'latin1'), 'a.pdf'))[0]).toBe('encrypted');
  });
});

describe('by size', () => {
  test('a file over the limit, also before a thread is started for it', async () => {
    expect((await refusal(Buffer.alloc(11, 'a'), 'a.txt', { fileBytes: 10 }))[0]).toBe('too-large');
    expect((await refusal(Buffer.from('%PDF-1.4 ...'), 'a.pdf', { fileBytes: 10 }))[0]).toBe('too-large');
  });

  test('a PDF with more pages than the limit', async () => {
    const many = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.TimesRoman);
      for (let page = 0; page < 501; page += 1) document.addPage().drawText(`Trang ${page}`, { font });
    });
    const [code, message] = await refusal(many, 'a.pdf');
    expect(code).toBe('too-many-pages');
    expect(message).toContain('500 trang');
    expect((await readDocument(many, 'a.pdf', { pages: 501 })).pageCount).toBe(501);
  });

  test('what goes beyond the blocks, rows and characters kept is left out with a warning', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `Dòng thứ ${i}.`).join('\n');
    const few = await readDocument(Buffer.from(lines), 'a.txt', { blocks: 10 });
    expect(few.blocks).toHaveLength(10);
    expect(few.warnings).toEqual(['Văn bản quá dài nên phần cuối không được đọc.']);
    const short = await readDocument(Buffer.from(lines), 'a.txt', { characters: 100 });
    expect(paragraphs(short).reduce((sum, block) => sum + block.text.length, 0)).toBe(100);
    expect(short.warnings).toHaveLength(1);
    const rows = Array.from({ length: 50 }, (_, i) => `${i}\tViệc\tHạn`).join('\n');
    const table = await readDocument(Buffer.from(rows), 'a.txt', { tableRows: 20 });
    expect(table.blocks[0]).toMatchObject({ kind: 'table', rows: { length: 20 } });
    expect(table.warnings).toHaveLength(1);
  });

  test('a reading over its time', async () => {
    const body = Array.from({ length: 3000 }, (_, i) => p(`Đoạn ${i}`)).join('');
    expect((await refusal(makeDocx({ body }), 'a.docx', { seconds: 0 }))[0]).toBe('timeout');
  });
});

describe('hostile containers', () => {
  const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
  const main = makeDocx({ body: p('x') });

  test('a part that unpacks to far more than its packed size', async () => {
    const bomb = zipSync({ 'word/document.xml': blanks(50) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusal(bomb, 'a.docx'))[0]).toBe('bomb');
  });

  test('a part that declares little and unpacks to much', async () => {
    const bomb = zipSync({ 'word/document.xml': blanks(50) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect((await refusal(bomb, 'a.docx'))[0]).toBe('bomb');
  });

  test('too many entries, and too much in all', async () => {
    const many: Record<string, Uint8Array> = {};
    for (let i = 0; i < 5001; i += 1) many[`word/${i}.xml`] = new Uint8Array(0);
    expect((await refusal(zipSync(many), 'a.docx'))[0]).toBe('bomb');
    expect((await refusal(main, 'a.docx', { unzippedBytes: 200 }))[0]).toBe('bomb');
  });

  test('a declaration of a document type: entities are never read', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///khong-duoc-doc">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&a;</w:body></w:document>';
    const [code, message] = await refusal(makeDocx({ body: '', parts: { 'word/document.xml': xml } }), 'a.docx');
    expect([code, message.includes('không an toàn')]).toEqual(['bomb', true]);
    const relations = '<!DOCTYPE x><Relationships/>';
    expect((await refusal(makeDocx({ body: p('x'), parts: { '_rels/.rels': relations } }), 'a.docx'))[0]).toBe('bomb');
  });

  test('elements nested without end, in XML and in HTML', async () => {
    const deep = `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`;
    expect((await refusal(makeDocx({ body: deep }), 'a.docx'))[0]).toBe('bomb');
    expect((await refusal(Buffer.from(`<html>${'<div>'.repeat(5000)}x`), 'a.html'))[0]).toBe('bomb');
  });

  test('broken XML, a wrong checksum, cut files', async () => {
    const broken = makeDocx({ body: '', parts: { 'word/document.xml': '<w:document><w:body></w:document>' } });
    expect((await refusal(broken, 'a.docx'))[0]).toBe('damaged');
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect((await refusal(main.subarray(0, Math.floor(main.length * part)), 'a.docx'))[0]).toBe('damaged');
    }
    const flipped = zipSync({ 'word/document.xml': strToU8('<w:document/>') }, { level: 0 });
    flipped[50]! ^= 1;
    expect((await refusal(flipped, 'a.docx'))[0]).toBe('damaged');
    expect((await refusal(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf'))[0]).toBe('damaged');
  });
});
