import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env.SOVANG_DEV_API ?? '3100'}`;

/** Builds the web app only; the server runs from its TypeScript sources. */
export default defineConfig({
  root: here('src/entry/web'),
  publicDir: here('src/entry/web/public'),
  cacheDir: here('node_modules/.vite-web'),
  plugins: [react()],
  resolve: {
    alias: {
      // The package's main entry makes the development server open thousands of icon files one by one.
      '@tabler/icons-react': '@tabler/icons-react/dist/esm/icons/index.mjs',
    },
  },
  server: { proxy: { '/api': { target: api } } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files: the content policy names no data: source for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
