import type { Page, Request } from 'playwright-core';

/** How long nothing may be on its way before a page counts as quiet. */
const QUIET_MS = 100;
const LOOK_EVERY_MS = 20;

interface Traffic {
  readonly underWay: Set<Request>;
  /** How often something set out, arrived or failed. */
  changes: number;
  changedAt: number;
}

const traffic = new WeakMap<Page, Traffic>();

/** From here on what the page fetches is known; to be called before it is led anywhere. */
export function watchTraffic(page: Page): void {
  const seen: Traffic = { underWay: new Set(), changes: 0, changedAt: performance.now() };
  traffic.set(page, seen);
  const changed = () => {
    seen.changes++;
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

/**
 * Answers, when the page has drawn what it knows and has nothing left to do, what on it still says that more is coming.
 * However slow the machine: no idle moment comes before the last answer has been worked through and its next question asked.
 */
const restlessAtIdle = (): Promise<string | null> =>
  new Promise((resolve) => {
    const look = () => {
      const waiting = document.querySelector('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root');
      if (waiting) return resolve(`waiting: ${waiting.outerHTML.slice(0, 120)}`);
      if (!document.querySelector('h1')) return resolve('no heading');
      const moving = document
        .getAnimations()
        .find(
          ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        );
      resolve(moving ? 'something moves' : null);
    };
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(look)));
  });

/**
 * Waits until the page is at rest: it has fetched nothing for a moment, has drawn all it got, and says nowhere that it waits.
 * Throws when that does not come within `patienceMs`.
 */
export async function untilAtRest(page: Page, patienceMs: number): Promise<void> {
  const seen = traffic.get(page);
  if (!seen) throw new Error('nobody watches what this page fetches');
  const start = performance.now();
  const quiet = () => seen.underWay.size === 0 && performance.now() - seen.changedAt >= QUIET_MS;
  let restless: string | null = null;
  for (;;) {
    if (quiet()) {
      const before = seen.changes;
      // A page that is just being left cannot answer.
      restless = await page.evaluate(restlessAtIdle).catch((fault: Error) => fault.message);
      if (restless === null && seen.changes === before) return;
    }
    if (performance.now() - start > patienceMs) {
      const asked = [...seen.underWay].map((request) => request.url()).join(', ');
      throw new Error(`${page.url()} does not come to rest: ${asked || restless || 'it asks again and again'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
