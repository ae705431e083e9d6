/** The part of the tar format (POSIX ustar) that our archives use: plain files, names of at most 100 bytes, any tar can open them. */
const BLOCK = 512;
/** One entry is held in memory while it is read. Ours are far smaller; a larger one is not ours. */
export const MAX_ENTRY_BYTES = 256 * 1024 * 1024;

export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class TarFault extends Error {}

/** @param seconds modification time since 1970 */
export function tarEntry(name: string, bytes: Uint8Array, seconds: number): Buffer[] {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`tar name too long: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 'utf8');
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  const padding = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return [header, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), Buffer.alloc(padding)];
}

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/**
 * Entries in order, one in memory at a time.
 * @throws TarFault when the archive is cut off, damaged or holds what ours never hold
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const source = byteReader(chunks);
  for (;;) {
    const header = await source.take(BLOCK);
    if (!header) throw new TarFault('the archive ends early');
    if (header.every((byte) => byte === 0)) return;
    const name = text(header, 0, 100);
    const size = octal(header, 124, 12);
    if (octal(header, 148, 8) !== checksum(header)) throw new TarFault(`damaged header near "${name}"`);
    if (text(header, 156, 1) !== '0') throw new TarFault(`"${name}" is not a plain file`);
    if (size > MAX_ENTRY_BYTES) throw new TarFault(`"${name}" is too large`);
    const bytes = size === 0 ? new Uint8Array() : await source.take(size);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (!bytes || (padding > 0 && !(await source.take(padding)))) throw new TarFault(`"${name}" is cut off`);
    yield { name, bytes };
  }
}

/** Sum of the header's bytes, with its own field read as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (header[i] ?? 0);
  return sum;
}

const text = (header: Uint8Array, at: number, length: number): string =>
  Buffer.from(header.subarray(at, at + length))
    .toString('utf8')
    .replace(/\0.*$/s, '');

function octal(header: Uint8Array, at: number, length: number): number {
  const digits = text(header, at, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw new TarFault('damaged number in a header');
  return Number.parseInt(digits, 8);
}

function byteReader(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let heldBytes = 0;
  return {
    /** Exactly `size` bytes, or null when the source ends before. */
    async take(size: number): Promise<Uint8Array | null> {
      while (heldBytes < size) {
        const next = await iterator.next();
        if (next.done) return null;
        held.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
        heldBytes += next.value.byteLength;
      }
      const all = held.length === 1 ? held[0]! : Buffer.concat(held);
      const rest = all.subarray(size);
      held = rest.length > 0 ? [rest] : [];
      heldBytes = rest.length;
      return all.subarray(0, size);
    },
  };
}
