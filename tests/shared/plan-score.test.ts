import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const plans = join(root, '../shared/plans');

it('reads the five real plans, in three formats each, as a careful reader did', { timeout: 120_000 }, () => {
  if (!existsSync(join(plans, 'score.mjs'))) {
    console.warn('The folder of real plans is absent: their reading was not scored.');
    return;
  }
  const command = [process.execPath, join(root, 'src/entry/cli.ts'), 'plan', 'read'];
  const run = spawnSync(process.execPath, [join(plans, 'score.mjs'), '--min', '97', '--', ...command], {
    cwd: root,
    encoding: 'utf8',
  });
  const scores = [...run.stdout.matchAll(/^\S+\.(?:txt|docx|pdf) {2}([\d.]+)/gm)].map((match) => Number(match[1]));
  expect(run.status, run.stdout + run.stderr).toBe(0);
  expect(scores).toHaveLength(15);
  expect(Math.min(...scores), run.stdout).toBeGreaterThanOrEqual(93);
});
