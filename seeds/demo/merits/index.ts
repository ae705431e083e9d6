import type { MeritSubject, SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { saveMeritSheet } from '../../../src/modules/merits/index.ts';
import { DEMO_STAFF } from '../staff.ts';
import type { DemoStage } from '../stage.ts';
import { DEMO_PEOPLE, DEMO_UNITS } from '../tree.ts';
import { personSheets } from './careers.ts';
import { unitSheets } from './collectives.ts';

/** The week in which the offices wrote their sheets, before the proposals of the year's end. */
const WRITTEN_ON = '2026-11-18';

/** Units whose officer keeps the records of all below; what is in none of them is kept at the province. */
const KEEPERS = ['ban', 'so-gd', 'xa'];

function keeperOf(unit: string): string {
  const parent = DEMO_UNITS.find(({ key }) => key === unit)?.parent ?? null;
  return KEEPERS.includes(unit) ? unit : parent === null ? 'tinh' : keeperOf(parent);
}

/** Writes every sheet, each by the officer who keeps it: one transaction for an office, as a morning's work. */
export async function writeMerits(stage: DemoStage): Promise<void> {
  const units = new Map([...DEMO_PEOPLE, ...DEMO_STAFF].map(({ key, unit }) => [key, unit]));
  const work = new Map<string, { subject: MeritSubject; facts: SheetFacts }[]>();
  const give = (unit: string, subject: MeritSubject, facts: SheetFacts) => {
    const keeper = keeperOf(unit);
    work.set(keeper, [...(work.get(keeper) ?? []), { subject, facts }]);
  };
  for (const [key, facts] of unitSheets()) give(key, { unitId: stage.unit(key) }, facts);
  for (const [key, facts] of personSheets()) {
    const [personId, unit] = [stage.people.get(key), units.get(key)];
    if (!personId || !unit) throw new Error(`no demo person ${key}`);
    give(unit, { personId }, facts);
  }
  for (const [keeper, sheets] of work) {
    await stage.act(WRITTEN_ON, 'officer', keeper, async (ctx) => {
      for (const { subject, facts } of sheets) await saveMeritSheet(ctx, subject, { version: 0, facts });
    });
  }
}
