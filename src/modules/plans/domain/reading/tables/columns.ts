import { fold } from '../text.ts';

export type ColumnRole = 'order' | 'content' | 'time' | 'lead' | 'partner' | 'result' | 'director' | 'note' | 'other';

const NAMES: readonly [ColumnRole, RegExp][] = [
  ['order', /^(?:tt|stt|so tt|so thu tu|thu tu|no|#|so)\.?$/],
  [
    'time',
    /^(?:thoi gian|thoi han|tien do|thoi diem|han |thang|quy|ngay|nam hoc|thoi ky|lo trinh|tuan|moc thoi gian|du kien thoi gian)|hoan thanh|thoi gian|thoi han/,
  ],
  ['partner', /phoi hop(?!.*chu tri)/],
  ['director', /lanh dao|nguoi chi dao|chi dao thuc hien|^chi dao$/],
  ['result', /san pham|ket qua|muc tieu|chi tieu|du kien ket qua|dau ra/],
  ['note', /ghi chu|kinh phi|dia diem|hinh thuc|so luong|thanh phan|doi tuong|co so phap ly|can cu|bieu mau/],
  [
    'content',
    /^(?:noi dung|nhiem vu|cong viec|hoat dong|ten |cac noi dung|cac nhiem vu|cac hoat dong|viec|chu de|van ban|danh muc|dau viec|mang cong tac|muc|giai phap|linh vuc|hang muc|cong tac|chuong trinh)|noi dung|nhiem vu|cong viec|hoat dong/,
  ],
  [
    'lead',
    /chu tri|thuc hien|phu trach|tham muu|trach nhiem|don vi|co quan|bo phan|phan cong|to chuc, ca nhan|ca nhan|nguoi|ben |dau moi|phong, ban|luc luong/,
  ],
];

/** What a column holds, by the words over it. */
export function roleOfColumn(header: string): ColumnRole {
  const text = fold(header)
    .replace(/[.:;*]+$/g, '')
    .trim();
  if (text === '') return 'other';
  if (/^(?:ket qua|san pham).*(?:thoi gian|hoan thanh)/.test(text) && !/thoi gian|thoi han/.test(text)) return 'result';
  return NAMES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

export interface Columns {
  readonly roles: readonly ColumnRole[];
  /** Words over each column, for tables whose columns are months. */
  readonly headers: readonly string[];
}

/** A table is a list of tasks when it has a column of work and one that orders, dates or assigns it. */
export function isTaskTable(columns: Columns): boolean {
  const has = (role: ColumnRole): boolean => columns.roles.includes(role);
  if (!has('content')) return false;
  const isScoreSheet = columns.headers.some((header) =>
    /^(?:diem|thang diem|diem chuan|diem toi da|tu cham|so tien|don gia|muc chi|thanh tien|ho va ten|ho ten|danh hieu|chuc vu)(?:\s|$)/.test(
      fold(header),
    ),
  );
  if (isScoreSheet && !has('time')) return false;
  const isOnlyListed =
    has('order') && !columns.headers.some((header) => /chi tieu|so luong|ty le|tieu chi|diem/.test(fold(header)));
  return (
    has('time') ||
    has('lead') ||
    has('partner') ||
    isOnlyListed ||
    columns.headers.filter((header) => /^(?:thang|t)\s*\d{1,2}$/.test(fold(header))).length >= 3
  );
}

/** At least one telling column: a row that only happens to hold such words elsewhere is no header. */
export function isHeader(headers: readonly string[]): boolean {
  const filled = headers.filter((header) => /\p{L}/u.test(header));
  if (filled.length < 2 || filled.some((header) => header.length > 90)) return false;
  const roles = filled.map(roleOfColumn);
  return roles.includes('content') && roles.some((role) => role !== 'content' && role !== 'other');
}
