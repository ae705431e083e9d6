import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentRefused } from '../../documents/read/index.ts';
import { readPlanFile } from '../../modules/plans/app/read-plan-file.ts';
import { BadInput, type Command } from './command.ts';

/** `plan read FILE --json`: prints the plan read from the file as one JSON value. */
export const planRead: Command = {
  async run(args) {
    const files = args.filter((arg) => !arg.startsWith('--'));
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
    if (unknown !== undefined) throw new BadInput(`Không có lựa chọn “${unknown}” cho lệnh plan read.`);
    const [path] = files;
    if (path === undefined || files.length > 1) throw new BadInput('Cần đúng một tệp kế hoạch. Cách dùng: plan read TỆP --json');
    const reading = await readPlanFile(await bytesOf(path), basename(path)).catch((error: unknown) => {
      throw error instanceof DocumentRefused ? new BadInput(error.message) : error;
    });
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    return 0;
  },
};

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new BadInput(`Không mở được tệp “${path}”.`);
  }
}
