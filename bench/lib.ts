/** One measured figure. `ratio` compares with a baseline taken in the same run, so that machines can be compared. */
export interface Figure {
  readonly what: string;
  /** What it was measured on: "10 trang", "100.000 nhiệm vụ". */
  readonly size: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: { readonly what: string; readonly value: number };
}

/** Middle, and the value that 99 of 100 stay under, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
  readonly rounds: number;
}

/** Runs `work` some rounds after warming up, one after another. */
export async function time(rounds: number, work: (round: number) => unknown, warmUp = Math.min(3, rounds)): Promise<Timing> {
  for (let i = 0; i < warmUp; i++) await work(-1 - i);
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const started = performance.now();
    await work(i);
    taken.push(performance.now() - started);
  }
  return summary(taken);
}

export function summary(taken: readonly number[]): Timing {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), rounds: sorted.length };
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Figures as a Markdown table: they go into documents and closing notes as they are. */
export function table(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((f) => {
    const ratio = f.baseline
      ? `${number(f.value / f.baseline.value)} × ${f.baseline.what} (${number(f.baseline.value)} ${f.unit})`
      : '';
    return `| ${f.what} | ${f.size} | ${number(f.value)} ${f.unit} | ${ratio} |`;
  });
  return [
    `## ${title}`,
    '',
    '| what | size | figure | ratio to baseline of the same run |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Megabytes this process holds, after a collection where Node was started with --expose-gc. */
export function heldMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
}
