import { sql } from 'kysely';
import { localDate } from '../src/kernel/local-date.ts';
import { rollup, taskPage } from '../src/modules/plans/index.ts';
import type { Tx } from '../src/platform/db/database.ts';
import { type Figure, table, time } from './lib.ts';
import { type BenchWorld, benchWorlds } from './world.ts';

/**
 * My tasks and the roll-up as the screens ask for them, against the bare statement that the same rows need. Growth: a tenth
 * of the size first.
 */
const TODAY = localDate('2026-07-01');
const ROUNDS = 30;

/** Units, plans and tasks laid down by the database itself; half of the plans this year, twenty tasks each. */
async function fill(world: BenchWorld, units: number, plans: number): Promise<void> {
  const perUnit = plans / units;
  await world.db.transaction(async (tx) => {
    await sql`insert into person (id, full_name, search_key, sort_key) values (${world.officer.personId}, 'Người đo', 'nguoi do', '1') on conflict do nothing`.execute(
      tx,
    );
    await sql`insert into unit (id, parent_id, path, name, kind, level, valid_from, search_key, sort_key)
      select id, ${world.root.id}::uuid, ${world.root.path} || id || '/', 'Đơn vị ' || n, 'agency', 'province', '2020-01-01', 'don vi ' || n, lpad(n::text, 6, '0')
      from (select gen_random_uuid() as id, n from generate_series(1, ${units}::int) n) made`.execute(tx);
    await sql`insert into plan (id, unit_id, year_kind, year, title, state, number, symbol, issued_on, signer, signer_title, made_at, changed_at, search_key)
      select gen_random_uuid(), u.id, 'calendar', 2027 - k, 'Kế hoạch ' || k, 'issued', (u.n * 1000 + k)::text, 'KH-DO', '2026-01-10', 'Người ký', 'GIÁM ĐỐC', now(), now(), 'ke hoach'
      from (select id, row_number() over () as n from unit where parent_id is not null) u cross join generate_series(1, ${perUnit}::int) k
      where not exists (select 1 from plan p where p.unit_id = u.id)`.execute(tx);
    await sql`insert into plan_task (id, plan_id, unit_id, year_kind, year, ordinal, content, kind, timing, period_start, period_end, due_on, state, done_on, search_key)
      select gen_random_uuid(), p.id, p.unit_id, 'calendar', p.year, k, 'Nhiệm vụ thứ ' || k || ' của kế hoạch', 'report', 'scheduled',
        make_date(p.year, 1 + k % 12, 1), make_date(p.year, 1 + k % 12, 25), make_date(p.year, 1 + k % 12, 25),
        case when k % 3 = 0 then 'done' else 'not-begun' end, case when k % 3 = 0 then make_date(p.year, 1 + k % 12, 20) end, 'nhiem vu thu ' || k
      from plan p cross join generate_series(1, 20) k where not exists (select 1 from plan_task t where t.plan_id = p.id)`.execute(
      tx,
    );
    await sql`insert into plan_task_unit (task_id, role, position, text, unit_id) select t.id, 'lead', 0, 'Phòng', t.unit_id from plan_task t on conflict do nothing`.execute(
      tx,
    );
    await sql`delete from plan_task_person`.execute(tx);
    await sql`insert into plan_task_person (task_id, person_id) select id, ${world.officer.personId} from plan_task where year = 2026 order by id limit 40 on conflict do nothing`.execute(
      tx,
    );
  });
  await world.db.pool.query('analyze');
}

async function measure(world: BenchWorld, size: string): Promise<Figure[]> {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => world.db.transaction(work);
  const mine = { scope: 'mine' as const, year: 2026, bucket: 'all' as const, page: 1, pageSize: 50, sort: 'dueOn' as const };
  const down = {
    unitId: world.root.id,
    year: 2026,
    depth: 'all' as const,
    show: 'all' as const,
    sort: 'name' as const,
    page: 1,
    pageSize: 50,
  };
  const bareMine = await time(ROUNDS, () =>
    inTx((tx) =>
      sql`select t.* from plan_task t join plan_task_person tp on tp.task_id = t.id where tp.person_id = ${world.officer.personId} and t.year = 2026 order by t.due_on limit 50`.execute(
        tx,
      ),
    ),
  );
  const askMine = await time(ROUNDS, () => inTx((tx) => taskPage(tx, world.officer, mine, TODAY)));
  const bareDown = await time(ROUNDS, () =>
    inTx((tx) =>
      sql`select t.unit_id, count(*), count(*) filter (where t.state = 'done'), count(*) filter (where t.state <> 'done' and t.due_on < ${TODAY}::date)
        from plan_task t where t.year = 2026 group by t.unit_id`.execute(tx),
    ),
  );
  const askDown = await time(ROUNDS, () => inTx((tx) => rollup(tx, world.officer, down, TODAY)));
  const found = await inTx((tx) => taskPage(tx, world.officer, mine, TODAY));
  if (found.total !== 40) throw new Error(`my tasks: ${found.total} instead of 40`);
  return [
    {
      what: `${world.engine}: việc của tôi`,
      size,
      value: askMine.median,
      unit: 'ms',
      baseline: { what: 'câu SQL trần', value: bareMine.median },
    },
    {
      what: `${world.engine}: tổng hợp đơn vị trực thuộc`,
      size,
      value: askDown.median,
      unit: 'ms',
      baseline: { what: 'câu SQL trần', value: bareDown.median },
    },
  ];
}

const figures: Figure[] = [];
for await (const world of benchWorlds()) {
  await fill(world, 250, 500);
  figures.push(...(await measure(world, '500 kế hoạch, 10.000 nhiệm vụ')));
  await fill(world, 2250, 4500);
  figures.push(...(await measure(world, '5.000 kế hoạch, 100.000 nhiệm vụ')));
  await world.close();
}
console.log(table('Truy vấn', figures));
