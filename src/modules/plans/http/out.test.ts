import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftTask, issuedPlan, planDraft } from '../../../../tests/support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { readPlanFile } from '../app/read-plan-file.ts';
import * as ops from '../contract.ts';

let w: World;
let so: WorldUnit;
let head: Actor;

beforeAll(async () => {
  w = await testWorld();
  const province = await w.unit({ name: 'Tỉnh Mẫu' });
  so = await w.unit({ name: 'Sở Xây dựng Mẫu', parent: province });
  head = w.actor({ role: 'head', unit: so });
});
afterAll(() => w.close());

describe('a plan on paper', () => {
  const { header } = planDraft([]);
  const more = {
    header: {
      ...header,
      agency: 'Sở Xây dựng Mẫu',
      superior: 'Ủy ban nhân dân tỉnh Mẫu',
      place: 'Hà Mẫu',
      title: 'Triển khai công tác thi đua, khen thưởng năm 2026',
    },
    grounds: [{ text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', number: null, date: null, planId: null }],
    parts: [{ heading: 'I. MỤC ĐÍCH, YÊU CẦU', paragraphs: ['1. Tạo không khí thi đua sôi nổi trong toàn đơn vị.'] }],
    recipients: ['Ủy ban nhân dân tỉnh (để báo cáo)', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT'],
  };
  const tasks = () => [
    draftTask('Phát động phong trào thi đua năm 2026', 'Quý I/2026', { lead: [{ text: 'Văn phòng Sở', unitId: null }] }),
    draftTask('Đăng ký danh hiệu thi đua', 'Trước ngày 15/3/2026', {
      lead: [{ text: 'Phòng Tổ chức', unitId: null }],
      coordinating: [{ text: 'Văn phòng Sở', unitId: null }],
    }),
    draftTask('Tuyên truyền gương điển hình tiên tiến', 'Thường xuyên', { lead: [{ text: 'Văn phòng Sở', unitId: null }] }),
    draftTask('Báo cáo kết quả thực hiện', 'Hằng quý', { lead: [{ text: 'Phòng Tổ chức', unitId: null }] }),
    draftTask('Xét khen thưởng đột xuất', 'Khi có thành tích đột xuất', { lead: [{ text: 'Phòng Tổ chức', unitId: null }] }),
  ];

  it('reads back as the same plan', async () => {
    const { planId } = await issuedPlan(w, head, so, tasks(), more);
    const plan = (await w.call(head, ops.getPlan, { params: { planId } })).body;
    const paper = await w.call(head, ops.downloadPlanDocument, { params: { planId } });
    expect(paper.status).toBe(200);
    const reading = await readPlanFile(paper.body, 'ke-hoach.docx');
    expect({
      number: reading.number,
      symbol: reading.symbol,
      date: reading.date,
      year: reading.planYear,
      place: reading.place,
    }).toEqual({
      number: plan.header.number,
      symbol: plan.header.symbol,
      date: plan.header.issuedOn,
      year: 2026,
      place: 'Hà Mẫu',
    });
    expect(reading.agency?.toLocaleLowerCase('vi')).toBe('sở xây dựng mẫu');
    expect(reading.superior?.toLocaleLowerCase('vi')).toBe('ủy ban nhân dân tỉnh mẫu');
    expect([reading.signer, reading.signerTitle, reading.title]).toEqual(['Nguyễn Văn An', 'GIÁM ĐỐC', plan.header.title]);
    expect(reading.recipients).toEqual(plan.recipients);
    const brief = (task: { content: string; timing: string; periodEnd: string | null; periodStart: string | null }) => [
      task.content,
      task.timing,
      task.periodStart,
      task.periodEnd,
    ];
    expect(reading.tasks.map(brief)).toEqual(plan.tasks.map(brief));
    const units = (names: readonly string[]) => names.join('; ');
    expect(reading.tasks.map((task) => [units(task.responsible), units(task.coordinating)])).toEqual(
      plan.tasks.map((task: { lead: { text: string }[]; coordinating: { text: string }[] }) => [
        units(task.lead.map((one) => one.text)),
        units(task.coordinating.map((one) => one.text)),
      ]),
    );
  });

  it('is a workbook, too, and so is every list of tasks', async () => {
    const { planId } = await issuedPlan(w, head, so, tasks(), more);
    const book = await w.call(head, ops.downloadPlanTasks, { params: { planId } });
    expect(Buffer.from(book.body.subarray(0, 2)).toString()).toBe('PK');
    const list = await w.call(head, ops.downloadTaskList, { query: { scope: 'own', unitId: so.id, planId } });
    const sheets = await readXlsx(Buffer.from(list.body));
    const text = JSON.stringify(sheets);
    for (const task of tasks()) expect(text).toContain(task.content);
    expect(text).toContain('Danh sách nhiệm vụ');
  });

  it('carries the signed document beside it', async () => {
    const { planId } = await issuedPlan(w, head, so, tasks(), more);
    const params = { planId };
    expect((await w.call(head, ops.downloadSignedPlan, { params })).status).toBe(404);
    const bytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    expect((await w.call(head, ops.attachSignedPlan, { params, body: {}, file: { name: 'Đã ký.pdf', bytes } })).status).toBe(200);
    const back = await w.call(head, ops.downloadSignedPlan, { params });
    expect(Buffer.from(back.body).equals(Buffer.from(bytes))).toBe(true);
    expect(back.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C4%90%C3%A3%20k%C3%BD.pdf");
  });
});
