import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { lawBook } from '../platform/law.ts';
import type { LocalSetting, LocalValue } from './local.ts';
import { type LocalAsk, localRulesAt } from './local-rules.ts';

const book = lawBook();
const ON = localDate('2026-03-02');
const value = (setting: LocalSetting, change: Partial<LocalValue> = {}): LocalValue => ({
  setting,
  from: localDate('2025-12-15'),
  to: null,
  source: { number: '86/2025/QĐ-UBND', signedOn: localDate('2025-12-05'), article: 'Điều 7 khoản 2' },
  depth: 1,
  ...change,
});
const deadline = (id: 'tong-ket-nam' | 'chuyen-de' | 'dot-xuat' | 'khac', label = 'gửi Sở Nội vụ'): LocalSetting => ({
  key: 'deadline',
  id,
  label,
  by: { monthDay: '12-10' },
});
const target = (id: 'truc-tiep' | 'tap-the-nho', percent: number): LocalSetting => ({
  key: 'ratio-target',
  id,
  label: id,
  percent,
  level: 'bo-tinh',
});
const registration = (required: boolean): LocalSetting => ({ key: 'registration-duty', required });
const ALL: readonly LocalValue[] = [
  value({ key: 'vote-threshold', awards: ['CSTDCS', 'CSTD_TINH'], percent: 80, of: 'all-members' }),
  value({ key: 'vote-quorum', numerator: 2, denominator: 3 }),
  value({ key: 'vote-recused', leaveDenominator: true }),
  value({ key: 'quota', awards: ['CSTDCS'], limit: { percent: 15 }, of: 'tổng số Lao động tiên tiến' }),
  value(deadline('tong-ket-nam')),
  value(deadline('chuyen-de')),
  value(deadline('dot-xuat')),
  value(deadline('khac')),
  value({ key: 'extra-papers', awards: ['CSTDCS', 'BK_TINH'], papers: ['Biên bản bình xét'] }),
  value({ key: 'dossier-sets', awards: ['CSTDCS'], sets: 2 }),
  value(registration(true)),
  value(target('truc-tiep', 45)),
  value(target('tap-the-nho', 70)),
  value({ key: 'headcount-rule', text: 'Tính theo số người có mặt ngày 31/12.' }),
];
const keys = (award: string, values = ALL, ask: LocalAsk = {}) =>
  localRulesAt(book, values, award, ON, ask).map(({ key, value: { setting } }) =>
    'id' in setting ? `${key} ${setting.id}` : key,
  );

describe('local rules about an award', () => {
  it('are those that name it and those for all, each with its number, day and article', () => {
    expect(keys('CSTDCS', ALL, { subject: 'individual', kind: 'cong_trang' })).toEqual([
      'registration-duty',
      'quota',
      'extra-papers',
      'dossier-sets',
      'deadline tong-ket-nam',
      'deadline khac',
      'vote-threshold',
    ]);
    const rules = localRulesAt(book, ALL, 'CSTDCS', ON);
    expect(rules.find(({ key }) => key === 'vote-threshold')).toMatchObject({
      label: 'Tỷ lệ phiếu của Hội đồng',
      text: 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý.',
      ground: 'Điều 7 khoản 2, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025',
      value: ALL[0],
    });
  });
  it('deadlines are those of the kind of commendation, all of them where none is named', () => {
    expect(keys('GIAY_KHEN', ALL, { kind: 'dot_xuat', subject: 'individual' })).toEqual(['deadline dot-xuat', 'deadline khac']);
    expect(keys('GIAY_KHEN').filter((key) => key.startsWith('deadline'))).toHaveLength(4);
  });
  it('targets are those of its level and of whom it is for, the way of counting heads for collectives', () => {
    const forWhom = (subject: 'individual' | 'collective') =>
      keys('BK_TINH', ALL, { subject }).filter((key) => /ratio|headcount/.test(key));
    expect(forWhom('individual')).toEqual(['ratio-target truc-tiep']);
    expect(forWhom('collective')).toEqual(['ratio-target tap-the-nho', 'headcount-rule']);
    expect(keys('CSTDCS').filter((key) => key.startsWith('ratio'))).toEqual([]);
  });
  it('registration is asked for titles, and not where a nearer rule asks for none', () => {
    expect(keys('BK_TINH')).not.toContain('registration-duty');
    expect(keys('CSTDCS', [...ALL, value(registration(false), { depth: 2 })])).not.toContain('registration-duty');
  });
  it('of two targets for the same people the nearer one', () => {
    const nearer = value(target('tap-the-nho', 75), { depth: 2 });
    const told = localRulesAt(book, [...ALL, nearer], 'BK_TINH', ON, { subject: 'collective' });
    expect(told.filter(({ key }) => key === 'ratio-target').map(({ value: one }) => one)).toEqual([nearer]);
  });
  it('nothing of it before its day or after it', () => {
    expect(localRulesAt(book, ALL, 'CSTDCS', localDate('2025-12-14'))).toEqual([]);
    const ended = ALL.map((one) => ({ ...one, to: localDate('2026-03-01') }));
    expect(keys('CSTDCS', ended)).toEqual([]);
  });
  it('what the nation sets for the award is never among them, also where the rule names no award', () => {
    const stateLevel = keys('CO_CP', [
      ...ALL,
      value({ key: 'quota', awards: ['CO_CP'], limit: { percent: 15 }, of: 'tập thể' }),
      value({ key: 'vote-threshold', awards: ['CO_CP'], percent: 50, of: 'all-members' }),
      value({ key: 'dossier-sets', awards: ['CO_CP'], sets: 9 }),
    ]);
    expect(stateLevel).toEqual(['registration-duty', 'headcount-rule']);
  });
});
