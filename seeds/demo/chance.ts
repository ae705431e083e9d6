/** A repeatable share 0–1 from a text: which demo task is late must not change from run to run. */
export function shareOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (hash % 10_000) / 10_000;
}
