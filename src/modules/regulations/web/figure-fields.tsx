import { NumberInput, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './regulations.module.css';

interface FigureProps {
  readonly label: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly description?: string;
  readonly suffix?: string;
  readonly decimal?: boolean;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A figure as it is written; empty is undefined. */
export function Figure({ value, onChange, decimal = false, suffix = '', ...field }: FigureProps): ReactNode {
  return (
    <NumberInput
      {...field}
      withAsterisk
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      min={0}
      allowDecimal={decimal}
      decimalSeparator=","
      decimalScale={1}
      allowNegative={false}
      hideControls
      suffix={suffix}
      inputMode={decimal ? 'decimal' : 'numeric'}
    />
  );
}

/** One of two, neither of them chosen beforehand. */
export function YesNo({
  name,
  label,
  description,
  error,
  yes,
  no,
  value,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly error: string | undefined;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      withAsterisk
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === 'yes')}
    >
      <div className={classes.pair} data-path={name} tabIndex={-1}>
        <Radio value="yes" label={yes} />
        <Radio value="no" label={no} />
      </div>
    </Radio.Group>
  );
}
