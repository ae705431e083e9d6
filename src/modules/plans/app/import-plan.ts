import { DocumentRefused, type ReadDocument, readDocumentIsolated } from '../../../documents/read/index.ts';
import { notFound, Refusal } from '../../../kernel/refusal.ts';
import { enterFile, type KeptFile, keepBytes } from '../../../platform/files/stored-file.ts';
import type { ActContext, UploadedFile } from '../../../platform/http/route.ts';
import type { Services } from '../../../platform/services.ts';
import { insertImport, openImport } from '../db/imports.repo.ts';
import { planImported } from '../domain/acts.ts';
import { draftFromReading } from '../domain/draft-sources.ts';
import { parsePlan } from '../domain/reading/parse-plan.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { matchNames } from './unit-names.ts';

export interface PreparedImport {
  readonly file: KeptFile;
  readonly document: ReadDocument;
  readonly reading: PlanReading;
}

const MEDIA_TYPES: Record<ReadDocument['format'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/**
 * Reads the file, outside any transaction and in a thread with bounded time and memory, and keeps its bytes.
 * @throws Refusal 422 'file-refused' with what the person can do
 */
export async function prepareImport(services: Pick<Services, 'files'>, upload: UploadedFile): Promise<PreparedImport> {
  const document = await readDocumentIsolated(upload.bytes, upload.name).catch((error: unknown) => {
    if (error instanceof DocumentRefused) {
      throw error.code === 'too-large'
        ? new Refusal('tooLarge', 'file-too-large', error.message)
        : new Refusal('law', 'file-refused', error.message);
    }
    throw error;
  });
  const file = await keepBytes(services.files, upload, MEDIA_TYPES[document.format]);
  return { file, document, reading: parsePlan(document) };
}

/** Enters a read plan for review; the same content for the same unit gives the review already begun. */
export async function importPlan(
  ctx: ActContext,
  unitId: string,
  { file, document, reading }: PreparedImport,
): Promise<{ id: string; existing: boolean }> {
  const before = await openImport(ctx.tx, unitId, file.sha256);
  if (before) return { id: before, existing: true };
  const names = reading.tasks.flatMap((task) => [...task.responsible, ...task.coordinating]);
  const matches = await matchNames(ctx.tx, names, unitId, ctx.clock.today());
  const id = ctx.newId();
  const draft = draftFromReading(reading, { newId: ctx.newId, unitOf: matches.certain });
  const fileId = await enterFile(ctx, file);
  const entered = await insertImport(ctx.tx, {
    id,
    unitId,
    fileId,
    sha256: file.sha256,
    document,
    reading,
    draft,
    importedAt: ctx.at,
    importedBy: ctx.actor.name,
  });
  if (!entered) {
    const winner = await openImport(ctx.tx, unitId, file.sha256);
    if (!winner) throw notFound('bản đọc này');
    return { id: winner, existing: true };
  }
  await ctx.record(planImported({ unitId, subjectId: id }, { fileName: file.name, tasks: reading.tasks.length }));
  return { id, existing: false };
}
