import type { AccessTarget, Actor } from '../../../access/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { malformed, notFound } from '../../../kernel/refusal.ts';
import { announcementsOn } from '../../../law/announce.ts';
import { type LawBook, UnknownAward } from '../../../law/book.ts';
import { type Difference, differenceInWords, differencesOf, FIRST_DAY, timelineOf } from '../../../law/timeline.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type ActContext, type Route, route } from '../../../platform/http/route.ts';
import { lawBook } from '../../../platform/law.ts';
import type { Services } from '../../../platform/services.ts';
import { personUnitPaths } from '../../people/index.ts';
import type { Binding } from '../../regulations/domain/index.ts';
import { localBindingsFor, localValuesFor } from '../../regulations/index.ts';
import { unitPath } from '../../units/index.ts';
import * as questions from '../contract/asking.ts';
import * as ops from '../contract/look-up.ts';
import { factsAsked } from '../domain/asked-facts.ts';
import { awardName, awardSheet } from '../domain/award-sheet.ts';
import { askedYearFault, forwardLook } from '../domain/forward.ts';
import { readingsOf } from '../domain/grounds.ts';
import { prizeTable } from '../domain/prize-table.ts';
import { instrumentRegister, unsureRegister } from '../domain/register.ts';
import { verdictOf } from '../domain/verdict.ts';
import { voteOf } from '../domain/vote.ts';

interface Whose {
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
}
/** Whose local regulations are asked for. Of nobody's, it is the law alone, which is for whoever may read it where she works. */
async function whose(tx: Tx, { unitId, personId }: Whose, actor: Actor, clock: Services['clock']): Promise<AccessTarget | null> {
  if (personId) return { unitPaths: await personUnitPaths(tx, personId, clock.today()), personIds: [personId] };
  const path = unitId ? await unitPath(tx, unitId) : actor.grants[0]?.unitPath;
  return path ? { unitPaths: [path] } : null;
}
async function bindingOn({ tx, clock }: ActContext, { unitId, personId }: Whose): Promise<Binding[]> {
  if (personId) return localBindingsFor(tx, await personUnitPaths(tx, personId, clock.today()));
  const path = unitId ? await unitPath(tx, unitId) : null;
  return path ? localBindingsFor(tx, [path]) : [];
}

/** Nothing of any unit is in these answers: who may read the law somewhere, may read it. */
const target = 'anywhere';
/** Reading and judging happen after the transaction, which only asks who it is; so nothing that was asked is kept either. */
const act = async (): Promise<void> => {};

/** A year nobody can be judged for: long past, or not to be prepared yet. */
function refuseYear(clock: Services['clock'], of: 'verdict' | 'forward', path: string, year: number | undefined): void {
  const message = year === undefined ? null : askedYearFault(year, of, clock.today());
  if (message) throw malformed([{ path, message }]);
}

/** A code that the law does not have is an address of nothing. */
function asking<T>(ask: (book: LawBook) => T): T {
  try {
    return ask(lawBook());
  } catch (error) {
    if (error instanceof UnknownAward) throw notFound('danh hiệu, hình thức khen thưởng này');
    throw error;
  }
}
const dayOf = ({ clock }: Services, query: { on?: LocalDate | undefined }): LocalDate => query.on ?? clock.today();
const told = (one: Difference) => ({
  ...one,
  groundsBefore: [...one.groundsBefore],
  groundsAfter: [...one.groundsAfter],
  sentence: differenceInWords(one),
});

export const legalRoutes: readonly Route[] = [
  route(ops.listAwards, {
    target,
    act,
    present: async (services, _, { query }) => {
      const on = dayOf(services, query);
      return asking((book) => {
        const asks = factsAsked(book, on);
        return { rows: book.awards().map((award) => ({ ...awardName(award, on), asks: asks(award) })) };
      });
    },
  }),
  route(ops.getAward, {
    target: (tx, { query }, actor, clock) => whose(tx, query, actor, clock),
    act: (ctx, { query }) => bindingOn(ctx, query),
    present: async (services, bindings, { params, query }) =>
      asking((book) => awardSheet(book, params.code, dayOf(services, query), bindings)),
  }),
  route(ops.getAwardTimeline, {
    target,
    act,
    present: async (_, __, { params }) =>
      asking((book) => ({
        from: FIRST_DAY,
        turns: timelineOf(book, params.code).map(({ day, differences }) => ({ day, differences: differences.map(told) })),
      })),
  }),
  route(ops.compareAward, {
    target,
    act,
    present: async (_, __, { params, query }) => {
      const [from, to] = query.from <= query.to ? [query.from, query.to] : [query.to, query.from];
      return asking((book) => ({ from, to, differences: differencesOf(book, params.code, from, to).map(told) }));
    },
  }),
  route(ops.getPrizeTable, {
    target,
    act,
    present: async (services, _, { query }) => asking((book) => prizeTable(book, dayOf(services, query))),
  }),
  route(ops.listInstruments, {
    target,
    act,
    present: async (services, _, { query }) => {
      const on = dayOf(services, query);
      return asking((book) => ({ on, rows: instrumentRegister(book, on), unsure: unsureRegister(book) }));
    },
  }),
  route(ops.listReadings, {
    target,
    act,
    present: async () =>
      asking((book) => ({
        rows: readingsOf(
          book,
          book.readings().map(({ id }) => id),
        ),
      })),
  }),
  route(ops.listLawAnnouncements, {
    target,
    act,
    present: async ({ clock }) => {
      const on = clock.today();
      const rows = asking((book) => announcementsOn(book, on)).map(({ kind, from, daysLeft, text }) => ({
        kind,
        from,
        daysLeft,
        text,
      }));
      return { on, rows };
    },
  }),
  route(questions.calculateEligibility, {
    target: (tx, { body }, actor, clock) => whose(tx, body, actor, clock),
    act: (ctx, { body }) => {
      refuseYear(ctx.clock, 'verdict', 'achievementYear', body.achievementYear);
      return bindingOn(ctx, body);
    },
    present: async (_, bindings, { body }) => asking((book) => verdictOf(book, body, bindings, body.hidden)),
  }),
  route(questions.lookForward, {
    target,
    act: async ({ clock }, { body }) => refuseYear(clock, 'forward', 'year', body.year),
    present: async ({ clock }, _, { body }) => {
      const { subject, facts, level, year, hidden } = body;
      return asking((book) =>
        forwardLook(book, { subject, facts, level, hidden, today: clock.today(), ...(year ? { year } : {}) }),
      );
    },
  }),
  route(questions.countVote, {
    target: (tx, { body }, actor, clock) => whose(tx, body, actor, clock),
    act: async ({ tx }, { body }) => {
      const path = body.unitId ? await unitPath(tx, body.unitId) : null;
      return path ? localValuesFor(tx, path) : [];
    },
    present: async (_, values, { body }) => asking((book) => voteOf(book, body, values)),
  }),
];
