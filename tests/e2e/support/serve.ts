import { seedDemo } from '../../../seeds/demo/index.ts';
import { openServices } from '../../../src/entry/open-services.ts';
import { startServer } from '../../../src/entry/server.ts';
import { type Clock, settableClock } from '../../../src/platform/clock.ts';
import { readConfig } from '../../../src/platform/config.ts';

/**
 * The whole program in a process of its own, living on the day of the tests: `node serve.ts demo|empty OFFSET_MS`.
 * Prints one line with the address when it takes requests.
 */
const [world, offset] = process.argv.slice(2);
const clockAt = () => settableClock(new Date(Date.now() + Number(offset)));
const clock: Clock = { now: () => clockAt().now(), today: () => clockAt().today() };
const config = readConfig();

if (world === 'demo') {
  const services = await openServices(config);
  await seedDemo(services);
  await services.close();
}
const server = await startServer({ config, clock, jobs: true });
const stop = () => void server.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
// A run that is broken off takes its servers with it.
process.stdin.resume().once('end', stop);
console.log(`ready ${server.address}`);
