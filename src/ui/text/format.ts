import { formatShort } from '../../kernel/local-date.ts';
import { formatThousands } from '../../kernel/money.ts';
import { dayOf } from './today.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** "14:05", in Viet Nam. */
export const formatClock = (instant: Date | string): string => clock.format(new Date(instant));
/** "14:05, 05/9/2026", for an instant written as ISO text by the server. */
export const formatInstant = (instant: Date | string): string => `${formatClock(instant)}, ${formatShort(dayOf(instant))}`;
/** "1.234" */
export const formatCount = (count: number): string => (count < 0 ? `-${formatThousands(-count)}` : formatThousands(count));
/** "45,5 %": a share of 0 to 1, at most one decimal. */
export function formatShare(share: number): string {
  const tenths = Math.round(share * 1000);
  const whole = formatCount(Math.trunc(tenths / 10));
  return tenths % 10 === 0 ? `${whole} %` : `${whole},${Math.abs(tenths % 10)} %`;
}
/** "2,4 MB", "310 KB": sizes of files as people say them. */
export function formatBytes(bytes: number): string {
  const said = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',');
  if (bytes >= 1024 * 1024) return `${said(bytes / 1024 / 1024)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} byte`;
}
