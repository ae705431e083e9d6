import type { Page, Request } from 'playwright-core';

/** How long nothing may be on its way before a page counts as quiet: longer than a page takes from an answer to its next question. */
const QUIET_MS = 150;
const LOOK_EVERY_MS = 25;

interface Traffic {
  readonly underWay: Set<Request>;
  changedAt: number;
}

const traffic = new WeakMap<Page, Traffic>();

/** From here on what the page fetches is known; to be called before it is led anywhere. */
export function watchTraffic(page: Page): void {
  const seen: Traffic = { underWay: new Set(), changedAt: performance.now() };
  traffic.set(page, seen);
  const changed = () => {
    seen.changedAt = performance.now();
  };
  const ended = (request: Request) => {
    seen.underWay.delete(request);
    changed();
  };
  page.on('request', (request) => {
    seen.underWay.add(request);
    changed();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  // A page that is left takes its open questions with it without a word.
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return;
    for (const request of seen.underWay) if (!request.isNavigationRequest()) seen.underWay.delete(request);
    changed();
  });
}

/** Waits until the page has fetched nothing for a moment. Throws when that does not come within `patienceMs`. */
export async function untilQuiet(page: Page, patienceMs: number): Promise<void> {
  const seen = traffic.get(page);
  if (!seen) throw new Error('nobody watches what this page fetches');
  const start = performance.now();
  while (seen.underWay.size > 0 || performance.now() - seen.changedAt < QUIET_MS) {
    if (performance.now() - start > patienceMs) {
      throw new Error(`still fetching: ${[...seen.underWay].map((request) => request.url()).join(', ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
