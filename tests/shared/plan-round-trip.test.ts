import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read/index.ts';
import type { PlanDocumentData, PlanDocumentTask } from '../../src/documents/write/plan-document.ts';
import { writePlanDocx } from '../../src/documents/write/plan-docx.ts';
import { samplePlan } from '../../src/documents/write/sample-plan.ts';
import { type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import { parsePlan } from '../../src/modules/plans/domain/reading/parse-plan.ts';
import type { PlanReading } from '../../src/modules/plans/domain/reading/plan-reading.ts';

const on = localDate('2026-01-05');
const upper = (text: string | null) => text?.toLocaleUpperCase('vi') ?? null;

async function writtenAndRead(plan: PlanDocumentData): Promise<PlanReading> {
  return parsePlan(await readDocument(await writePlanDocx(plan, on), 'ke-hoach.docx'));
}

/** What must come back. The letterhead prints agencies and authority in capitals. */
function essence(plan: PlanDocumentData) {
  return {
    superior: upper(plan.superior),
    agency: upper(plan.agency),
    number: plan.number,
    symbol: plan.symbol,
    place: plan.place,
    date: plan.date,
    title: plan.title,
    recipients: plan.recipients,
    signerTitle: upper(plan.signerTitle),
    signer: plan.signer,
    tasks: plan.tasks.map(({ content, timeText, periodStart, periodEnd, responsible, coordinating }) => ({
      content,
      timeText,
      periodStart,
      periodEnd,
      responsible,
      coordinating,
    })),
  };
}

/** The same of a reading, without what our layout does not carry (sections, positions). */
function essenceRead(reading: PlanReading) {
  return essence(asDocument(reading));
}

function asDocument(reading: PlanReading): PlanDocumentData {
  return {
    ...samplePlan,
    superior: reading.superior,
    agency: reading.agency ?? '',
    number: reading.number,
    symbol: reading.symbol,
    place: reading.place,
    date: reading.date as LocalDate | null,
    title: reading.title ?? '',
    recipients: reading.recipients,
    signer: reading.signer,
    signerTitle: reading.signerTitle,
    tasks: reading.tasks.map((task, index) => ({
      id: String(index),
      section: null,
      content: task.content,
      timeText: task.timeText,
      periodStart: task.periodStart as LocalDate | null,
      periodEnd: task.periodEnd as LocalDate | null,
      responsible: task.responsible,
      coordinating: task.coordinating,
      product: null,
      note: null,
    })),
  };
}

const task = (
  content: string,
  timeText: string | null,
  start: string | null,
  end: string | null,
  responsible: readonly string[] = ['Văn phòng'],
): PlanDocumentTask => ({
  id: content,
  section: null,
  content,
  timeText,
  periodStart: start ? localDate(start) : null,
  periodEnd: end ? localDate(end) : null,
  responsible,
  coordinating: [],
  product: null,
  note: null,
});

describe('a plan written to Word and read again', () => {
  it('is the same plan', async () => {
    expect(essenceRead(await writtenAndRead(samplePlan))).toEqual(essence(samplePlan));
  });

  it('is the same with every sort of time, long names of units and no groups', async () => {
    const plan: PlanDocumentData = {
      ...samplePlan,
      tasks: [
        task('Ban hành kế hoạch phát động phong trào thi đua', 'Tháng 02/2026', '2026-02-01', '2026-02-28'),
        task('Họp Hội đồng Thi đua, khen thưởng', 'Ngày 15/6/2026', '2026-06-15', '2026-06-15'),
        task('Gửi hồ sơ khen thưởng chuyên đề', 'Trước ngày 01/7/2026', null, '2026-06-30', [
          'Phòng Văn hóa, Thể thao và Du lịch',
        ]),
        task('Gửi báo cáo sơ kết', 'Chậm nhất ngày 20/6/2026', null, '2026-06-20'),
        task('Kiểm tra chéo giữa các đơn vị', 'Từ ngày 01/10/2026 đến ngày 15/11/2026', '2026-10-01', '2026-11-15'),
        task('Tổng kết phong trào thi đua', 'Quý IV/2026', '2026-10-01', '2026-12-31', [
          'Hội đồng Thi đua, khen thưởng',
          'Văn phòng',
        ]),
        task('Cử người dự tập huấn', 'Khi có thông báo của cấp trên', null, null),
        task('Báo cáo tình hình thực hiện', null, null, null, []),
      ],
    };
    expect(essenceRead(await writtenAndRead(plan))).toEqual(essence(plan));
  });

  it('leaves unknown what a draft leaves blank', async () => {
    const draft = { ...samplePlan, number: null, date: null, superior: null, signer: null, isDraft: true };
    expect(essenceRead(await writtenAndRead(draft))).toEqual(essence(draft));
  });
});

/** Plans of other agencies, where a copy stands beside the project. */
const OTHERS = join(import.meta.dirname, '../../../shared/plans');
const files = existsSync(OTHERS) ? readdirSync(OTHERS).filter((name) => name.endsWith('.docx')) : [];

describe.skipIf(files.length === 0)(`${files.length} plans of other agencies, read, written by us and read again`, () => {
  it.each(files)('%s', async (name) => {
    const first = parsePlan(await readDocument(readFileSync(join(OTHERS, name)), name));
    expect(first.tasks.length).toBeGreaterThan(0);
    expect(essenceRead(await writtenAndRead(asDocument(first))).tasks).toEqual(essenceRead(first).tasks);
  });
});
