import { Tooltip } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { focusNow } from '../form/focus-now.ts';
import classes from './EntryGrid.module.css';
import type { GridColumn } from './EntryGrid.tsx';

interface GridCellProps {
  readonly id: string;
  readonly column: GridColumn;
  readonly text: string;
  readonly fault: string | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  /** What is being typed; undefined while the cell is only shown. */
  readonly editing: string | undefined;
  readonly setEditing: (text: string) => void;
  readonly endEdit: (go: 'down' | 'up' | 'along' | 'back' | 'stay') => void;
  readonly cancel: () => void;
  /** Pointed at; with Shift the selection grows. */
  readonly point: (extend: boolean) => void;
  readonly open: () => void;
}

/** One cell: its text, or the field in which it is written. */
export function GridCell({
  id,
  column,
  text,
  fault,
  active,
  selected,
  editing,
  setEditing,
  endEdit,
  cancel,
  point,
  open,
}: GridCellProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent) => {
    // The input method of Vietnamese uses Enter and Tab itself while a syllable is being put together.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter') endEdit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') endEdit(event.shiftKey ? 'back' : 'along');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cell = (
    // biome-ignore lint/a11y: the grid holds the focus and points at the active cell
    <span
      id={id}
      role="gridcell"
      aria-selected={selected}
      aria-invalid={fault !== undefined}
      aria-readonly={column.fixed}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-fault={fault !== undefined || undefined}
      data-numeric={column.numeric || undefined}
      data-fixed={column.fixed || undefined}
      className={classes.cell}
      onMouseDown={(event) => editing === undefined && point(event.shiftKey)}
      onMouseEnter={(event) => event.buttons === 1 && editing === undefined && point(true)}
      onDoubleClick={open}
    >
      {editing === undefined ? (
        text
      ) : (
        <>
          <input
            ref={focusNow}
            className={classes.input}
            aria-label={column.label}
            value={editing}
            list={column.choices ? `${id}-choices` : undefined}
            onChange={(event) => setEditing(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => endEdit('stay')}
          />
          {column.choices && (
            <datalist id={`${id}-choices`}>
              {column.choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          )}
        </>
      )}
    </span>
  );
  return fault === undefined || editing !== undefined ? cell : <Tooltip label={fault}>{cell}</Tooltip>;
}
