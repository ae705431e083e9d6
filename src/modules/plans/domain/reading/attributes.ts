import { squeeze, wordCount } from './text.ts';
import type { FoundTime } from './time/find.ts';
import { parseTime } from './time/parse.ts';
import { splitUnits, type Units, unitsOfCell } from './units.ts';

/** What lines under or inside an item say of it instead of being work themselves. */
export interface Attributes {
  readonly time: FoundTime | null;
  readonly units: Units;
  /** Only a detail (place, money, product) that the plan's tasks do not carry. */
  readonly isDetail: boolean;
}

const TIME = /^(?:dự kiến\s+)?(?:thời gian|thời hạn|tiến độ|thời điểm|hạn)(?:\s+\p{L}+){0,3}\s*:\s*(.+)$/iu;
const LEAD =
  /^(?:(?:đơn vị|cơ quan|bộ phận|người|cá nhân|phân công|đầu mối)[\s,]*)*(?:chủ trì|thực hiện|tham mưu|phụ trách|chịu trách nhiệm|đầu mối|phân công)(?:\s+(?:thực hiện|chính|chủ trì|tham mưu))*(?:\s*,\s*phối hợp)?\s*:\s*(.+)$/iu;
const PARTNER = /^(?:(?:các|đơn vị|cơ quan|bộ phận)\s+)*phối hợp(?:\s+(?:thực hiện|với))?\s*:\s*(.+)$/iu;
const DETAIL =
  /^(?:sản phẩm|kết quả(?: đầu ra)?|kinh phí|địa điểm|thành phần|đối tượng|số lượng|hình thức)(?:\s+\p{L}+){0,3}\s*:\s*\S/iu;

/** Reads "Thời gian: Quý I", "Đơn vị chủ trì: …", also several in one pair of parentheses; null for any other line. */
export function readAttributes(line: string): Attributes | null {
  const inner = /^\((.*)\)[.;]?$/u.exec(line.trim())?.[1];
  const parts = (inner ?? line).split(
    inner === undefined ? /;\s+(?=(?:thời gian|thời hạn|đơn vị|cơ quan|chủ trì|phối hợp)\b)/iu : /[;.]\s+/u,
  );
  let time: FoundTime | null = null;
  const responsible: string[] = [];
  const coordinating: string[] = [];
  let isDetail = true;
  for (const raw of parts) {
    const part = squeeze(raw);
    const [timed, led, partnered] = [TIME.exec(part), LEAD.exec(part), PARTNER.exec(part)];
    if (timed && wordCount(timed[1]!) <= 30) {
      const rule = parseTime(timed[1]!);
      if (rule) time = { text: timed[1]!.replace(/[.;]+$/u, ''), rule };
    } else if (led) {
      const units = unitsOfCell(led[1]!);
      responsible.push(...units.responsible);
      coordinating.push(...units.coordinating);
    } else if (partnered) coordinating.push(...splitUnits(partnered[1]!));
    else if (DETAIL.test(part)) continue;
    else return null;
    isDetail = false;
  }
  return { time, units: { responsible, coordinating }, isDetail };
}
