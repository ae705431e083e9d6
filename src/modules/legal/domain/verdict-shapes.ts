import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { VERDICT_LABELS, type Verdict } from '../../../law/check.ts';
import { CERTAINTIES } from '../../../law/schema/dated.ts';
import { ON_FAILURE } from '../../../law/schema/standard.ts';
import { zLocalRules, zReading } from './shapes.ts';

const zState = z.enum(Object.keys(VERDICT_LABELS) as [Verdict, ...Verdict[]]);

export const zCheckRow = z.object({
  depth: z.int().min(0).meta({ description: 'Depth in the tree, 0 for the top' }),
  id: z.string(),
  verdict: zState,
  combine: z.enum(['all', 'any', 'one']).meta({ description: 'How the rows below combine; one: a condition of its own' }),
  text: z.string().meta({ description: 'The condition in the words of the law' }),
  message: z.string().meta({ description: 'What was found, and where it fails what is missing' }),
  onFailure: z.enum(ON_FAILURE).nullable(),
  ground: z.string().nullable(),
  certainty: z.enum(CERTAINTIES),
  reading: z.int().nullable(),
  since: zLocalDate.nullable(),
  judgement: z.boolean().meta({ description: 'Left to people; its id may be sent in facts.attested' }),
});

export const zStep = z.object({
  id: z.string(),
  verdict: zState,
  message: z.string(),
  ground: z.string().nullable(),
  onFailure: z.enum(ON_FAILURE).nullable(),
  alternatives: z.array(z.object({ judgement: z.boolean(), text: z.string() })).meta({ description: 'One of these is enough' }),
});

export const zVerdict = z.object({
  verdict: z.enum(['eligible', 'notEligible', 'needsEvidence', 'lawUnknown']),
  rows: z.array(zCheckRow),
  steps: z.array(zStep).meta({ description: 'What is missing, to be done next' }),
  warnings: z.array(z.string()),
  instruments: z.array(z.string()).meta({ description: 'Instruments applied' }),
  confirmedUntil: zLocalDate.nullable().meta({ description: 'Last day for which the text applied was confirmed' }),
  readings: z.array(zReading),
  local: zLocalRules,
});

export const FORWARD_STATES = ['eligibleNow', 'inYear', 'judgementOnly', 'outOfSight', 'lawUnknown'] as const;
export const zForward = z.object({
  year: z.int().meta({ description: 'Achievement year the look starts from' }),
  obstacles: z.array(z.string()).meta({ description: 'What stands in the way of everything: a review, a discipline' }),
  targets: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      state: z.enum(FORWARD_STATES),
      heldIn: z.array(z.int()).meta({ description: 'Achievement years it was already given for' }),
      heldNow: z.boolean().meta({ description: 'Given already for the starting year; earliest is the next one' }),
      earliest: z
        .int()
        .nullable()
        .meta({ description: 'Earliest achievement year it can be had in, if what is unknown turns out well' }),
      earliestOtherwise: z
        .int()
        .nullable()
        .meta({ description: 'The same where nothing unknown helps; null: no year can be told' }),
      dependsOnUnknown: z.boolean(),
      missing: z.string().meta({ description: 'What is missing and when, in sentences' }),
      cautions: z.array(z.string()).meta({ description: 'Remarks on this award: held already, an initiative used before' }),
      path: z.array(z.object({ year: z.int(), sentence: z.string(), caution: z.string().nullable() })),
      evidence: z.array(z.string()).meta({ description: 'What must be entered or confirmed first' }),
    }),
  ),
  warnings: z.array(z.string()),
});
