import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../documents/read/index.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanReading } from './plan-reading.ts';

const folder = join(import.meta.dirname, '../../../../../tests/fixtures/plans');
const documents = readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** The parts of a reading that a person checked, in the order of the document. */
function checked(reading: PlanReading) {
  return {
    ...Object.fromEntries(
      (
        [
          'number',
          'symbol',
          'date',
          'place',
          'superior',
          'agency',
          'signer',
          'signerTitle',
          'title',
          'planYear',
          'yearKind',
          'recipients',
        ] as const
      ).map((key) => [key, reading[key]]),
    ),
    bases: reading.bases.map((base) => [base.number, base.date, base.number === null ? base.title : base.issuer]),
    cited: reading.cited.map((cited) => cited.number),
    tasks: reading.tasks.map((task) => ({
      section: task.section,
      content: task.content.split(' ').slice(0, 12).join(' '),
      time: [task.timeText, task.periodStart, task.periodEnd, task.timing],
      responsible: task.responsible,
      coordinating: task.coordinating,
    })),
  };
}

describe('invented plans of many agencies and layouts', () => {
  it.each(documents)('%s', async (name) => {
    const reading = parsePlan(await readDocument(readFileSync(join(folder, name)), name));
    const expected = JSON.parse(readFileSync(join(folder, `${name.replace(/\.\w+$/u, '')}.expected.json`), 'utf8'));
    expect(checked(reading)).toEqual(expected);
  });
});
