import { Problem } from '../../../../ui/api/problem.ts';

/** A day that must be filled before anything is sent. */
export const missingDay = (detail: string): Problem =>
  new Problem({ status: 400, code: 'malformed', title: 'Thông tin chưa đủ', detail });
