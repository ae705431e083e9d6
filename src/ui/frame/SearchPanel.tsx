import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { searchKey } from '../../kernel/vi-text.ts';
import { useGo } from '../routing/AppLink.tsx';
import type { ModuleRoutes } from '../routing/module-routes.ts';
import { useSession } from '../session/SessionContext.ts';
import type { ShownPlace } from './places.ts';
import { useScope } from './scope.ts';

const [store, spotlight] = createSpotlight();

interface SearchPanelProps {
  readonly modules: readonly ModuleRoutes[];
  readonly places: readonly ShownPlace[];
  /** Grows by one each time the person asks for the search. */
  readonly asked: number;
}

/** Finds pages by name at once, and records by asking every slice that can search. */
export default function SearchPanel({ modules, places, asked }: SearchPanelProps): ReactNode {
  const go = useGo();
  const { may } = useSession();
  const { unitId, year } = useScope();
  const [text, setText] = useState('');
  const [asking] = useDebouncedValue(text.trim(), 250);
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const finders = modules.flatMap(({ search }) =>
    search && (search.ability === undefined || may(search.ability)) ? [search] : [],
  );
  const found = useQuery({
    queryKey: ['search', asking, unitId],
    enabled: asking.length >= 2 && finders.length > 0,
    queryFn: ({ signal }) =>
      Promise.all(
        finders.map(async ({ group, find }) => ({ group, hits: await find(asking, { scope: { unitId, year }, signal }) })),
      ),
  });
  const wanted = searchKey(text.trim());
  const pages = places
    .flatMap((place) =>
      place.entries.map((entry) => ({
        id: entry.id,
        label: place.entries.length > 1 ? `${place.label}: ${entry.label}` : place.label,
        onClick: () => go(entry.to),
      })),
    )
    .filter((page) => searchKey(page.label).includes(wanted));
  const groups = [
    ...(pages.length > 0 ? [{ group: 'Trang', actions: pages }] : []),
    ...(asking.length >= 2 ? (found.data ?? []) : [])
      .filter(({ hits }) => hits.length > 0)
      .map(({ group, hits }) => ({
        group,
        actions: hits.map((hit) => ({ id: hit.id, label: hit.label, description: hit.note, onClick: () => go(hit.to) })),
      })),
  ];
  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': 'Tìm kiếm' } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      shortcut={null}
      actions={groups}
      filter={(_, actions) => actions}
      query={text}
      onQueryChange={setText}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      nothingFound={
        found.isFetching
          ? 'Đang tìm…'
          : text.trim().length < 2
            ? 'Nhập ít nhất hai chữ để tìm.'
            : 'Không tìm thấy nội dung phù hợp.'
      }
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.6} aria-hidden />,
        placeholder: 'Tìm trang, kế hoạch, đơn vị, người…',
        'aria-label': 'Tìm kiếm',
      }}
    />
  );
}
