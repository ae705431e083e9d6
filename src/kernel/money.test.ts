import { expect, it } from 'vitest';
import { dongInWords, formatDong } from './money.ts';

it.each([
  [0, '0 đồng'],
  [999, '999 đồng'],
  [2_530_000, '2.530.000 đồng'],
  [1_000_000_000_000, '1.000.000.000.000 đồng'],
])('writes %d', (amount, text) => {
  expect(formatDong(amount)).toBe(text);
});

it.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [55, 'Năm mươi lăm đồng'],
  [100, 'Một trăm đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [1_001, 'Một nghìn không trăm linh một đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [2_530_000, 'Hai triệu năm trăm ba mươi nghìn đồng'],
  [4_680_000, 'Bốn triệu sáu trăm tám mươi nghìn đồng'],
  [21_321_444, 'Hai mươi mốt triệu ba trăm hai mươi mốt nghìn bốn trăm bốn mươi tư đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [3_000_450_000, 'Ba tỷ bốn trăm năm mươi nghìn đồng'],
  [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
])('reads %d in words', (amount, words) => {
  expect(dongInWords(amount)).toBe(words);
});

it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses %d', (amount) => {
  expect(() => formatDong(amount)).toThrow(RangeError);
  expect(() => dongInWords(amount)).toThrow(RangeError);
});
