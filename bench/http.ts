import { Agent, request } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { sql } from 'kysely';
import { type Figure, summary, table } from './lib.ts';
import { type BenchWorld, benchWorlds } from './world.ts';

/** A list page over HTTP on the loopback address, bounded in number; baseline: the same server's empty answer. */
const REQUESTS = 2000;
const AT_ONCE = 16;

async function load(port: number, path: string): Promise<{ perSecond: number; p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const one = () =>
    new Promise<number>((resolve, reject) => {
      const started = performance.now();
      request({ host: '127.0.0.1', port, path, agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
        answer.resume().on('end', () => resolve(performance.now() - started));
      })
        .on('error', reject)
        .end();
    });
  for (let i = 0; i < 50; i++) await one();
  const taken: number[] = [];
  let left = REQUESTS;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) taken.push(await one());
    }),
  );
  agent.destroy();
  return { perSecond: taken.length / ((performance.now() - started) / 1000), p99: summary(taken).p99 };
}

async function measure(world: BenchWorld): Promise<Figure[]> {
  await world.db.transaction((tx) =>
    sql`insert into unit (id, parent_id, path, name, kind, level, valid_from, search_key, sort_key)
      select id, ${world.root.id}::uuid, ${world.root.path} || id || '/', 'Đơn vị ' || n, 'agency', 'province', '2020-01-01', 'don vi ' || n, lpad(n::text, 6, '0')
      from (select gen_random_uuid() as id, n from generate_series(1, 5000) n) made`.execute(tx),
  );
  await world.db.pool.query('analyze');
  const server = createAdaptorServer({ fetch: world.app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const empty = await load(port, '/healthz');
  const list = await load(port, '/api/units?pageSize=50');
  await new Promise((resolve) => server.close(resolve));
  const size = `5.000 đơn vị, 50 dòng, ${AT_ONCE} yêu cầu cùng lúc`;
  return [
    {
      what: `${world.engine}: trang danh sách`,
      size,
      value: list.perSecond,
      unit: 'yêu cầu/s',
      baseline: { what: 'trả lời rỗng của cùng máy chủ', value: empty.perSecond },
    },
    {
      what: `${world.engine}: p99`,
      size,
      value: list.p99,
      unit: 'ms',
      baseline: { what: 'trả lời rỗng của cùng máy chủ', value: empty.p99 },
    },
  ];
}

const figures: Figure[] = [];
for await (const world of benchWorlds()) {
  figures.push(...(await measure(world)));
  await world.close();
}
console.log(table('HTTP', figures));
