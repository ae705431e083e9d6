import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { DraftTask, PlanDraft } from '../../src/modules/plans/domain/index.ts';
import { blankTask, emptyDraft, suggestKind, timeOf } from '../../src/modules/plans/domain/index.ts';
import { createPlanWithTasks } from '../../src/modules/plans/index.ts';
import type { World, WorldUnit } from './world.ts';

/** A task of a draft for tests: a content, a time in words of 2026, and whatever else matters. */
export function draftTask(content: string, timeText: string | null = null, more: Partial<DraftTask> = {}): DraftTask {
  const year = { kind: 'calendar', year: 2026 } as const;
  const time = timeText === null ? {} : timeOf(timeText, year);
  return { ...blankTask(randomUUID()), content, kind: suggestKind(content), ...time, ...more };
}

/** A draft plan of 2026 with these tasks. */
export function planDraft(tasks: DraftTask[], more: Partial<PlanDraft> = {}): PlanDraft {
  const header = {
    yearKind: 'calendar',
    year: 2026,
    title: 'Công tác thi đua, khen thưởng năm 2026',
    agency: 'Sở thử nghiệm',
  } as const;
  return { ...emptyDraft(header), tasks, ...more };
}

export const signing = (number: string, issuedOn: LocalDate = localDate('2026-01-15')) => ({
  number,
  symbol: 'KH-THU',
  issuedOn,
  signer: 'Nguyễn Văn An',
  signerTitle: 'GIÁM ĐỐC',
});

let counter = 1000;
/** An issued plan of a unit through the real use cases, with a number of its own. */
export function issuedPlan(
  w: World,
  head: Actor,
  unit: WorldUnit,
  tasks: DraftTask[],
  more: Partial<PlanDraft> = {},
): Promise<{ planId: string; taskIds: string[] }> {
  counter += 1;
  const issue = signing(String(counter));
  return w.as(head, (ctx) => createPlanWithTasks(ctx, { unitId: unit.id, draft: planDraft(tasks, more), issue }));
}
