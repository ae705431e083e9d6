import { describe, expect, it } from 'vitest';
import { type Import, sourceFiles, sourceImports } from './sources.ts';
import { DOORS, EXCEPTIONS, MAY_IMPORT, TYPES_ALSO, zoneOf } from './zones.ts';

const told = ({ from, to }: Import) => `${from} → ${to}`;
const ours = sourceImports().filter((i) => i.own && !/\.(css|svg|png|json)$/.test(i.to));

describe('imports', () => {
  it('are found at all', () => {
    expect(ours.length).toBeGreaterThan(300);
  });

  it('start from files that have a place', () => {
    expect(sourceFiles().filter((file) => zoneOf(file) === null)).toEqual([]);
  });

  it('run one way', () => {
    const wrong = ours.filter(({ from, to, typeOnly }) => {
      const [a, b] = [zoneOf(from), zoneOf(to)];
      if (!a || !b) return true;
      if (a.slice !== b.slice && b.slice !== null) return false; // the next test's question
      if (a.layer === b.layer) return false;
      if (typeOnly && TYPES_ALSO[a.layer]?.includes(b.layer)) return false;
      return !MAY_IMPORT[a.layer].includes(b.layer);
    });
    expect(wrong.map(told)).toEqual(Object.keys(EXCEPTIONS).filter((place) => place.includes('→')));
  });

  it('enter a foreign slice through a door that is open to them', () => {
    const wrong = ours.filter(({ from, to, typeOnly }) => {
      const [a, b] = [zoneOf(from), zoneOf(to)];
      if (!a || !b || b.slice === null || a.slice === b.slice) return false;
      if (a.layer === 'access' && !typeOnly) return true;
      // Entry is where things are wired together; only the tables and the screens of a slice are closed to it.
      if (a.layer === 'entry') return b.layer === 'db' || b.layer === 'web';
      return !DOORS.some((door) => door.file.test(to.replace(/^src\/modules\/[^/]+/, '')) && door.open.includes(a.layer));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('form no cycle between slices', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of ours) {
      const [a, b] = [zoneOf(from)?.slice, zoneOf(to)?.slice];
      if (a && b && a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b));
    }
    const cycles: string[] = [];
    const walk = (slice: string, path: string[]) => {
      if (path.includes(slice)) cycles.push([...path.slice(path.indexOf(slice)), slice].join(' → '));
      else for (const next of edges.get(slice) ?? []) walk(next, [...path, slice]);
    };
    for (const slice of edges.keys()) walk(slice, []);
    expect(cycles).toEqual([]);
  });
});

describe('packages', () => {
  const packages = sourceImports().filter((i) => !i.own);
  const users = (name: RegExp) => [...new Set(packages.filter((i) => name.test(i.to)).map((i) => i.from))];

  it('in pure layers are zod alone; the law also reads its own YAML', () => {
    const pure = packages.filter(({ from }) =>
      ['kernel', 'law', 'access', 'domain', 'contract'].includes(zoneOf(from)?.layer ?? ''),
    );
    const inLaw = (from: string) => zoneOf(from)?.layer === 'law';
    expect(pure.filter((i) => i.to !== 'zod' && !(i.to === 'yaml' && inLaw(i.from))).map(told)).toEqual([]);
  });

  it('that open the database are met in platform/db only', () => {
    const outside = packages.filter(
      (i) => !i.typeOnly && /^(pg|@electric-sql\/pglite.*)$/.test(i.to) && !i.from.startsWith('src/platform/db/'),
    );
    expect(outside.map(told)).toEqual([]);
  });

  it('for mail, jobs and sign-in are met in one place each', () => {
    expect(users(/^nodemailer/).filter((file) => !file.startsWith('src/platform/mail/'))).toEqual([]);
    expect(users(/^pg-boss/).filter((file) => !file.startsWith('src/platform/jobs/'))).toEqual([]);
    expect(users(/^better-auth/).filter((file) => !file.startsWith('src/platform/auth/'))).toEqual([]);
  });

  it('of Node are not met on screens, nor React on the server', () => {
    const web = packages.filter(({ from }) => ['ui', 'web', 'entry-web'].includes(zoneOf(from)?.layer ?? ''));
    expect(web.filter((i) => i.to.startsWith('node:')).map(told)).toEqual([]);
    const server = packages.filter(({ from }) => !['ui', 'web', 'entry-web'].includes(zoneOf(from)?.layer ?? ''));
    expect(server.filter((i) => /^(react|@mantine|@tanstack)/.test(i.to)).map(told)).toEqual([]);
  });
});
