import type { RegulationContent } from './regulation.ts';

const FIELDS: Record<Exclude<keyof RegulationContent, 'entries'>, string> = {
  number: 'số, ký hiệu',
  title: 'trích yếu',
  issuer: 'cơ quan ban hành',
  signedOn: 'ngày ký',
  from: 'ngày bắt đầu áp dụng',
  to: 'ngày hết áp dụng',
  note: 'ghi chú',
};
const two = (n: number): string => String(n).padStart(2, '0');
/** The text of a value whatever order its keys came in: the database does not keep it. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** What a new writing changes, in words; empty: nothing. */
export function changesBetween(before: RegulationContent, after: RegulationContent): string[] {
  const fields = Object.entries(FIELDS)
    .filter(([key]) => before[key as keyof typeof FIELDS] !== after[key as keyof typeof FIELDS])
    .map(([, label]) => label);
  const old = new Set(before.entries.map(textOf));
  const now = new Set(after.entries.map(textOf));
  const added = [...now].filter((text) => !old.has(text)).length;
  const gone = [...old].filter((text) => !now.has(text)).length;
  const changed = Math.min(added, gone);
  return [
    ...(fields.length > 0 ? [`đổi ${fields.join(', ')}`] : []),
    ...(changed > 0 ? [`sửa ${two(changed)} nội dung`] : []),
    ...(added > changed ? [`thêm ${two(added - changed)} nội dung`] : []),
    ...(gone > changed ? [`bỏ ${two(gone - changed)} nội dung`] : []),
    ...(fields.length === 0 && added === 0 && gone === 0 && textOf(before.entries) !== textOf(after.entries)
      ? ['đổi thứ tự các nội dung']
      : []),
  ];
}
