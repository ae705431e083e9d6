import { readConfig } from '../../platform/config.ts';
import { startServer } from '../server.ts';
import { BadInput, type Command, secondsSinceStart, stopRequested } from './command.ts';

/** `serve [--no-jobs]`: the whole system until it is told to stop. */
export const serve: Command = {
  async run(args) {
    const unknown = args.find((arg) => arg !== '--no-jobs');
    if (unknown) throw new BadInput(`Lệnh serve không có tham số "${unknown}".`);
    const server = await startServer({ config: readConfig(), jobs: !args.includes('--no-jobs') });
    const { db, config, mailer } = server.services;
    console.log(`Sổ Vàng: ${server.address}`);
    if (db.kind === 'embedded') {
      console.log(`Dữ liệu nằm trong thư mục ${config.dataDir}, mỗi ngày có một bản sao lưu trong thư mục con "backups".`);
      console.log('Nơi hay mất điện hoặc nhiều người dùng cùng lúc nên chuyển sang PostgreSQL (biến DATABASE_URL).');
    }
    if (!mailer.configured) console.log('Chưa đặt máy chủ thư (SMTP_URL): thông báo chỉ hiện trong phần mềm.');
    console.log(`Sẵn sàng sau ${secondsSinceStart()} giây. Nhấn Ctrl+C để dừng.`);
    await stopRequested();
    console.log('Đang dừng: chờ các yêu cầu và việc đang làm kết thúc.');
    await server.stop();
    console.log('Đã dừng.');
    return 0;
  },
};
