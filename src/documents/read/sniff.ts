/** What a file's content says it is. */
export type FileKind = 'zip' | 'pdf' | 'ole' | 'rtf' | 'html' | 'text' | 'binary';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Latin-1 view of the first bytes; enough to find ASCII marks. */
const head = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** Tells the kind of a file from its first bytes; the name is not looked at. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const start = head(bytes, 1024);
  if (start.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/u.test(start)) return 'rtf';
  if (hasByteOrderMark(bytes) || utf16Order(bytes)) return looksLikeHtml(decodeHead(bytes)) ? 'html' : 'text';
  if (looksBinary(bytes)) return 'binary';
  return looksLikeHtml(head(bytes, 4096)) ? 'html' : 'text';
}

export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xef, 0xbb, 0xbf);
}

/** UTF-16 without a byte order mark: zero bytes on one side of most pairs (Vietnamese text is half ASCII). */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, 2048 & ~1);
  if (sample.length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(utf16Order(bytes) ?? 'utf-8').decode(bytes.subarray(0, 4096));
}

const looksLikeHtml = (start: string): boolean =>
  /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|table|p|h[1-6]|span|center|font|ul|ol)\b/iu.test(
    start,
  );

/** Zero bytes or many control bytes: no text in any 8-bit encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > sample.length * 0.02;
}
