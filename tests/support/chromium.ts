import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

/** An installed Chromium: the one named by CHROMIUM, one on the PATH, or Playwright's own. Null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named && existsSync(named)) return named;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter), '/Applications/Google Chrome.app/Contents/MacOS'];
  for (const folder of folders) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}
