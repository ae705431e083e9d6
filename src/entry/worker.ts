import type { Config } from '../platform/config.ts';
import { jobHandlers, jobSchedules } from './job-handlers.ts';
import { openServices } from './open-services.ts';

/**
 * Does jobs beside the server, on this or another machine, as many of them as wanted.
 * @throws Error on the embedded database, which one process only may open
 */
export async function startWorker(config: Config): Promise<{ stop(): Promise<void> }> {
  if (!config.databaseUrl) {
    throw new Error(
      'Tiến trình làm việc nền chỉ chạy riêng khi dùng PostgreSQL (biến DATABASE_URL). Với cơ sở dữ liệu nhúng, máy chủ tự làm việc nền.',
    );
  }
  const services = await openServices(config);
  await services.jobs.work(services, jobHandlers, jobSchedules);
  return { stop: () => services.close() };
}
