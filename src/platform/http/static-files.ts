import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Hono } from 'hono';
import type { HttpEnv } from './mount.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
/** Names of these carry a hash of their content (Vite's `assets/`), so they never change. */
const HASHED = /^\/assets\//;
const IMMUTABLE = 'public, max-age=31536000, immutable';

interface WebFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array;
  readonly br: Uint8Array | null;
  readonly gzip: Uint8Array | null;
}

const NOT_BUILT = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ Vàng</title>
<p>Giao diện chưa được dựng. Xin chạy <code>npm run build</code> rồi khởi động lại.</p></html>`;

/**
 * Serves the built web app from memory (about two megabytes): hashed assets for ever, everything else asked anew each time,
 * any address that is neither a file nor under /api answers the app itself. Compressed twins (.br, .gz) are used when the
 * build has made them.
 * @param folder the build's output; when it does not exist, a page says how to build it
 */
export function mountWebApp(app: Hono<HttpEnv>, folder: string): void {
  const files = existsSync(folder) ? readFolder(folder) : new Map<string, WebFile>();
  app.get('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (pathname.startsWith('/api/')) return next();
    const exact = files.get(decodePath(pathname));
    const isPage = extname(pathname) === '';
    const file = exact ?? (isPage ? files.get('/index.html') : undefined);
    if (!file) {
      if (isPage) return c.html(NOT_BUILT, 503);
      return next();
    }
    c.header('vary', 'accept-encoding');
    c.header('cache-control', exact && HASHED.test(pathname) ? IMMUTABLE : 'no-cache');
    c.header('etag', file.etag);
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
    const accepted = c.req.header('accept-encoding') ?? '';
    const [bytes, encoding] =
      file.br && /\bbr\b/.test(accepted)
        ? [file.br, 'br']
        : file.gzip && /\bgzip\b/.test(accepted)
          ? [file.gzip, 'gzip']
          : [file.plain, null];
    if (encoding) c.header('content-encoding', encoding);
    c.header('content-type', file.type);
    return c.body(bytes as Uint8Array<ArrayBuffer>);
  });
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function readFolder(folder: string): Map<string, WebFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const bytesOf = (name: string) => (names.includes(name) ? readFileSync(join(folder, name)) : null);
  const files = new Map<string, WebFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const plain = readFileSync(join(folder, name));
    files.set(`/${name.split(sep).join('/')}`, {
      type,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      plain,
      br: bytesOf(`${name}.br`),
      gzip: bytesOf(`${name}.gz`),
    });
  }
  return files;
}
