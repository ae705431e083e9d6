import { type LocalDate, localDate } from '../../kernel/local-date.ts';

const dayInVietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Viet Nam at an instant, by default now. */
export const dayOf = (instant: Date | string): LocalDate => localDate(dayInVietnam.format(new Date(instant)));
export const today = (): LocalDate => dayOf(new Date());
