import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf, may } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { getTask } from '../contract.ts';
import { allowedTaskActs, type PlanState, type TaskAct } from '../domain/transitions.ts';
import { historyOf } from './plans.views.ts';
import { taskTarget } from './targets.ts';
import { type CardRow, cardColumns, taskTables, toCard } from './task-cards.ts';

type Detail = ResultOf<typeof getTask>;
type Row = CardRow &
  Pick<Detail, 'product' | 'note' | 'unitNames' | 'occurrences' | 'reports' | 'evidence' | 'parent' | 'children'> & {
    planState: PlanState;
    ownPath: string;
    datedOn: LocalDate | null;
  };

/** A task with everything around it, for those who may read it. */
export async function taskDetail(tx: Tx, actor: Actor, id: string, today: LocalDate): Promise<Detail> {
  const target = await taskTarget(tx, id, actor);
  if (!target) throw notFound('nhiệm vụ này');
  const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const seesChild = jurisdictionFilter(jurisdictionOf(actor, 'task.read'), sql.ref('cu.path'));
  const { rows } = await sql<Row>`
    select ${cardColumns(today)}, p.state as "planState", u.path as "ownPath", t.product, t.note, t.dated_on as "datedOn",
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', tu_u.id, 'name', tu_u.name))
        from plan_task_unit tu join v_unit_card tu_u on tu_u.id = tu.unit_id where tu.task_id = t.id), '[]'::jsonb) as "unitNames",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'start', o.starts_on, 'end', o.ends_on,
          'state', case when o.done_on is null then 'open' else 'done' end,
          'late', o.done_on is null and o.ends_on < ${today}::date and t.state in ('not-begun', 'under-way'),
          'doneOn', o.done_on, 'note', o.note) order by o.ordinal)
        from task_occurrence o where o.task_id = t.id), '[]'::jsonb) as occurrences,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'at', ${iso('r.at')}, 'who', r.who, 'note', r.note, 'percent', r.percent,
          'occurrenceId', r.occurrence_id) order by r.at desc, r.id desc)
        from task_report r where r.task_id = t.id), '[]'::jsonb) as reports,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'note', e.note,
          'at', ${iso('e.at')}, 'who', e.who, 'occurrenceId', e.occurrence_id) order by e.at desc, e.id desc)
        from task_evidence e join stored_file f on f.id = e.file_id where e.task_id = t.id and e.removed_at is null), '[]'::jsonb) as evidence,
      (select jsonb_build_object('taskId', pt.id, 'content', pt.content, 'unit', jsonb_build_object('id', pu.id, 'name', pu.name))
        from plan_task pt join v_unit_card pu on pu.id = pt.unit_id where pt.id = t.parent_task_id) as parent,
      coalesce((select jsonb_agg(jsonb_build_object('taskId', c.id, 'unit', jsonb_build_object('id', cu.id, 'name', cu.name), 'content', c.content,
          'state', c.state, 'dueOn', c.due_on) order by cu.sort_key, c.id)
        from plan_task c join plan cp on cp.id = c.plan_id join v_unit_card cu on cu.id = c.unit_id
        where c.parent_task_id = t.id and cp.state in ('issued', 'closed') and ${seesChild}), '[]'::jsonb) as children
    from ${taskTables} where t.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) throw notFound('nhiệm vụ này');
  const { ownPath, datedOn, ...card } = row;
  const own = { unitPaths: [ownPath] };
  const allowed = allowedTaskActs(row.state, row.planState).filter(
    (act) =>
      may(actor, ACTION_OF[act], act === 'amend' || act === 'cancel' ? own : target) &&
      (act !== 'date' || row.timing === 'conditional'),
  );
  return {
    ...toCard(card, today),
    event: row.timing === 'conditional' ? { text: row.timeText ?? '', datedOn } : null,
    evidence: row.evidence.map((one) => ({ ...one, removable: allowed.includes('evidence') && row.state !== 'done' })),
    history: await historyOf(tx, 'plan_task', id),
    allowed: [...allowed],
  };
}

const ACTION_OF: Record<TaskAct, 'task.assign' | 'task.progress' | 'plan.issue'> = {
  assign: 'task.assign',
  progress: 'task.progress',
  evidence: 'task.progress',
  complete: 'task.progress',
  reopen: 'task.assign',
  cancel: 'plan.issue',
  date: 'task.assign',
  amend: 'plan.issue',
};
