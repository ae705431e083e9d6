import type { ReadBudget } from '../limits.ts';
import type { ReadDocument } from '../read-document.ts';
import { refuse } from '../refused.ts';
export async function readPdf(_bytes: Uint8Array, _budget: ReadBudget): Promise<ReadDocument> {
  throw refuse.scanned();
}
