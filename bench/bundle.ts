import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type Figure, table } from './lib.ts';

/** What a browser must load, gzip, from the built web app's own manifest: sign-in page, first page after sign-in, largest other chunk. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: string[];
  readonly dynamicImports?: string[];
  readonly css?: string[];
}
const folder = mkdtempSync(join(tmpdir(), 'sovang-bundle-'));
await build({
  configFile: join(import.meta.dirname, '../vite.config.ts'),
  logLevel: 'error',
  build: { outDir: folder, manifest: true, emptyOutDir: true },
});
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
const gzip = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1024;

function closure(keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const walk = (key: string, seen: Set<string>) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) walk(next, seen);
  };
  const seen = new Set<string>();
  for (const key of keys) walk(key, seen);
  return files;
}
const total = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzip(file), 0);

const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const named = (part: RegExp): string[] => Object.keys(manifest).filter((key) => part.test(key));
const signIn = closure(entries);
const afterSignIn = closure([
  ...entries,
  ...named(/SignedIn\.tsx$/),
  ...named(/\/MyTasks\.tsx$/),
  ...named(/reminders\/web\/waiting\.ts$/),
]);
const rest = Object.values(manifest)
  .map((chunk) => chunk.file)
  .filter((file) => file.endsWith('.js') && !afterSignIn.has(file))
  .map((file) => ({ file, size: gzip(file) }))
  .sort((a, b) => b.size - a.size);

const figures: Figure[] = [
  {
    what: 'Trang đăng nhập, JavaScript và CSS',
    size: `${signIn.size} tệp`,
    value: total(signIn),
    unit: 'KB gzip',
    baseline: { what: 'mức cho phép', value: 200 },
  },
  {
    what: 'Trang đầu sau đăng nhập, JavaScript và CSS',
    size: `${afterSignIn.size} tệp`,
    value: total(afterSignIn),
    unit: 'KB gzip',
    baseline: { what: 'mức cho phép', value: 300 },
  },
  {
    what: `Phần lớn nhất còn lại (${rest[0]?.file ?? 'không có'})`,
    size: `${rest.length} tệp`,
    value: rest[0]?.size ?? 0,
    unit: 'KB gzip',
    baseline: { what: 'mức cho phép', value: 120 },
  },
];
const fonts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.woff2'));
figures.push({
  what: 'Phông chữ (tải riêng, giữ lâu)',
  size: `${fonts.length} tệp`,
  value: fonts.reduce((sum, file) => sum + readFileSync(join(folder, 'assets', file)).length / 1024, 0),
  unit: 'KB',
});
console.log(table('Tải trang', figures));
rmSync(folder, { recursive: true, force: true });
