import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../kernel/refusal.ts';
import { TASK_STATES } from './task-state.ts';
import {
  allowedPlanActs,
  allowedTaskActs,
  PLAN_ACTS,
  PLAN_STATES,
  type PlanAct,
  requirePlanAct,
  requireTaskAct,
  TASK_ACTS,
  type TaskAct,
} from './transitions.ts';

const refusalOf = (work: () => void): Refusal | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

describe('what a plan can do', () => {
  it.each(PLAN_STATES.flatMap((state) => (Object.keys(PLAN_ACTS) as PlanAct[]).map((act) => [state, act] as const)))(
    '%s: %s',
    (state, act) => {
      const refusal = refusalOf(() => requirePlanAct(state, act));
      expect(refusal === null).toBe(allowedPlanActs(state).includes(act));
      if (refusal) {
        expect(refusal).toBeInstanceOf(Refusal);
        expect(refusal.allowed.map((one) => one.action)).toEqual(allowedPlanActs(state));
      }
    },
  );

  it('is never to change a plan that was given up or withdrawn', () => {
    expect([allowedPlanActs('withdrawn'), allowedPlanActs('discarded')]).toEqual([[], []]);
  });
});

describe('what a task can do', () => {
  it.each(TASK_STATES.flatMap((state) => (Object.keys(TASK_ACTS) as TaskAct[]).map((act) => [state, act] as const)))(
    '%s: %s',
    (state, act) => {
      const refusal = refusalOf(() => requireTaskAct(state, 'issued', act));
      expect(refusal === null).toBe(allowedTaskActs(state, 'issued').includes(act));
      if (refusal) expect(refusal.allowed.map((one) => one.action)).toEqual(allowedTaskActs(state, 'issued'));
    },
  );

  it.each(PLAN_STATES.filter((state) => state !== 'issued'))('is nothing while its plan is %s', (plan) => {
    for (const state of TASK_STATES) expect(allowedTaskActs(state, plan)).toEqual([]);
    expect(refusalOf(() => requireTaskAct('not-begun', plan, 'progress'))?.kind).toBe('conflict');
  });
});
