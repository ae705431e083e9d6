import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { enterSheet } from '../../law/carry/enter.ts';
import { LAW_FOLDER, lawFolder } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';

const USAGE = 'law enter PHIẾU';

/** `law enter SHEET`: writes the lines of a worksheet that say what became of their matter into the folder law/, all or none. */
export const lawEnter: Command = {
  async run(args) {
    const [path] = args;
    if (path === undefined || args.length > 1 || path.startsWith('--'))
      throw new BadInput(`Cần đúng một phiếu.\nCách dùng: ${USAGE}`);
    process.stdout.write(`${await enter(LAW_FOLDER, path)}\n`);
    return 0;
  },
};

/** Enters a worksheet into a folder of law data, and says in words what was done. Throws BadInput naming every fault by its line. */
export async function enter(folder: string, path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`Không mở được phiếu “${path}”.`);
  });
  const told = ({ file, line, message }: { readonly file: string; readonly line: number; readonly message: string }) =>
    `${file}:${line}: ${message}`;
  const { faults, files, entered, before, unread, remarks } = enterSheet(lawFolder(folder), basename(path), text);
  if (faults.length > 0)
    throw new BadInput([...faults.map(told), `Chưa ghi gì vào dữ liệu luật: ${faults.length} lỗi.`].join('\n'));
  await replaceAll(folder, files);
  return [
    `Đã ghi ${entered} nội dung vào ${files.size} tệp của law/; dữ liệu luật không có lỗi.`,
    ...(before > 0 ? [`Đã ghi từ trước: ${before}.`] : []),
    ...(unread > 0 ? [`Chưa đọc: ${unread}; các nội dung này vẫn là chưa có căn cứ.`] : []),
    ...(remarks.length > 0 ? ['Xem lại:', ...remarks.map((remark) => `- ${told(remark)}`)] : []),
  ].join('\n');
}

/** Every file or none: the new texts are written beside the old ones first; a file that cannot be replaced brings the others back. */
async function replaceAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const targets = [...files].map(([path, text]) => ({ target: join(folder, path), text }));
  const besides: string[] = [];
  const replaced: { readonly target: string; readonly old: string }[] = [];
  try {
    for (const { target, text } of targets) {
      await writeFile(`${target}.new`, text);
      besides.push(`${target}.new`);
    }
    for (const { target } of targets) {
      const old = await readFile(target, 'utf8');
      await rename(`${target}.new`, target);
      replaced.push({ target, old });
    }
  } catch {
    const broken: string[] = [];
    for (const { target, old } of replaced) await writeFile(target, old).catch(() => broken.push(target));
    for (const beside of besides) await rm(beside, { force: true });
    if (broken.length > 0) throw new BadInput(`Ghi dở dang, không trả lại được tệp cũ: ${broken.join(', ')}.`);
    throw new BadInput('Không ghi được vào thư mục law/: đóng các tệp đang mở, kiểm tra quyền ghi rồi chạy lại. Chưa ghi gì.');
  }
}
