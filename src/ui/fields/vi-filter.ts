import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { searchKey } from '../../kernel/vi-text.ts';

/** Options that contain what was typed, with or without accents. For `filter` of Mantine's selects. */
export const viFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = searchKey(search);
  return (options as ComboboxItem[]).filter((option) => searchKey(String(option.label)).includes(wanted)).slice(0, limit);
};
