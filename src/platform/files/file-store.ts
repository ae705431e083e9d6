import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by the hash of their content. The same content is kept once; a name or a record never decides where it lies. */
export interface FileStore {
  /** Keeps the bytes (on disk when this returns) and answers their sha256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when the bytes are missing or no longer match their hash */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
}

const HEX = /^[0-9a-f]{64}$/;

/** Files under `folder/ab/cdef…`, outside any web root. */
export function diskFileStore(folder: string): FileStore {
  const place = (sha256: string): string => {
    if (!HEX.test(sha256)) throw new Error('not a sha256');
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const has = async (sha256: string) =>
    stat(place(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await has(sha256)) return sha256;
      const target = place(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      // Written beside and renamed: a process killed in the middle leaves no half file under a hash.
      const draft = `${target}.${randomUUID()}.part`;
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, target).catch(async (error) => {
        await rm(draft, { force: true });
        throw error;
      });
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(place(sha256));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`stored file ${sha256} is damaged`);
      return bytes;
    },
  };
}
