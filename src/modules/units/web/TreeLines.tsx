import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import type { TreeNode } from '../contract.ts';
import { UNIT_KIND_LABELS } from '../domain/index.ts';
import classes from './TreeLines.module.css';
import { type Line, linesOf } from './tree-nodes.ts';

interface TreeLinesProps {
  readonly branches: ReadonlyMap<string, readonly TreeNode[]>;
  readonly expanded: ReadonlySet<string>;
  readonly toggle: (id: string, opened: boolean) => void;
  readonly chosen: string;
  readonly open: (id: string) => void;
}

/** A tree with the keyboard of one: arrows to walk, right and left to unfold and fold, Enter to open, letters to jump. */
export function TreeLines({ branches, expanded, toggle, chosen, open }: TreeLinesProps): ReactNode {
  const lines = linesOf(branches, expanded);
  const [at, setAt] = useState(chosen);
  const items = useRef(new Map<string, HTMLElement>());
  const current = lines.find(({ node }) => node.id === at) ?? lines[0];
  const go = (line: Line | undefined) => {
    if (!line) return;
    setAt(line.node.id);
    items.current.get(line.node.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current) return;
    const place = lines.indexOf(current);
    const parent = lines.slice(0, place).findLast((line) => line.depth < current.depth);
    const act: Record<string, () => void> = {
      ArrowDown: () => go(lines[place + 1]),
      ArrowUp: () => go(lines[place - 1]),
      Home: () => go(lines[0]),
      End: () => go(lines.at(-1)),
      ArrowRight: () => {
        if (current.node.childCount > 0 && !current.expanded) toggle(current.node.id, true);
        else if (current.expanded) go(lines[place + 1]);
      },
      ArrowLeft: () => {
        if (current.expanded) toggle(current.node.id, false);
        else go(parent);
      },
      Enter: () => open(current.node.id),
      ' ': () => open(current.node.id),
    };
    const wanted = act[event.key];
    if (!wanted || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    wanted();
  };
  return (
    <div role="tree" aria-label="Sơ đồ đơn vị" className={classes.tree} onKeyDown={onKeyDown} tabIndex={-1}>
      {lines.map(({ node, depth, expanded: unfolded, position, siblings }) => (
        <div
          key={node.id}
          ref={(element) => {
            if (element) items.current.set(node.id, element);
            else items.current.delete(node.id);
          }}
          role="treeitem"
          aria-level={depth}
          aria-posinset={position}
          aria-setsize={siblings}
          aria-selected={node.id === chosen}
          {...(node.childCount > 0 ? { 'aria-expanded': unfolded } : {})}
          tabIndex={node.id === current?.node.id ? 0 : -1}
          className={classes.line}
          style={{ '--depth': depth - 1 } as CSSProperties}
          onFocus={() => setAt(node.id)}
          onClick={() => open(node.id)}
          onKeyDown={() => undefined}
        >
          {node.childCount > 0 ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way to fold; the keyboard has its own on the item
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <span
              className={classes.fold}
              onClick={(event) => {
                event.stopPropagation();
                toggle(node.id, !unfolded);
              }}
            >
              {unfolded ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
            </span>
          ) : (
            <span className={classes.fold} />
          )}
          <span className={classes.name}>{node.name}</span>
          <span className={classes.note}>
            {UNIT_KIND_LABELS[node.kind]}
            {node.childCount > 0 && ` · ${node.childCount} đơn vị trực thuộc`}
            {node.validTo && ` · đến ${formatShort(node.validTo)}`}
          </span>
        </div>
      ))}
    </div>
  );
}
