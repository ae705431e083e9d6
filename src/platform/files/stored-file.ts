import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../db/database.ts';
import type { ActContext, UploadedFile } from '../http/route.ts';
import type { FileStore } from './file-store.ts';

declare module '../db/database.ts' {
  interface Tables {
    stored_file: {
      id: string;
      sha256: string;
      name: string;
      media_type: string;
      size: number;
      stored_by: string;
      stored_at: Date;
    };
  }
}

/** Bytes that are kept already, waiting for the record they belong to. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Office papers and pictures: what may be kept beside a record. The type is told by the content, never by the name. */
const PAPER_TYPES: Readonly<Record<string, { readonly label: string; readonly endings: readonly string[] }>> = {
  'application/pdf': { label: 'PDF', endings: ['.pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word', endings: ['.docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel', endings: ['.xlsx'] },
  'image/jpeg': { label: 'JPEG', endings: ['.jpg', '.jpeg'] },
  'image/png': { label: 'PNG', endings: ['.png'] },
};

/**
 * Keeps an uploaded paper or picture; for `prepare`, outside any transaction.
 * @param only media types to accept; all of `PAPER_TYPES` unless given
 * @throws Refusal 422 'file-refused' for anything else
 */
export async function keepPaper(
  files: FileStore,
  file: UploadedFile,
  only: readonly string[] = Object.keys(PAPER_TYPES),
): Promise<KeptFile> {
  if (file.bytes.length === 0) throw new Refusal('law', 'file-refused', 'Tệp không có nội dung. Xin chọn tệp khác.');
  const found = await fileTypeFromBuffer(file.bytes);
  if (!found || !only.includes(found.mime)) {
    const names = only.map((type) => PAPER_TYPES[type]?.label ?? type).join(', ');
    throw new Refusal('law', 'file-refused', `Loại tệp này không được nhận. Xin dùng tệp ${names}.`);
  }
  return keepBytes(files, { ...file, name: fittingName(file.name, found.mime) }, found.mime);
}

/** A name ends as its content is: what is saved from here opens as the paper it is, not as a page or a program. */
function fittingName(name: string, mediaType: string): string {
  const endings = PAPER_TYPES[mediaType]?.endings ?? [];
  return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0]}`;
}

/** Keeps bytes whose type is known already. */
export async function keepBytes(files: FileStore, file: UploadedFile, mediaType: string): Promise<KeptFile> {
  return { sha256: await files.put(file.bytes), name: file.name, mediaType, size: file.bytes.length };
}

/** Enters a kept file into the database, in the transaction of the record it belongs to. Answers its id. */
export async function enterFile(ctx: Pick<ActContext, 'tx' | 'at' | 'actor' | 'newId'>, file: KeptFile): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('stored_file')
    .values({
      id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      stored_by: ctx.actor.accountId,
      stored_at: ctx.at,
    })
    .execute();
  return id;
}

/** A file of the database by its id. Whoever asks has checked the record it belongs to. */
export async function storedFile(tx: Tx, id: string): Promise<KeptFile | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['sha256', 'name', 'media_type', 'size'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { sha256: row.sha256, name: row.name, mediaType: row.media_type, size: row.size } : null;
}
