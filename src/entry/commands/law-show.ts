import { formatLong, formatShort } from '../../kernel/local-date.ts';
import { KIND_LABELS, SUBJECT_LABELS } from '../../law/facts.ts';
import { VARIANT_LABELS } from '../../law/schema/award.ts';
import { type Clause, type ShownAward, showAward } from '../../law/show.ts';
import { lawBook } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { asking, dayOf, marks, optionsOf, printJson } from './law-input.ts';

const USAGE = 'law show MÃ --on NGÀY [--json]';

/** `law show CODE --on DAY`: the standard in force that day, clause by clause, each with its article. */
export const lawShow: Command = {
  async run(args) {
    const { plain, named, json } = optionsOf(args, ['on'], USAGE);
    const [code] = plain;
    if (code === undefined || plain.length > 1) throw new BadInput(`Cần đúng một mã danh hiệu, hình thức.\nCách dùng: ${USAGE}`);
    const on = dayOf(named.get('on')!, 'on');
    const shown = asking(lawBook(), (book) => showAward(book, code, on));
    if (json) printJson(shown);
    else process.stdout.write(`${inWords(shown).join('\n')}\n`);
    return 0;
  },
};

function inWords(shown: ShownAward): string[] {
  const lines = [`${shown.label}, tiêu chuẩn ${formatLong(shown.on)}`];
  for (const standard of shown.standards) {
    lines.push('', `${SUBJECT_LABELS[standard.subject]}${standard.variant ? ` (${VARIANT_LABELS[standard.variant]})` : ''}`);
    if (standard.clause) lines.push(`Áp dụng từ ${formatShort(standard.since!)}`, ...clause(standard.clause, 0));
    else lines.push('Chưa có căn cứ vào ngày này.');
  }
  if (shown.unread.length > 0) {
    lines.push(
      '',
      `Lưu ý: đã có văn bản sửa đổi số ${shown.unread.join(', ')}, nội dung chưa được xác nhận; trên đây là văn bản đã xác nhận gần nhất.`,
    );
  }
  for (const ended of shown.ended) lines.push('', `Lưu ý: chi tiết tại ${ended} không còn hiệu lực.`);
  return lines;
}

const COMBINE = { all: ' (đạt tất cả)', any: ' (đạt một trong các điều kiện)', one: '' } as const;

function clause(node: Clause, depth: number): string[] {
  const people = node.judgement ? ' [Hội đồng xem xét]' : '';
  // A text that says itself how its parts combine says it once.
  const combine = node.parts.length > 1 && !node.text.startsWith('Đạt ') ? COMBINE[node.combine] : '';
  const kinds = node.kinds ? ` [Chỉ với loại hình: ${node.kinds.map((kind) => KIND_LABELS[kind].toLowerCase()).join(', ')}]` : '';
  const line = `${'  '.repeat(depth)}- ${node.text}${combine} (Căn cứ: ${node.reference.at}, ${node.reference.instrument})${people}${kinds}${marks(node.certainty, node.reading)}`;
  return [line, ...node.parts.flatMap((part) => clause(part, depth + 1))];
}
