import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles, sourceImports, textOf, trackedFiles } from './sources.ts';
import { zoneOf } from './zones.ts';

const pages = trackedFiles().filter((file) => file.endsWith('.md'));
const slices = [
  ...new Set(
    sourceFiles()
      .map((file) => zoneOf(file)?.slice)
      .filter((slice) => typeof slice === 'string'),
  ),
].sort();

describe('documents', () => {
  it.each(pages)('%s links to what exists', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^(https?:|mailto:|#)/.test(to));
    const broken = links.filter((to) => !existsSync(join(ROOT, dirname(page), decodeURIComponent(to.replace(/#.*$/, '')))));
    expect(broken).toEqual([]);
  });

  it('tell the graph of slices as it is', () => {
    const block = /```slices\n([\s\S]*?)```/.exec(textOf('docs/structure.md'))?.[1] ?? '';
    const written = Object.fromEntries(
      block
        .trim()
        .split('\n')
        .map((line) => {
          const [slice = '', ...on] = line.trim().split(/[\s,]+/);
          return [slice, on.filter((name) => name !== '–').sort()];
        }),
    );
    const real = Object.fromEntries(slices.map((slice) => [slice, [] as string[]]));
    for (const { from, to, own } of sourceImports()) {
      const [a, b] = own ? [zoneOf(from)?.slice, zoneOf(to)?.slice] : [];
      if (a && b && a !== b && !real[a]?.includes(b)) real[a]?.push(b);
    }
    for (const on of Object.values(real)) on.sort();
    expect(written).toEqual(real);
  });

  it.each(slices)('tell what the slice %s is', (slice) => {
    expect(existsSync(join(ROOT, `src/modules/${slice}/README.md`))).toBe(true);
  });
});
