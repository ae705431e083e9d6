import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays, formatShort, type LocalDate, toEpochDay } from '../../kernel/local-date.ts';

export const ICS = 'text/calendar; charset=utf-8';

/** The last day of one task, as an entry of a calendar feed. */
export interface FeedEntry {
  /** Same in every feed and at every fetch: calendar programs recognise the entry by it. */
  readonly taskId: string;
  readonly due: LocalDate;
  readonly content: string;
  /** "Kế hoạch công tác thi đua, khen thưởng năm 2026". */
  readonly planTitle: string;
  readonly timeText: string | null;
  readonly periodStart: LocalDate | null;
  readonly responsible: readonly string[];
  readonly done: boolean;
  /** Address of the task in the application; null where none may be shown. */
  readonly url: string | null;
}

const DAY_MS = 86_400_000;
const SIX_HOURS = 6 * 3600;
const LONGEST_SUMMARY = 120;

/**
 * An `.ics` feed (RFC 5545) with one all-day entry on the last day of each task. No alarms: reminders come from the system.
 * @param name shown by the calendar program: "Việc của Phòng Kỹ thuật"
 * @param stampedAt when the feed is made, milliseconds since 1970-01-01 UTC
 */
export function writeTaskFeed(name: string, entries: readonly FeedEntry[], stampedAt: number): string {
  const calendar = ical({
    name,
    prodId: { company: 'Sổ Vàng', product: 'Kế hoạch', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: SIX_HOURS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.taskId}@so-vang`,
      stamp: new Date(stampedAt),
      allDay: true,
      start: startOf(entry.due),
      end: startOf(addDays(entry.due, 1)),
      summary: shorten(`${entry.done ? 'Đã xong' : 'Hạn'}: ${oneLine(entry.content)}`),
      description: describe(entry),
      url: entry.url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function describe(entry: FeedEntry): string {
  const parts = [
    entry.content,
    entry.planTitle,
    entry.timeText && `Thời gian: ${entry.timeText}`,
    entry.periodStart && entry.periodStart < entry.due && `Bắt đầu: ${formatShort(entry.periodStart)}`,
    entry.responsible.length > 0 && `Đơn vị thực hiện: ${entry.responsible.join('; ')}`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** Midnight UTC: all-day entries carry the date alone. */
function startOf(day: LocalDate): Date {
  return new Date(toEpochDay(day) * DAY_MS);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  return text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`;
}
