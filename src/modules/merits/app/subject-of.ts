import type { AccessTarget, Actor } from '../../../access/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { personOf, personUnitPaths } from '../../people/index.ts';
import { findUnit } from '../../units/index.ts';
import type { MeritSubject } from '../domain/sheet.ts';

/** A stored person or unit as the sheet needs it. */
export interface SubjectRecord {
  readonly id: string;
  readonly name: string;
  /** Units it belongs to on that day, and for a person herself: she reads her own sheet wherever she works. */
  readonly target: AccessTarget;
}

/** Whether it is the sheet of the person who asks. */
export const isOwn = (actor: Actor, subject: MeritSubject): boolean =>
  subject.personId !== undefined && actor.personId === subject.personId;

/** Null when there is no such person or unit. */
export async function subjectOf(tx: Tx, subject: MeritSubject, today: LocalDate): Promise<SubjectRecord | null> {
  if (subject.personId === undefined) {
    const unit = await findUnit(tx, subject.unitId);
    return unit && { id: unit.id, name: unit.name, target: { unitPaths: [unit.path] } };
  }
  const person = await personOf(tx, subject.personId);
  if (!person) return null;
  const unitPaths = await personUnitPaths(tx, person.id, today);
  return { id: person.id, name: person.fullName, target: { unitPaths, personIds: [person.id] } };
}
