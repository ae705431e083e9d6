import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personSortKey, sortKey } from './sort-key.ts';
import { cleanText, givenName, nameParts, readableText, searchKey } from './vi-text.ts';

describe('text', () => {
  it('is cleaned of odd blanks and composed', () => {
    expect(cleanText('  Nguye\u0302\u0303n\u00a0\u200b Văn\n A ')).toBe('Nguyễn Văn A');
  });

  it('holds nothing that no database and no Word file can hold', () => {
    expect(readableText('Sở\u0000 Nội\u0001 vụ\ufffe \ud800x\udc00')).toBe('Sở Nội vụ x');
    expect(readableText('một\u000bhai\tba\nbốn 🎉')).toBe('một hai\tba\nbốn 🎉');
    expect(cleanText('\u0000 Nguyễn\u0002 Ánh')).toBe('Nguyễn Ánh');
  });

  it('is found without diacritics', () => {
    expect(searchKey('  ĐẶNG  Thị Ngọc ÁNH')).toBe('dang thi ngoc anh');
    expect(searchKey('Ủy ban nhân dân xã Ðak Pơ')).toBe('uy ban nhan dan xa dak po');
    expect(searchKey('Straße Łódź Ærø')).toBe('strasse lodz aero');
  });

  it('gives the parts of a name', () => {
    expect(nameParts('Nguyễn Thị Ngọc Ánh')).toEqual({ given: 'Ánh', family: 'Nguyễn', middle: 'Thị Ngọc' });
    expect(nameParts('Trần Bình')).toEqual({ given: 'Bình', family: 'Trần', middle: '' });
    expect(nameParts('Siu')).toEqual({ given: 'Siu', family: '', middle: '' });
    expect(nameParts('  ')).toEqual({ given: '', family: '', middle: '' });
    expect(givenName('Lê Văn  Tám ')).toBe('Tám');
  });
});

const vietnamese = new Intl.Collator('vi');
const byKey = (a: string, b: string) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0);
const pairs = (alphabet: string, runs: number) => {
  const text = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 0, maxLength: 8 }).map(cleanText);
  return fc.assert(
    fc.property(text, text, (a, b) => {
      expect(byKey(a, b), `${a} | ${b}`).toBe(Math.sign(vietnamese.compare(a, b)));
    }),
    { numRuns: runs },
  );
};

describe('the sort key', () => {
  it('orders as a Vietnamese dictionary does', () => {
    const words = ['đa', 'Dũng', 'ăn', 'an', 'âm', 'Đặng', 'dz', 'b', 'az', 'anh', 'án', 'ân', 'ản', 'àn', 'ãn', 'ạn'];
    expect(words.toSorted(byKey).join(' ')).toBe('an àn ản ãn án ạn anh az ăn âm ân b Dũng dz đa Đặng');
  });

  it('agrees with the collation of Vietnamese, small letters', () => {
    pairs('aàáảãạăằắâầấậbdđeêệghinoóôồơờởuúưừứvyz', 20_000);
  });

  it('agrees with it on capitals, digits and punctuation', () => {
    pairs('aAáÁăĂâẬnNđĐdDeEêỆ019 -.,/()&"\'“”–:;%+', 20_000);
  });

  it('agrees with it on the letters of foreign names', () => {
    pairs('aeiounscyzAOSCéèêëïñçšžüöäåøłőÉÖ', 20_000);
  });

  it('puts other scripts last, in a fixed order', () => {
    expect(['中', 'zz', 'Ж', '9', 'a'].toSorted(byKey)).toEqual(['9', 'a', 'zz', 'Ж', '中']);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(sortKey('Nguyễn Thị Ngợi')).toBe(sortKey('Nguyễn Thị Ngợi'.normalize('NFD')));
  });

  it('holds nothing that a database collation could reorder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sortKey(text)).toMatch(/^[0-9a-z]*$/);
      }),
    );
  });

  it('lists people by tên, then họ, then đệm', () => {
    const people = [
      'Trần Văn An',
      'Nguyễn Văn Anh',
      'Lê An',
      'Trần Ánh',
      'Đỗ Thị Ân',
      'Nguyễn Bá An',
      'Nguyễn An',
      'Dương Văn An',
    ];
    const sorted = people.toSorted((a, b) => (personSortKey(a) < personSortKey(b) ? -1 : 1));
    expect(sorted).toEqual([
      'Dương Văn An',
      'Lê An',
      'Nguyễn An',
      'Nguyễn Bá An',
      'Trần Văn An',
      'Nguyễn Văn Anh',
      'Trần Ánh',
      'Đỗ Thị Ân',
    ]);
  });
});
