import { describe, expect, test } from 'vitest';
import { makeDocx, p } from '../../../tests/fixtures/documents/docx-fixture.ts';
import { PdfFixture } from '../../../tests/fixtures/documents/pdf-fixture.ts';
import { type DocumentRefused, readDocument, readDocumentIsolated } from './index.ts';

const docx = makeDocx({ body: p('KẾ HOẠCH') + p('Quý I: đăng ký thi đua.') });
const codeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: DocumentRefused) => error.code,
  );

describe('a thread of its own', () => {
  test('gives the same document', async () => {
    expect(await readDocumentIsolated(docx, 'a.docx')).toEqual(await readDocument(docx, 'a.docx'));
  });

  test('passes refusals on and serves the next file', async () => {
    expect(await codeOf(readDocumentIsolated(Buffer.from('{\\rtf1}'), 'a.rtf'))).toBe('unknown-type');
    expect(await codeOf(readDocumentIsolated(docx, 'a.docx'))).toBe('read');
  });

  test('is ended when memory runs out, and the next file gets a new one', async () => {
    const body = Array.from({ length: 150_000 }, (_, i) => p(`Đoạn thứ ${i}`)).join('');
    const large = makeDocx({ body });
    expect(await codeOf(readDocumentIsolated(large, 'a.docx', { heapMegabytes: 24 }))).toBe('bomb');
    expect(await codeOf(readDocumentIsolated(docx, 'a.docx'))).toBe('read');
  });

  test('is ended when it overruns without looking at the clock itself', async () => {
    // parsing is one step, so the reader's own check of the time comes too late; 0.3 seconds are left with the grace
    const bytes = Buffer.from(`<p>${'<a><b>'.repeat(3_000_000)}`);
    expect(await codeOf(readDocumentIsolated(bytes, 'a.html', { seconds: -1.7 }))).toBe('timeout');
    expect(await codeOf(readDocumentIsolated(docx, 'a.docx'))).toBe('read');
  });

  test('many at once take turns', async () => {
    const pdf = await PdfFixture.create();
    pdf.paragraph('Kế hoạch thi đua năm 2025', 80);
    const bytes = await pdf.bytes();
    const read = await Promise.all(Array.from({ length: 12 }, (_, i) => readDocumentIsolated(i % 2 ? bytes : docx, 'a')));
    expect(read.map((document) => document.format)).toEqual(Array.from({ length: 12 }, (_, i) => (i % 2 ? 'pdf' : 'docx')));
  });
});
