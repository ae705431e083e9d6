import { expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { lawBook } from '../../../platform/law.ts';
import { factsAsked } from './asked-facts.ts';

const asked = (code: string, on = '2026-11-20') => {
  const book = lawBook();
  return Object.fromEntries(factsAsked(book, localDate(on))(book.award(code)).map(({ subject, facts }) => [subject, facts]));
};

it('names what the standard of each subject rests on, and what every award does', () => {
  expect(asked('CSTDCS')).toEqual({ individual: ['ratings', 'initiatives', 'projects', 'disciplines', 'underReview'] });
  expect(asked('LDTT')).toEqual({ individual: ['ratings', 'disciplines', 'underReview', 'worker'] });
  expect(asked('TTLDXS')).toEqual({ collective: ['ratings', 'collective', 'disciplines', 'underReview'] });
});

it('follows an award held before and unbroken years into their branches', () => {
  expect(asked('BK_TTG').individual).toEqual(['ratings', 'awards', 'disciplines', 'underReview']);
  expect(asked('BK_TTG').household).toEqual(['disciplines', 'underReview']);
});

it('asks for nothing of a standard that is not in force', () => {
  expect(asked('CSTDCS', '2023-05-01').individual).not.toContain('ratings');
});
