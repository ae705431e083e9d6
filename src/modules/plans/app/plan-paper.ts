import type { PlanDocumentData } from '../../../documents/write/plan-document.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { draftTasks } from '../db/draft.repo.ts';
import { planHead } from '../db/plans.repo.ts';
import { unitCard } from '../db/targets.ts';

export interface PlanPaper {
  readonly data: PlanDocumentData;
  /** The layout in force on this day: of issue, or today for a draft. */
  readonly on: LocalDate;
  /** For a file name: "ke-hoach-12-KH-SXD", "ke-hoach-2026-du-thao". */
  readonly name: string;
}

/** A plan as it is written out to Word or Excel. */
export async function planPaper(tx: Tx, id: string, today: LocalDate): Promise<PlanPaper> {
  const plan = await planHead(tx, id);
  if (!plan) throw notFound('kế hoạch này');
  const unit = await unitCard(tx, plan.unitId);
  const tasks = await draftTasks(tx, id);
  const { header } = plan;
  const isDraft = plan.state === 'draft' || plan.state === 'discarded';
  const data: PlanDocumentData = {
    superior: header.superior,
    agency: header.agency ?? unit?.name ?? '',
    number: header.number,
    symbol: header.symbol,
    place: header.place,
    date: header.issuedOn,
    title: plan.title,
    grounds: plan.grounds.map((ground) => ground.text),
    sections: plan.parts,
    tasks: tasks.map((task) => ({
      id: task.id,
      section: task.section,
      content: task.content,
      timeText: task.timeText,
      periodStart: task.periodStart,
      periodEnd: task.periodEnd,
      responsible: task.lead.map((one) => one.text),
      coordinating: task.coordinating.map((one) => one.text),
      product: task.product,
      note: task.note,
    })),
    closing: null,
    recipients: plan.recipients,
    signerTitle: header.signerTitle,
    signer: header.signer,
    isDraft,
  };
  const label = isDraft ? `${plan.year.year}-du-thao` : `${header.number}-${header.symbol}`;
  return { data, on: header.issuedOn ?? today, name: `ke-hoach-${label.replace(/[^\p{L}\p{N}-]+/gu, '-')}` };
}
