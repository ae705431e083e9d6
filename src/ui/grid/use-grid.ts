import { useCallback, useState } from 'react';
import {
  at,
  type Box,
  boxOf,
  type Cell,
  clearBox,
  copyBox,
  type GridRow,
  moved,
  pasteBlock,
  type Selection,
  setCell,
  tabbed,
} from './cells.ts';
import { advance, beginHistory, type History, redo, undo } from './history.ts';
import type { GridCommand } from './keys.ts';
import { parseTsv, writeTsv } from './tsv.ts';

interface GridSetup {
  readonly columns: readonly string[];
  readonly fixed: ReadonlySet<string>;
  readonly maxRows: number;
  readonly rows: readonly GridRow[];
  readonly onChange: (rows: readonly GridRow[]) => void;
}

/** The state of a grid: rows with undo, the selection, and the cell being edited. `say` texts are read to screen readers. */
export function useGrid({ columns, fixed, maxRows, rows, onChange }: GridSetup) {
  const [history, setHistory] = useState<History<readonly GridRow[]>>(() => beginHistory(rows));
  const [selection, setSelection] = useState<Selection>(at(0, 0));
  const [editing, setEditing] = useState<string | undefined>();
  const [said, say] = useState('');
  // Rows set from outside (an import, a reset) begin a history of their own.
  const line = history.now === rows ? history : beginHistory(rows);
  const count = Math.min(maxRows, rows.length + 1);

  const put = useCallback(
    (next: History<readonly GridRow[]>) => {
      setHistory(next);
      if (next.now !== rows) onChange(next.now);
    },
    [onChange, rows],
  );
  const change = (next: readonly GridRow[]) => put(advance(line, next));
  const goTo = (cell: Cell, extend = false) =>
    setSelection((was) => (extend ? { ...was, head: cell } : { anchor: cell, head: cell }));
  const value = rows[selection.head.row]?.[columns[selection.head.column] ?? ''] ?? '';
  const editable = !fixed.has(columns[selection.head.column] ?? '');

  const beginEdit = (text: string) => editable && setEditing(text);
  /** Keeps what was typed and goes on: down after Enter, along after Tab, nowhere when the focus left. */
  const endEdit = (go: 'down' | 'up' | 'along' | 'back' | 'stay') => {
    if (editing === undefined) return;
    const next = setCell(rows, selection.head, columns, editing.trim());
    setEditing(undefined);
    change(next);
    const size = Math.min(maxRows, next.length + 1);
    if (go === 'down' || go === 'up') goTo(moved(selection.head, go === 'down' ? 1 : -1, 0, size, columns.length));
    if (go === 'along' || go === 'back') goTo(tabbed(selection.head, go === 'back', size, columns.length) ?? selection.head);
  };

  /** True when the key was ours. */
  const run = (command: GridCommand): boolean => {
    switch (command.do) {
      case 'move':
        goTo(moved(selection.head, command.down, command.right, count, columns.length), command.extend);
        return true;
      case 'tab': {
        const next = tabbed(selection.head, command.back, count, columns.length);
        if (next) goTo(next);
        return next !== undefined;
      }
      case 'edit':
        beginEdit(value);
        return true;
      case 'type':
        beginEdit(command.text);
        return true;
      case 'clear':
        change(clearBox(rows, boxOf(selection), columns, fixed));
        return true;
      case 'undo':
        put(undo(line));
        say(line.past.length > 0 ? 'Đã hoàn tác.' : 'Không còn gì để hoàn tác.');
        return true;
      case 'redo':
        put(redo(line));
        return true;
      case 'all':
        setSelection({ anchor: { row: 0, column: 0 }, head: { row: Math.max(0, rows.length - 1), column: columns.length - 1 } });
        return true;
      case 'leave':
        setSelection((was) => ({ anchor: was.head, head: was.head }));
        return false;
    }
  };

  const paste = (text: string) => {
    const block = parseTsv(text);
    if (block.length === 0) return;
    const { rows: next, box, dropped } = pasteBlock(rows, selection, columns, block, { maxRows, fixed });
    change(next);
    setSelection({ anchor: { row: box.top, column: box.left }, head: { row: box.bottom, column: box.right } });
    say(
      dropped > 0
        ? `Đã dán ${block.length - dropped} dòng; ${dropped} dòng vượt quá số dòng cho phép nên chưa được dán.`
        : `Đã dán ${block.length} dòng.`,
    );
  };
  const copy = (): string => writeTsv(copyBox(rows, boxOf(selection), columns));
  const cut = (): string => {
    const text = copy();
    change(clearBox(rows, boxOf(selection), columns, fixed));
    return text;
  };
  const removeRows = () => {
    const box: Box = boxOf(selection);
    change(rows.filter((_, place) => place < box.top || place > box.bottom));
    setSelection(at(Math.min(box.top, Math.max(0, rows.length - (box.bottom - box.top + 1))), selection.head.column));
    say(`Đã xóa ${Math.min(box.bottom, rows.length - 1) - box.top + 1} dòng.`);
  };

  return {
    selection,
    editing,
    said,
    count,
    value,
    line,
    setSelection,
    setEditing,
    goTo,
    beginEdit,
    endEdit,
    run,
    paste,
    copy,
    cut,
    removeRows,
  };
}
