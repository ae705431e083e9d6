import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** The folder of PostgreSQL's own programs (newest version installed, 15 at least), or null. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((v) => v >= 15)
        .sort((a, b) => b - a)
    : [];
  const folders = [
    ...versions.map((v) => join(debian, String(v), 'bin')),
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

export interface ThrowawayPostgres {
  /** Address of its maintenance database. */
  readonly url: string;
  /** Address of another database of this server. */
  urlOf(database: string): string;
  /** Kills the server as a power cut would, and starts it again on the same data. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server of our own in a temporary folder, on a free port of the loopback address. */
export async function startThrowawayPostgres(options: { durable?: boolean } = {}): Promise<ThrowawayPostgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL programs are not installed');
  const root = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'sovang-pg-'));
  // PostgreSQL refuses to run as root: hand the folder to its own user.
  const asUser = root ? ['runuser', '-u', 'postgres', '--'] : [];
  if (root) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const run = (program: string, args: string[]) => {
    const [command = '', ...rest] = [...asUser, join(programs, program), ...args];
    return { command, args: rest };
  };
  const init = run('initdb', ['-D', data, '-U', 'sovang', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']);
  execFileSync(init.command, init.args, { stdio: 'ignore' });
  const port = await freePort();
  const settings = options.durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
  const begin = async () => {
    const server = run('postgres', [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-k',
      folder,
      '-c',
      'max_connections=200',
      ...settings,
    ]);
    const child = spawn(server.command, server.args, { stdio: 'ignore' });
    await waitFor(port);
    return child;
  };
  let child = await begin();
  const ended = () =>
    new Promise<void>((resolve) =>
      child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve()),
    );
  const urlOf = (database: string) => `postgres://sovang@127.0.0.1:${port}/${database}`;
  const signal = (name: 'QUIT' | 'KILL' | 'INT') => {
    const pid = execFileSync('head', ['-1', join(data, 'postmaster.pid')], { encoding: 'utf8' }).trim();
    execFileSync('kill', [`-${name}`, pid]);
  };
  return {
    url: urlOf('postgres'),
    urlOf,
    async crashAndRestart() {
      // Immediate shutdown: no checkpoint, recovery from the log at the next start.
      signal('QUIT');
      await ended();
      child = await begin();
    },
    async stop() {
      signal('INT');
      await ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function waitFor(port: number): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'sovang', database: 'postgres' });
    try {
      await client.connect();
      await client.query('select 1');
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
