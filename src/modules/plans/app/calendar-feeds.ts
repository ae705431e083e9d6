import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../../access/actor.ts';
import { may } from '../../../access/jurisdiction.ts';
import type { FeedEntry } from '../../../documents/write/plan-ics.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { TaskCard } from '../contract.ts';
import { type FeedRow, feedByHash, insertFeed, noteRead, revokeFeedRow, revokeSame } from '../db/feeds.repo.ts';
import { unitCard } from '../db/targets.ts';
import { allTasks } from '../db/tasks.views.ts';
import { calendarFeedMade, calendarFeedRevoked } from '../domain/acts.ts';

/** A new secret of 256 bits, for an address nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a calendar address for one's own tasks, or for those of a unit whose tasks one may read. Only the hash is kept. */
export async function makeFeed(ctx: ActContext, unitId: string | null, secret: string): Promise<{ id: string }> {
  const { actor } = ctx;
  if (unitId !== null) {
    const unit = await unitCard(ctx.tx, unitId);
    if (!unit || !may(actor, 'task.read', { unitPaths: [unit.path] })) throw notFound('đơn vị này');
  } else if (actor.personId === null) {
    throw ruleNotMet('Tài khoản này chưa gắn với một người trong danh sách, nên chưa có việc riêng để đưa vào lịch.');
  }
  const id = ctx.newId();
  await revokeSame(ctx.tx, actor.accountId, unitId, ctx.at);
  const personId = unitId === null ? actor.personId : null;
  await insertFeed(ctx.tx, { id, accountId: actor.accountId, personId, unitId, hash: hashOf(secret), at: ctx.at });
  await ctx.record(calendarFeedMade({ unitId, subjectId: id }, { unitId }));
  return { id };
}

/** Revokes one of one's own addresses. */
export async function revokeFeed(ctx: ActContext, id: string): Promise<void> {
  if (!(await revokeFeedRow(ctx.tx, ctx.actor.accountId, id, ctx.at))) throw notFound('địa chỉ lịch này');
  await ctx.record(calendarFeedRevoked({ unitId: null, subjectId: id }, {}));
}

export interface FeedContent {
  readonly name: string;
  readonly entries: readonly FeedEntry[];
  readonly stampedAt: number;
}

/** Calendar programs keep what is past; tasks further back than this are left out. */
const DAYS_BACK = 400;
const MOST_TASKS = 2000;

/** The tasks behind a secret; null for one that is unknown, revoked, or whose account may no longer see them. */
export async function feedContent(ctx: ActContext, secret: string, address: string | null): Promise<FeedContent | null> {
  const feed = await feedByHash(ctx.tx, hashOf(secret));
  if (!feed) return null;
  const holder: Actor = { accountId: feed.accountId, personId: feed.personId, name: feed.accountName, grants: feed.grants };
  if (feed.unitPath !== null && !may(holder, 'task.read', { unitPaths: [feed.unitPath] })) return null;
  await noteRead(ctx.tx, feed.id, ctx.at);
  const today = ctx.clock.today();
  const scope = feed.unitId === null ? ({ scope: 'mine' } as const) : ({ scope: 'unit', unitId: feed.unitId } as const);
  const tasks = await allTasks(ctx.tx, holder, { ...scope, bucket: 'all' }, today, MOST_TASKS);
  const oldest = addDays(today, -DAYS_BACK);
  const entries = tasks.flatMap((task) => entryOf(task, address) ?? []).filter((entry) => entry.due >= oldest);
  return { name: nameOf(feed), entries, stampedAt: ctx.at.getTime() };
}

const nameOf = (feed: FeedRow): string => (feed.unitName === null ? 'Việc của tôi' : `Việc của ${feed.unitName}`);

function entryOf(task: TaskCard, address: string | null): FeedEntry | null {
  if (!task.dueOn || task.state === 'cancelled') return null;
  return {
    taskId: task.id,
    due: task.dueOn,
    content: task.content,
    planTitle: `Kế hoạch ${task.planTitle.charAt(0).toLocaleLowerCase('vi')}${task.planTitle.slice(1)}`,
    timeText: task.timeText,
    periodStart: task.periodStart,
    responsible: task.lead.map((unit) => unit.text),
    done: task.state === 'done',
    url: address && `${address}/nhiem-vu/${task.id}`,
  };
}
