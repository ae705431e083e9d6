import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const core = `${root}/node_modules/@mantine/core`;
const hasStyles = (name: string) => existsSync(`${core}/styles/${name}.layer.css`);
const named = [...readFileSync(`${root}/src/ui/theme/mantine.css`, 'utf8').matchAll(/styles\/([\w-]+)\.layer\.css/g)].map(
  (found) => found[1]!,
);
/** Parts that a component carries with it (`Checkbox.Card`) and no screen draws. */
const notDrawn = new Set(['CheckboxCard', 'RadioCard']);

/** Follows the imports of a component's own code down to the styles of everything it draws. */
function stylesBehind(file: string, seen: Set<string>, found: Set<string>): void {
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  const styled = /\/(\w+)\.module\.mjs$/.exec(file)?.[1];
  if (styled) found.add(styled);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g))
    stylesBehind(join(dirname(file), path!), seen, found);
}

it('loads the styles of every Mantine component that a screen draws, and of what those draw', () => {
  const used = new Set<string>();
  for (const file of globSync('src/{ui,entry/web,modules/*/web}/**/*.tsx', { cwd: root })) {
    for (const [, names] of readFileSync(`${root}/${file}`, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names!.split(',').map((one) => one.trim())) if (/^[A-Z]\w+$/.test(name)) used.add(name);
    }
  }
  expect(used.size).toBeGreaterThan(30);
  const needed = new Set<string>();
  for (const name of used) {
    const file = `${core}/esm/components/${name}/${name}.mjs`;
    if (existsSync(file)) stylesBehind(file, new Set(), needed);
  }
  expect(needed.has('InlineInput')).toBe(true);
  expect([...needed].filter((name) => hasStyles(name) && !named.includes(name) && !notDrawn.has(name))).toEqual([]);
});

it('names no styles that do not exist', () => {
  expect(named.filter((name) => !hasStyles(name))).toEqual([]);
});
