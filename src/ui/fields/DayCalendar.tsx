import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi';
import { FocusTrap } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import type { ReactNode } from 'react';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { today } from '../text/today.ts';

interface DayCalendarProps {
  readonly value: LocalDate | null;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  readonly pick: (day: LocalDate | null) => void;
}

/** A month to pick a day from, weeks beginning on Monday. Loaded when first opened. */
export default function DayCalendar({ value, min, max, pick }: DayCalendarProps): ReactNode {
  return (
    <FocusTrap>
      <div>
        <DatePicker
          locale="vi"
          firstDayOfWeek={1}
          value={value}
          defaultDate={value ?? today()}
          {...(min ? { minDate: min } : {})}
          {...(max ? { maxDate: max } : {})}
          highlightToday
          hideOutsideDates
          weekendDays={[]}
          monthLabelFormat="[Tháng] M, YYYY"
          ariaLabels={{
            previousMonth: 'Tháng trước',
            nextMonth: 'Tháng sau',
            previousYear: 'Năm trước',
            nextYear: 'Năm sau',
            previousDecade: 'Mười năm trước',
            nextDecade: 'Mười năm sau',
          }}
          onChange={(day) => pick(day === null ? null : parseLocalDate(String(day)))}
        />
      </div>
    </FocusTrap>
  );
}
