import { expect, it } from 'vitest';
import { today } from '../../../ui/text/today.ts';
import { dayIn, dayWritten, lastAsked } from './days.ts';

it('takes a day of the address unless it is a slip', () => {
  expect(dayWritten('2023-05-01')).toBe('2023-05-01');
  expect(dayWritten('0001-01-01')).toBeNull();
  expect(dayWritten('1944-12-31')).toBeNull();
  expect(dayWritten('ngay mai')).toBeNull();
  expect(dayIn('0001-01-01')).toBe(today());
  expect(lastAsked() > today()).toBe(true);
});
