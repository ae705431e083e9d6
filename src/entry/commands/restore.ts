import { join, resolve } from 'node:path';
import { restoreBackup } from '../../platform/backup/restore.ts';
import { readConfig } from '../../platform/config.ts';
import { openEngine } from '../../platform/db/open.ts';
import { diskFileStore } from '../../platform/files/file-store.ts';
import { BadInput, type Command } from './command.ts';

/** What has to be typed before data that is there goes. */
const CONFIRMATION = 'thay toàn bộ dữ liệu';
const USAGE = `Cách dùng: restore TỆP [--replace --confirm="${CONFIRMATION}"] [--accept-broken-log]`;

/** `restore FILE`: brings an archive back, whole or not at all. */
export const restore: Command = {
  async run(args) {
    const files = args.filter((arg) => !arg.startsWith('--'));
    const flags = args.filter((arg) => arg.startsWith('--'));
    const [file] = files;
    const unknown = flags.find(
      (flag) => flag !== '--replace' && flag !== '--accept-broken-log' && !flag.startsWith('--confirm='),
    );
    if (!file || files.length > 1 || unknown) throw new BadInput(USAGE);
    const replace = flags.includes('--replace');
    if (replace && !flags.includes(`--confirm=${CONFIRMATION}`)) {
      throw new BadInput(
        `Dữ liệu đang có sẽ mất và được thay bằng bản sao lưu. Nếu chắc chắn, xin thêm --confirm="${CONFIRMATION}".`,
      );
    }
    const config = readConfig();
    const engine = await openEngine({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
    try {
      const manifest = await restoreBackup({
        archive: resolve(file),
        engine,
        files: diskFileStore(join(config.dataDir, 'files')),
        secretFile: config.secretFile,
        replace,
        acceptBrokenLog: flags.includes('--accept-broken-log'),
      });
      const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
      console.log(`Đã phục hồi ${rows} dòng và ${manifest.files.count} tệp của bản sao lưu lúc ${manifest.takenAt}.`);
      console.log(`Số dòng từng bảng khớp mục lục; nhật ký có ${manifest.acts.count} dòng.`);
      console.log('Mọi người cần đăng nhập lại.');
    } finally {
      await engine.close();
    }
    return 0;
  },
};
