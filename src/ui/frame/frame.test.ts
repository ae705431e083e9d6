import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { entryAt, shownPlaces } from './places.ts';
import { offeredYears, parseYear, yearCode, yearLabel } from './scope.ts';

const entries = [
  { id: 'admin', place: 'admin', label: 'Đơn vị', to: '/quan-tri/don-vi', ability: 'unit.manage' },
  { id: 'plans', place: 'plans', label: 'Kế hoạch', to: '/ke-hoach', ability: 'plan.read' },
  { id: 'board', place: 'plans', label: 'Theo quý', to: '/ke-hoach/theo-quy', ability: 'plan.read' },
  { id: 'mine', place: 'my-work', label: 'Việc của tôi', to: '/viec-cua-toi' },
] as const;

describe('the navigation', () => {
  it('shows only what may be used, in the order of the year', () => {
    expect(shownPlaces(entries, ['plan.read'], []).map(({ id, entries: shown }) => [id, shown.map((entry) => entry.id)])).toEqual(
      [
        ['my-work', ['mine']],
        ['plans', ['plans', 'board']],
      ],
    );
    expect(shownPlaces(entries, [], ['admin']).map(({ id }) => id)).toEqual(['my-work', 'admin']);
  });

  it('keeps the order the entries of a place ask for, and the order of the slices otherwise', () => {
    const admin = [
      { id: 'log', place: 'admin', label: 'Nhật ký', to: '/nhat-ky', order: 60 },
      { id: 'rules', place: 'admin', label: 'Quy định', to: '/quy-dinh' },
      { id: 'people', place: 'admin', label: 'Cán bộ', to: '/can-bo' },
      { id: 'units', place: 'admin', label: 'Đơn vị', to: '/don-vi', order: 10 },
    ] as const;
    expect(shownPlaces(admin, [], [])[0]?.entries.map(({ id }) => id)).toEqual(['units', 'rules', 'people', 'log']);
  });

  it('knows which entry an address belongs to', () => {
    expect(entryAt('/ke-hoach/12', entries)?.id).toBe('plans');
    expect(entryAt('/ke-hoach/theo-quy', entries)?.id).toBe('board');
    expect(entryAt('/ke-hoach-khac', entries)).toBeUndefined();
  });
});

describe('the year one works in', () => {
  it('is written and read back', () => {
    for (const year of [
      { kind: 'calendar', year: 2026 },
      { kind: 'school', year: 2025 },
    ] as const)
      expect(parseYear(yearCode(year))).toEqual(year);
    expect(['2025-2027', '26', '', 'x'].map(parseYear)).toEqual([undefined, undefined, undefined, undefined]);
    expect(yearLabel({ kind: 'calendar', year: 2026 })).toBe('Năm 2026');
    expect(yearLabel({ kind: 'school', year: 2026 })).toBe('Năm học 2026-2027');
  });

  it('offers the next year for planning and goes by the school year where that is meant', () => {
    expect(offeredYears('calendar', localDate('2026-12-31'))[0]).toEqual({ kind: 'calendar', year: 2027 });
    expect(offeredYears('school', localDate('2026-07-31'))[1]).toEqual({ kind: 'school', year: 2025 });
    expect(offeredYears('school', localDate('2026-08-01'))[1]).toEqual({ kind: 'school', year: 2026 });
  });
});
