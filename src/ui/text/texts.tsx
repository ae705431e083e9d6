import { Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatLong, formatShort, type LocalDate } from '../../kernel/local-date.ts';
import { formatDong } from '../../kernel/money.ts';
import { formatInstant } from './format.ts';
import classes from './texts.module.css';

/** A calendar day: "05/9/2026" in tables, `long` "ngày 05 tháng 9 năm 2026". Nothing for no day. */
export function DateText({ day, long }: { readonly day: LocalDate | null | undefined; readonly long?: boolean }): ReactNode {
  if (!day) return null;
  return (
    <time dateTime={day} className={classes.figures}>
      {long ? formatLong(day) : formatShort(day)}
    </time>
  );
}

/** An instant from the server (ISO text): "14:05, 05/9/2026". */
export function InstantText({ at }: { readonly at: string | null | undefined }): ReactNode {
  if (!at) return null;
  return (
    <time dateTime={at} className={classes.figures}>
      {formatInstant(at)}
    </time>
  );
}

/** "2.530.000 đồng". Nothing for no amount. */
export function MoneyText({ amount }: { readonly amount: number | null | undefined }): ReactNode {
  return amount === null || amount === undefined ? null : <span className={classes.figures}>{formatDong(amount)}</span>;
}

interface PersonNameProps {
  readonly name: string;
  /** "Ông", "Bà" or nothing. */
  readonly address?: 'Ông' | 'Bà' | null | undefined;
  /** Position and unit, below the name. */
  readonly note?: ReactNode;
}

/** "Bà Nguyễn Thị Ánh", with the position below. */
export function PersonName({ name, address, note }: PersonNameProps): ReactNode {
  const said = address ? `${address} ${name}` : name;
  return note ? (
    <span className={classes.person}>
      <span>{said}</span>
      <Text span size="xs" c="dimmed">
        {note}
      </Text>
    </span>
  ) : (
    <span>{said}</span>
  );
}

/** Text of one line that shows the rest when pointed at or focused. */
export function ShortText({ children, lines = 2 }: { readonly children: string; readonly lines?: number }): ReactNode {
  return (
    <Tooltip label={children} multiline maw={420} openDelay={500}>
      <Text span lineClamp={lines}>
        {children}
      </Text>
    </Tooltip>
  );
}
