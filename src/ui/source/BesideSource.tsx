import { SegmentedControl, Splitter } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import classes from './BesideSource.module.css';
import { linkSources } from './links.ts';
import { type PaneProps, ReadingPane, SourcePane } from './panes.tsx';

/** What a sentence inside of a block needs to be one that can be chosen: `<span {...marks.of('12.0')}>…</span>`. */
export interface SourceMarks {
  readonly of: (sourceId: string) => Record<string, unknown>;
  /** The sentence belongs to the active item. */
  readonly lit: (sourceId: string) => boolean;
}

/**
 * A block of the document: a paragraph, a row of a table. Where only sentences of it were read (a table with many tasks, a
 * paragraph with several), `content` is a function that marks them itself.
 */
export interface SourceBlock {
  readonly id: string;
  readonly content: ReactNode | ((marks: SourceMarks) => ReactNode);
}

/** Something read out of the document, and where. `content` may hold fields and buttons. */
export interface ReadItem {
  readonly id: string;
  /** Said to screen readers: "Nhiệm vụ 3: Tổ chức hội nghị tổng kết". */
  readonly label: string;
  readonly sourceIds: readonly string[];
  readonly content: ReactNode;
  /** Stands above the item: the name of the section that begins with it. */
  readonly heading?: ReactNode;
}

interface BesideSourceProps {
  /** Empty: there is no document (a plan written here), and the items stand alone. */
  readonly source: readonly SourceBlock[];
  readonly items: readonly ReadItem[];
  /** More that can be lit from outside with `active`, without being an item of its own: what a warning is about. */
  readonly remarks?: readonly Pick<ReadItem, 'id' | 'sourceIds'>[];
  /** Stays above the items: the acts on them. */
  readonly tools?: ReactNode;
  readonly sourceTitle?: string;
  readonly itemsTitle?: string;
  /** Item lit from outside: one just added, or the one a fault is about. */
  readonly active?: string | undefined;
  readonly onActive?: (id: string | undefined) => void;
}

const none: readonly [] = [];

/**
 * The document on the left, what was read from it on the right. Choosing an item (click or focus) lights its sentences and brings
 * them into view; choosing a sentence lights its item. The border moves by mouse and arrow keys; on a phone the two stand
 * behind a switch.
 */
export function BesideSource({
  source,
  items,
  remarks = none,
  tools,
  sourceTitle = 'Văn bản',
  itemsTitle = 'Nội dung đọc được',
  active: given,
  onActive,
}: BesideSourceProps): ReactNode {
  const [own, setOwn] = useState<string | undefined>();
  const [side, setSide] = useState<'source' | 'items'>('items');
  const narrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const root = useRef<HTMLDivElement>(null);
  const active = given ?? own;
  const links = useMemo(() => linkSources([...items, ...remarks]), [items, remarks]);

  const bring = useCallback((kind: 'source' | 'item', id: string | undefined, focus = false) => {
    // After the other pane has been drawn (on a phone it was not there).
    requestAnimationFrame(() => {
      const target = id && root.current?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`);
      if (!target) return;
      target.scrollIntoView({ block: 'nearest', behavior: 'auto' });
      if (focus) target.focus({ preventScroll: true });
    });
  }, []);
  const choose = useCallback(
    (id: string | undefined) => {
      setOwn(id);
      onActive?.(id);
    },
    [onActive],
  );
  const latest = useRef(links);
  latest.current = links;
  // Lit from outside: both sides come into view, as after a click.
  useEffect(() => {
    if (given === undefined || given === own) return;
    setOwn(given);
    bring('item', given);
    bring('source', latest.current.sourcesOf.get(given)?.[0]);
  }, [given, own, bring]);
  const chooseItem = useCallback(
    (id: string) => {
      if (id === active) return;
      choose(id);
      bring('source', links.sourcesOf.get(id)?.[0]);
    },
    [active, bring, choose, links],
  );
  const chooseSource = useCallback(
    (blockId: string) => {
      const ids = links.itemsOf.get(blockId)?.filter((id) => items.some((item) => item.id === id));
      if (!ids || ids.length === 0) return;
      const next = ids[(ids.indexOf(active ?? '') + 1) % ids.length];
      choose(next);
      setSide('items');
      bring('item', next, true);
    },
    [active, bring, choose, items, links],
  );
  const showSource = useCallback(
    (itemId: string) => {
      choose(itemId);
      setSide('source');
      bring('source', links.sourcesOf.get(itemId)?.[0], true);
    },
    [bring, choose, links],
  );

  const pane: PaneProps = {
    source,
    items,
    links,
    active,
    chooseItem,
    chooseSource,
    showSource,
    tools,
    narrow: narrow === true,
    sourceTitle,
    itemsTitle,
  };
  if (source.length === 0) {
    return (
      <div ref={root} className={classes.beside} data-alone>
        <ReadingPane {...pane} narrow={false} />
      </div>
    );
  }
  if (narrow) {
    return (
      <div ref={root}>
        <SegmentedControl
          fullWidth
          mb="sm"
          aria-label="Phần đang xem"
          value={side}
          onChange={(next) => setSide(next === 'source' ? 'source' : 'items')}
          data={[
            { value: 'items', label: itemsTitle },
            { value: 'source', label: sourceTitle },
          ]}
        />
        {side === 'source' ? <SourcePane {...pane} /> : <ReadingPane {...pane} />}
      </div>
    );
  }
  return (
    <div ref={root} className={classes.beside}>
      <Splitter className={classes.splitter} step={2} attributes={{ handle: { 'aria-label': 'Đổi độ rộng hai phần' } }}>
        <Splitter.Pane defaultSize={48} min={25} className={classes.pane}>
          <SourcePane {...pane} />
        </Splitter.Pane>
        <Splitter.Pane defaultSize={52} min={30} className={classes.pane}>
          <ReadingPane {...pane} />
        </Splitter.Pane>
      </Splitter>
    </div>
  );
}
