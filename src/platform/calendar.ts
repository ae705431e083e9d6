import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type LocalDate, zLocalDate } from '../kernel/local-date.ts';
import type { HolidayCalendar, SpecialDay } from '../kernel/working-days.ts';

const zYearFile = z.strictObject({
  year: z.int(),
  /** Whether the Prime Minister's decision for the year (Tết, the day beside Quốc khánh, swaps) is among the days. */
  noticed: z.boolean(),
  days: z.array(
    z.strictObject({
      day: zLocalDate,
      name: z.string().min(1),
      kind: z.enum(['holiday', 'swappedOff', 'swappedWorking']),
      source: z.string().min(1),
      certainty: z.enum(['V', 'V2', 'M-hi', 'M-med', 'M-lo']),
    }),
  ),
});

const FOLDER = join(import.meta.dirname, '../../law/calendar');

/** Reads every `<year>.yaml` of a folder; throws when a file is malformed, a day stands twice or in another year's file. */
export function readCalendar(folder: string = FOLDER): HolidayCalendar {
  const days = new Map<LocalDate, SpecialDay>();
  const years = new Set<number>();
  for (const name of readdirSync(folder).filter((file) => /^\d{4}\.yaml$/.test(file))) {
    const file = zYearFile.parse(parse(readFileSync(join(folder, name), 'utf8')));
    if (name !== `${file.year}.yaml`) throw new Error(`${name} says it is of ${file.year}`);
    if (file.noticed) years.add(file.year);
    for (const special of file.days) {
      if (days.has(special.day)) throw new Error(`${special.day} stands twice`);
      if (!special.day.startsWith(`${file.year}-`)) throw new Error(`${special.day} stands in ${name}`);
      days.set(special.day, special);
    }
  }
  return { years, days };
}

let shared: HolidayCalendar | null = null;

/** The calendar delivered with the program, read once per process. */
export function holidayCalendar(): HolidayCalendar {
  shared ??= readCalendar();
  return shared;
}
