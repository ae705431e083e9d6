import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const READY_MS = 60_000;

export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Environment of a process of its own: nothing of the test run's settings leaks in. */
const envOf = (env: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LOG_LEVEL: 'error',
  ...env,
});

/** Runs one command of the program to its end. */
export function runCommand(args: readonly string[], env: Record<string, string>): Promise<CommandOutcome> {
  const child = spawn(process.execPath, ['src/entry/cli.ts', ...args], {
    cwd: ROOT,
    env: envOf(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, ...output })));
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr?.on('data', (data) => {
    output.stderr += data;
  });
  return output;
}

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Sends the signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The real program in a process of its own, on a free port. Every request may come from another address (X-Forwarded-For). */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['src/entry/cli.ts', 'serve'], {
    cwd: ROOT,
    env: envOf({ PORT: '0', SOVANG_BEHIND_PROXY: 'true', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  const until = Date.now() + READY_MS;
  while (!output.stdout.includes('Sẵn sàng')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`server did not start:\n${output.stdout}${output.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const url = /http:\/\/[\d.]+:\d+/.exec(output.stdout)?.[0] ?? '';
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

export const ADMIN = { userName: 'quantri', password: 'trâu đen gặm cỏ ven đê' };
let address = 0;

/** Headers of a write from our own program; each request counts as another address, so that no rate limit meddles. */
export const writeHeaders = (cookie: string, key: string = randomUUID()): Record<string, string> => ({
  'content-type': 'application/json',
  'x-requested-with': 'test',
  'x-forwarded-for': `10.0.${(++address >> 8) & 255}.${address & 255}`,
  'idempotency-key': key,
  cookie,
});

/** Takes an empty installation into use. Answers the root unit's id. */
export async function firstStart(server: ServerProcess): Promise<string> {
  const response = await fetch(`${server.url}/api/first-start`, {
    method: 'POST',
    headers: writeHeaders(''),
    body: JSON.stringify({
      unitName: 'Ủy ban nhân dân tỉnh',
      unitKind: 'agency',
      unitLevel: 'province',
      adminName: 'Trần Văn Bảo',
      ...ADMIN,
    }),
  });
  if (!response.ok) throw new Error(`first start: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { unitId: string }).unitId;
}

/** Signs the administrator in. Answers the cookie. */
export async function signIn(server: ServerProcess): Promise<string> {
  const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: writeHeaders(''),
    body: JSON.stringify({ username: ADMIN.userName, password: ADMIN.password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

export const createUnit = (
  server: ServerProcess,
  cookie: string,
  parentId: string,
  name: string,
  key?: string,
): Promise<Response> =>
  fetch(`${server.url}/api/units`, {
    method: 'POST',
    headers: writeHeaders(cookie, key),
    body: JSON.stringify({ parentId, name, kind: 'department', level: 'province' }),
  });

/** Names of all units, as often as they stand there. */
export async function unitNames(server: ServerProcess, cookie: string): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(`${server.url}/api/units?pageSize=200&page=${page}`, { headers: { cookie } });
    const { rows, total } = (await response.json()) as { rows: { name: string }[]; total: number };
    names.push(...rows.map((row) => row.name));
    if (rows.length === 0 || names.length >= total) return names;
  }
}
