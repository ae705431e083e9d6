import { writeFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { type LawSource, openLaw } from '../../law/book.ts';
import { handoverOf } from '../../law/carry/matters.ts';
import { writeSheet } from '../../law/carry/sheet.ts';
import { verifyLaw } from '../../law/verify.ts';
import { LAW_FOLDER, lawFolder } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { optionsOf } from './law-input.ts';

const USAGE = 'law carry --from VĂN_BẢN_CŨ --to VĂN_BẢN_MỚI [PHIẾU]';

/** `law carry`: a worksheet of everything that rests on an instrument, for whoever reads the one in its place. Changes no law. */
export const lawCarry: Command = {
  async run(args) {
    const { plain, named } = optionsOf(args, ['from', 'to'], USAGE);
    if (plain.length > 1) throw new BadInput(`Chỉ ghi được một phiếu.\nCách dùng: ${USAGE}`);
    process.stdout.write(`${await carry(lawFolder(), named.get('from')!, named.get('to')!, plain[0])}\n`);
    return 0;
  },
};

/** Whether the path lies in the folder, wherever the command runs. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** Writes the worksheet, and says in words what is in it. A sheet that is there already may be half filled: it is never overwritten. */
export async function carry(source: LawSource, from: string, to: string, path = `phieu-${to}.yaml`): Promise<string> {
  const faults = verifyLaw(source);
  if (faults.length > 0)
    throw new BadInput(faults.map((fault) => `law/${fault.file}:${fault.line}: ${fault.message}`).join('\n'));
  const book = openLaw(source);
  const handover = handoverOf(book, from, to);
  if (typeof handover === 'string') throw new BadInput(handover);
  const { text, counts } = writeSheet(source, book, handover);
  const total = counts.reduce((sum, { matters }) => sum + matters, 0);
  if (total === 0) return `Không còn nội dung nào của ${handover.old.number} phải chuyển sang ${handover.successor.number}.`;
  if (isInside(LAW_FOLDER, path)) throw new BadInput('Phiếu chưa phải là luật: đặt phiếu ngoài thư mục law/.');
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new BadInput(`Đã có tệp “${path}”; đặt tên khác cho phiếu mới.`);
    throw new BadInput(`Không ghi được phiếu “${path}”.`);
  });
  const groups = counts.map(({ group, matters }) => `- ${group}: ${matters}`);
  return [
    `Đã lập phiếu “${path}”: ${total} nội dung.`,
    ...groups,
    `Điền xong, chạy: npm run -s sovang -- law enter ${path}`,
  ].join('\n');
}
