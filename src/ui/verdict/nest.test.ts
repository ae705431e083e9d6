import { describe, expect, it } from 'vitest';
import { type Nested, nest } from './nest.ts';

const row = (depth: number, name: string) => ({ depth, name });
const told = (nodes: readonly Nested<{ name: string; depth: number }>[]): string =>
  nodes.map(({ row: { name }, children }) => (children.length > 0 ? `${name}(${told(children)})` : name)).join(' ');

describe('rows with their depth', () => {
  it('become the tree they were, in their order', () => {
    const rows = [row(0, 'a'), row(1, 'b'), row(2, 'c'), row(2, 'd'), row(1, 'e'), row(0, 'f')];
    expect(told(nest(rows))).toBe('a(b(c d) e) f');
  });

  it('may be none, and may begin below the top', () => {
    expect(nest([])).toEqual([]);
    expect(told(nest([row(1, 'a'), row(2, 'b'), row(1, 'c')]))).toBe('a(b) c');
  });
});
