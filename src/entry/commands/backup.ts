import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeBackup } from '../../platform/backup/write-backup.ts';
import { readConfig } from '../../platform/config.ts';
import { FolderInUse } from '../../platform/db/folder-lock.ts';
import { openServices } from '../open-services.ts';
import { BadInput, type Command } from './command.ts';

/** `backup FILE [--json]`: everything into one archive. */
export const backup: Command = {
  async run(args) {
    const [file, ...rest] = args.filter((arg) => arg !== '--json');
    if (!file || rest.length > 0) throw new BadInput('Cách dùng: backup TỆP [--json]');
    const target = resolve(file);
    if (existsSync(target)) throw new BadInput(`Tệp "${target}" đã có. Xin chọn tên khác.`);
    const services = await openServices(readConfig(), { logLevel: 'error' }).catch((error) => {
      if (error instanceof FolderInUse) {
        throw new Error(
          'Sổ Vàng đang chạy trên thư mục này. Xin sao lưu tại trang Quản trị, mục Sao lưu, hoặc dừng phần mềm rồi chạy lại lệnh này.',
        );
      }
      throw error;
    });
    try {
      const facts = await writeBackup(services, target);
      console.log(
        args.includes('--json')
          ? JSON.stringify({ file: target, ...facts })
          : `Đã sao lưu ${facts.rows} dòng của ${facts.tables} bảng và ${facts.files} tệp vào ${target}.\nsha256: ${facts.sha256}`,
      );
    } finally {
      await services.close();
    }
    return 0;
  },
};
