import { useCallback, useState } from 'react';

/** A small value kept on this machine under `sovang.<key>`; `read` refuses what is not (any longer) valid. */
export function useKept<T>(
  key: string,
  read: (raw: unknown) => T | undefined,
): readonly [T | undefined, (value: T | undefined) => void] {
  const place = `sovang.${key}`;
  const [value, setValue] = useState<T | undefined>(() => {
    try {
      return read(JSON.parse(localStorage.getItem(place) ?? 'null'));
    } catch {
      return undefined;
    }
  });
  const set = useCallback(
    (next: T | undefined) => {
      setValue(next);
      try {
        if (next === undefined) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
    [place],
  );
  return [value, set];
}

export const asTexts = (raw: unknown): readonly string[] | undefined =>
  Array.isArray(raw) && raw.every((one) => typeof one === 'string') ? raw : undefined;
