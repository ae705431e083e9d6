import { verifyLog } from '../../platform/acts.ts';
import { readConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/db/open.ts';
import type { Command } from './command.ts';

/** `verify-log [--json]`: walks the chain of the act log. Exit code 1 when a row was changed, removed or moved. */
export const verifyLogCommand: Command = {
  async run(args) {
    const config = readConfig();
    const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
    try {
      const { checked, faults } = await db.transaction((tx) => verifyLog(tx));
      if (args.includes('--json')) console.log(JSON.stringify({ checked, faults }));
      else {
        for (const fault of faults) console.log(fault.message);
        console.log(
          faults.length === 0
            ? `Nhật ký nguyên vẹn: ${checked} dòng, không dòng nào bị sửa, xóa hoặc đổi chỗ.`
            : `Nhật ký không còn nguyên vẹn: ${faults.length} chỗ sai trên ${checked} dòng.`,
        );
      }
      return faults.length === 0 ? 0 : 1;
    } finally {
      await db.close();
    }
  },
};
