import { describe, expect, test } from 'vitest';
import { abbreviationsExpanded } from './abbreviations.ts';
import { CERTAIN, matchUnits, type UnitName } from './match.ts';

const unit = (id: string, name: string, kind: UnitName['kind'] = 'department', distance = 1, shortName: string | null = null) =>
  ({ id, name, kind, distance, shortName }) satisfies UnitName;

const UNITS: UnitName[] = [
  unit('so-nv', 'Sở Nội vụ', 'agency', 2),
  unit('vp', 'Văn phòng Sở Nội vụ', 'office'),
  unit('so-gd', 'Sở Giáo dục và Đào tạo', 'agency', 2),
  unit('pgd', 'Phòng Giáo dục và Đào tạo', 'department'),
  unit('so-ld', 'Sở Lao động – Thương binh và Xã hội', 'agency', 2),
  unit('tccb', 'Phòng Tổ chức cán bộ'),
  unit('khtc', 'Phòng Kế hoạch - Tài chính'),
  unit('ub-a', 'UBND xã An Hòa', 'agency', 1),
  unit('ub-b', 'Ủy ban nhân dân phường Bình Minh', 'agency', 1),
  unit('t1', 'Trường THPT Lê Lợi', 'school'),
  unit('t2', 'Trường Trung học phổ thông Nguyễn Du', 'school'),
  unit('t3', 'Trường Phổ thông nhiều cấp học Hoa Sen', 'school'),
  unit('t4', 'Trường Mầm non Sao Mai', 'school'),
  unit('t5', 'Trường Tiểu học Kim Đồng', 'school'),
  unit('thon', 'Thôn Đông', 'village'),
  unit('hnd', 'Hội Nông dân xã', 'union'),
];
const best = (name: string) => matchUnits([name], UNITS).get(name)![0];

describe('abbreviations', () => {
  test.each([
    ['Sở GD&ĐT', 'so giao duc va dao tao'],
    ['Sở GDĐT', 'so giao duc va dao tao'],
    ['Sở LĐ-TB&XH', 'so lao dong thuong binh va xa hoi'],
    ['Sở LĐTB và XH', 'so lao dong thuong binh va xa hoi'],
    ['P.TCCB', 'phong to chuc can bo'],
    ['UBND, HĐND xã', 'uy ban nhan dan hoi dong nhan dan xa'],
    ['Phòng Kế hoạch - Tài chính', 'phong ke hoach tai chinh'],
  ])('%s', (written, plain) => {
    expect(abbreviationsExpanded(written)).toBe(plain);
  });
});

describe('one unit', () => {
  test.each([
    ['Sở GDĐT', 'so-gd'],
    ['VP nội vụ', 'vp'],
    ['Văn phòng Sở', 'vp'],
    ['Phòng TCCB', 'tccb'],
    ['phòng tổ chức cán bộ', 'tccb'],
    ['Phòng KHTC', 'khtc'],
    ['Sở LĐTBXH', 'so-ld'],
    ['Ủy ban nhân dân xã An Hòa', 'ub-a'],
    ['UBND phường Bình Minh', 'ub-b'],
    ['Trường THPT Nguyễn Du', 't2'],
  ])('%s', (written, id) => {
    expect(best(written)).toMatchObject({ kind: 'unit', id });
  });

  test('the very name is certain, a stranger is not offered', () => {
    expect(best('Phòng Tổ chức cán bộ')!.score).toBeGreaterThanOrEqual(CERTAIN);
    expect(matchUnits(['Kho bạc Nhà nước'], UNITS).get('Kho bạc Nhà nước')).toEqual([]);
  });
});

describe('groups', () => {
  const ids = (name: string) => {
    const found = best(name);
    return found?.kind === 'group' ? [...found.ids].sort() : found;
  };
  test('schools by kind', () => {
    expect(ids('Các trường THPT, PT nhiều cấp')).toEqual(['t1', 't2', 't3']);
    expect(ids('các trường mầm non, tiểu học')).toEqual(['t4', 't5']);
    expect(ids('Các trường học')).toEqual(['t1', 't2', 't3', 't4', 't5']);
  });
  test('committees, villages, all units', () => {
    expect(ids('UBND các xã, phường')).toEqual(['ub-a', 'ub-b']);
    expect(ids('Các thôn')).toEqual(['thon']);
    expect(ids('Các đơn vị trực thuộc')).toEqual(
      UNITS.filter((u) => u.distance === 1)
        .map((u) => u.id)
        .sort(),
    );
  });
  test('a group nobody belongs to is no suggestion', () => {
    expect(best('Các hợp tác xã')).toBeUndefined();
  });
});
