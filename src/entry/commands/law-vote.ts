import { countFaults, voteOutcome } from '../../law/council.ts';
import { lawBook } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { asking, dayOf, groundsInWords, marks, optionsOf, printJson, wholeOf } from './law-input.ts';

const USAGE = 'law vote --award MÃ --on NGÀY --total N --present N --agree N --json';
const WORDS = {
  passed: 'Đạt tỷ lệ',
  notPassed: 'Không đạt tỷ lệ',
  noNationalThreshold: 'Pháp luật không quy định tỷ lệ chung',
} as const;

/** `law vote`: outcome of a council's vote, the share wanted of all members, and its article. */
export const lawVote: Command = {
  async run(args) {
    const { plain, named, json } = optionsOf(args, ['award', 'on', 'total', 'present', 'agree'], USAGE);
    if (plain.length > 0) throw new BadInput(`Thừa “${plain.join(' ')}”.\nCách dùng: ${USAGE}`);
    const number = (name: string) => wholeOf(named.get(name)!, name);
    const count = { total: number('total'), present: number('present'), agree: number('agree') };
    const faults = countFaults(count);
    if (faults.length > 0) throw new BadInput(faults.map((f) => `--${f.path}: ${f.message}`).join('\n'));
    const on = dayOf(named.get('on')!, 'on');
    const vote = asking(lawBook(), (book) => voteOutcome(book, named.get('award')!, on, count));
    if (json) printJson({ ...vote, ...(vote.lawUnknown ? { verdict: 'lawUnknown' } : {}) });
    else {
      const share =
        vote.threshold === null
          ? ''
          : `: ${vote.agree}/${vote.denominator}, cần ${vote.needed} (${Math.round(vote.threshold * 100)}% tổng số thành viên)`;
      process.stdout.write(vote.lawUnknown ? 'Chưa có căn cứ vào ngày này.\n' : `${WORDS[vote.outcome]}${share}\n`);
      if (vote.reference) process.stdout.write(`${groundsInWords([vote.reference])}${marks(vote.certainty)}\n`);
      for (const note of vote.notes) process.stdout.write(`${note}\n`);
    }
    return 0;
  },
};
