import type { TestProject } from 'vitest/node';
import { startTestServer } from './server.ts';
import { offsetFrom } from './time.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the demo world that all files share, and how far its clock stands from the machine's. */
    demoUrl: string;
    offsetMs: number;
  }
}

/** One server with the demo world for the whole run. Files keep out of each other's way by working in different units. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const offsetMs = offsetFrom(Date.now());
  const server = await startTestServer('demo', offsetMs);
  project.provide('demoUrl', server.url);
  project.provide('offsetMs', offsetMs);
  return () => server.stop();
}
