import { Radio, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import {
  type Choice,
  type Conflict,
  type FactsDraft,
  factLines,
  type KnownAward,
  type Part,
  SECTION_TITLES,
  type Taken,
} from '../domain/index.ts';
import { FactLines } from './FactLines.tsx';
import classes from './merits.module.css';

/** A piece in one line; null: the entry is not there. */
function said(part: Part, facts: FactsDraft | null, awards: readonly KnownAward[]): string | null {
  if (!facts) return null;
  const lines = factLines(part, facts, awards);
  return lines.map(({ year, text }) => (year === undefined ? text : `${year}: ${text}`)).join('; ');
}

function sayTaken({ part, before, theirs }: Taken, awards: readonly KnownAward[]): string {
  const [was, now] = [said(part, before, awards), said(part, theirs, awards)];
  if (now === null) return `bỏ “${was}”`;
  return was === null ? `ghi “${now}”` : `sửa “${was}” thành “${now}”`;
}

interface OtherChangedProps {
  /** Who wrote meanwhile. */
  readonly by: string | null;
  readonly taken: readonly Taken[];
  readonly awards: readonly KnownAward[];
}

/** What the other one changed and comes in by itself. */
export function OtherChanged({ by, taken, awards }: OtherChangedProps): ReactNode {
  const shown = taken.flatMap((one) => (SECTION_TITLES[one.part] ? [{ ...one, title: SECTION_TITLES[one.part] }] : []));
  if (shown.length === 0) return null;
  return (
    <>
      <Text mt="sm" fw={600}>
        {by ?? 'Người khác'} đã sửa, được lấy vào phiếu:
      </Text>
      <ul className={classes.taken}>
        {shown.map((one) => (
          <li key={one.id}>
            {one.title}: {sayTaken(one, awards)}.
          </li>
        ))}
      </ul>
    </>
  );
}

interface BothChangedProps extends Omit<OtherChangedProps, 'taken'> {
  readonly conflicts: readonly Conflict[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly choose: (id: string, choice: Choice) => void;
  /** She wanted to go on before everything was chosen. */
  readonly open: boolean;
}

/** What both changed, side by side: neither is chosen beforehand. */
export function BothChanged({ by, conflicts, awards, choices, choose, open }: BothChangedProps): ReactNode {
  // What a side says is read out with it.
  const name = useId();
  if (conflicts.length === 0) return <Text mt="sm">Không có mục nào hai bên sửa khác nhau, nên ghép được ngay.</Text>;
  return (
    <>
      <Text mt="sm" fw={600}>
        Hai bên sửa khác nhau {String(conflicts.length).padStart(2, '0')} mục, xin chọn một bản ở mỗi mục:
      </Text>
      {conflicts.map(({ id, part, before, mine, theirs, both }, place) => {
        const sides: [Choice, string, FactsDraft | null][] = [
          ['mine', 'Bản đang soạn', mine],
          ['theirs', `Bản ${by ?? 'người khác'} vừa ghi`, theirs],
        ];
        const was = said(part, before, awards);
        const made = choices.get(id);
        // What is typed on meanwhile may take away that both can stand.
        const chosen = made === 'both' && both === null ? undefined : made;
        return (
          <Radio.Group
            key={id}
            mt="sm"
            label={SECTION_TITLES[part]}
            description={was ? `Trước đó: ${was}` : 'Trước đó chưa ghi'}
            data-chosen={chosen !== undefined}
            value={chosen ?? null}
            onChange={(choice) => choose(id, choice as Choice)}
            error={open && chosen === undefined ? 'Xin chọn một bản.' : undefined}
          >
            <div className={classes.twoSides}>
              {sides.map(([choice, label, facts]) => (
                <div key={choice} className={classes.oneSide}>
                  <Radio value={choice} label={label} aria-describedby={`${name}-${place}-${choice}`} />
                  <div id={`${name}-${place}-${choice}`}>
                    <FactLines lines={facts ? factLines(part, facts, awards) : [{ text: 'Không có mục này' }]} />
                  </div>
                </div>
              ))}
            </div>
            {both && <Radio mt="xs" value="both" label="Giữ cả hai: đó là hai mục khác nhau" />}
          </Radio.Group>
        );
      })}
    </>
  );
}
