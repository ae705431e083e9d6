import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensurePostgres } from './lib/machine.ts';

/**
 * Everything, in order of speed: check, pure, database on the embedded engine, database and races on PostgreSQL, browser.
 * The last line sums all of them; the exit code is 0 only when nothing failed and no lane was empty.
 * With arguments (`npm test -- pure db`) only the named lanes run.
 */
const ROOT = join(import.meta.dirname, '..');
const LANES = ['check', 'pure', 'db', 'postgres', 'e2e'] as const;
type Lane = (typeof LANES)[number];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !LANES.includes(name as Lane));
if (unknown) {
  console.error(`There is no lane "${unknown}"; the lanes are ${LANES.join(', ')}.`);
  process.exit(2);
}
const wanted = (lane: Lane): boolean => asked.length === 0 || asked.includes(lane);
const reports = mkdtempSync(join(tmpdir(), 'sovang-test-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const notCovered: string[] = [];

function count(name: string, part: Count): void {
  total.passed += part.passed;
  total.failed += part.failed;
  total.skipped += part.skipped;
  console.log(`\n[${name}] ${line(part)}\n`);
}

const line = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

function node(args: string[], env: Record<string, string> = {}): number {
  return (
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
      .status ?? 1
  );
}

function vitest(name: string, projects: string[], env: Record<string, string> = {}): void {
  console.log(`\n=== ${name} ===`);
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  const code = node(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  count(name, outcomeOf(report, code));
}

/** A lane that ran nothing, or failed outside any test (an import, a set-up), counts as one failure. */
function outcomeOf(report: string, code: number): Count {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    };
    const part: Count = {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
    if (part.failed === 0 && (code !== 0 || part.passed === 0)) part.failed = 1;
    return part;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function step(name: string, args: string[]): void {
  console.log(`\n=== ${name} ===`);
  const code = node(args);
  count(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

if (wanted('check')) step('check', ['tools/check.ts', '--no-tests']);
if (wanted('pure')) vitest('pure', ['pure']);
if (wanted('db')) vitest('database, embedded', ['db']);
if (wanted('postgres')) {
  if (ensurePostgres()) vitest('database, PostgreSQL', ['db', 'postgres'], { SOVANG_TEST_DB: 'postgres' });
  else
    notCovered.push(
      'PostgreSQL: its programs are not installed and could not be installed. No test ran on it, no race was tried.',
    );
}
if (wanted('e2e')) {
  if (ensureChromium()) {
    step('web app', ['tools/ensure-web.ts']);
    vitest('browser', ['e2e']);
  } else notCovered.push('The browser: there is no Chromium and it could not be installed. No screen was tried.');
}
rmSync(reports, { recursive: true, force: true });

for (const gap of notCovered) console.log(`!!! NOT COVERED — ${gap}`);
console.log(line(total));
process.exitCode = total.failed === 0 ? 0 : 1;
