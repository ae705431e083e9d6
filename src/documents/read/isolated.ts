import { Worker } from 'node:worker_threads';
import { READ_LIMITS, type ReadLimits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';
import { DocumentRefused, type RefusalCode, refuse } from './refused.ts';

/** What the worker is given. */
export interface ReadDocumentTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadLimits;
}

/** What the worker answers. */
export type ReadDocumentReply =
  | { readonly document: ReadDocument }
  | { readonly refused: { readonly code: RefusalCode; readonly message: string } };

/** Readings that may run side by side; further ones wait for their turn, so memory stays bounded. */
const AT_ONCE = 2;
/** What starting a worker may take beyond the reading itself, in milliseconds. */
const START_GRACE = 2_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * `readDocument` in a thread of its own, with bounded memory and time: a file made to exhaust the reader ends the
 * thread, not the server. The time counts from the thread's start, not from the call.
 * @throws DocumentRefused as `readDocument`; 'timeout' when the thread had to be stopped, 'bomb' when it ran out of memory
 */
export async function readDocumentIsolated(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<ReadDocument> {
  const bounds: ReadLimits = { ...READ_LIMITS, ...limits };
  // refused here, so that no copy of an oversized file is made
  if (bytes.length > bounds.fileBytes) throw refuse.tooLarge(bounds);
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await runWorker({ bytes, fileName, limits: bounds });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runWorker(task: ReadDocumentTask): Promise<ReadDocument> {
  const { limits } = task;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => end(() => reject(refuse.timeout(limits))), limits.seconds * 1000 + START_GRACE);
    worker.once('message', (reply: ReadDocumentReply) => {
      end(() => {
        if ('document' in reply) resolve(reply.document);
        else reject(new DocumentRefused(reply.refused.code, reply.refused.message));
      });
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse.bomb() : refuse.damaged(error)));
    });
    worker.once('exit', () => end(() => reject(refuse.damaged())));
  });
}
