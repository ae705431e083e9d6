import { squeeze } from './text.ts';
import type { FoundTime } from './time/find.ts';
import { placedTime } from './time/heading.ts';

/** A stage of a movement with its time and what is said of it: "Đợt 1 (từ tháng 01 đến tháng 6): thi đua …". */
export interface Stage {
  readonly time: FoundTime;
  /** What follows the time; empty for a stage that is only dated. */
  readonly body: string;
  /** Where the body begins in the text. */
  readonly offset: number;
}

const NAME =
  /^(?:đợt|giai đoạn|chặng)\s+(?:thi đua\s+)?(?:thứ\s+)?(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|nhất|nhì|tư)(?![\p{L}\d/])\s*/iu;
/** Where the time may end and the rest begin. */
const CUT = /\s*(?:[:;,.]|\s[-–])\s+(?!\d|(?:ngày|tháng|quý|hết|năm)\s)|[.;:]?$/gu;

/** Reads a line that begins with the name of a stage and gives its time; null for any other line. */
export function stageOf(text: string): Stage | null {
  const name = NAME.exec(text);
  if (!name) return null;
  const at = name[0].length;
  const noted = /^\(([^()]+)\)[\s:;,.–-]*/u.exec(text.slice(at));
  if (noted) return stage(noted[1]!, text, at + noted[0].length);
  const lead = at + /^[\s:;,.–-]*/u.exec(text.slice(at))![0].length;
  for (const cut of text.slice(lead).matchAll(CUT)) {
    const found = stage(text.slice(lead, lead + cut.index), text, lead + cut.index + cut[0].length);
    if (found) return found;
  }
  return null;
}

function stage(words: string, text: string, offset: number): Stage | null {
  const rule = placedTime(words);
  return rule ? { time: { text: squeeze(words), rule }, body: text.slice(offset).trim(), offset } : null;
}
