import { Button, Menu, NativeSelect, Popover, SegmentedControl, Stack } from '@mantine/core';
import { IconBuilding, IconCalendar, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { today } from '../text/today.ts';
import classes from './ScopePicker.module.css';
import { offeredYears, parseYear, useScope, yearCode, yearLabel } from './scope.ts';

/** Unit and year, chosen once and kept. One unit is shown as text; the year is calendar or school. */
export function ScopePicker(): ReactNode {
  const { unit, units, unitId, setUnit } = useScope();
  return (
    <div className={classes.row}>
      {units.length > 1 ? (
        <Menu position="bottom-start" width={360}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="ink"
              className={classes.button}
              classNames={{ label: classes.label }}
              leftSection={<IconBuilding size={18} stroke={1.6} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
              aria-label={`Đơn vị đang làm việc: ${unit?.name ?? ''}. Chọn đơn vị khác`}
            >
              {unit?.name}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            <Menu.Label>Làm việc cho đơn vị</Menu.Label>
            {units.map(({ id, name }) => (
              <Menu.Item
                key={id}
                onClick={() => setUnit(id)}
                fw={id === unitId ? 600 : undefined}
                aria-current={id === unitId || undefined}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={classes.only}>
          <IconBuilding size={18} stroke={1.6} aria-hidden />
          <span>{unit?.name}</span>
        </span>
      )}
      <YearPicker />
    </div>
  );
}

function YearPicker(): ReactNode {
  const { year, setYear } = useScope();
  const offered = offeredYears(year.kind, today());
  const listed = offered.some((one) => one.year === year.year) ? offered : [year, ...offered];
  return (
    <Popover position="bottom-start" trapFocus width={260} shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="ink"
          className={classes.year}
          leftSection={<IconCalendar size={18} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${yearLabel(year)}. Chọn năm khác`}
        >
          {yearLabel(year)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <SegmentedControl
            fullWidth
            aria-label="Cách tính năm"
            value={year.kind}
            onChange={(kind) => setYear({ kind: kind === 'school' ? 'school' : 'calendar', year: year.year })}
            data={[
              { value: 'calendar', label: 'Năm' },
              { value: 'school', label: 'Năm học' },
            ]}
          />
          <NativeSelect
            label="Năm làm việc"
            value={yearCode(year)}
            onChange={(event) => {
              const next = parseYear(event.currentTarget.value);
              if (next) setYear(next);
            }}
            data={listed.map((one) => ({ value: yearCode(one), label: yearLabel(one) }))}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
