import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadBudget } from './limits.ts';
import { refuse } from './refused.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A container opened for reading single parts; nothing is unpacked before it is asked for. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The unpacked part, null when there is none of that name (case is ignored, as Word does). */
  read(name: string): Uint8Array | null;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/**
 * Opens a zip container within limits: number of entries, declared sizes and ratios before anything is unpacked, and
 * the real size while unpacking (a part that grows beyond what it declared is refused).
 * @throws DocumentRefused 'damaged' | 'bomb' | 'encrypted'
 */
export function openZip(bytes: Uint8Array, budget: ReadBudget): ZipParts {
  const { limits } = budget;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits.zipEntries);
  let declared = 0;
  for (const entry of entries) {
    declared += entry.size;
    const swollen = entry.size > 1024 * 1024 && entry.size > entry.packed * limits.unzipRatio;
    if (declared > limits.unzippedBytes || swollen) throw refuse.bomb();
  }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      budget.checkTime();
      if (entry.size > limits.partBytes) throw refuse.bomb();
      const part = unpack(bytes, view, entry);
      unpacked += part.length;
      if (unpacked > limits.unzippedBytes) throw refuse.bomb();
      return part;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView, maxEntries: number): Entry[] {
  const end = findEnd(view);
  if (end < 0) throw refuse.damaged();
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw refuse.bomb();
  const names = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw refuse.damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw refuse.encryptedWord();
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra;
  }
  return entries;
}

/** The end record stands in the last 64 KB, before a comment of up to that length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw refuse.damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw refuse.damaged();
  const part = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null;
  if (!part || part.length !== entry.size || crc32(part) !== entry.crc) throw refuse.damaged();
  return part;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const grown = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw grown ? refuse.bomb() : refuse.damaged();
  }
}
