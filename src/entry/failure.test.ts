import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ruleNotMet } from '../kernel/refusal.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/db/open.ts';
import { failureText } from './failure.ts';

const coded = (message: string, more: object) => Object.assign(new Error(message), more);

it('says what to do when PostgreSQL does not answer', async () => {
  const refused = await openDatabase({ databaseUrl: 'postgres://a@127.0.0.1:1/b', dataDir: null }).catch(
    (error: unknown) => error,
  );
  expect(failureText(refused)).toMatch(/^Không kết nối được với máy chủ PostgreSQL/);
});

it.each([
  ['28P01', /không nhận tên hoặc mật khẩu/],
  ['3D000', /chưa có cơ sở dữ liệu/],
  ['42501', /chưa đủ quyền/],
  ['0A000', /thiếu các phần mở rộng/],
])('knows what PostgreSQL means by %s, also under a migration', (code, words) => {
  const cause = coded('as the server says it', { code });
  expect(failureText(cause)).toMatch(words);
  expect(failureText(new Error('migrations/0001.sql: as the server says it', { cause }))).toMatch(words);
});

it('names the folder that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-failure-'));
  const file = join(folder, 'dữ liệu');
  writeFileSync(file, '');
  try {
    readConfig({ SOVANG_DATA: file });
    expect.unreachable();
  } catch (error) {
    expect(failureText(error)).toContain(`Không dùng được “${file}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('tells an address that is not ours from a folder', () => {
  expect(failureText(coded('listen EACCES', { code: 'EACCES', syscall: 'listen' }))).toMatch(/HOST và PORT/);
});

it('leaves our own words as they are', () => {
  expect(failureText(new Error('Cổng 3000 đang được chương trình khác dùng.'))).toBe(
    'Cổng 3000 đang được chương trình khác dùng.',
  );
});

it.each([
  [{ PORT: 'abc' }, 'PORT: Phải là một số.'],
  [{ SOVANG_URL: 'tdkt' }, 'SOVANG_URL: '],
  [{ SOVANG_SECRET: 'x' }, 'SOVANG_SECRET: Cần ít nhất 32 ký tự.'],
  [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL: Phải bắt đầu bằng postgres://'],
])('names settings that are wrong, in Vietnamese: %j', (env, line) => {
  expect(() => readConfig(env)).toThrow(line);
  expect(() => readConfig(env)).not.toThrow(/Invalid|expected|Too small/);
});

it('names every fault of what was refused', () => {
  const refused = ruleNotMet('Quy định còn chỗ chưa ghi nhận được.', [
    { path: 'rules.0', message: 'Luật đã quy định tỷ lệ này.' },
  ]);
  expect(failureText(refused)).toBe('Quy định còn chỗ chưa ghi nhận được.\n- Luật đã quy định tỷ lệ này.');
});
