import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { DEMO_PASSWORD } from '../../../seeds/demo/tree.ts';
import { findChromium } from '../../support/chromium.ts';
import { watchTraffic } from './traffic.ts';

export const DESKTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 740 } as const;
export type Size = typeof DESKTOP | typeof PHONE;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The machine may be busy with other work: what a person would call slow is not yet a fault here. */
export const PATIENCE_MS = 30_000;

export interface OpenOptions {
  readonly size?: Size;
  readonly url?: string;
}

export interface Browsing {
  /** A page where nobody is signed in. */
  open(options?: OpenOptions): Promise<Page>;
  /** A page of somebody of the demo world, signed in, in a browser of her own. */
  signIn(userName: string, options?: OpenOptions): Promise<Page>;
}

let nextAddress = 1;

/** Where SOVANG_FAILED_SHOTS names a folder: what the pages showed when a test failed. */
async function keepPictures(contexts: readonly BrowserContext[], name: string): Promise<void> {
  const folder = process.env.SOVANG_FAILED_SHOTS;
  const pages = contexts.flatMap((context) => context.pages());
  for (const [at, page] of folder ? pages.entries() : []) {
    await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 60)}-${at}.png` });
  }
}

/** Moves the page's own clock on, as if nobody had touched it meanwhile. */
export const letTimePass = (page: Page, minutes: number): Promise<void> =>
  page.evaluate((ms) => (globalThis as unknown as { letTimePass: (ms: number) => void }).letTimePass(ms), minutes * 60_000);

/** One Chromium for a test file. Pages are closed after each test; faults on the page's console fail the test. */
export function useBrowser(): Browsing {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('there is no Chromium');
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(contexts, task.name);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const seen = faults.splice(0);
    if (seen.length > 0) throw new Error(`the page broke: ${seen.join('\n')}`);
  });

  const open = async ({ size = DESKTOP, url = inject('demoUrl') }: OpenOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: size,
      hasTouch: size === PHONE,
      baseURL: url,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      extraHTTPHeaders: { 'x-forwarded-for': `10.1.${nextAddress >> 8}.${nextAddress++ & 255}` },
    });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript((offsetAtStart) => {
      const Real = Date;
      let offset = offsetAtStart;
      Object.assign(globalThis, {
        letTimePass: (ms: number) => {
          offset += ms;
        },
      });
      globalThis.Date = class extends Real {
        constructor(...given: [] | [number]) {
          if (given.length === 0) super(Real.now() + offset);
          else super(...given);
        }
        static override now = () => Real.now() + offset;
      } as DateConstructor;
    }, inject('offsetMs'));
    const page = await context.newPage();
    watchTraffic(page);
    page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message));
    return page;
  };
  return {
    open,
    async signIn(userName, options = {}) {
      const page = await open(options);
      const response = await page.request.post('/api/auth/sign-in/username', {
        headers: { 'x-requested-with': 'test', origin: options.url ?? inject('demoUrl') },
        data: { username: userName, password: DEMO_PASSWORD },
      });
      if (!response.ok()) throw new Error(`sign-in of ${userName}: ${response.status()} ${await response.text()}`);
      return page;
    },
  };
}
