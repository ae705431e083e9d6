/** The part of an address behind the question mark, as plain words: a name once is text, a name repeated is a list. */
export type SearchValues = Record<string, string | readonly string[]>;

/** `?q=an&donVi=1&donVi=2` → `{ q: 'an', donVi: ['1', '2'] }`. Nothing is guessed to be a number. */
export function parseSearchText(text: string): SearchValues {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

/** The opposite; empty values are left out so that an address without filters has no tail. */
export function writeSearchText(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
