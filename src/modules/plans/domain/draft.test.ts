import { describe, expect, it } from 'vitest';
import {
  addTask,
  blankTask,
  emptyDraft,
  faultsBeforeIssue,
  faultsOfDraft,
  matchUnitName,
  mergeTasks,
  moveTask,
  removeTask,
  setTimeText,
  splitTask,
  unmatchedNames,
} from './draft.ts';
import type { DraftTask, PlanDraft } from './plan-draft.ts';

const task = (id: string, content: string, more: Partial<DraftTask> = {}): DraftTask => ({ ...blankTask(id), content, ...more });
const draftOf = (...tasks: DraftTask[]): PlanDraft => ({
  ...emptyDraft({ yearKind: 'calendar', year: 2026, title: 'Kế hoạch thử' }),
  tasks,
});
const ids = (draft: PlanDraft) => draft.tasks.map((one) => one.id);

describe('corrections of a draft', () => {
  it('add after the task named, in its section; at the end when none is named', () => {
    const draft = draftOf(task('a', 'A', { section: 'I' }), task('b', 'B', { section: 'II' }));
    expect(ids(addTask(draft, 'a', 'n'))).toEqual(['a', 'n', 'b']);
    expect(addTask(draft, 'a', 'n').tasks[1]!.section).toBe('I');
    expect(ids(addTask(draft, null, 'n'))).toEqual(['a', 'b', 'n']);
    expect(ids(addTask(draftOf(), null, 'n'))).toEqual(['n']);
  });

  it('move and remove', () => {
    const draft = draftOf(task('a', 'A'), task('b', 'B'), task('c', 'C'));
    expect(ids(moveTask(draft, 'c', 0))).toEqual(['c', 'a', 'b']);
    expect(ids(moveTask(draft, 'a', 99))).toEqual(['b', 'c', 'a']);
    expect(moveTask(draft, 'x', 0)).toBe(draft);
    expect(ids(removeTask(draft, 'b'))).toEqual(['a', 'c']);
  });

  it('split a task where the officer says, both parts lighting up their own words', () => {
    const content = 'Tổ chức phát động; đăng ký danh hiệu thi đua';
    const draft = draftOf(
      task('a', content, { source: { block: 3, start: 10, end: 10 + content.length }, timeText: 'Quý I/2026' }),
    );
    const cut = splitTask(draft, 'a', content.indexOf(';'), 'n');
    expect(cut.tasks.map((one) => one.content)).toEqual(['Tổ chức phát động', 'Đăng ký danh hiệu thi đua']);
    expect(cut.tasks.map((one) => one.source)).toEqual([
      { block: 3, start: 10, end: 27 },
      { block: 3, start: 27, end: 54 },
    ]);
    expect(cut.tasks[1]!.timeText).toBe('Quý I/2026');
    expect(splitTask(draft, 'a', 0, 'n')).toBe(draft);
    expect(splitTask(draft, 'a', content.length, 'n')).toBe(draft);
  });

  it('join tasks into the first: words in order, units once, the time of the one that has it', () => {
    const van = { text: 'Văn phòng', unitId: 'u1' };
    const draft = draftOf(
      task('a', 'Phát động.', { lead: [van] }),
      task('b', 'Giữ nguyên'),
      task('c', 'Đăng ký', {
        timing: 'scheduled',
        periodEnd: '2026-03-31' as never,
        lead: [{ text: 'văn phòng', unitId: null }],
      }),
    );
    const merged = mergeTasks(draft, ['c', 'a']);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged.tasks[0]).toMatchObject({ content: 'Phát động; Đăng ký', timing: 'scheduled', periodEnd: '2026-03-31' });
    expect(merged.tasks[0]!.lead).toHaveLength(1);
    expect(mergeTasks(draft, ['a'])).toBe(draft);
  });

  it('read a new time in the plan year, and leave what is not understood untimed', () => {
    const draft = draftOf(task('a', 'A'));
    expect(setTimeText(draft, 'a', 'Trước ngày 15/11').tasks[0]).toMatchObject({
      timing: 'scheduled',
      periodEnd: '2026-11-14',
      checked: true,
    });
    expect(setTimeText(draft, 'a', ' hằng  quý ').tasks[0]).toMatchObject({ timing: 'recurring', timeText: 'hằng quý' });
    expect(setTimeText(draft, 'a', 'lúc nào đó').tasks[0]).toMatchObject({
      timing: 'untimed',
      timeText: 'lúc nào đó',
      periodEnd: null,
    });
    expect(setTimeText(draft, 'a', '  ').tasks[0]).toMatchObject({ timing: 'untimed', timeText: null });
  });

  it('match a written name everywhere it stands', () => {
    const written = { text: 'Phòng Kế hoạch', unitId: null };
    const draft = draftOf(
      task('a', 'A', { lead: [written] }),
      task('b', 'B', { coordinating: [{ text: 'phòng kế hoạch', unitId: null }] }),
    );
    expect(unmatchedNames(draft)).toEqual(['Phòng Kế hoạch']);
    const matched = matchUnitName(draft, 'Phòng Kế hoạch', 'u9');
    expect([matched.tasks[0]!.lead[0]!.unitId, matched.tasks[1]!.coordinating[0]!.unitId]).toEqual(['u9', 'u9']);
    expect(unmatchedNames(matched)).toEqual([]);
  });
});

describe('faults of a draft', () => {
  it('are all named at once', () => {
    const draft = draftOf(task('a', ' '), task('a', 'B', { timing: 'scheduled' }));
    const bad = { ...draft, header: { ...draft.header, title: null, year: null } };
    expect(faultsOfDraft(bad).map((fault) => fault.path)).toEqual([
      'header.title',
      'header.year',
      'tasks.0.content',
      'tasks.1.id',
      'tasks.1.periodEnd',
    ]);
  });

  it('do not stop an empty draft from being kept, only from being issued', () => {
    expect(faultsOfDraft(draftOf())).toEqual([]);
    expect(faultsBeforeIssue(draftOf()).map((fault) => fault.path)).toEqual(['tasks']);
  });
});
