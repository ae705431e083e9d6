import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'tests/fixtures/plans/03-so-tai-chinh-5-cot.txt');

function sovang(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'src/entry/cli.ts'), ...args], { cwd: root, encoding: 'utf8' });
}

describe('plan read', () => {
  it('prints one JSON value and nothing else', () => {
    const run = sovang('plan', 'read', fixture, '--json');
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(JSON.parse(run.stdout)).toMatchObject({ number: '215', symbol: 'KH-STC', date: '2024-02-09', planYear: 2024 });
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['khong-co.docx']],
    ['two files', [fixture, fixture]],
    ['an unknown option', [fixture, '--xml']],
    ['a file of another kind', [process.execPath]],
  ])('refuses %s in Vietnamese with exit code 2', (_, args) => {
    const run = sovang('plan', 'read', ...args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/[ăâđêôơưạ-ỹ]/iu);
  });
});
