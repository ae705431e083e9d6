const remembered = new Map<string, Record<string, string | readonly string[]>>();

/** Keeps the filters a list was left with, so that a link back to it opens the same rows. */
export const rememberSearch = (path: string, search: Record<string, string | readonly string[]>): void => {
  remembered.set(path, search);
};

export const rememberedSearch = (path: string): Record<string, string | readonly string[]> => remembered.get(path) ?? {};
