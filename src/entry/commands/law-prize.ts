import { formatDong } from '../../kernel/money.ts';
import { SUBJECTS } from '../../law/facts.ts';
import { prizeOf } from '../../law/prize.ts';
import { lawBook } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { asking, dayOf, groundsInWords, marks, oneOf, optionsOf, printJson } from './law-input.ts';

const USAGE = 'law prize --award MÃ --subject individual|collective|household --on NGÀY --json';

/** `law prize`: multiple, base salary, amount in đồng and references, for a decision of that day. */
export const lawPrize: Command = {
  async run(args) {
    const { plain, named, json } = optionsOf(args, ['award', 'subject', 'on'], USAGE);
    if (plain.length > 0) throw new BadInput(`Thừa “${plain.join(' ')}”.\nCách dùng: ${USAGE}`);
    const subject = oneOf(named.get('subject')!, SUBJECTS, 'subject');
    const on = dayOf(named.get('on')!, 'on');
    const prize = asking(lawBook(), (book) => prizeOf(book, named.get('award')!, subject, on));
    if (json) printJson({ ...prize, ...(prize.state === 'lawUnknown' ? { verdict: 'lawUnknown' } : {}) });
    else if (prize.state === 'value') {
      const most = prize.ceiling ? 'không quá ' : '';
      process.stdout.write(
        `${most}${formatDong(prize.amount!)} (${String(prize.multiple).replace('.', ',')} × ${formatDong(prize.baseSalary!)})\n`,
      );
      process.stdout.write(`${groundsInWords(prize.references)}${marks(prize.certainty, prize.reading)}\n`);
      if (prize.note) process.stdout.write(`${prize.note}\n`);
    } else process.stdout.write(prize.state === 'none' ? 'Không có mức tiền thưởng.\n' : 'Chưa có căn cứ vào ngày này.\n');
    return 0;
  },
};
