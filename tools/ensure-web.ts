import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Builds the web app into dist/web when it is missing or its sources have changed since.
 *   --force         build anyway
 *   --if-possible   do nothing where the build tools are not installed (`npm ci --omit=dev`); used by `npm ci` itself
 */
const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist/web');
const STAMP = join(ROOT, 'dist/web.sources');
const SOURCES = /^src\/(kernel|law|access|ui|entry\/web|modules\/[^/]+\/(web|domain|contract)(\/|\.ts$))/;
const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/;

function sourceHash(): string {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => SOURCES.test(name) && !/\.test\.tsx?$/.test(name));
  const hash = createHash('sha256');
  for (const name of ['vite.config.ts', 'package-lock.json', ...names.sort()]) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(ROOT, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds beside and swaps: whoever serves or reads dist/web meanwhile never sees half of it. */
async function build(): Promise<void> {
  const { build } = await import('vite');
  const draft = join(ROOT, `dist/web.${process.pid}`);
  process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: draft, emptyOutDir: true } });
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < 512) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  rmSync(OUT, { recursive: true, force: true });
  renameSync(draft, OUT);
}

const force = process.argv.includes('--force');
const buildTools = existsSync(join(ROOT, 'node_modules/vite/package.json'));
if (!buildTools && process.argv.includes('--if-possible')) process.exit(0);
const wanted = sourceHash();
const built = existsSync(join(OUT, 'index.html')) && existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
if (force || built !== wanted) {
  if (!buildTools) {
    console.error('Giao diện chưa được dựng và máy này không có công cụ dựng. Xin chạy "npm ci" (không kèm --omit=dev).');
    process.exit(1);
  }
  const started = performance.now();
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  await build();
  writeFileSync(STAMP, wanted);
  console.log(`Đã dựng giao diện trong ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} giây.`);
}
