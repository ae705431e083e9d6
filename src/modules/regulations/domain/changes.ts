import { canonical } from '../../../kernel/canonical.ts';
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
/** What a new writing changes, in words; empty: nothing. */
export function changesBetween(before: RegulationContent, after: RegulationContent): string[] {
  const fields = Object.entries(FIELDS)
    .filter(([key]) => before[key as keyof typeof FIELDS] !== after[key as keyof typeof FIELDS])
    .map(([, label]) => label);
  const old = new Set(before.entries.map(canonical));
  const now = new Set(after.entries.map(canonical));
  const added = [...now].filter((text) => !old.has(text)).length;
  const gone = [...old].filter((text) => !now.has(text)).length;
  const changed = Math.min(added, gone);
  return [
    ...(fields.length > 0 ? [`đổi ${fields.join(', ')}`] : []),
    ...(changed > 0 ? [`sửa ${two(changed)} nội dung`] : []),
    ...(added > changed ? [`thêm ${two(added - changed)} nội dung`] : []),
    ...(gone > changed ? [`bỏ ${two(gone - changed)} nội dung`] : []),
    ...(fields.length === 0 && added === 0 && gone === 0 && canonical(before.entries) !== canonical(after.entries)
      ? ['đổi thứ tự các nội dung']
      : []),
  ];
}
