import { join } from 'node:path';
import { demoState, seedDemo } from '../../../seeds/demo/index.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../../seeds/demo/tree.ts';
import { ROLE_LABELS } from '../../access/roles.ts';
import { readConfig } from '../../platform/config.ts';
import type { OpenServices } from '../open-services.ts';
import { startServer } from '../server.ts';
import { BadInput, type Command, secondsSinceStart, stopRequested } from './command.ts';

/** Beside the real data, never in it: trying things out must not touch an office's own year. */
const FOLDER = 'demo';

/** `demo`: the whole system with the demo world, made at the first start. */
export const demo: Command = {
  async run(args) {
    if (args.length > 0) throw new BadInput(`Lệnh demo không có tham số "${args[0]}".`);
    const base = readConfig();
    const config = base.databaseUrl ? base : { ...base, dataDir: join(base.dataDir, FOLDER) };
    const server = await startServer({ config, jobs: true, before: makeWorld });
    console.log(`Sổ Vàng, dữ liệu mẫu: ${server.address}`);
    console.log(`Mật khẩu chung của các tài khoản mẫu: ${DEMO_PASSWORD}`);
    for (const account of DEMO_ACCOUNTS) line(account.userName, account.name, ROLE_LABELS[account.role]);
    for (const { account, fullName, title } of DEMO_PEOPLE) {
      if (account)
        line(
          account.userName,
          fullName,
          `${title}: ${[...new Set(account.grants.map(({ role }) => ROLE_LABELS[role]))].join(', ')}`,
        );
    }
    console.log(`Sẵn sàng sau ${secondsSinceStart()} giây. Nhấn Ctrl+C để dừng.`);
    await stopRequested();
    await server.stop();
    return 0;
  },
};

const line = (userName: string, name: string, note: string) => console.log(`  ${userName.padEnd(24)} ${name.padEnd(24)} ${note}`);

async function makeWorld(services: OpenServices): Promise<void> {
  const state = await demoState(services);
  if (state === 'other') {
    throw new BadInput('Cơ sở dữ liệu này đang có dữ liệu thật nên không nạp dữ liệu mẫu vào. Xin chọn cơ sở dữ liệu trống.');
  }
  if (state === 'empty') {
    console.log('Đang dựng dữ liệu mẫu lần đầu…');
    await seedDemo(services);
  }
}
