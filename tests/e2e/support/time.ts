/** The day the browser tests live on, nine in the morning in Việt Nam: the last day of the demo world, whatever today is. */
const START = new Date('2026-11-20T02:00:00Z');

/** What is added to the machine's clock. The server is given it, and every page. */
export const offsetFrom = (now: number): number => START.getTime() - now;
