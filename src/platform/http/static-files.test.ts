import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpEnv } from './mount.ts';
import { mountWebApp } from './static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sovang-web-'));
const SCRIPT = 'console.log("xin chào");'.repeat(50);
const app = new Hono<HttpEnv>();
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sổ Vàng</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/main-abc.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/main-abc.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'notes.txt'), 'not for the web');
  mountWebApp(app, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers });

describe('the built web app', () => {
  it('keeps files with a hash in their name for ever, in the smallest form that is taken', async () => {
    const plain = await get('/assets/main-abc.js');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await plain.text()).toBe(SCRIPT);
    const br = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(SCRIPT);
    expect((await get('/assets/main-abc.js', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect(br.headers.get('vary')).toContain('accept-encoding');
  });

  it('answers every address of a screen with the page, asked anew each time', async () => {
    for (const path of ['/', '/ke-hoach', '/ke-hoach/019a9e2c-4a00-7000-8000-000000000001']) {
      const response = await get(path);
      expect(await response.text()).toContain('Sổ Vàng');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it('has nothing else: no missing file, no other type, nothing outside the folder, nothing of the interface for programs', async () => {
    for (const path of [
      '/assets/gone.js',
      '/notes.txt',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd.js',
      '/api/plans',
      '/%zz.js',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('says how to build it when it is not there', async () => {
    const empty = new Hono<HttpEnv>();
    mountWebApp(empty, join(folder, 'none'));
    const response = await empty.request('http://localhost/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
