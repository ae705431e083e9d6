import { readDocument } from '../../../documents/read/index.ts';
import { parsePlan } from '../domain/reading/parse-plan.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';

/**
 * Reads a plan out of an uploaded or named file.
 * @param bytes the whole file
 * @param fileName the name it came under
 * @throws DocumentRefused when the file cannot be read as a document (its message is Vietnamese)
 */
export async function readPlanFile(bytes: Uint8Array, fileName: string): Promise<PlanReading> {
  return parsePlan(await readDocument(bytes, fileName));
}
