import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { blankTask, emptyDraft } from './draft.ts';
import { draftFromReading, draftFromSuperior } from './draft-sources.ts';
import type { PlanReading, TaskReading } from './reading/plan-reading.ts';

const reading = (more: Partial<PlanReading>): PlanReading => ({
  number: null,
  symbol: null,
  date: null,
  place: null,
  agency: null,
  superior: null,
  signer: null,
  signerTitle: null,
  title: 'Công tác thi đua năm 2026',
  planYear: 2026,
  yearKind: 'calendar',
  bases: [],
  background: [],
  tasks: [],
  recipients: [],
  cited: [],
  warnings: [],
  ...more,
});
const readTask = (more: Partial<TaskReading>): TaskReading => ({
  content: 'Phát động phong trào thi đua',
  timeText: null,
  time: null,
  periodStart: null,
  periodEnd: null,
  timing: 'untimed',
  responsible: ['Văn phòng'],
  coordinating: [],
  section: null,
  source: { block: 1, start: 0, end: 10 },
  continued: [],
  ...more,
});
let made = 0;
const tools = { newId: () => `id-${++made}`, unitOf: (text: string) => (text === 'Văn phòng' ? 'u1' : null) };

describe('the draft of a reading', () => {
  it.each([
    [
      {
        number: '324/KH-SGTVT',
        date: localDate('2026-01-26'),
        title: 'Triển khai công tác thi đua',
        issuer: 'Sở Giao thông vận tải',
      },
      'Căn cứ Kế hoạch số 324/KH-SGTVT ngày 26 tháng 01 năm 2026 của Sở Giao thông vận tải về triển khai công tác thi đua;',
    ],
    [
      { number: null, date: localDate('2022-06-15'), title: 'Luật Thi đua, khen thưởng', issuer: null },
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
    ],
    [
      { number: '98/2023/NĐ-CP', date: null, title: null, issuer: 'Chính phủ' },
      'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ;',
    ],
    [{ number: '7/XYZ', date: null, title: null, issuer: null }, 'Căn cứ Văn bản số 7/XYZ;'],
  ])('writes grounds as the papers do: %#', (basis, text) => {
    expect(draftFromReading(reading({ bases: [basis] }), tools).grounds[0]!.text).toBe(text);
  });

  it('takes units that are certain, and warns of what is open', () => {
    const draft = draftFromReading(
      reading({
        tasks: [
          readTask({}),
          readTask({ responsible: ['Các phòng'], timeText: 'khoảng giữa kỳ' }),
          readTask({ responsible: [], timing: 'scheduled' }),
        ],
      }),
      tools,
    );
    expect(draft.tasks.map((task) => task.lead)).toEqual([
      [{ text: 'Văn phòng', unitId: 'u1' }],
      [{ text: 'Các phòng', unitId: null }],
      [],
    ]);
    expect(draft.tasks.map((task) => task.warnings.length)).toEqual([0, 1, 2]);
    expect(draft.tasks[0]).toMatchObject({ kind: 'launch', checked: false, source: { block: 1, start: 0, end: 10 } });
  });

  it('keeps within the bounds of a draft whatever the document holds', () => {
    const long = 'rất '.repeat(5000);
    const draft = draftFromReading(
      reading({ title: long, tasks: Array.from({ length: 1200 }, () => readTask({ content: long, section: long })) }),
      tools,
    );
    expect([draft.header.title!.length <= 500, draft.tasks.length, draft.tasks[0]!.content.length <= 4000]).toEqual([
      true,
      1000,
      true,
    ]);
  });
});

it('a plan from above: its tasks become the unit’s own, each pointing at the one it carries out', () => {
  const superior = {
    id: 'p',
    title: 'Công tác thi đua',
    agency: 'Sở Mẫu',
    number: '12',
    symbol: 'KH-SM',
    issuedOn: localDate('2026-01-15'),
  };
  const chosen = [
    {
      ...blankTask('above'),
      content: 'Phát động',
      personIds: ['x'],
      lead: [{ text: 'các đơn vị', unitId: null }],
      section: 'II',
    },
  ];
  const draft = draftFromSuperior(
    emptyDraft({ yearKind: 'calendar', year: 2026 }),
    superior,
    chosen,
    { id: 'u', name: 'Ban Mẫu' },
    () => 'new',
  );
  expect(draft.grounds[0]!.text).toBe('Thực hiện Kế hoạch số 12/KH-SM ngày 15 tháng 01 năm 2026 của Sở Mẫu về công tác thi đua;');
  expect(draft.tasks[0]).toMatchObject({
    id: 'new',
    parentTaskId: 'above',
    personIds: [],
    section: null,
    lead: [{ text: 'Ban Mẫu', unitId: 'u' }],
  });
});
