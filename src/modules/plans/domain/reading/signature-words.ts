import { fold, isUpperCase } from './text.ts';

export const RECIPIENTS = /^\W*nơi\s+nhận\s*:?/iu;
const ON_BEHALF = /^(?:(?:TM|KT|TL|TUQ|Q|TH)\s*[./]|T\/M|K\/T|T\/L)[.\s]*\p{Lu}/u;
/** Words of office, without accents. */
const OFFICE =
  /(?:chu tich|giam doc|hieu truong|truong (?:phong|ban|khoa|don vi|tram|cong an|doan|thon)|bi thu|chanh (?:van phong|an|thanh tra)|vien truong|thu truong|cuc truong|vu truong|doi truong|to truong|chu nhiem|tong bien tap|hat truong|thuong truc|uy vien|tu lenh|chi huy truong|chinh uy|ke toan truong|tram truong|cum truong|khoi truong)/;

/** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC". */
export function isOnBehalf(text: string): boolean {
  return ON_BEHALF.test(text);
}

export function namesOffice(text: string): boolean {
  return OFFICE.test(fold(text));
}

/**
 * A typed text sets recipients and signature side by side; read line by line they run together: "Nơi nhận: TM. HỘI ĐỒNG",
 * "- Thường trực Huyện ủy; CHỦ TỊCH". Gives the place where the second column begins, or -1.
 */
export function signatureColumn(text: string): number {
  if (text.length > 160) return -1;
  const heading = /^\W*nơi\s+nhận\s*:\s*(?=\S)/iu.exec(text);
  if (heading && isSignaturePart(text.slice(heading[0].length))) return heading[0].length;
  const reversed = /\s(?=nơi\s+nhận\s*:|[-–]\s+\p{Lu})/iu.exec(text);
  if (reversed && isSignaturePart(text.slice(0, reversed.index))) return reversed.index + 1;
  if (!/^[-–+]\s/u.test(text)) return -1;
  const ends = [...text.matchAll(/[;.,)]\s+(?=\p{Lu}{2})/gu)].map((end) => end.index + end[0].length);
  return ends.find((end) => isSignaturePart(text.slice(end))) ?? -1;
}

function isSignaturePart(text: string): boolean {
  return isUpperCase(text) && (isOnBehalf(text) || namesOffice(text));
}
