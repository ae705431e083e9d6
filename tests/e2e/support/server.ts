import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const READY_MS = 150_000;

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the program on a free port over a folder of its own: with the demo world, or as a fresh installation. */
export async function startTestServer(world: 'demo' | 'empty', offsetMs: number): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-e2e-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), world, String(offsetMs)], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SOVANG_DATA: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      // Each browser context names an address of its own, so that no limit meant for one office meddles.
      SOVANG_BEHIND_PROXY: 'true',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not start in time:\n${output}`)), READY_MS);
    child.once('close', () => {
      clearTimeout(late);
      reject(new Error(`the server ended:\n${output}`));
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        const found = /^ready (\S+)$/m.exec(output)?.[1];
        if (found) {
          clearTimeout(late);
          resolve(found);
        }
      });
    }
  }).catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { url, stop };
}
