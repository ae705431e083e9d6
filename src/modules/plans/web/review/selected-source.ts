import { useEffect, useState } from 'react';
import type { SourceRef } from './source-marks.ts';

export interface SelectedSource {
  readonly text: string;
  readonly source: SourceRef;
}

/** What of the document the person has selected, when the selection begins and ends in one paragraph or cell. */
export function useSelectedSource(): SelectedSource | undefined {
  const [selected, setSelected] = useState<SelectedSource | undefined>();
  useEffect(() => {
    const look = () => setSelected(readSelection(document.getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return selected;
}

function readSelection(selection: Selection | null): SelectedSource | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const from = pointOf(range.startContainer, range.startOffset);
  const to = pointOf(range.endContainer, range.endOffset);
  if (!from) return undefined;
  // A triple click ends at the beginning of the next paragraph: the rest of the first one is meant.
  const whole = from.words.textContent ?? '';
  const end = to?.place === from.place ? to.offset : whole.length;
  const text = whole.slice(from.offset, end);
  const said = text.trim();
  if (said.length < 3) return undefined;
  const start = from.offset + text.indexOf(said);
  const [block, row, cell] = from.place.split('.').map(Number);
  return {
    text: said.replace(/\s+/gu, ' '),
    source: { block: block!, ...(row === undefined ? {} : { row, cell: cell ?? 0 }), start, end: start + said.length },
  };
}

function pointOf(
  node: Node,
  offset: number,
): { readonly place: string; readonly offset: number; readonly words: Element } | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const words = element?.closest('[data-place]');
  const part = element?.closest('[data-start]');
  if (!words || !part) return undefined;
  const start = Number(part.getAttribute('data-start'));
  return { place: words.getAttribute('data-place')!, offset: start + (node instanceof Element ? 0 : offset), words };
}
