import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  createUnit,
  firstStart,
  runCommand,
  type ServerProcess,
  signIn,
  startServerProcess,
  unitNames,
  writeHeaders,
} from '../support/server-process.ts';
import { startThrowawayPostgres, type ThrowawayPostgres } from '../support/throwaway-postgres.ts';

/** The real program in processes of its own, on the engine of this run; what happens to it happens to offices. */
const embedded = inject('testDatabase').kind === 'embedded';
let postgres: ThrowawayPostgres | null = null;
let folder: string;
let env: Record<string, string>;
let server: ServerProcess;
let databases = 0;

beforeAll(async () => {
  // Durable: what is acknowledged must survive the server's own crash, too.
  if (!embedded) postgres = await startThrowawayPostgres({ durable: true });
});
afterAll(() => postgres?.stop());

async function begin(): Promise<{ root: string; cookie: string }> {
  folder = mkdtempSync(join(tmpdir(), 'sovang-fault-'));
  env = { SOVANG_DATA: folder };
  if (postgres) env.DATABASE_URL = await newDatabase(postgres);
  server = await startServerProcess(env);
  const root = await firstStart(server);
  return { root, cookie: await signIn(server) };
}

async function newDatabase(on: ThrowawayPostgres): Promise<string> {
  const { default: pg } = await import('pg');
  const admin = new pg.Client(on.url);
  await admin.connect();
  const name = `fault_${++databases}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  return on.urlOf(name);
}

afterEach(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const timesOf = (names: readonly string[], name: string): number => names.filter((candidate) => candidate === name).length;

describe('killed under load', () => {
  it('has every acknowledged act afterwards, and a repeated request still acts once', async () => {
    const { root, cookie } = await begin();
    const acknowledged: string[] = [];
    const unanswered: { name: string; key: string }[] = [];
    let running = true;
    const writer = async (who: number) => {
      for (let i = 0; running; i++) {
        const name = `Phòng ${who}-${i}`;
        const key = `key-${who}-${i}-${'x'.repeat(8)}`;
        try {
          const response = await createUnit(server, cookie, root, name, key);
          if (response.status === 200) acknowledged.push(name);
        } catch {
          unanswered.push({ name, key });
          return;
        }
      }
    };
    const writers = Array.from({ length: 6 }, (_, who) => writer(who));
    // In the middle of it: some hundred acts on an idle machine, fewer on a busy one.
    const until = Date.now() + 30_000;
    while (acknowledged.length < 60 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([server.end('SIGKILL'), postgres?.crashAndRestart()]);
    running = false;
    await Promise.all(writers);
    expect(acknowledged.length).toBeGreaterThan(20);

    server = await startServerProcess(env);
    const after = await unitNames(server, await signIn(server));
    expect(acknowledged.filter((name) => timesOf(after, name) !== 1)).toEqual([]);

    // The officer presses again what was not answered: whether it had been done or not, it is done once now.
    const again = await signIn(server);
    for (const { name, key } of unanswered) expect((await createUnit(server, again, root, name, key)).status).toBe(200);
    const whole = await unitNames(server, again);
    for (const { name } of unanswered) expect(timesOf(whole, name)).toBe(1);

    await server.end('SIGTERM');
    const log = await runCommand(['verify-log', '--json'], env);
    const { checked, faults } = JSON.parse(log.stdout) as { checked: number; faults: unknown[] };
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(acknowledged.length);
  }, 120_000);
});

describe('a form sent twice', () => {
  it('acts once, however many come at the same moment', async () => {
    const { root, cookie } = await begin();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => createUnit(server, cookie, root, 'Phòng Tổ chức', 'one-press-12345')),
    );
    expect(answers.map((a) => a.status)).toEqual(Array(12).fill(200));
    const ids = await Promise.all(answers.map(async (a) => ((await a.json()) as { id: string }).id));
    expect(new Set(ids).size).toBe(1);
    expect(timesOf(await unitNames(server, cookie), 'Phòng Tổ chức')).toBe(1);
  }, 120_000);
});

describe('told to stop', () => {
  it('takes no new request, answers the one under way, exits cleanly and gives the folder back', async () => {
    const { root, cookie } = await begin();
    const body = JSON.stringify({ parentId: root, name: 'Phòng gửi chậm', kind: 'department', level: 'province' });
    // Half of the request is sent before the stop, half after it.
    const slow = request(`${server.url}/api/units`, {
      method: 'POST',
      headers: { ...writeHeaders(cookie), 'content-length': Buffer.byteLength(body) },
    });
    const answered = new Promise<number>((resolve, reject) =>
      slow.on('response', (r) => resolve(r.resume().statusCode ?? 0)).on('error', reject),
    );
    slow.write(body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const end = server.end('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    slow.end(body.slice(20));
    expect(await answered).toBe(200);
    expect(await end).toEqual({ code: 0, signal: null });
    expect(existsSync(join(folder, 'in-use.lock'))).toBe(false);
    server = await startServerProcess(env);
    expect(await unitNames(server, await signIn(server))).toContain('Phòng gửi chậm');
  }, 120_000);
});

// On PostgreSQL several processes are what it is for.
if (embedded)
  describe('a second start on the same folder', () => {
    it('is refused with a sentence and harms nothing; so is a backup or a restore from outside', async () => {
      const { root, cookie } = await begin();
      await createUnit(server, cookie, root, 'Phòng trước');
      const attempts = await Promise.all([
        runCommand(['serve'], { ...env, PORT: '0' }),
        runCommand(['backup', join(folder, 'x.tar.gz')], env),
        runCommand(['restore', join(folder, 'x.tar.gz')], env),
      ]);
      for (const attempt of attempts) {
        expect(attempt.code).toBe(1);
        expect(attempt.stderr).toMatch(/đang được một tiến trình khác sử dụng|đang chạy trên thư mục này/);
        expect(attempt.stderr.trim().split('\n')).toHaveLength(1);
      }
      expect((await createUnit(server, cookie, root, 'Phòng sau')).status).toBe(200);
      await server.end('SIGTERM');
      server = await startServerProcess(env);
      expect(await unitNames(server, await signIn(server))).toEqual(expect.arrayContaining(['Phòng trước', 'Phòng sau']));
    }, 120_000);
  });

describe('a backup', () => {
  it('that is damaged is refused and leaves the data alone; a good one is restored only when confirmed', async () => {
    const { root, cookie } = await begin();
    await createUnit(server, cookie, root, 'Phòng đã sao lưu');
    await server.end('SIGTERM');
    const archive = join(folder, 'sao-luu.tar.gz');
    expect((await runCommand(['backup', archive], env)).code).toBe(0);
    server = await startServerProcess(env);
    await createUnit(server, await signIn(server), root, 'Phòng thêm sau');
    await server.end('SIGTERM');

    const bytes = readFileSync(archive);
    const damaged = join(folder, 'hong.tar.gz');
    const middle = Math.floor(bytes.length / 2);
    writeFileSync(
      damaged,
      Buffer.concat([bytes.subarray(0, middle), Buffer.from([255 ^ (bytes[middle] ?? 0)]), bytes.subarray(middle + 1)]),
    );
    const confirmed = ['--replace', '--confirm=thay toàn bộ dữ liệu'];
    const outcomes = [
      await runCommand(['restore', damaged, ...confirmed], env),
      await runCommand(['restore', archive], env),
      await runCommand(['restore', archive, '--replace'], env),
    ];
    expect(outcomes.map((o) => o.code)).toEqual([1, 1, 2]);
    expect(outcomes[0]?.stderr).toContain('hỏng');
    server = await startServerProcess(env);
    expect(await unitNames(server, await signIn(server))).toContain('Phòng thêm sau');
    await server.end('SIGTERM');

    expect((await runCommand(['restore', archive, ...confirmed], env)).code).toBe(0);
    server = await startServerProcess(env);
    const names = await unitNames(server, await signIn(server));
    expect(names).toContain('Phòng đã sao lưu');
    expect(names).not.toContain('Phòng thêm sau');
  }, 120_000);
});
