import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { KINDS, SUBJECTS } from '../../../law/facts.ts';
import { AWARD_GROUPS, AWARD_KINDS, AWARD_LEVELS } from '../../../law/schema/award.ts';
import { CERTAINTIES } from '../../../law/schema/dated.ts';
import { ASPECTS } from '../../../law/statements.ts';
import { DIFFERENCE_KINDS } from '../../../law/timeline.ts';
import { PARTS } from '../../merits/domain/index.ts';

/** What goes over HTTP. Trees travel as rows with their depth: a row's parent is the nearest row above with a smaller one. */

export const zCode = z.string().trim().min(1).max(40);
export const zDay = zLocalDate.meta({ description: 'Day asked about' });
const zGround = z.string().meta({ description: 'Article and instrument as papers cite them' });
const zCertainty = z.enum(CERTAINTIES);
const zDepth = z.int().min(0).meta({ description: 'Depth in the tree, 0 for the top' });

export const zAwardName = z.object({
  code: zCode,
  label: z.string(),
  otherLabel: z.string().nullable().meta({ description: 'Its name before or after that day, where it changed' }),
  kind: z.enum(AWARD_KINDS),
  group: z.enum(AWARD_GROUPS),
  level: z.enum(AWARD_LEVELS),
  subjects: z.array(z.enum(SUBJECTS)),
});

export const zAwardRow = zAwardName.extend({
  asks: z
    .array(z.object({ subject: z.enum(SUBJECTS), facts: z.array(z.enum(PARTS)) }))
    .meta({ description: 'Which facts a verdict on it rests on, for each subject' }),
});

export const zReading = z.object({
  id: z.int(),
  topic: z.string(),
  text: z.string(),
  reason: z.string(),
  reference: z.string().nullable(),
});

export const zClauseRow = z.object({
  depth: zDepth,
  id: z.string(),
  combine: z.enum(['all', 'any', 'one']),
  text: z.string(),
  ground: zGround,
  certainty: zCertainty,
  reading: z.int().nullable().meta({ description: 'Number of the reading that decides here' }),
  judgement: z.boolean().meta({ description: 'Judged by people, not by the program' }),
  kinds: z.array(z.enum(KINDS)).nullable().meta({ description: 'Only for commendations of these kinds' }),
});

export const zStatement = z.object({
  key: z.string(),
  aspect: z.enum(ASPECTS),
  label: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  held: z.boolean().meta({ description: 'False: nothing in force says it that day, and the text says why' }),
  grounds: z.array(zGround),
  certainty: zCertainty,
  reading: z.int().nullable(),
  note: z.string().nullable(),
});

export const zLocalRule = z.object({
  label: z.string().meta({ description: 'The matter, in words' }),
  text: z.string(),
  ground: z.string().meta({ description: 'Article, number and day of the regulation' }),
  regulationId: z.uuid(),
  unitName: z.string().meta({ description: 'Whose regulation it is' }),
});
const LOCAL = 'What the regulations of the unit asked for add: told, never a condition; none where no unit is given';
export const zLocalRules = z.array(zLocalRule).meta({ description: LOCAL });

export const zAwardSheet = zAwardName.extend({
  on: zLocalDate,
  /** What it was called before, and until when. */
  formerly: z.object({ label: z.string(), to: zLocalDate }).nullable(),
  listed: zGround,
  note: z.string().nullable(),
  standards: z.array(
    z.object({
      title: z.string(),
      since: zLocalDate.nullable(),
      absent: z.string().nullable().meta({ description: 'Why there is no standard that day' }),
      rows: z.array(zClauseRow),
    }),
  ),
  statements: z.array(zStatement).meta({ description: 'Prizes, votes, authority, papers and what else names the award' }),
  common: z.array(zStatement).meta({ description: 'Provisions of the same files that are about every award' }),
  local: zLocalRules,
  readings: z.array(zReading),
  confirmedUntil: zLocalDate.nullable(),
});

export const zDifference = z.object({
  aspect: z.enum(ASPECTS),
  label: z.string(),
  kind: z.enum(DIFFERENCE_KINDS),
  before: z.string().nullable(),
  after: z.string().nullable(),
  groundsBefore: z.array(zGround),
  groundsAfter: z.array(zGround),
  sentence: z.string(),
});

export const zPrizeTable = z.object({
  on: zLocalDate,
  baseSalary: z.object({ amount: z.int(), since: zLocalDate, ground: zGround, certainty: zCertainty }).nullable(),
  rows: z.array(
    zAwardName.extend({
      ceiling: z.boolean().meta({ description: 'The amounts are the most that may be given' }),
      prizes: z.array(z.object({ subject: z.enum(SUBJECTS), multiple: z.number(), amount: z.int() })),
      absent: z.string().nullable().meta({ description: 'Why there is no amount' }),
      grounds: z.array(zGround),
      certainty: zCertainty,
      note: z.string().nullable(),
    }),
  ),
});

export const INSTRUMENT_STATES = ['coming', 'in-force', 'lapsing', 'lapsed', 'undated'] as const;
export const zInstrumentRow = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  issuer: z.string(),
  signed: zLocalDate.nullable(),
  from: zLocalDate.nullable(),
  to: zLocalDate.nullable(),
  state: z.enum(INSTRUMENT_STATES),
  daysLeft: z.int().nullable().meta({ description: 'Days until it is in force no more, where it is about to lapse' }),
  lapse: zGround.nullable(),
  contentKnown: z.boolean(),
  confirmedOn: zLocalDate.nullable(),
  certainty: zCertainty,
  unknown: z.array(z.string()),
  note: z.string().nullable(),
  replaces: z.array(z.string()),
  replacedBy: z.array(z.string()),
  amends: z.array(z.string()),
  amendedBy: z.array(z.string()),
  values: z.int().meta({ description: 'Dated values of the data that rest on it' }),
  orphans: z.int().meta({ description: 'Of these, matters with nothing in their place once it has ended' }),
});

export const zUnsure = z.object({
  label: z.string(),
  part: z.string().nullable(),
  certainty: zCertainty,
  ground: zGround,
  from: zLocalDate,
  to: zLocalDate.nullable(),
  note: z.string().nullable(),
});

export const zAnnouncement = z.object({
  kind: z.enum(['lapsing', 'lapsed', 'amendment-coming', 'amendment-unread']),
  from: zLocalDate,
  daysLeft: z.int(),
  text: z.string(),
});
