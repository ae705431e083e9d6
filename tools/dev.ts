import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Server (restarts when its sources change) and screens (reload in place). Open the address that Vite prints. */
const ROOT = join(import.meta.dirname, '..');
const API_PORT = process.env.SOVANG_DEV_API ?? '3100';
const WEB_PORT = process.env.PORT ?? '5173';
const env = { ...process.env, SOVANG_DEV_API: API_PORT };

const children = [
  // The browser speaks to Vite, which passes /api on: that is the origin writes come from.
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/entry/cli.ts', 'serve'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PORT: API_PORT, SOVANG_URL: `http://localhost:${WEB_PORT}` },
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', WEB_PORT, '--strictPort'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  }),
];
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
