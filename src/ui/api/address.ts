type Value = string | number | boolean | null | undefined;

/**
 * The address of an operation: fills `:name` in the path, appends the query. Empty values are left out; lists repeat
 * their name. Throws when a parameter of the path is missing, which is a fault of the screen's code.
 */
export function buildAddress(path: string, params?: Record<string, unknown>, query?: Record<string, unknown>): string {
  const filled = path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined || value === null || value === '') throw new Error(`missing parameter ${name} of ${path}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of (Array.isArray(value) ? value : [value]) as Value[]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}
