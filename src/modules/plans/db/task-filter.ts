import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf, may } from '../../../access/jurisdiction.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { TaskFilter } from '../contract.ts';
import { SOON_DAYS, TASK_BUCKETS, type TaskBucket } from '../domain/task-state.ts';
import { type UnitCard, unitCard } from './targets.ts';

/**
 * What each named part of the tasks means, on rows `t` of plan_task. Lists, counts, boards and the roll-up all take it
 * from here, so that a number and the rows it opens are the same question.
 */
export function bucketCondition(bucket: TaskBucket, today: LocalDate): RawBuilder<boolean> {
  const open = sql<boolean>`t.state in ('not-begun', 'under-way')`;
  switch (bucket) {
    case 'all':
      return sql<boolean>`true`;
    case 'open':
      return open;
    case 'late':
      return sql<boolean>`(${open} and t.due_on < ${today}::date)`;
    case 'soon':
      return sql<boolean>`(${open} and t.due_on between ${today}::date and ${addDays(today, SOON_DAYS)}::date)`;
    case 'underWay':
      return sql<boolean>`t.state = 'under-way'`;
    case 'notBegun':
      return sql<boolean>`t.state = 'not-begun'`;
    case 'waiting':
      return sql<boolean>`(${open} and t.timing = 'conditional' and t.dated_on is null)`;
    case 'unseen':
      return sql<boolean>`(t.first_looked_at is null and t.state <> 'cancelled')`;
    case 'done':
      return sql<boolean>`t.state = 'done'`;
    case 'cancelled':
      return sql<boolean>`t.state = 'cancelled'`;
  }
}

/** One count for each part, as a JSON object, over the rows `t` of the surrounding query. */
export const bucketCounts = (today: LocalDate): RawBuilder<Record<TaskBucket, number>> =>
  sql`jsonb_build_object(${sql.join(TASK_BUCKETS.map((bucket) => sql`${sql.lit(bucket)}, count(*) filter (where ${bucketCondition(bucket, today)})`))})`;

/** Tasks are listed once their plan is issued; withdrawn and discarded plans have none. */
export const isListed = sql<boolean>`p.state in ('issued', 'closed')`;

export interface TaskScope {
  /** On `t` (plan_task), `p` (plan) and `u` (v_unit_card of the plan's unit). */
  readonly where: RawBuilder<boolean>;
  readonly unit: UnitCard | null;
}

/**
 * The tasks a filter is about, as far as this actor may read them; without its bucket, which is applied on top.
 * @throws Refusal 404 for a unit that the actor does not reach
 */
export async function taskScope(
  tx: Tx,
  actor: Actor,
  filter: Omit<TaskFilter, 'quarter' | 'month'> & Partial<TaskFilter>,
): Promise<TaskScope> {
  const unit = filter.scope === 'mine' ? null : await reachedUnit(tx, actor, filter.unitId);
  const conditions = [isListed, scopeCondition(actor, filter.scope, unit)];
  if (filter.planId) conditions.push(sql<boolean>`t.plan_id = ${filter.planId}`);
  if (filter.year !== undefined) conditions.push(sql<boolean>`t.year = ${filter.year}`);
  if (filter.yearKind) conditions.push(sql<boolean>`t.year_kind = ${filter.yearKind}`);
  if (filter.kind) conditions.push(sql<boolean>`t.kind = ${filter.kind}`);
  if (filter.timing) conditions.push(sql<boolean>`t.timing = ${filter.timing}`);
  if (filter.quarter) conditions.push(sql<boolean>`extract(quarter from t.due_on) = ${filter.quarter}`);
  if (filter.month) {
    const first = `${filter.month}-01`;
    conditions.push(sql<boolean>`(t.due_on >= ${first}::date and t.due_on < ${first}::date + interval '1 month')`);
  }
  if (filter.personId) {
    conditions.push(sql<boolean>`t.id in (select tp.task_id from plan_task_person tp where tp.person_id = ${filter.personId})`);
  }
  const words = filter.search ? searchKey(filter.search).split(' ').filter(Boolean).slice(0, 10) : [];
  for (const word of words) conditions.push(sql<boolean>`t.search_key like ${`%${likeText(word)}%`}`);
  return { where: sql<boolean>`(${sql.join(conditions, sql` and `)})`, unit };
}

function scopeCondition(actor: Actor, scope: TaskFilter['scope'], unit: UnitCard | null): RawBuilder<boolean> {
  if (scope === 'mine') {
    if (!actor.personId) return sql<boolean>`false`;
    return sql<boolean>`t.id in (select tp.task_id from plan_task_person tp where tp.person_id = ${actor.personId})`;
  }
  if (!unit) return sql<boolean>`false`;
  switch (scope) {
    case 'own':
      return sql<boolean>`t.unit_id = ${unit.id}`;
    case 'unit':
      // Two index lookups put together, instead of an "or" that would read every task.
      return sql<boolean>`t.id in (
        select o.id from plan_task o where o.unit_id = ${unit.id}
        union select tu.task_id from plan_task_unit tu where tu.unit_id = ${unit.id})`;
    case 'children':
    case 'below':
    case 'tree': {
      const level = scope === 'children' ? sql`u.parent_id = ${unit.id}` : sql`true`;
      const places = scope === 'tree' ? `${unit.path}%` : `${unit.path}_%`;
      return sql<boolean>`(${level} and u.path like ${places} and ${jurisdictionFilter(jurisdictionOf(actor, 'task.read'), sql.ref('u.path'))})`;
    }
  }
}

async function reachedUnit(tx: Tx, actor: Actor, unitId: string | undefined): Promise<UnitCard> {
  const unit = unitId ? await unitCard(tx, unitId) : null;
  if (!unit || !may(actor, 'task.read', { unitPaths: [unit.path] })) throw notFound('đơn vị này');
  return unit;
}

/** Signs that mean something to LIKE, as plain text. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
