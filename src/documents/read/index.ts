import { readDirectly } from './direct.ts';
import { readDocumentIsolated } from './isolated.ts';
import { READ_LIMITS, type ReadLimits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';
import { sniffKind } from './sniff.ts';

export { readDocumentIsolated } from './isolated.ts';
export { READ_LIMITS, type ReadLimits } from './limits.ts';
export type { Block, ParagraphBlock, ReadDocument, SourceRef, TableBlock, TableCell, TableRow } from './read-document.ts';
export { DocumentRefused, type RefusalCode } from './refused.ts';

/**
 * Reads a `.docx`, `.pdf` with text, `.html`, `.txt` or `.md` file. The type is told by the content; the name only
 * tells `.md` from `.txt`. A `.pdf` is read in a thread of its own, everything else in this one.
 * @param bytes the whole file
 * @param fileName the name it was uploaded under
 * @param limits bounds narrower or wider than `READ_LIMITS`
 * @throws DocumentRefused with a closed code and a Vietnamese message; nothing else is thrown for any input
 */
export async function readDocument(bytes: Uint8Array, fileName: string, limits: Partial<ReadLimits> = {}): Promise<ReadDocument> {
  const bounds: ReadLimits = { ...READ_LIMITS, ...limits };
  return sniffKind(bytes) === 'pdf'
    ? await readDocumentIsolated(bytes, fileName, bounds)
    : await readDirectly(bytes, fileName, bounds);
}
