import { formatShort } from '../../kernel/local-date.ts';
import { openLaw } from '../../law/book.ts';
import { lapsedOn } from '../../law/lapsed.ts';
import { verifyLaw } from '../../law/verify.ts';
import { LAW_FOLDER, lawFolder, unfinishedIn, unfinishedText } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { dayOf, optionsOf } from './law-input.ts';

const USAGE = 'law verify [--on NGÀY]';

/**
 * `law verify`: every fault of the folder law/, a line each, with file and line; exit code 1 if there is one. With `--on`: what
 * has no ground on that day because its instrument has ended, which is what is left to enter when a decree is replaced.
 */
export const lawVerify: Command = {
  async run(args) {
    const { plain, named } = optionsOf(args, [], USAGE, ['on']);
    if (plain.length > 0) throw new BadInput(`Không dùng “${plain[0]}”.\nCách dùng: ${USAGE}`);
    const day = named.get('on');
    const on = day === undefined ? null : dayOf(day, 'on');
    const source = lawFolder();
    const faults = verifyLaw(source);
    if (faults.length > 0) {
      for (const fault of faults) process.stderr.write(`law/${fault.file}:${fault.line}: ${fault.message}\n`);
      return 1;
    }
    const left = unfinishedIn(LAW_FOLDER);
    if (left.length > 0) {
      process.stderr.write(`${unfinishedText(left)}\n`);
      return 1;
    }
    process.stdout.write('Dữ liệu luật không có lỗi.\n');
    if (on === null) return 0;
    const lapsed = lapsedOn(openLaw(source), on);
    const told = (further: boolean, title: string): void => {
      const lines = lapsed
        .filter((one) => one.further === further)
        .map(({ label, instrument }) => `- ${label} (${instrument.number})`);
      if (lines.length > 0 || !further) process.stdout.write(`${[`${title}: ${lines.length}`, ...lines].join('\n')}\n`);
    };
    told(false, `Nội dung không còn căn cứ vào ngày ${formatShort(on)}`);
    told(true, 'Nội dung còn căn cứ chính, nhưng một căn cứ thêm đã hết hiệu lực');
    return 0;
  },
};
