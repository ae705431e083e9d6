import { type Attributes, readAttributes } from './attributes.ts';
import type { Draft, Surroundings } from './draft.ts';
import type { Line } from './lines.ts';
import type { Node } from './outline.ts';
import { findPredicate } from './predicate.ts';
import { isClosingWords, isFormAppendix, isRemark, roleOfTitle } from './sections.ts';
import { stageOf } from './stages.ts';
import { unitsOfSentence } from './subject.ts';
import { readTable, type TableReading } from './tables/table-tasks.ts';
import { isUpperCase, squeeze, wordCount } from './text.ts';
import { findTime } from './time/find.ts';
import { timeOfHeading } from './time/heading.ts';
import { type Units, unitsOfHeading } from './units.ts';
import { leadingVerb, startsLikeUnit } from './vocabulary.ts';

/** Walks the outline and gathers the tasks of its lists, sentences and tables in reading order. */
export function gatherTasks(nodes: readonly Node[], planYear: number | null): Draft[] {
  const gatherer = new Gatherer();
  gatherer.visitAll(nodes, { time: null, units: { responsible: [], coordinating: [] }, section: null, planYear });
  return gatherer.drafts;
}

class Gatherer {
  readonly drafts: Draft[] = [];
  private table: TableReading | null = null;
  private isRightAfterTable = false;

  visitAll(nodes: readonly Node[], around: Surroundings): void {
    const { plain, shared } = withAttributes(nodes);
    for (const { node, attributes } of plain) this.visit(node, withOwn(withOwn(around, shared), attributes));
  }

  private visit(node: Node, around: Surroundings): void {
    const here: Surroundings = { ...around, section: node.path };
    if (node.item.kind === 'table') {
      const last = this.isRightAfterTable ? (this.drafts.at(-1) ?? null) : null;
      const reading = readTable(node.item.table, here, this.table && { reading: this.table, last });
      if (reading.completed) this.drafts[this.drafts.length - 1] = reading.completed;
      if (reading.columns) this.table = reading;
      this.isRightAfterTable = reading.columns !== null;
      this.drafts.push(...reading.drafts);
      return;
    }
    const line = node.item;
    this.isRightAfterTable = false;
    if (isClosingWords(line.text, line.marker !== null) || isRemark(line.text)) return;
    const isHeading = node.depth <= 9 && (node.children.length > 0 || wordCount(line.text) <= 12);
    const role = isHeading ? roleOfTitle(line.text) : null;
    if (
      (role === 'background' && !holdsDeadlines(line, node)) ||
      (isAppendixTitle(line, node) && isFormAppendix(titleWithNext(node)))
    ) {
      for (const child of node.children)
        if (child.item.kind === 'line' && child.children.length > 0 && roleOfTitle(child.item.text) === 'work')
          this.visit(child, { ...here, section: child.path });
      return;
    }
    if (node.children.length === 0) this.leaf(line, node, here);
    else this.container(line, node, here);
  }

  private leaf(line: Line, node: Node, around: Surroundings): void {
    const stage = stageOf(line.text);
    if (stage) {
      if (wordCount(stage.body) < 3) return;
      const isAct = /:\s*$/u.test(line.text.slice(0, stage.offset)) && isInstruction(stage.body);
      this.emit(line, isAct ? stage.body : line.text, isAct ? stage.offset : 0, around);
      this.drafts.push({ ...this.drafts.pop()!, time: stage.time });
      return;
    }
    const inline = splitInline(line.text);
    if (inline) {
      if (roleOfTitle(inline.title) === 'background') return;
      this.emit(line, inline.body, inline.offset, withHeading(around, inline.title));
      return;
    }
    if (isNothingToDo(line, node)) return;
    this.emit(line, line.text, 0, around);
  }

  private container(line: Line, node: Node, around: Surroundings): void {
    const count = this.drafts.length;
    const inline = splitInline(line.text);
    const stage = stageOf(line.text);
    const heading = withHeading(around, inline?.title ?? line.text);
    const below = stage && stage.body !== '' ? { ...heading, time: stage.time } : heading;
    if (inline && !/:$/u.test(inline.body)) this.emit(line, inline.body, inline.offset, below);
    const parts = node.children.filter((child) => child.item.kind === 'line');
    const isBullet = line.marker !== null && ['dash', 'plus', 'star', 'letter', 'parenthesis'].includes(line.marker.kind);
    const isSentence = !inline && isInstruction(line.text);
    const own = attributesBelow(node);
    if (own !== null && unitsOfHeading(line.text).length === 0) {
      this.emit(line, line.text, 0, withOwn(around, own));
      return;
    }
    if (isBullet && isSentence && parts.length === node.children.length && !parts.some((child) => isTaskLike(child, around))) {
      this.emit(
        line,
        [line.text, ...parts.map((child) => (child.item as Line).text)].join(' '),
        0,
        around,
        parts.map((child) => (child.item as Line).source),
      );
      return;
    }
    const isFollowedByText = parts.every((child) => (child.item as Line).marker === null);
    const isOwnTask = isBullet || isFollowedByText ? isWholeSentence(line.text) : isLongSentence(line.text);
    if (isSentence && isOwnTask && !stage && unitsOfHeading(line.text).length === 0) this.emit(line, line.text, 0, around);
    this.visitAll(node.children, { ...below, section: node.path });
    const isEmptyHeading =
      this.drafts.length === count && !parts.some((child) => child.children.length > 0) && parts.length === node.children.length;
    if (isEmptyHeading && !isNothingToDo(line, node)) this.emit(line, line.text, 0, around);
  }

  private emit(line: Line, content: string, offset: number, around: Surroundings, more: Draft['continued'] = []): void {
    const text = squeeze(content).replace(/[;,]$/u, '');
    const found = findTime(text, around.planYear);
    const heading = around.time;
    const isFirm = found !== null && !['uponEvent', 'recurring', 'phrase', 'continuous'].includes(found.rule.kind);
    const time = isFirm || heading === null ? found : heading;
    const named = namedIn(text);
    const units =
      around.units.responsible.length > 0
        ? { responsible: around.units.responsible, coordinating: [...around.units.coordinating, ...named.coordinating] }
        : named.responsible.length > 0
          ? named
          : { responsible: [], coordinating: [...around.units.coordinating, ...named.coordinating] };
    const source = { ...line.source, start: line.source.start + offset };
    this.drafts.push({ content: text, time, units, section: around.section, source, continued: [...line.continued, ...more] });
  }
}

/** "III. THỜI GIAN": a section of deadlines, or of stages that say what is done in them, is work, one that only dates the movement is not. */
function holdsDeadlines(line: Line, node: Node): boolean {
  if (!/^(?:về )?(?:thời gian|thời hạn|tiến độ)/iu.test(line.text)) return false;
  return node.children.some((child) => {
    const rule = child.item.kind === 'line' ? findTime(child.item.text, null)?.rule.kind : undefined;
    const stage = child.item.kind === 'line' ? stageOf(child.item.text) : null;
    if (stage && (isInstruction(stage.body) || child.children.length > 0)) return true;
    return rule === 'before' || rule === 'atLatest' || child.item.kind === 'table';
  });
}

/** "PHỤ LỤC II", or a title in capitals among the appendices. */
function isAppendixTitle(line: Line, node: Node): boolean {
  return (
    line.marker?.kind === 'appendix' ||
    (node.path?.startsWith('PHỤ LỤC') === true && line.marker === null && isUpperCase(line.text))
  );
}

function titleWithNext(node: Node): string {
  const title = node.item.kind === 'line' ? node.item.text : '';
  const next = node.children.slice(0, 2).map((child) => (child.item.kind === 'line' ? child.item.text : ''));
  return [title, ...next].join(' ');
}

/** Who acts, in the sentence or in what stands after its label ("Tập huấn: Phòng Nội vụ tổ chức …"). */
function namedIn(text: string): Units {
  const units = unitsOfSentence(text);
  const label = units.responsible.length > 0 ? null : /^[^:.]{3,80}:\s+(?=\p{Lu})/u.exec(text);
  return label ? unitsOfSentence(text.slice(label[0].length)) : units;
}

/** What a heading gives to the tasks below it: its time, its unit. */
function withHeading(around: Surroundings, title: string): Surroundings {
  const rule = timeOfHeading(title);
  const units = unitsOfHeading(title);
  return {
    ...around,
    time: rule ? { text: squeeze(title).replace(/[:;.]+$/u, ''), rule } : around.time,
    units: units.length > 0 ? { responsible: units, coordinating: [] } : around.units,
  };
}

function withOwn(around: Surroundings, own: Attributes | null): Surroundings {
  if (!own) return around;
  return {
    ...around,
    time: own.time ?? around.time,
    units: own.units.responsible.length + own.units.coordinating.length > 0 ? own.units : around.units,
  };
}

/** Lines such as "Thời gian: …" or "Đơn vị chủ trì: …" are no tasks: they belong to the item before them, or to all items beside them when said once. */
function withAttributes(nodes: readonly Node[]): {
  plain: { node: Node; attributes: Attributes | null }[];
  shared: Attributes | null;
} {
  const found = nodes.map((node) =>
    node.item.kind === 'line' && node.children.length === 0 ? readAttributes(node.item.text) : null,
  );
  if (found.every((attributes) => attributes === null))
    return { plain: nodes.map((node) => ({ node, attributes: null })), shared: null };
  const groups: { node: Node; attributes: Attributes | null }[][] = [[]];
  nodes.forEach((node, i) => {
    const attributes = found[i];
    const group = groups.at(-1)!;
    if (!attributes) {
      if (group.some((entry) => entry.attributes)) groups.push([]);
      groups.at(-1)!.push({ node, attributes: null });
    } else if (group.length > 0)
      group.forEach((entry) => {
        entry.attributes = combined(entry.attributes, attributes);
      });
  });
  const plain = groups.flat();
  const leading = found[0] ?? null;
  return { plain, shared: leading };
}

function combined(a: Attributes | null, b: Attributes): Attributes {
  if (!a) return b;
  return {
    time: a.time ?? b.time,
    units: {
      responsible: [...a.units.responsible, ...b.units.responsible],
      coordinating: [...a.units.coordinating, ...b.units.coordinating],
    },
    isDetail: a.isDetail && b.isDetail,
  };
}

/** When all that stands below an item are its attributes and details, the item itself is the task; null otherwise. */
function attributesBelow(node: Node): Attributes | null {
  let own: Attributes | null = null;
  for (const child of node.children) {
    if (child.item.kind === 'table') return null;
    const attributes = child.children.length === 0 ? readAttributes(child.item.text) : null;
    if (attributes) own = combined(own, attributes);
    else if (
      !/^(?:thành phần|địa điểm|nội dung|hình thức|đối tượng|số lượng|kinh phí|sản phẩm|kết quả|yêu cầu)[^:]{0,30}:?/iu.test(
        child.item.text,
      )
    )
      return null;
  }
  return own;
}

/** A sub-item that is work of its own: begins like an instruction, names who acts, or carries its own time. */
function isTaskLike(node: Node, around: Surroundings): boolean {
  if (node.item.kind === 'table') return true;
  return (
    isInstruction(node.item.text) || findTime(node.item.text, around.planYear) !== null || splitInline(node.item.text) !== null
  );
}

function isInstruction(sentence: string): boolean {
  const introduced = INTRODUCTION.exec(sentence);
  const text = introduced ? sentence.slice(introduced[0].length) : sentence;
  if (leadingVerb(text) > 0 || (startsLikeUnit(text) && findPredicate(text) > 0)) return true;
  const labelled = /^[^:]{3,60}:\s+(?=\S)/u.exec(text);
  return labelled !== null && wordCount(labelled[0]) <= 8 && leadingVerb(text.slice(labelled[0].length)) > 0;
}

/** "Trong quý I, …", "Hằng năm, …", "Trên cơ sở …, …": what stands before the instruction itself. */
const INTRODUCTION =
  /^(?:trong|hằng|hàng|định kỳ|vào|từ|đến|sau|khi|trên cơ sở|nhằm|để|tháng|quý|đầu|cuối|ngay|song song|bên cạnh|ngoài ra|đồng thời|riêng)\s[^,;:]{0,160},\s+/iu;

/** A title such as "a) Thi đua học tập" ends without a stop. */
function isWholeSentence(text: string): boolean {
  return /[.;]$/u.test(text) || (wordCount(text) >= 20 && !/:$/u.test(text));
}

function isLongSentence(text: string): boolean {
  return wordCount(text) >= 25 && /[.;]$/u.test(text);
}

/** "Giải nhất: 5 triệu đồng", "Chấp hành nội quy: 10 điểm". */
const PRIZE_OR_SCORE =
  /^(?:giải (?:nhất|nhì|ba|khuyến khích|tập thể|cá nhân|đặc biệt|[a-d])|mức|tiền thưởng|tặng phẩm)\s|\d\s*(?:triệu\s+)?(?:đồng|điểm)(?!\p{L})|giấy khen kèm|bằng khen kèm/iu;

/** Lines that stand in a work section and are still no tasks. */
function isNothingToDo(line: Line, node: Node): boolean {
  const text = line.text;
  if (!/\p{L}/u.test(text) || line.marker?.kind === 'appendix' || line.marker?.kind === 'part') return true;
  if (timeOfHeading(text) || unitsOfHeading(text).length > 0) return true;
  if (roleOfTitle(text) === 'background' && wordCount(text) <= 14 && findTime(text, null) === null) return true;
  if (line.marker === null) {
    if (/:$/u.test(text) || /^[([]/u.test(text) || wordCount(text) < 4) return true;
    if (node.depth < 11 && !/[.;]$/u.test(text) && roleOfTitle(text) !== null) return true;
    return !isInstruction(text) || (/^(?:căn cứ|thực hiện theo)/iu.test(text) && unitsOfSentence(text).responsible.length === 0);
  }
  if (line.marker.kind === 'roman' || line.marker.kind === 'letterHeading')
    return roleOfTitle(text) !== null || !isInstruction(text);
  if (isInstruction(text)) return false;
  return wordCount(text) < 3 || PRIZE_OR_SCORE.test(text);
}

/** "…: Thực hiện theo hướng dẫn của tỉnh" says only when or how the work before the colon is done. */
const SAYS_ONLY_HOW = /^thực hiện\s+(?:theo|khi|sau|đúng|thường xuyên|trong|trước)(?!\p{L})/iu;

/**
 * "5. Tập huấn: Cử viên chức …" — a heading with its text on the same line. Null when the colon stands inside a
 * sentence, and for a short label ("Đăng ký thi đua: gửi …"), which stays with its task unless it names a unit or a time.
 */
function splitInline(text: string): { title: string; body: string; offset: number } | null {
  const found = /^([^:]{2,240}?)\s*:\s+(?:[-–]\s*)?(?=\p{Lu})/u.exec(text);
  if (!found) return null;
  const title = found[1]!;
  const offset = found[0].length;
  const body = text.slice(offset);
  if (unitsOfHeading(title).length > 0 || timeOfHeading(title)) return { title, body, offset };
  const isHeading = wordCount(title) <= 32 && leadingVerb(body) > 0 && !SAYS_ONLY_HOW.test(body) && !/“[^”]*$/u.test(title);
  return isHeading && (wordCount(title) > 5 || roleOfTitle(title) === 'background') ? { title, body, offset } : null;
}
