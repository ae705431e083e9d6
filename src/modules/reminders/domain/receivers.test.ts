import { expect, it } from 'vitest';
import { type Receiver, receiversFor } from './receivers.ts';

const at = (accountId: string, unitId: string, role: Receiver['role'], personId: string | null = null): Receiver => ({
  accountId,
  unitId,
  role,
  personId,
});
const everybody = [
  at('chuyen-vien', 'so', 'officer'),
  at('giam-doc', 'so', 'head'),
  at('nhan-vien', 'phong', 'member', 'ba-anh'),
  at('truong-phong', 'phong', 'head'),
  at('la', 'truong', 'officer'),
];
const task = { unitId: 'so', leadUnitIds: ['phong'], personIds: [] as string[] };

it('tells the persons first, then the leading unit, then the officers of the plan, and heads only when late', () => {
  expect([...receiversFor({ ...task, personIds: ['ba-anh'] }, false, everybody)]).toEqual(['nhan-vien']);
  expect([...receiversFor(task, false, everybody)]).toEqual(['nhan-vien']);
  expect([...receiversFor({ ...task, leadUnitIds: [] }, false, everybody)]).toEqual(['chuyen-vien']);
  expect([...receiversFor({ ...task, leadUnitIds: ['khong-ai'] }, false, everybody)]).toEqual(['chuyen-vien']);
  expect([...receiversFor(task, true, everybody)].toSorted()).toEqual(['giam-doc', 'nhan-vien', 'truong-phong']);
});
