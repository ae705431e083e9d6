import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { formatShort, type LocalDate } from '../../kernel/local-date.ts';
import { today } from '../text/today.ts';
import { NOT_A_DAY, parseTypedDay } from './typed-day.ts';

const DayCalendar = lazy(() => import('./DayCalendar.tsx'));

interface DateFieldProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (day: LocalDate | null) => void;
  readonly name?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly min?: LocalDate;
  readonly max?: LocalDate;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/**
 * A day typed as people write it (5/9/2026, 05092026, 5/9) or picked. What is not a day stays in the field with a sentence;
 * the value is then null.
 *
 * ```tsx
 * <DateField label="Ngày ban hành" name="issuedOn" value={day} onChange={setDay} error={faults.of('issuedOn')} />
 * ```
 */
export function DateField({
  label,
  value,
  onChange,
  name,
  description,
  error,
  min,
  max,
  required,
  disabled,
}: DateFieldProps): ReactNode {
  const [text, setText] = useState(value ? formatShort(value) : '');
  const [fault, setFault] = useState<string | undefined>();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (value === null) return;
    setText(formatShort(value));
    setFault(undefined);
  }, [value]);
  const settle = (typed: string) => {
    const day = typed.trim() === '' ? null : parseTypedDay(typed, today());
    const wrong = typed.trim() !== '' && (day === null ? NOT_A_DAY : outside(day, min, max));
    setFault(wrong || undefined);
    const next = wrong ? null : day;
    if (next) setText(formatShort(next));
    if (next !== value) onChange(next);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          label={label}
          name={name}
          description={description}
          // What is no day is told before what the form misses because of it.
          error={fault ?? error}
          data-day
          placeholder="ngày/tháng/năm"
          inputMode="numeric"
          autoComplete="off"
          withAsterisk={required}
          disabled={disabled}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            // Taken away now: if it went when the field is left, what one is about to press would move from under the pointer.
            setFault(undefined);
          }}
          onBlur={(event) => settle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle(event.currentTarget.value);
            if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Chọn ${label.toLowerCase()} trên lịch`}
              aria-expanded={opened}
              disabled={disabled}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          {opened && (
            <DayCalendar
              value={value}
              min={min}
              max={max}
              pick={(day) => {
                setOpened(false);
                setFault(undefined);
                onChange(day);
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function outside(day: LocalDate, min: LocalDate | undefined, max: LocalDate | undefined): string | false {
  if (min && day < min) return `Ngày phải từ ${formatShort(min)} trở đi.`;
  if (max && day > max) return `Ngày phải đến ${formatShort(max)} là muộn nhất.`;
  return false;
}
