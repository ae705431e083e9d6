import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupRefused, fileName, MANIFEST_NAME, type Manifest, partName, SECRET_NAME, zManifest } from './manifest.ts';
import { readTar, type TarEntry, TarFault } from './tar.ts';
import { sum } from './write-backup.ts';

/** Entries of an archive, in order. */
export async function* entriesOf(file: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* readTar(source.pipe(unpacked));
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/**
 * Reads the whole archive once and compares every part with the manifest.
 * @throws BackupRefused when it is not one of ours, cut off, damaged or changed
 */
export async function checkArchive(file: string): Promise<Manifest> {
  const found = new Map<string, { sha256: string; bytes: number; rows: number }>();
  let manifest: Manifest | null = null;
  try {
    for await (const { name, bytes } of entriesOf(file)) {
      if (manifest) throw new BackupRefused('sau mục lục còn có phần thừa.');
      if (name === MANIFEST_NAME) manifest = parseManifest(bytes);
      else if (found.has(name)) throw new BackupRefused(`phần "${name}" có hai lần.`);
      else found.set(name, { sha256: sum(bytes), bytes: bytes.length, rows: countLines(name, bytes) });
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new BackupRefused(`không có tệp "${file}".`);
    if (error instanceof TarFault || code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE')
      throw new BackupRefused('tệp bị hỏng hoặc bị cắt cụt.');
    throw error;
  }
  if (!manifest) throw new BackupRefused('tệp bị cắt cụt (không có mục lục).');
  compare(manifest, found);
  return manifest;
}

function parseManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new BackupRefused('mục lục bị hỏng.');
  }
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > 1)
    throw new BackupRefused('bản sao lưu do phần mềm mới hơn tạo ra. Xin dùng bản mới.');
  const parsed = zManifest.safeParse(value);
  if (!parsed.success) throw new BackupRefused('mục lục không đúng dạng.');
  return parsed.data;
}

function compare(manifest: Manifest, found: Map<string, { sha256: string; rows: number }>): void {
  const expected = new Set<string>();
  for (const [table, { rows, parts }] of Object.entries(manifest.tables)) {
    if (parts.reduce((total, part) => total + part.rows, 0) !== rows)
      throw new BackupRefused(`số dòng của "${table}" không khớp.`);
    for (const [index, part] of parts.entries()) {
      const name = partName(table, index);
      const actual = found.get(name);
      if (!actual) throw new BackupRefused(`thiếu phần "${name}".`);
      if (actual.sha256 !== part.sha256 || actual.rows !== part.rows) throw new BackupRefused(`phần "${name}" đã bị thay đổi.`);
      expected.add(name);
    }
  }
  const files = [...found.keys()].filter((name) => name.startsWith('files/')).sort();
  for (const name of files) {
    if (name !== fileName(found.get(name)?.sha256 ?? '')) throw new BackupRefused(`tệp đính kèm "${name}" đã bị thay đổi.`);
    expected.add(name);
  }
  const sums = files.map((name) => name.slice('files/'.length));
  if (files.length !== manifest.files.count || sum(Buffer.from(sums.join('\n'))) !== manifest.files.sha256) {
    throw new BackupRefused('danh sách tệp đính kèm không khớp mục lục.');
  }
  if ((found.get(SECRET_NAME)?.sha256 ?? null) !== manifest.secret)
    throw new BackupRefused('khóa của bản cài đặt không khớp mục lục.');
  expected.add(SECRET_NAME);
  const extra = [...found.keys()].find((name) => !expected.has(name));
  if (extra) throw new BackupRefused(`có phần lạ "${extra}".`);
}

function countLines(name: string, bytes: Uint8Array): number {
  if (!name.endsWith('.ndjson')) return 0;
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}
