import { readConfig } from '../../platform/config.ts';
import { startWorker } from '../worker.ts';
import { type Command, secondsSinceStart, stopRequested } from './command.ts';

/** `worker`: does jobs only, until it is told to stop. */
export const worker: Command = {
  async run() {
    const running = await startWorker(readConfig());
    console.log(`Tiến trình làm việc nền sẵn sàng sau ${secondsSinceStart()} giây. Nhấn Ctrl+C để dừng.`);
    await stopRequested();
    await running.stop();
    console.log('Đã dừng.');
    return 0;
  },
};
