import type { z } from 'zod';
import type { BodyOf } from '../../../kernel/operation.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import { cleanText } from '../../../kernel/vi-text.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { type editPerson as editOperation, zNewPerson } from '../contract.ts';
import { insertPerson, insertPosition, lockPerson, requireFreeCode, updatePerson } from '../db/people.repo.ts';
import { personCreated, personEdited } from '../domain/acts.ts';
import { requireWorkplace } from './within-reach.ts';

/** Adds a person with the position she holds. @returns her id */
export async function createPerson(ctx: ActContext, input: z.input<typeof zNewPerson>): Promise<{ id: string }> {
  const { position, ...particulars } = zNewPerson.parse(input);
  const from = position.from ?? ctx.clock.today();
  if (position.to !== null && position.to < from)
    throw ruleNotMet('Ngày cuối trước ngày bắt đầu.', [{ path: 'position.to', message: 'Xin sửa ngày.' }]);
  requireBornBefore(ctx, particulars.bornOn);
  const unit = await requireWorkplace(ctx, position.unitId, { from, to: position.to });
  await requireFreeCode(ctx.tx, particulars.code, null);
  const id = ctx.newId();
  await insertPerson(ctx.tx, { ...particulars, id, fullName: cleanText(particulars.fullName) });
  await insertPosition(ctx.tx, id, { ...position, id: ctx.newId(), from });
  await ctx.record(personCreated({ unitId: unit.id, subjectId: id }, { title: position.title, unitName: unit.name, from }));
  return { id };
}

const LABELS: Record<string, string> = {
  fullName: 'họ và tên',
  gender: 'giới tính',
  bornOn: 'ngày sinh',
  code: 'mã cán bộ',
  email: 'thư điện tử',
};

export async function editPerson(ctx: ActContext, id: string, input: BodyOf<typeof editOperation>): Promise<void> {
  const { version, ...sent } = input;
  const change = sent.fullName === undefined ? sent : { ...sent, fullName: cleanText(sent.fullName) };
  const person = await lockPerson(ctx.tx, id, version);
  requireBornBefore(ctx, change.bornOn ?? null);
  await requireFreeCode(ctx.tx, change.code, id);
  await updatePerson(ctx.tx, person, change);
  const before = person as unknown as Record<string, unknown>;
  const fields = Object.entries(change).flatMap(([key, value]) => (before[key] === value ? [] : [LABELS[key]!]));
  await ctx.record(personEdited({ unitId: null, subjectId: id }, { fields }));
}

function requireBornBefore(ctx: ActContext, bornOn: string | null): void {
  if (bornOn !== null && bornOn >= ctx.clock.today())
    throw ruleNotMet('Ngày sinh phải trước hôm nay.', [{ path: 'bornOn', message: 'Xin sửa ngày sinh.' }]);
}
