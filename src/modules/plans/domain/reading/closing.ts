import type { Item, Line } from './lines.ts';
import { wholeLine } from './lines.ts';
import { isOnBehalf, namesOffice, RECIPIENTS } from './signature-words.ts';
import { isUpperCase, squeeze, trimEnd, wordCount } from './text.ts';

export interface Closing {
  readonly recipients: readonly string[];
  readonly signer: string | null;
  readonly signerTitle: string | null;
  /** Index of the first item of the closing (recipients and signature) and of the first item after it. */
  readonly start: number;
  readonly end: number;
}

const PREPARED = /^(?:người lập|người xây dựng|người viết|duyệt|phê duyệt|xác nhận|ý kiến|thư ký)/iu;
const SIGNED = /^\(?\s*(?:đã\s+k[ýí]|k[ýí]\s+(?:tên|và|thay|duyệt|,)|kí tên).*\)?$/iu;
const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|THS|BSCKII|BSCKI|BSCK2|BSCK1|BS|CN|KS|DS|LS|NGƯT|NGND|TTƯT|TTND|CKI|CKII|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy)\.?\s*)+/u;

/** Finds the recipients and the signature; appendices may follow after `end`. */
export function readClosing(items: readonly Item[], from: number): Closing {
  const appendix = items.findIndex(
    (item, i) => i >= from && item.kind === 'line' && item.marker?.kind === 'appendix' && i > from + 3,
  );
  const listAt = items.findIndex((item, i) => i >= from && item.kind === 'line' && RECIPIENTS.test(item.text));
  const signAt = signatureStart(items, from, listAt, appendix);
  const starts = [listAt, signAt].filter((i) => i >= 0);
  if (starts.length === 0) {
    const end = appendix >= 0 ? appendix : items.length;
    return { recipients: [], signer: null, signerTitle: null, start: end, end };
  }
  const start = Math.min(...starts);
  const end = closingEnd(items, Math.max(...starts), appendix);
  const lines = items.slice(start, end).filter((item): item is Line => item.kind === 'line');
  const signature = readSignature(lines);
  return {
    recipients: listAt >= 0 ? readRecipients(lines, signature.used) : [],
    signer: signature.signer,
    signerTitle: signature.title,
    start,
    end,
  };
}

function isOfficeLine(line: Line): boolean {
  const text = line.text;
  if (wordCount(text) > 14 || /[;:,]$/u.test(text)) return false;
  const whole = line.marker && line.marker.kind !== 'dash' ? wholeLine(line) : text;
  if (isOnBehalf(whole)) return true;
  if (line.marker) return false;
  const looksSet = isUpperCase(text) || line.bold || line.column === 'right' || line.centered;
  return looksSet && namesOffice(text) && !/[.]$/u.test(text);
}

/** The first of the lines that name the office, searched around "Nơi nhận" or, without it, from the end. */
function signatureStart(items: readonly Item[], from: number, listAt: number, appendix: number): number {
  const stop = appendix > listAt ? appendix : items.length;
  const begin = listAt >= 0 ? Math.max(from, listAt - 10) : Math.max(from, stop - 14);
  for (let i = begin; i < stop; i++) {
    const item = items[i]!;
    if (item.kind !== 'line' || !isOfficeLine(item)) continue;
    const following = items.slice(i + 1, i + 7);
    const isNamed = following.some((next) => next.kind === 'line' && personName(next.text) !== null);
    if (isNamed || isOnBehalf(item.text) || listAt >= 0) return i;
  }
  return -1;
}

function closingEnd(items: readonly Item[], last: number, appendix: number): number {
  if (appendix > last) return appendix;
  for (let i = last + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === 'table') return i;
    if (item.marker?.kind === 'appendix' || item.marker?.kind === 'roman') return i;
    if (
      item.marker === null &&
      /^(?:biểu|mẫu|danh mục|lịch|bảng|nhiệm vụ|nội dung|tiến độ|đề cương|kế hoạch)\s/iu.test(item.text) &&
      i > last + 2
    )
      return i;
  }
  return items.length;
}

/** A person's name standing alone: two to five words, each with a capital. */
function personName(text: string): string | null {
  const name = trimEnd(squeeze(text.replace(/\((?:đã ký|đã kí|ký tên)\)/giu, ''))).replace(DEGREE, '');
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || namesOffice(name) || PREPARED.test(name) || RECIPIENTS.test(name)) return null;
  if (!words.some((word) => word.length >= 3)) return null;
  if (!words.every((word) => /^\p{Lu}[\p{L}'’]*$/u.test(word))) return null;
  if (
    /^(?:TM|KT|TL|TUQ|UBND|ỦY BAN|UỶ BAN|SỞ|PHÒNG|BAN|HỘI|TRƯỜNG|ĐẢNG|CỘNG|PHỤ LỤC|VĂN PHÒNG|CÔNG ĐOÀN|ĐOÀN|BCH|LĐLĐ)(?:\s|$)/u.test(
      name.toUpperCase(),
    ) &&
    isUpperCase(name)
  )
    return null;
  return name;
}

function readSignature(lines: readonly Line[]): { signer: string | null; title: string | null; used: Set<Line> } {
  const used = new Set<Line>();
  const blocks: { title: string[]; signer: string | null; prepared: boolean; column: Line['column'] }[] = [];
  for (const line of lines) {
    const text = trimEnd(line.text);
    if (isOfficeLine(line) || (PREPARED.test(text) && wordCount(text) <= 6 && !line.marker)) {
      used.add(line);
      const last = blocks.at(-1);
      const whole = line.marker && line.marker.kind !== 'dash' ? squeeze(wholeLine(line)) : text;
      if (last && last.signer === null && last.column === line.column && !last.prepared) last.title.push(whole);
      else blocks.push({ title: [whole], signer: null, prepared: PREPARED.test(text), column: line.column });
    } else if (SIGNED.test(text)) used.add(line);
    else if (!line.marker && blocks.length > 0) {
      const name = personName(line.text);
      const block =
        name === null
          ? undefined
          : (blocks.findLast((b) => b.signer === null && b.column === line.column) ??
            blocks.findLast((b) => b.signer === null && (b.column === null || line.column === null)));
      if (block && name) {
        block.signer = name;
        used.add(line);
      }
    }
  }
  const chosen =
    blocks.find((block) => !block.prepared && block.signer !== null) ?? blocks.find((block) => !block.prepared) ?? null;
  return { signer: chosen?.signer ?? null, title: chosen ? chosen.title.join(', ') : null, used };
}

/** One per item, without dash and closing punctuation. */
function readRecipients(lines: readonly Line[], signature: ReadonlySet<Line>): string[] {
  const at = lines.findIndex((line) => RECIPIENTS.test(line.text));
  const found: string[] = [];
  const rest = lines[at]!.text.replace(RECIPIENTS, '').replace(/^[\s*_]+/u, '');
  const texts = [
    rest,
    ...lines
      .slice(at + 1)
      .filter((line) => !signature.has(line) && line.column !== 'right')
      .map((line) => (line.marker && !['dash', 'plus', 'star'].includes(line.marker.kind) ? wholeLine(line) : line.text)),
  ];
  for (const text of texts) {
    for (const part of text.split(/;\s*(?:[-–+]\s*)?|[,.]\s*[-–]\s+(?=\p{Lu})|\s[-–]\s(?=Lưu[\s:]|Như\s)/u)) {
      const item = trimEnd(squeeze(part.replace(/^[\s\-–+*]+/u, '')));
      if (!/[\p{L}\p{N}]/u.test(item)) continue;
      if (
        found.length > 0 &&
        /^\p{Ll}|^[(]/u.test(item) &&
        !/;\s*$/u.test(text) &&
        !text.startsWith('-') &&
        isOpenEnded(found.at(-1)!)
      )
        found[found.length - 1] += ` ${item}`;
      else found.push(item);
      if (/^lưu\b/iu.test(item)) return found;
    }
  }
  return found;
}

function isOpenEnded(text: string): boolean {
  return !/[)]$/u.test(text);
}
