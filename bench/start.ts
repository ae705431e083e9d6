import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, table } from './lib.ts';

/** From the command to the line that says "Sẵn sàng", as a person at the keyboard waits for it; baseline: Node that does nothing. */
const cli = join(import.meta.dirname, '../src/entry/cli.ts');

function untilReady(command: string, folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [cli, command], {
      env: { ...process.env, SOVANG_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' },
    });
    let taken = 0;
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (!taken && said.includes('Sẵn sàng')) {
        taken = performance.now() - started;
        child.kill('SIGTERM');
      }
    });
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.on('exit', () => (taken ? resolve(taken) : reject(new Error(said))));
  });
}

const bare = await new Promise<number>((resolve) => {
  const started = performance.now();
  spawn(process.execPath, ['-e', '0']).on('exit', () => resolve(performance.now() - started));
});
const figures: Figure[] = [];
for (const [command, name] of [
  ['serve', 'npm start'],
  ['demo', 'npm run demo'],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-start-'));
  for (const turn of ['lần đầu', 'lần sau']) {
    const taken = await untilReady(command, folder);
    figures.push({
      what: `${name}, ${turn}`,
      size: 'cơ sở dữ liệu nhúng',
      value: taken / 1000,
      unit: 's',
      baseline: { what: 'Node trống', value: bare / 1000 },
    });
  }
  rmSync(folder, { recursive: true, force: true });
}
console.log(table('Khởi động', figures));
