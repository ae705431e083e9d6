import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { formatShort, type LocalDate, zLocalDate } from '../../../kernel/local-date.ts';

const span = ({ from, to }: { from: LocalDate; to: LocalDate | null }): string =>
  to ? `từ ngày ${formatShort(from)} đến ngày ${formatShort(to)}` : `từ ngày ${formatShort(from)}`;
const because = ({ reason }: { reason: string | null }): string => (reason ? `; lý do: ${reason}` : '');

const zWhere = z.object({ title: z.string(), unitName: z.string(), from: zLocalDate, to: zLocalDate.nullable() });

export const personCreated = actKind(
  'person.created',
  'person',
  z.object({ title: z.string(), unitName: z.string(), from: zLocalDate }),
  (d) => `thêm hồ sơ cán bộ, ${d.title} tại “${d.unitName}” từ ngày ${formatShort(d.from)}`,
);

/** Which fields, not their contents: the record of acts is kept for ever, personal data is not. */
export const personEdited = actKind('person.edited', 'person', z.object({ fields: z.array(z.string()) }), ({ fields }) =>
  fields.length > 0 ? `sửa ${fields.join(', ')}` : 'lưu lại hồ sơ, không có thay đổi',
);

export const positionAdded = actKind(
  'person.positionAdded',
  'person',
  zWhere,
  (d) => `thêm vị trí ${d.title} tại “${d.unitName}” ${span(d)}`,
);

export const positionChanged = actKind(
  'person.positionChanged',
  'person',
  z.object({ before: zWhere, after: zWhere }),
  ({ before, after }) =>
    `sửa vị trí ${before.title} tại “${before.unitName}” ${span(before)} thành ${after.title} ${span(after)}`,
);

export const positionEnded = actKind(
  'person.positionEnded',
  'person',
  z.object({ title: z.string(), unitName: z.string(), lastDay: zLocalDate, reason: z.string().nullable() }),
  (d) => `thôi giữ vị trí ${d.title} tại “${d.unitName}”, ngày cuối là ${formatShort(d.lastDay)}${because(d)}`,
);

export const positionRemoved = actKind(
  'person.positionRemoved',
  'person',
  zWhere.extend({ reason: z.string().nullable() }),
  (d) => `xóa vị trí nhập nhầm: ${d.title} tại “${d.unitName}” ${span(d)}${because(d)}`,
);

export const personTransferred = actKind(
  'person.transferred',
  'person',
  z.object({
    fromTitle: z.string(),
    fromUnit: z.string(),
    title: z.string(),
    unitName: z.string(),
    onDay: zLocalDate,
    reason: z.string().nullable(),
  }),
  (d) =>
    `điều động từ “${d.fromUnit}” (${d.fromTitle}) đến “${d.unitName}” (${d.title}) từ ngày ${formatShort(d.onDay)}${because(d)}`,
);

export const peopleTransferred = actKind(
  'unit.peopleTransferred',
  'unit',
  z.object({ fromUnit: z.string(), toUnit: z.string(), count: z.number(), onDay: zLocalDate, reason: z.string().nullable() }),
  (d) => `điều động ${d.count} cán bộ từ “${d.fromUnit}” đến “${d.toUnit}” từ ngày ${formatShort(d.onDay)}${because(d)}`,
);

export const PERSON_ACT_KINDS = [
  personCreated,
  personEdited,
  positionAdded,
  positionChanged,
  positionEnded,
  positionRemoved,
  personTransferred,
  peopleTransferred,
];
