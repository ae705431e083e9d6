import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../tests/support/chromium.ts';
import { postgresPrograms } from '../../tests/support/throwaway-postgres.ts';

const ROOT = join(import.meta.dirname, '../..');
const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let updated = false;
function aptInstall(...packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  updated = true;
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/** Whether the tests on a real PostgreSQL can run; installs Debian's where it may. */
export function ensurePostgres(): boolean {
  if (!postgresPrograms() && mayInstall()) {
    console.log('PostgreSQL is not installed: installing Debian’s package.');
    aptInstall('postgresql');
  }
  return postgresPrograms() !== null;
}

/** Whether the browser tests can run; installs Debian's Chromium where it may, otherwise Playwright's own. */
export function ensureChromium(): boolean {
  if (!findChromium() && mayInstall()) {
    console.log('Chromium is not installed: installing Debian’s package.');
    aptInstall('chromium', 'fonts-liberation');
  }
  if (!findChromium()) {
    console.log('Chromium is not installed: asking Playwright for its own.');
    spawnSync(join(ROOT, 'node_modules/.bin/playwright-core'), ['install', 'chromium'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 300_000,
      shell: process.platform === 'win32',
    });
  }
  return findChromium() !== null;
}
