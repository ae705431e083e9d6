import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { FIRST_DAY } from '../../../law/timeline.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { FIRST_ASKED, lastAsked } from './days.ts';
import classes from './legal.module.css';

interface LawDayFieldProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (day: LocalDate | null) => void;
}

/** A day that the law may be asked about. */
export const LawDayField = (props: LawDayFieldProps): ReactNode => (
  <div className={classes.dayField}>
    <DateField {...props} min={FIRST_ASKED} max={lastAsked()} />
  </div>
);

/** Said once above an answer for a day that the data cannot speak for: before they begin, or further ahead than anybody knows. */
export function DayNotice({ on }: { readonly on: LocalDate }): ReactNode {
  const early = on < FIRST_DAY;
  if (!early && on <= lastAsked()) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      mb="md"
      title={early ? `Hệ thống chỉ có quy định từ ngày ${formatShort(FIRST_DAY)}` : 'Chưa biết quy định của ngày xa như vậy'}
    >
      <Text>
        {early
          ? `Chưa trả lời được cho ngày ${formatShort(on)}: pháp luật thi đua, khen thưởng trước ngày ${formatShort(FIRST_DAY)} chưa được đưa vào hệ thống.`
          : `Nội dung dưới đây theo những văn bản đã biết đến nay; đến ngày ${formatShort(on)} quy định có thể đã khác.`}
      </Text>
    </Alert>
  );
}
