/**
 * UUID version 7 (RFC 9562 §5.7): ordered by time, so that rows made together lie together in an index.
 * @param msSinceEpoch whole milliseconds since 1970-01-01 UTC, 0 ≤ ms < 2^48
 * @param random ten random bytes (the caller's, since chance does not belong in a pure function)
 */
export function uuidv7(msSinceEpoch: number, random: Uint8Array): string {
  if (!Number.isInteger(msSinceEpoch) || msSinceEpoch < 0 || msSinceEpoch >= 2 ** 48) {
    throw new RangeError(`Milliseconds outside 0 … 2^48: ${msSinceEpoch}`);
  }
  if (random.length !== 10) throw new RangeError(`Ten random bytes are needed, not ${random.length}`);
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = msSinceEpoch; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes.set(random, 6);
  bytes[6] = 0x70 | (random[0]! & 0x0f);
  bytes[8] = 0x80 | (random[2]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A lower-case UUID of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
