import { utf16Order } from './sniff.ts';
import { decodeTcvn3, looksLikeTcvn3 } from './tcvn3.ts';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Text of bytes: byte order mark, UTF-16, UTF-8, then the declared encoding, then the legacy Vietnamese code TCVN3 and
 * at last Windows-1258. What was guessed is told in a warning.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const order = utf16Order(bytes);
  if (order) return { text: new TextDecoder(order).decode(bytes), warnings: [] };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, warnings: looksLikeVni(utf8) ? [VNI] : [] };
  const named = declared === null ? null : decodeStrictly(bytes, declared);
  if (named !== null) return { text: named, warnings: [] };
  const latin = Buffer.from(bytes).toString('latin1');
  if (!looksLikeVni(latin) && looksLikeTcvn3(latin)) return { text: decodeTcvn3(latin, ''), warnings: [TCVN3] };
  const text = new TextDecoder('windows-1258').decode(bytes);
  return { text, warnings: [looksLikeVni(text) ? VNI : GUESSED] };
}

const TCVN3 = 'Văn bản dùng bảng mã cũ TCVN3 (ABC) và đã được đổi sang Unicode. Vui lòng đối chiếu chữ với bản gốc.';
const VNI = 'Văn bản có vẻ dùng bảng mã cũ VNI nên chữ có dấu có thể sai. Vui lòng đổi sang Unicode rồi tải lên lại.';
const GUESSED = 'Không rõ bảng mã của tệp nên chữ có dấu có thể sai. Vui lòng lưu lại tệp với bảng mã UTF-8.';

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** VNI writes the tone as a letter of its own after the vowel: "coäng hoøa", "toå chöùc". */
function looksLikeVni(text: string): boolean {
  const marks = text.match(/[aeo][äàåáãûúùøïõ](?![a-zà-ỹ]{4})/giu)?.length ?? 0;
  return marks > 10 && marks > text.length * 0.01 && !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text);
}
