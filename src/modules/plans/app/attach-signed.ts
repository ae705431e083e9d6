import { enterFile, type KeptFile } from '../../../platform/files/stored-file.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { setSignedFile } from '../db/plans.repo.ts';
import { signedPlanAttached } from '../domain/acts.ts';
import { planMovedOn, planThatCan } from './plan-acts.ts';

/** Puts the signed paper beside an issued plan; one attached before stays in the log. */
export async function attachSigned(ctx: ActContext, planId: string, file: KeptFile): Promise<{ name: string; size: number }> {
  const plan = await planThatCan(ctx, planId, 'attach');
  const fileId = await enterFile(ctx, file);
  if (!(await setSignedFile(ctx.tx, planId, fileId, ctx.at))) throw planMovedOn();
  await ctx.record(signedPlanAttached({ unitId: plan.unitId, subjectId: planId }, { fileName: file.name, sha256: file.sha256 }));
  return { name: file.name, size: file.size };
}
