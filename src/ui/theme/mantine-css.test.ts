import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const styles = (name: string) => `${root}/node_modules/@mantine/core/styles/${name}.layer.css`;
/** Components drawn by means of others, whose styles they need besides their own. */
const drawnBy: Record<string, readonly string[]> = {
  Select: ['Combobox', 'Input'],
  MultiSelect: ['Combobox', 'Input', 'PillsInput', 'Pill'],
  Autocomplete: ['Combobox', 'Input'],
  TagsInput: ['Combobox', 'Input', 'PillsInput', 'Pill'],
  TextInput: ['Input'],
  Textarea: ['Input'],
  NativeSelect: ['Input'],
  FileInput: ['Input'],
  TreeSelect: ['Combobox', 'Input', 'TreeSelect', 'Tree'],
  HoverCard: ['Popover'],
};

it('loads the styles of every Mantine component that a screen uses', () => {
  const loaded = new Set(
    [...readFileSync(`${root}/src/ui/theme/mantine.css`, 'utf8').matchAll(/styles\/([\w-]+)\.layer\.css/g)].map(
      (found) => found[1]!,
    ),
  );
  const used = new Set<string>();
  for (const file of globSync('src/{ui,entry/web,modules/*/web}/**/*.tsx', { cwd: root })) {
    for (const [, names] of readFileSync(`${root}/${file}`, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names!.split(',').map((one) => one.trim())) if (/^[A-Z]\w+$/.test(name)) used.add(name);
    }
  }
  expect(used.size).toBeGreaterThan(30);
  const needed = [...used].flatMap((name) => [name, ...(drawnBy[name] ?? [])]).filter((name) => existsSync(styles(name)));
  expect(needed.filter((name) => !loaded.has(name))).toEqual([]);
});

it('names no styles that do not exist', () => {
  const named = [...readFileSync(`${root}/src/ui/theme/mantine.css`, 'utf8').matchAll(/styles\/([\w-]+)\.layer\.css/g)].map(
    (found) => found[1]!,
  );
  expect(named.filter((name) => !existsSync(styles(name)))).toEqual([]);
});
