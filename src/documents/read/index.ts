import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { READ_LIMITS, ReadBudget, type ReadLimits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';
import { DocumentRefused, refuse } from './refused.ts';
import { sniffKind } from './sniff.ts';
import { readTextDocument } from './typed/index.ts';

export { readDocumentIsolated } from './isolated.ts';
export { READ_LIMITS, type ReadLimits } from './limits.ts';
export type { Block, ParagraphBlock, ReadDocument, SourceRef, TableBlock, TableCell, TableRow } from './read-document.ts';
export { DocumentRefused, type RefusalCode } from './refused.ts';

/**
 * Reads a `.docx`, `.pdf` with text, `.html`, `.txt` or `.md` file. The type is told by the content; the name only
 * tells `.md` from `.txt`.
 * @param bytes the whole file
 * @param fileName the name it was uploaded under
 * @param limits bounds narrower or wider than `READ_LIMITS`
 * @throws DocumentRefused with a closed code and a Vietnamese message; nothing else is thrown for any input
 */
export async function readDocument(bytes: Uint8Array, fileName: string, limits: Partial<ReadLimits> = {}): Promise<ReadDocument> {
  const bounds: ReadLimits = { ...READ_LIMITS, ...limits };
  const budget = new ReadBudget(bounds, () => {
    throw refuse.timeout(bounds);
  });
  if (bytes.length === 0) throw refuse.empty();
  if (bytes.length > bounds.fileBytes) throw refuse.tooLarge(bounds);
  try {
    return await readKind(bytes, fileName, budget);
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw refuse.damaged(error);
  }
}

async function readKind(bytes: Uint8Array, fileName: string, budget: ReadBudget): Promise<ReadDocument> {
  switch (sniffKind(bytes)) {
    case 'zip':
      return readDocx(bytes, budget);
    case 'pdf':
      // pdf.js is large, so it is loaded by the first file that needs it
      return await (await import('./pdf/index.ts')).readPdf(bytes, budget);
    case 'html':
      return readHtml(bytes, budget);
    case 'text':
      return readTextDocument(bytes, fileName, budget);
    case 'ole':
      throw isEncryptedOffice(bytes) ? refuse.encryptedWord() : refuse.oldWord();
    case 'rtf':
      throw refuse.richText();
    case 'binary':
      throw /\.(?:docx|pdf|html?|txt|md)$/iu.test(fileName) ? refuse.damaged() : refuse.unknownType();
  }
}

/** Word wraps a document with a password in an OLE container with a stream of this name, written in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
