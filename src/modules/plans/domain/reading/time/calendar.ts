/** The little arithmetic on calendar days that resolving a time phrase needs. Months are 1..12. */

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 'YYYY-MM-DD', or null for a day that does not exist. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day before an existing 'YYYY-MM-DD'. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return dayOf(year, month, day - 1) ?? date;
  const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12];
  return dayOf(y, m, daysInMonth(y, m)) ?? date;
}
