import { conflict, type Refusal } from '../../../kernel/refusal.ts';

/** 409: the version that was read is no longer the one that stands. */
export const overtaken = (number: string): Refusal =>
  conflict(
    `Quy định số ${number} vừa được người khác sửa. Xin xem lại bản mới rồi thực hiện lại.`,
    [{ action: 'reload', label: 'Tải lại' }],
    'version-conflict',
  );
