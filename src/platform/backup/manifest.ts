import { z } from 'zod';

const zSha256 = z.string().regex(/^[0-9a-f]{64}$/);
const zCount = z.number().int().min(0);

/** The last entry of an archive: what must be in it, and the sum of every part. */
export const zManifest = z.strictObject({
  format: z.literal('sovang-backup'),
  version: z.literal(1),
  takenAt: z.iso.datetime(),
  engine: z.enum(['embedded', 'postgres']),
  /** Migrations that the rows belong to, in order. */
  schema: z.array(z.strictObject({ name: z.string(), sha256: zSha256 })).min(1),
  tables: z.record(
    z.string(),
    z.strictObject({ rows: zCount, parts: z.array(z.strictObject({ rows: zCount, sha256: zSha256 })) }),
  ),
  /** Files are named by their own sum; this is the number of them and the sum over their sorted names. */
  files: z.strictObject({ count: zCount, sha256: zSha256 }),
  /** End of the act log's chain. */
  acts: z.strictObject({ count: zCount, head: zSha256 }),
  /** Sum of the installation's secret where it is kept beside the data. */
  secret: zSha256.nullable(),
});
export type Manifest = z.output<typeof zManifest>;

export const MANIFEST_NAME = 'manifest.json';
export const SECRET_NAME = 'secret';
export const partName = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, '0')}.ndjson`;
export const fileName = (sha256: string): string => `files/${sha256}`;

/** Why an archive is not taken, in words for the administrator. Nothing has been touched. */
export class BackupRefused extends Error {
  constructor(why: string) {
    super(`Không dùng được bản sao lưu này: ${why}`);
    this.name = 'BackupRefused';
  }
}
