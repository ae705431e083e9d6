import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { zPlanParams } from './plans.ts';
import { exampleIds, zHistoryRow, zReason, zVersion } from './shared.ts';

const exampleParams = { planId: exampleIds.plan };

export const issuePlan = operation({
  id: 'issuePlan',
  method: 'POST',
  path: '/api/plans/:planId/issue',
  summary: 'Issue a draft plan with its number, day and signer; the year runs from here',
  access: { action: 'plan.issue' },
  params: zPlanParams,
  body: z.strictObject({
    version: zVersion,
    number: z.string().trim().min(1, { error: 'Xin ghi số kế hoạch.' }).max(50),
    symbol: z.string().trim().min(1, { error: 'Xin ghi ký hiệu.' }).max(50),
    issuedOn: zLocalDate,
    signer: z.string().trim().min(1, { error: 'Xin ghi họ tên người ký.' }).max(100),
    signerTitle: z.string().trim().min(1, { error: 'Xin ghi chức vụ người ký.' }).max(200),
  }),
  result: z.object({ version: zVersion }),
  refusals: ['state-conflict', 'version-conflict', 'already-exists', 'rule-not-met'],
  example: {
    params: exampleParams,
    body: {
      version: 3,
      number: '12',
      symbol: 'KH-SXD',
      issuedOn: '2026-01-15',
      signer: 'Nguyễn Văn An',
      signerTitle: 'GIÁM ĐỐC',
    },
    result: { version: 4 },
  },
});

export const attachSignedPlan = operation({
  id: 'attachSignedPlan',
  method: 'POST',
  path: '/api/plans/:planId/signed-file',
  summary: 'Attach the scan or the digitally signed PDF of an issued plan; a later one replaces it',
  access: { action: 'plan.issue' },
  params: zPlanParams,
  upload: { maxBytes: 20 * 1024 * 1024 },
  body: z.strictObject({}),
  result: z.object({ name: z.string(), size: z.number().int() }),
  refusals: ['state-conflict', 'file-too-large', 'file-refused'],
  example: { params: exampleParams, body: {}, result: { name: 'KH-12-da-ky.pdf', size: 120_000 } },
});

export const downloadSignedPlan = operation({
  id: 'downloadSignedPlan',
  method: 'GET',
  path: '/api/plans/:planId/signed-file',
  summary: 'The signed document of an issued plan',
  access: { action: 'plan.readIssued' },
  params: zPlanParams,
  download: 'application/pdf',
  example: { params: exampleParams },
});

const closing = { params: exampleParams, body: { version: 4, reason: 'Đã tổng kết năm 2026.' }, result: { version: 5 } } as const;
const zClosing = z.strictObject({ version: zVersion, reason: zReason });
const refusals = ['state-conflict', 'version-conflict'] as const;
const result = z.object({ version: zVersion });

export const closePlan = operation({
  id: 'closePlan',
  method: 'POST',
  path: '/api/plans/:planId/close',
  summary: 'Close a plan whose year is over: nothing more is reported or reminded',
  access: { action: 'plan.issue' },
  params: zPlanParams,
  body: zClosing,
  result,
  refusals,
  example: closing,
});

export const reopenPlan = operation({
  id: 'reopenPlan',
  method: 'POST',
  path: '/api/plans/:planId/reopen',
  summary: 'Open a closed plan again, with the reason',
  access: { action: 'plan.issue' },
  params: zPlanParams,
  body: zClosing,
  result,
  refusals,
  example: closing,
});

export const withdrawPlan = operation({
  id: 'withdrawPlan',
  method: 'POST',
  path: '/api/plans/:planId/withdraw',
  summary: 'Withdraw an issued plan, with the reason; it stays readable in its history',
  access: { action: 'plan.issue' },
  params: zPlanParams,
  body: zClosing,
  result,
  refusals,
  example: closing,
});

export const discardPlan = operation({
  id: 'discardPlan',
  method: 'POST',
  path: '/api/plans/:planId/discard',
  summary: 'Give up a draft plan that was never issued',
  access: { action: 'plan.draft' },
  params: zPlanParams,
  body: z.strictObject({ version: zVersion }),
  result,
  refusals,
  example: { params: exampleParams, body: { version: 4 }, result: { version: 5 } },
});

export const getPlanHistory = operation({
  id: 'getPlanHistory',
  method: 'GET',
  path: '/api/plans/:planId/history',
  summary: 'What happened to a plan, newest first',
  access: { action: 'plan.readIssued' },
  params: zPlanParams,
  result: z.object({ rows: z.array(zHistoryRow) }),
  example: {
    params: exampleParams,
    result: { rows: [{ at: '2026-01-15T02:00:00.000Z', who: 'Nguyễn Văn An', sentence: 'ban hành kế hoạch số 12/KH-SXD' }] },
  },
});

export const downloadPlanDocument = operation({
  id: 'downloadPlanDocument',
  method: 'GET',
  path: '/api/plans/:planId/document.docx',
  summary: 'The plan as a Word document in the layout of Nghị định 30/2020/NĐ-CP, its tasks as an appendix',
  access: { action: 'plan.readIssued' },
  params: zPlanParams,
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  example: { params: exampleParams },
});

export const downloadPlanTasks = operation({
  id: 'downloadPlanTasks',
  method: 'GET',
  path: '/api/plans/:planId/tasks.xlsx',
  summary: 'The tasks of a plan as a workbook',
  access: { action: 'plan.readIssued' },
  params: zPlanParams,
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  example: { params: exampleParams },
});
