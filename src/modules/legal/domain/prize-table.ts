import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cite, valueAt } from '../../../law/at.ts';
import type { LawBook } from '../../../law/book.ts';
import { lessSure, type Prize, prizeOf } from '../../../law/prize.ts';
import type { Dated } from '../../../law/schema/dated.ts';
import { awardName } from './award-sheet.ts';
import { citer } from './grounds.ts';
import type { zPrizeTable } from './shapes.ts';

/** Prizes of every award for decisions of a day, with the base salary they are reckoned from. */
export function prizeTable(book: LawBook, on: LocalDate): z.infer<typeof zPrizeTable> {
  const salary = valueAt<number>(book, book.parameter('luong-co-so').values as readonly Dated<number>[], on);
  const told = citer(book);
  return {
    on,
    baseSalary:
      salary.state === 'value'
        ? {
            amount: salary.value,
            since: salary.entry.from,
            ground: cite(book, salary.entry.reference),
            certainty: salary.entry.certainty,
          }
        : null,
    rows: book.awards().map((award) => {
      const all = award.subjects.map((subject) => prizeOf(book, award.code, subject, on));
      // A multiple of nothing says that there is no prize, with its article.
      const given = all.filter((prize) => prize.state === 'value' && prize.amount !== 0);
      return {
        ...awardName(award, on),
        ceiling: given.some(({ ceiling }) => ceiling),
        prizes: given.map(({ subject, multiple, amount }) => ({ subject, multiple: multiple!, amount: amount! })),
        absent: given.length > 0 ? null : why(all),
        grounds: [...new Set(given.flatMap(({ references }) => references.slice(0, 1).map(told)))],
        certainty: given.map(({ certainty }) => certainty).reduce(lessSure, 'V'),
        note: given.find(({ note }) => note !== null)?.note ?? null,
      };
    }),
  };
}

const why = (prizes: readonly Prize[]): string =>
  prizes.some(({ state }) => state === 'lawUnknown') ? 'Chưa có căn cứ vào ngày này' : 'Không có mức tiền thưởng trong quy định';
