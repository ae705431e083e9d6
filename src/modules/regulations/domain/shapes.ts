import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { zLocalSetting } from '../../../law/local.ts';
import { LOCAL_KEYS } from '../../../law/schema/parameters.ts';
import { STANDINGS } from './regulation.ts';

export const zId = z.uuid();
const zUnitName = z.object({ id: zId, name: z.string() });
const zKey = z.enum(LOCAL_KEYS);

export const zRegulationRow = z.object({
  id: zId,
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  signedOn: zLocalDate,
  from: zLocalDate,
  to: zLocalDate.nullable(),
  unit: zUnitName,
  standing: z.enum(STANDINGS).meta({ description: 'Where it stands today' }),
  matters: z.array(z.string()).meta({ description: 'What it is about, in words' }),
});
export type RegulationRow = z.output<typeof zRegulationRow>;

const zScope = z.object({
  text: z.string(),
  ground: z.string().meta({ description: 'Căn cứ: article and instrument' }),
  kind: z.enum(['delegated', 'open']).meta({ description: 'delegated: the law gives it away; open: the law is silent' }),
});

export const zRegulationDetail = zRegulationRow.extend({
  note: z.string().nullable(),
  endReason: z.string().nullable().meta({ description: 'Why it ended or was withdrawn' }),
  entries: z.array(
    z.object({
      article: z.string(),
      from: zLocalDate.optional(),
      to: zLocalDate.optional(),
      setting: zLocalSetting,
      label: z.string().meta({ description: 'The matter, in words' }),
      text: z.string().meta({ description: 'What is set, in a sentence without the awards' }),
      awards: z.array(z.string()),
      scope: zScope.nullable().meta({ description: 'What the nation says of who may set this, on the first day' }),
      overlaps: z.array(z.object({ regulationId: zId, sentence: z.string() })).meta({
        description: 'Other regulations of the unit that set the same thing on days of this one: allowed, yet to be looked at',
      }),
      countsUntil: zLocalDate.nullable().meta({ description: 'Last day it counts though its period goes on: its ground ends' }),
    }),
  ),
  version: z.int().min(1),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  timeline: z.array(z.object({ at: z.iso.datetime(), by: z.string(), sentence: z.string() })),
  allowed: z.array(z.object({ action: z.string(), label: z.string() })).meta({ description: 'What can be done in its state' }),
  abilities: z.array(z.string()),
});
export type RegulationDetail = z.output<typeof zRegulationDetail>;

/** What was decided on another regulation that a writing overlaps with, on the version of it that was seen. */
export const zOverlapDecision = z.strictObject({
  regulationId: zId,
  version: z.int().min(1),
  choice: z.enum(['end', 'keep']).meta({ description: 'end: the earlier of the two the day before the later; keep: both go on' }),
});
export type OverlapDecision = z.output<typeof zOverlapDecision>;

export const zOverlapsFound = z.object({
  regulations: z.array(
    z.object({
      regulationId: zId,
      version: z.int().min(1),
      number: z.string(),
      title: z.string(),
      overlaps: z.array(z.string()).meta({ description: 'Article, awards, days shared, which is used then and why' }),
      end: z.string().nullable().meta({ description: 'What ending the earlier one writes down; null: it cannot be' }),
      noEnd: z.string().nullable().meta({ description: 'Why it cannot be' }),
    }),
  ),
});
export type OverlapsFound = z.output<typeof zOverlapsFound>;

export const zRegulationOptions = z.object({
  awards: z.array(z.object({ code: z.string(), label: z.string(), group: z.string() })),
  matters: z.array(z.object({ key: zKey, label: z.string(), scope: zScope.nullable() })),
  national: z.array(
    z.object({
      key: zKey,
      award: z.string(),
      message: z.string().meta({ description: 'Why it cannot be set locally on that day, with the article' }),
    }),
  ),
});
export type RegulationOptions = z.output<typeof zRegulationOptions>;

const zLine = z.object({ awards: z.array(z.string()), text: z.string(), ground: z.string() });
const zLocalLine = zLine.extend({ regulationId: zId, unitName: z.string() });

export const zApplied = z.object({
  unit: zUnitName,
  day: zLocalDate,
  matters: z.array(
    z.object({
      key: zKey,
      label: z.string(),
      scope: zScope.nullable(),
      national: z.array(zLine).meta({ description: 'What the nation sets itself that day' }),
      local: z.array(zLocalLine).meta({ description: 'What applies to the unit beside it' }),
      idle: z.array(zLocalLine.extend({ why: z.string() })).meta({ description: 'Within its days and yet not counting' }),
    }),
  ),
  unread: z.array(z.string()).meta({ description: 'Amendments in force whose text nobody here has read' }),
});
export type Applied = z.output<typeof zApplied>;
