import { describe, expect, it } from 'vitest';
import { stepsOf } from './setting-up.ts';

const empty = { units: 1, people: 0, accounts: 1, officers: 0, heads: 0, backups: 0 };
const tasksOf = (counts: typeof empty) => stepsOf(counts).flatMap(({ tasks }) => tasks);

describe('the steps of setting up', () => {
  it('of a new installation are all still to do, and lead to where each begins', () => {
    expect(tasksOf(empty).map(({ id, state, to }) => [id, state, to])).toEqual([
      ['units', 'todo', '/don-vi/nhap'],
      ['people', 'todo', '/can-bo/nhap'],
      ['officers', 'todo', '/quan-tri/tai-khoan'],
      ['heads', 'todo', '/quan-tri/tai-khoan'],
      ['members', 'todo', '/quan-tri/tai-khoan/tao-hang-loat'],
      ['backups', 'todo', '/quan-tri/sao-luu'],
    ]);
  });

  it('of an installation at work are done and say what there is', () => {
    const tasks = tasksOf({ units: 19, people: 3018, accounts: 14, officers: 5, heads: 6, backups: 1 });
    expect(tasks.every(({ state }) => state === 'done')).toBe(true);
    expect(tasks.find(({ id }) => id === 'people')).toMatchObject({ hint: 'Đang có 3.018 cán bộ.', to: '/can-bo' });
  });
});
