import { parentPort } from 'node:worker_threads';
import { readDirectly } from './direct.ts';
import type { ReadDocumentReply, ReadDocumentTask } from './isolated.ts';
import { DocumentRefused } from './refused.ts';

// pdf.js leaves rejected promises of broken files behind; the reading itself tells what is wrong with the file
process.on('unhandledRejection', () => {});

/** Runs in a reader thread: reads one document after the other and answers each. */
parentPort?.on('message', async ({ bytes, fileName, limits }: ReadDocumentTask) => {
  let reply: ReadDocumentReply;
  try {
    reply = { document: await readDirectly(bytes, fileName, limits) };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    reply = { refused: { code: error.code, message: error.message } };
  }
  parentPort?.postMessage(reply);
});
