/** What a key means in a grid. */
export type GridCommand =
  | { readonly do: 'move'; readonly down: number; readonly right: number; readonly extend: boolean }
  | { readonly do: 'tab'; readonly back: boolean }
  | { readonly do: 'edit' }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'clear' | 'undo' | 'redo' | 'all' | 'leave' };

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

const far = 1_000_000;
const page = 12;

const moves: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
  Home: [0, -far],
  End: [0, far],
};

/** The command of a key while no cell is being edited; undefined lets the browser have it (copy and paste come as events of their own). */
export function commandOf({ key, shift, ctrl, alt }: Key): GridCommand | undefined {
  if (alt) return undefined;
  const move = moves[key];
  if (move) {
    const reach = ctrl ? far : 1;
    const corner = ctrl && (key === 'Home' || key === 'End');
    return {
      do: 'move',
      down: corner ? (key === 'Home' ? -far : far) : move[0] * reach,
      right: move[1] * (corner ? 1 : reach),
      extend: shift,
    };
  }
  if (ctrl) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { do: shift ? 'redo' : 'undo' };
    if (letter === 'y') return { do: 'redo' };
    return letter === 'a' ? { do: 'all' } : undefined;
  }
  if (key === 'Enter') return { do: 'move', down: shift ? -1 : 1, right: 0, extend: false };
  if (key === 'Tab') return { do: 'tab', back: shift };
  if (key === 'F2') return { do: 'edit' };
  if (key === 'Escape') return { do: 'leave' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return [...key].length === 1 ? { do: 'type', text: key } : undefined;
}

/** First and last row to draw, when `rows` of equal height scroll in a window. Some more are drawn on both sides. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
): readonly [first: number, last: number] {
  const spare = 8;
  return [
    Math.max(0, Math.floor(scrollTop / rowHeight) - spare),
    Math.min(rows - 1, Math.ceil((scrollTop + height) / rowHeight) + spare),
  ];
}
