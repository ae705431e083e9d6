import type { Actor } from '../../../src/access/actor.ts';
import { attachSignedPlan } from '../../../src/modules/plans/contract.ts';
import { createPlanWithTasks, importPlan, prepareImport } from '../../../src/modules/plans/index.ts';
import { draftTask, issuedPlan, planDraft, signing } from '../../support/plans.ts';
import type { WorldUnit } from '../../support/world.ts';
import { list, newWord, type Rows, record, type Scene } from '../row.ts';

export const headOf = (scene: Scene, unit: WorldUnit): Actor => scene.world.actor({ role: 'head', unit });

/** An issued plan of a unit with one task, its title carrying the word. */
export const issued = (scene: Scene, unit: WorldUnit, word = scene.word) => {
  const { header } = planDraft([]);
  const more = { header: { ...header, title: `Kế hoạch ${word}` } };
  return issuedPlan(scene.world, headOf(scene, unit), unit, [draftTask(`Việc ${word}`, 'Quý I/2026')], more);
};

const draft = (scene: Scene, unit: WorldUnit) =>
  scene.world.as(headOf(scene, unit), (ctx) =>
    createPlanWithTasks(ctx, { unitId: unit.id, draft: planDraft([draftTask('Việc', 'Quý I/2026')]), issue: null }),
  );

const onIssued = (more: object = {}) =>
  record(async (scene, unit) => ({ params: { planId: (await issued(scene, unit)).planId }, ...more }));
const onDraft = (more: object = {}) =>
  record(async (scene, unit) => ({ params: { planId: (await draft(scene, unit)).planId }, ...more }));

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const closing = { body: { version: 2, reason: 'Đã tổng kết năm.' } };

export const planRows: Rows = {
  listPlans: list(
    async (scene, unit) => {
      const word = newWord();
      await issued(scene, unit, word);
      return word;
    },
    () => ({ query: { pageSize: 200 } }),
  ),
  createPlan: record((_, unit) => ({ body: { unitId: unit.id, yearKind: 'calendar', year: 2026, from: { kind: 'empty' } } })),
  getPlan: onIssued(),
  getPlanHistory: onIssued(),
  downloadPlanDocument: onIssued(),
  downloadPlanTasks: onIssued(),
  downloadSignedPlan: record(async (scene, unit) => {
    const { planId } = await issued(scene, unit);
    await scene.world.call(headOf(scene, unit), attachSignedPlan, {
      params: { planId },
      body: {},
      file: { name: 'ky.pdf', bytes: PDF },
    });
    return { params: { planId } };
  }),
  getPlanDraft: onDraft(),
  savePlanDraft: onDraft({ body: { version: 1, draft: planDraft([]) } }),
  discardPlan: onDraft({ body: { version: 1 } }),
  issuePlan: onDraft({ body: { version: 1, ...signing('5') } }),
  listOfferedTasks: record(async (scene, unit) => ({
    params: { planId: (await issued(scene, scene.units.above)).planId },
    query: { unitId: unit.id },
  })),
  attachSignedPlan: onIssued({ body: {}, file: { name: 'ky.pdf', bytes: PDF } }),
  closePlan: onIssued(closing),
  reopenPlan: onIssued(closing),
  withdrawPlan: onIssued(closing),
  addPlanTask: record(async (scene, unit) => ({
    params: { planId: (await issued(scene, unit)).planId },
    body: { reason: 'Theo chỉ đạo mới.', task: draftTask('Việc bổ sung', 'Quý II/2026') },
  })),
  getRollup: record((_, unit) => ({ query: { unitId: unit.id, year: 2026 } })),
};

const paper = (word: string) => ({
  name: `${word}.md`,
  bytes: new TextEncoder().encode(
    `# KẾ HOẠCH\n\nCông tác thi đua ${word} năm 2026\n\n| STT | Nội dung | Thời gian |\n| --- | --- | --- |\n| 1 | Phát động thi đua | Quý I/2026 |\n`,
  ),
});

async function review(scene: Scene, unit: WorldUnit, word = newWord()): Promise<string> {
  const prepared = await prepareImport(scene.world.services, paper(word));
  return (await scene.world.as(headOf(scene, unit), (ctx) => importPlan(ctx, unit.id, prepared))).id;
}
const onReview = (more: object = {}) =>
  record(async (scene, unit) => ({ params: { importId: await review(scene, unit) }, ...more }));

export const importReviewRows: Rows = {
  importPlan: record((_, unit) => ({ body: { unitId: unit.id }, file: paper(newWord()) })),
  listPlanImports: list(
    async (scene, unit) => {
      const word = newWord();
      await review(scene, unit, word);
      return word;
    },
    () => ({ query: { pageSize: 200 } }),
  ),
  getPlanImport: onReview(),
  savePlanImport: onReview({ body: { version: 1, draft: planDraft([]) } }),
  confirmPlanImport: onReview({ body: { version: 1 } }),
  discardPlanImport: onReview({ body: { version: 1 } }),
  downloadPlanImportFile: onReview(),
};
