import { Worker } from 'node:worker_threads';
import { READ_LIMITS, type ReadLimits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';
import { DocumentRefused, type RefusalCode, refuse } from './refused.ts';

/** What a reader thread is given. */
export interface ReadDocumentTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadLimits;
}

/** What it answers. */
export type ReadDocumentReply =
  | { readonly document: ReadDocument }
  | { readonly refused: { readonly code: RefusalCode; readonly message: string } };

/** Readings that may run side by side; further ones wait for their turn, so memory stays bounded. */
const AT_ONCE = 2;
/** What starting a thread may take beyond the reading itself, in milliseconds. */
const START_GRACE = 2_000;
/** A thread is replaced after this many readings, so that nothing can pile up in it. */
const READINGS_PER_THREAD = 100;
/** An idle thread is ended after this many milliseconds, to give its memory back. */
const IDLE = 60_000;

interface ReaderThread {
  readonly worker: Worker;
  readonly heapMegabytes: number;
  readings: number;
  idleTimer?: NodeJS.Timeout;
}

const idle: ReaderThread[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/**
 * `readDocument` in a thread of its own, with bounded memory and time: a file made to exhaust the reader ends the
 * thread, not the server. The time counts from when a thread is free, not from the call.
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
    return await readIn(takeThread(bounds.heapMegabytes), { bytes, fileName, limits: bounds });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function takeThread(heapMegabytes: number): ReaderThread {
  const at = idle.findIndex((thread) => thread.heapMegabytes === heapMegabytes);
  const thread = idle.splice(at, at < 0 ? 0 : 1)[0] ?? startThread(heapMegabytes);
  clearTimeout(thread.idleTimer);
  thread.worker.removeAllListeners();
  thread.worker.ref();
  return thread;
}

function startThread(heapMegabytes: number): ReaderThread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });
  return { worker, heapMegabytes, readings: 0 };
}

/** Puts a thread aside for the next reading; it does not keep the process alive. */
function putBack(thread: ReaderThread): void {
  const drop = (): void => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    void thread.worker.terminate();
  };
  thread.worker.removeAllListeners();
  if (thread.readings >= READINGS_PER_THREAD || idle.length >= AT_ONCE) {
    drop();
    return;
  }
  thread.worker.once('error', drop).once('exit', drop);
  thread.worker.unref();
  thread.idleTimer = setTimeout(drop, IDLE).unref();
  idle.push(thread);
}

function readIn(thread: ReaderThread, task: ReadDocumentTask): Promise<ReadDocument> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const fail = (reason: DocumentRefused): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // an error may still arrive from a thread that is being ended
      worker.on('error', () => {});
      void worker.terminate();
      reject(reason);
    };
    const timer = setTimeout(() => fail(refuse.timeout(task.limits)), task.limits.seconds * 1000 + START_GRACE);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse.bomb() : refuse.damaged(error)),
    );
    worker.once('exit', () => fail(refuse.damaged()));
    worker.once('message', (reply: ReadDocumentReply) => {
      clearTimeout(timer);
      thread.readings += 1;
      putBack(thread);
      if ('document' in reply) resolve(reply.document);
      else reject(new DocumentRefused(reply.refused.code, reply.refused.message));
    });
    worker.postMessage(task);
  });
}
