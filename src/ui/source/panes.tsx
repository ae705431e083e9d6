import { Button } from '@mantine/core';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import classes from './BesideSource.module.css';
import type { ReadItem, SourceBlock, SourceMarks } from './BesideSource.tsx';
import type { SourceLinks } from './links.ts';

export interface PaneProps {
  readonly source: readonly SourceBlock[];
  readonly items: readonly ReadItem[];
  readonly links: SourceLinks;
  readonly active: string | undefined;
  readonly chooseItem: (id: string) => void;
  readonly chooseSource: (blockId: string) => void;
  readonly showSource: (itemId: string) => void;
  readonly tools: ReactNode;
  readonly narrow: boolean;
  readonly sourceTitle: string;
  readonly itemsTitle: string;
}

/** The document. Blocks from which something was read can be chosen; the lit ones belong to the active item. */
export function SourcePane({ source, links, active, chooseSource, sourceTitle }: PaneProps): ReactNode {
  const lit = new Set(active === undefined ? [] : links.sourcesOf.get(active));
  const marks: SourceMarks = {
    lit: (id) => lit.has(id),
    of: (id) => ({
      role: 'button',
      tabIndex: 0,
      'data-source': id,
      'data-lit': lit.has(id) || undefined,
      'aria-pressed': lit.has(id),
      className: classes.mark,
      onClick: () => chooseSource(id),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        chooseSource(id);
      },
    }),
  };
  return (
    <section className={classes.source} aria-label={sourceTitle} data-source-pane>
      {source.map(({ id, content }) => {
        if (typeof content === 'function') return <Fragment key={id}>{content(marks)}</Fragment>;
        const readFrom = links.itemsOf.has(id);
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          chooseSource(id);
        };
        return readFrom ? (
          // biome-ignore lint/a11y/useSemanticElements: a block may hold a table row or a heading, which a button may not
          <div
            key={id}
            role="button"
            tabIndex={0}
            data-source={id}
            data-lit={lit.has(id) || undefined}
            aria-pressed={lit.has(id)}
            className={classes.block}
            data-read
            onClick={() => chooseSource(id)}
            onKeyDown={onKeyDown}
          >
            {content}
          </div>
        ) : (
          <div key={id} className={classes.block}>
            {content}
          </div>
        );
      })}
    </section>
  );
}

/** What was read. An item is active while the focus is inside of it, or after a click on it. */
export function ReadingPane({ items, active, chooseItem, showSource, tools, narrow, itemsTitle }: PaneProps): ReactNode {
  return (
    <>
      {tools && <div className={classes.tools}>{tools}</div>}
      <ol className={classes.items} aria-label={itemsTitle}>
        {items.map((item) => (
          <Fragment key={item.id}>
            {item.heading && <li className={classes.heading}>{item.heading}</li>}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: focus inside of the item does the same by keyboard */}
            <li
              data-item={item.id}
              data-lit={item.id === active || undefined}
              tabIndex={-1}
              aria-label={item.label}
              className={classes.item}
              onClick={() => chooseItem(item.id)}
              onFocusCapture={() => chooseItem(item.id)}
            >
              {item.content}
              {narrow && item.sourceIds.length > 0 && (
                <Button
                  variant="subtle"
                  color="ink"
                  size="compact-sm"
                  mt={6}
                  onClick={(event) => {
                    event.stopPropagation();
                    showSource(item.id);
                  }}
                >
                  Xem trong văn bản
                </Button>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </>
  );
}
