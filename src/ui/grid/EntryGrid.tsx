import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceDesktop, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { EmptyState } from '../page/states.tsx';
import { formatCount } from '../text/format.ts';
import { boxOf, type GridRow } from './cells.ts';
import classes from './EntryGrid.module.css';
import { GridCell } from './GridCell.tsx';
import { commandOf, visibleRows } from './keys.ts';
import { useGrid } from './use-grid.ts';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** Pixels. */
  readonly width?: number;
  readonly numeric?: boolean;
  /** Can be read and copied, not written. */
  readonly fixed?: boolean;
  /** Offered while typing; other words may still be written. */
  readonly choices?: readonly string[];
}

/** A fault of one cell; `row` counts from 0. */
export interface CellFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

interface EntryGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly onChange: (rows: readonly GridRow[]) => void;
  readonly faults?: readonly CellFault[];
  readonly maxRows?: number;
}

const rowHeight = 34;
/** At least as tall as any window the grid may get: too many rows drawn is only slower. */
const windowHeight = 1000;

/**
 * Many small entries, with the keyboard of a spreadsheet: arrows, Enter, Tab, F2, Esc, Delete, Ctrl+Z and Ctrl+Y, a block pasted from
 * Excel or copied to it. Values are text; the server reads them and its faults are shown in their cells. There is always one
 * empty row to go on writing.
 *
 * ```tsx
 * <EntryGrid label="Danh sách cán bộ" columns={[{ id: 'name', label: 'Họ và tên', width: 220 }]} rows={rows} onChange={setRows} faults={faults} />
 * ```
 */
export function EntryGrid({ label, columns, rows, onChange, faults = [], maxRows = 1000 }: EntryGridProps): ReactNode {
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const root = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const ids = columns.map((column) => column.id);
  const grid = useGrid({
    columns: ids,
    fixed: new Set(columns.filter((column) => column.fixed).map(({ id }) => id)),
    maxRows,
    rows,
    onChange,
  });
  const { head } = grid.selection;
  const box = boxOf(grid.selection);
  const faultAt = new Map(faults.map((fault) => [`${fault.row} ${fault.column}`, fault.message]));
  const [first, last] = visibleRows(scrollTop, windowHeight, rowHeight, grid.count);

  useLayoutEffect(() => {
    const view = root.current;
    if (!view) return;
    const top = head.row * rowHeight;
    // The heading row covers the top of the window.
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top + 2 * rowHeight > view.scrollTop + view.clientHeight) view.scrollTop = top + 2 * rowHeight - view.clientHeight;
  }, [head.row]);

  if (narrow) {
    return (
      <EmptyState
        icon={<IconDeviceDesktop size={30} stroke={1.5} />}
        title="Bảng nhập cần màn hình rộng hơn"
        next="Hãy mở trang này trên máy tính, hoặc xoay ngang máy tính bảng, để nhập và dán từ Excel."
      />
    );
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (grid.editing !== undefined) return;
    const command = commandOf({ key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey });
    if (command && grid.run(command)) event.preventDefault();
  };
  const onClipboard = (event: ClipboardEvent, text: string) => {
    if (grid.editing !== undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  const current = faultAt.get(`${head.row} ${ids[head.column]}`);
  return (
    <div>
      <Group gap="xs" mb="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          {formatCount(rows.length)} dòng. Dán trực tiếp từ Excel bằng Ctrl+V.
        </Text>
        <Group gap={4}>
          <Button
            size="xs"
            variant="subtle"
            color="ink"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={grid.line.past.length === 0}
            onClick={() => grid.run({ do: 'undo' })}
          >
            Hoàn tác
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="ink"
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            disabled={grid.line.future.length === 0}
            onClick={() => grid.run({ do: 'redo' })}
          >
            Làm lại
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="ink"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={box.top >= rows.length}
            onClick={grid.removeRows}
          >
            Xóa dòng
          </Button>
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element cannot say */}
      <div
        ref={root}
        role="grid"
        aria-label={label}
        aria-rowcount={grid.count + 1}
        aria-colcount={columns.length}
        tabIndex={0}
        aria-activedescendant={`${label} ${head.row} ${head.column}`.replaceAll(' ', '-')}
        className={classes.grid}
        style={{
          gridTemplateColumns: `52px ${columns.map((column) => `minmax(${column.width ?? 140}px, ${column.width ?? 140}fr)`).join(' ')}`,
        }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        onCopy={(event) => onClipboard(event, grid.copy())}
        onCut={(event) => grid.editing === undefined && onClipboard(event, grid.cut())}
        onPaste={(event) => {
          if (grid.editing !== undefined) return;
          event.preventDefault();
          grid.paste(event.clipboardData.getData('text/plain'));
        }}
      >
        {/* biome-ignore lint/a11y: rows and cells of a grid take no focus of their own; the grid points at the active one */}
        <div role="row" aria-rowindex={1} className={classes.row}>
          {/* biome-ignore lint/a11y: as above */}
          <span role="columnheader" className={classes.corner}>
            <VisuallyHidden>Số thứ tự</VisuallyHidden>
          </span>
          {columns.map((column) => (
            // biome-ignore lint/a11y: as above
            <span key={column.id} role="columnheader" className={classes.head}>
              {column.label}
            </span>
          ))}
        </div>
        {first > 0 && <div className={classes.space} style={{ height: first * rowHeight }} />}
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset).map((row) => (
          // biome-ignore lint/a11y: as above
          <div key={row} role="row" aria-rowindex={row + 2} className={classes.row}>
            {/* biome-ignore lint/a11y: as above */}
            <span role="rowheader" className={classes.number}>
              {row < rows.length ? row + 1 : <VisuallyHidden>Dòng mới</VisuallyHidden>}
            </span>
            {columns.map((column, place) => (
              <GridCell
                key={column.id}
                id={`${label} ${row} ${place}`.replaceAll(' ', '-')}
                column={column}
                text={rows[row]?.[column.id] ?? ''}
                fault={faultAt.get(`${row} ${column.id}`)}
                active={row === head.row && place === head.column}
                selected={row >= box.top && row <= box.bottom && place >= box.left && place <= box.right}
                editing={row === head.row && place === head.column ? grid.editing : undefined}
                setEditing={grid.setEditing}
                endEdit={(go) => {
                  grid.endEdit(go);
                  if (go !== 'stay') root.current?.focus();
                }}
                cancel={() => {
                  grid.setEditing(undefined);
                  root.current?.focus();
                }}
                point={(extend) => {
                  grid.endEdit('stay');
                  grid.goTo({ row, column: place }, extend);
                }}
                open={() => grid.beginEdit(rows[row]?.[column.id] ?? '')}
              />
            ))}
          </div>
        ))}
        {last < grid.count - 1 && <div className={classes.space} style={{ height: (grid.count - 1 - last) * rowHeight }} />}
      </div>
      <Text size="sm" mih={22} mt={4} c="red.7" role="status" aria-live="polite">
        {current && `Dòng ${head.row + 1}, ${columns[head.column]?.label}: ${current}`}
        {!current && faults.length > 0 && `Còn ${faults.length} ô cần sửa.`}
      </Text>
      <VisuallyHidden role="status" aria-live="polite">
        {grid.said}
      </VisuallyHidden>
    </div>
  );
}
