export interface SourceLinks {
  readonly sourcesOf: ReadonlyMap<string, readonly string[]>;
  readonly itemsOf: ReadonlyMap<string, readonly string[]>;
}

/** Which blocks an item came from, and which items came from a block. */
export function linkSources(items: readonly { readonly id: string; readonly sourceIds: readonly string[] }[]): SourceLinks {
  const itemsOf = new Map<string, string[]>();
  for (const { id, sourceIds } of items) {
    for (const block of sourceIds) itemsOf.set(block, [...(itemsOf.get(block) ?? []), id]);
  }
  return { sourcesOf: new Map(items.map(({ id, sourceIds }) => [id, sourceIds])), itemsOf };
}
