import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { enterSheet } from '../../law/carry/enter.ts';
import { LAW_FOLDER, lawFolder, unfinishedIn, unfinishedText } from '../../platform/law.ts';
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
  const bytes = await readFile(path).catch(() => {
    throw new BadInput(`Không mở được phiếu “${path}”.`);
  });
  const text = sheetText(path, bytes);
  const left = unfinishedIn(folder);
  const told = ({ file, line, message }: { readonly file: string; readonly line: number; readonly message: string }) =>
    `${file}:${line}: ${message}`;
  const { faults, files, entered, before, unread, remarks } = enterSheet(lawFolder(folder), basename(path), text);
  if (faults.length > 0)
    throw new BadInput(
      [
        ...faults.map(told),
        ...again(remarks.map(told)),
        ...(left.length > 0 ? [unfinishedText(left)] : []),
        `Chưa ghi gì vào dữ liệu luật: ${faults.length} lỗi.`,
      ].join('\n'),
    );
  await replaceAll(folder, files);
  for (const path of left) await rm(join(folder, path), { force: true });
  return [
    `Đã ghi ${entered} nội dung vào ${files.size} tệp của law/; dữ liệu luật không có lỗi.`,
    ...(before > 0 ? [`Đã ghi từ trước: ${before}.`] : []),
    ...(unread > 0 ? [`Chưa đọc: ${unread}; các nội dung này vẫn là chưa có căn cứ.`] : []),
    ...(left.length > 0
      ? [
          `Một lần ghi trước bị ngắt giữa chừng: đã dọn ${left.length} tệp dở dang; nếu lần đó dùng phiếu khác thì chạy lại với phiếu ấy.`,
        ]
      : []),
    ...again(remarks.map(told)),
  ].join('\n');
}

/** What to look at again, with how to mend it once it stands in the law. */
const again = (remarks: readonly string[]): readonly string[] =>
  remarks.length === 0
    ? []
    : [
        'Xem lại (chưa ghi thì chữa trong phiếu; đã ghi rồi thì chữa ở giá trị mới trong tệp của law/ nêu ở “chỗ”):',
        ...remarks.map((remark) => `- ${remark}`),
      ];

/** The text of a worksheet, or BadInput where the file is no text that can be read as UTF-8: Word and Notepad save other kinds. */
function sheetText(path: string, bytes: Uint8Array): string {
  const saved = 'Lưu phiếu dưới dạng văn bản thuần (.yaml), mã hóa UTF-8, rồi chạy lại.';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`Phiếu “${path}” không phải văn bản UTF-8. ${saved}`);
  }
  if (text.includes('\0')) throw new BadInput(`Phiếu “${path}” không phải văn bản UTF-8. ${saved}`);
  if (text.trim() === '') throw new BadInput(`Phiếu “${path}” trống. ${saved}`);
  return text;
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
