import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { searchKey } from '../../kernel/vi-text.ts';

/** Options that contain what was typed, with or without accents, also within groups. For `filter` of Mantine's selects. */
export const viFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = searchKey(search);
  const among = (items: readonly ComboboxItem[]) => items.filter(({ label }) => searchKey(String(label)).includes(wanted));
  const found = options.flatMap((entry): typeof options => {
    if (!('group' in entry)) return among([entry]);
    const items = among(entry.items as ComboboxItem[]);
    return items.length > 0 ? [{ ...entry, items }] : [];
  });
  return found.slice(0, limit);
};
