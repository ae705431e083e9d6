import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUuid, uuidv7 } from './ids.ts';

it('makes the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

it('is ordered by time and carries its version', () => {
  const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(moment, moment, chance, chance, (first, second, a, b) => {
      const ids = [uuidv7(first, a), uuidv7(second, b)] as const;
      expect(ids.every(isUuid)).toBe(true);
      expect(ids[0][14]).toBe('7');
      if (first !== second) expect(ids[0] < ids[1]).toBe(first < second);
    }),
  );
});

it('refuses what cannot be an id', () => {
  expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError);
  expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow(RangeError);
  expect(() => uuidv7(1, new Uint8Array(9))).toThrow(RangeError);
  expect(isUuid('017F22E2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(false);
});
