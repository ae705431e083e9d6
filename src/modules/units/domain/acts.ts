import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { formatShort, type LocalDate, zLocalDate } from '../../../kernel/local-date.ts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS, YEAR_KIND_LABELS } from './unit.ts';

const zWhy = { reason: z.string().nullable(), decision: z.string().nullable() };
const because = ({ reason, decision }: { reason: string | null; decision: string | null }): string =>
  `${decision ? ` theo ${decision}` : ''}${reason ? `; lý do: ${reason}` : ''}`;
const on = (day: LocalDate): string => ` từ ngày ${formatShort(day)}`;
const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const unitCreated = actKind(
  'unit.created',
  'unit',
  z.object({ name: z.string(), parentName: z.string().nullable(), validFrom: zLocalDate }),
  ({ name, parentName, validFrom }) =>
    `thêm đơn vị “${name}”${parentName ? ` thuộc “${parentName}”` : ''}, hoạt động${on(validFrom)}`,
);

const zChanged = z.array(z.object({ field: z.string(), before: z.string(), after: z.string() }));

export const unitEdited = actKind('unit.edited', 'unit', z.object({ changed: zChanged }), ({ changed }) =>
  changed.length === 0
    ? 'lưu lại thông tin đơn vị, không có thay đổi'
    : `sửa thông tin đơn vị: ${changed.map((c) => `${c.field} từ “${c.before}” thành “${c.after}”`).join('; ')}`,
);

export const unitRenamed = actKind(
  'unit.renamed',
  'unit',
  z.object({ before: z.string(), after: z.string(), onDay: zLocalDate, ...zWhy }),
  (d) => `đổi tên “${d.before}” thành “${d.after}”${on(d.onDay)}${because(d)}`,
);

export const unitMoved = actKind(
  'unit.moved',
  'unit',
  z.object({ before: z.string(), after: z.string(), onDay: zLocalDate, ...zWhy }),
  (d) => `chuyển đơn vị từ “${d.before}” sang “${d.after}”${on(d.onDay)}${because(d)}`,
);

export const unitEnded = actKind(
  'unit.ended',
  'unit',
  z.object({ lastDay: zLocalDate, successors: z.array(z.string()), childrenTo: z.string().nullable(), ...zWhy }),
  (d) =>
    `kết thúc hoạt động của đơn vị, ngày cuối là ${formatShort(d.lastDay)}` +
    `${d.successors.length > 0 ? `; kế tục: ${list(d.successors)}` : ''}` +
    `${d.childrenTo ? `; các đơn vị trực thuộc chuyển về “${d.childrenTo}”` : ''}${because(d)}`,
);

export const unitsMerged = actKind(
  'unit.merged',
  'unit',
  z.object({ sources: z.array(z.string()), into: z.string(), onDay: zLocalDate, ...zWhy }),
  (d) => `sáp nhập ${list(d.sources)} thành “${d.into}”${on(d.onDay)}${because(d)}`,
);

export const unitSplit = actKind(
  'unit.split',
  'unit',
  z.object({ source: z.string(), parts: z.array(z.string()), kept: z.boolean(), onDay: zLocalDate, ...zWhy }),
  (d) => `${d.kept ? 'tách' : 'chia'} “${d.source}” thành ${list(d.parts)}${on(d.onDay)}${because(d)}`,
);

export const UNIT_ACT_KINDS = [unitCreated, unitEdited, unitRenamed, unitMoved, unitEnded, unitsMerged, unitSplit];

/** Attributes as a person reads them, for the record of what was edited. */
export const attributeText = {
  kind: (value: keyof typeof UNIT_KIND_LABELS): string => UNIT_KIND_LABELS[value],
  level: (value: keyof typeof UNIT_LEVEL_LABELS): string => UNIT_LEVEL_LABELS[value],
  yearKind: (value: keyof typeof YEAR_KIND_LABELS): string => YEAR_KIND_LABELS[value],
  yes: (value: boolean): string => (value ? 'có' : 'không'),
  text: (value: string | null): string => value ?? 'chưa có',
};
