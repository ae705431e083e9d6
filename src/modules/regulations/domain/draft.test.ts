import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { LocalSetting } from '../../../law/local.ts';
import { LOCAL_KEYS } from '../../../law/schema/parameters.ts';
import { changesBetween } from './changes.ts';
import { blankEntry, blankRegulation, draftOf, readDraft } from './draft.ts';
import type { RegulationContent } from './regulation.ts';

const SETTINGS: readonly LocalSetting[] = [
  { key: 'vote-threshold', awards: ['CSTDCS'], percent: 80, of: 'all-members' },
  { key: 'vote-quorum', numerator: 2, denominator: 3 },
  { key: 'vote-recused', leaveDenominator: false },
  { key: 'quota', awards: ['CSTDCS'], limit: { percent: 15.5 }, of: 'tổng số' },
  { key: 'quota', awards: ['LDTT'], limit: { number: 3 }, of: 'tổng số' },
  { key: 'deadline', id: 'tong-ket-nam', label: 'gửi Sở Nội vụ', by: { monthDay: '02-05' } },
  { key: 'deadline', id: 'khac', label: 'gửi Sở Nội vụ', awards: ['BK_TINH'], by: { workingDays: 10 } },
  { key: 'extra-papers', awards: ['BK_TINH'], papers: ['Một', 'Hai'] },
  { key: 'dossier-sets', awards: ['BK_TINH'], sets: 2 },
  { key: 'registration-duty', required: false },
  { key: 'ratio-target', id: 'truc-tiep', label: 'người trực tiếp', percent: 45, level: 'xa' },
  { key: 'headcount-rule', text: 'Tính ngày 31/12.' },
];
const content: RegulationContent = {
  number: '86/2025/QĐ-UBND',
  title: 'Quy định',
  issuer: 'Ủy ban nhân dân tỉnh',
  signedOn: localDate('2025-12-05'),
  from: localDate('2025-12-15'),
  to: null,
  note: null,
  entries: SETTINGS.map((setting, i) => ({ article: `Điều ${i + 1}`, setting })),
};

describe('the form of a regulation', () => {
  it('gives back what it was given, for a setting of every kind', () => {
    expect(new Set(SETTINGS.map(({ key }) => key))).toEqual(new Set(LOCAL_KEYS));
    expect(readDraft(draftOf(content))).toEqual({ content });
  });
  it.each(LOCAL_KEYS)('says in Vietnamese what is missing from an empty %s', (key) => {
    const read = readDraft({ ...draftOf(content), entries: [blankEntry(key, 'a')] });
    if (!('faults' in read)) throw new Error('an empty entry was read');
    expect(read.faults.length).toBeGreaterThan(1);
    for (const { path, message } of read.faults) {
      expect(path).toMatch(/^entries\.0\./);
      expect(message).not.toMatch(/invalid|expected|too (small|big)/i);
    }
  });
  it('says in Vietnamese what is missing from an empty regulation, from the top of the form', () => {
    const read = readDraft(blankRegulation(''));
    if (!('faults' in read)) throw new Error('an empty regulation was read');
    expect(read.faults.map(({ path }) => path)).toEqual(['number', 'issuer', 'title', 'signedOn', 'from', 'entries']);
    for (const { message } of read.faults) expect(message).toMatch(/^Xin /);
  });
});

describe('what a new writing changes', () => {
  const change = (next: Partial<RegulationContent>) => changesBetween(content, { ...content, ...next });
  const [first, second, ...rest] = content.entries;
  it('is told by fields and by entries', () => {
    expect(change({})).toEqual([]);
    expect(change({ title: 'Khác', to: localDate('2026-12-31') })).toEqual(['đổi trích yếu, ngày hết áp dụng']);
    expect(change({ entries: [first!, ...rest] })).toEqual(['bỏ 01 nội dung']);
    expect(change({ entries: [{ ...first!, article: 'Điều 99' }, second!, ...rest] })).toEqual(['sửa 01 nội dung']);
    expect(change({ entries: [...content.entries, { ...first!, article: 'Điều 98' }] })).toEqual(['thêm 01 nội dung']);
    expect(change({ entries: [second!, first!, ...rest] })).toEqual(['đổi thứ tự các nội dung']);
  });
  it('does not mind the order in which the database gives the keys', () => {
    const turned = content.entries.map(({ article, setting }) => ({ setting, article }));
    expect(change({ entries: turned })).toEqual([]);
  });
});
