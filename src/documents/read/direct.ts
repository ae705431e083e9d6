import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { ReadBudget, type ReadLimits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';
import { DocumentRefused, refuse } from './refused.ts';
import { sniffKind } from './sniff.ts';
import { readTextDocument } from './typed/index.ts';

/**
 * Reads a document in the running thread. For `.pdf` only the reader thread calls this: pdf.js leaves rejected
 * promises of broken files behind that would end the whole process.
 * @throws DocumentRefused, and nothing else
 */
export async function readDirectly(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<ReadDocument> {
  const budget = new ReadBudget(limits, () => {
    throw refuse.timeout(limits);
  });
  if (bytes.length === 0) throw refuse.empty();
  if (bytes.length > limits.fileBytes) throw refuse.tooLarge(limits);
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
