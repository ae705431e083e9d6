import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './index.ts';
import type { ReadDocumentReply, ReadDocumentTask } from './isolated.ts';
import { DocumentRefused } from './refused.ts';

/** Started by `readDocumentIsolated`: reads one document, answers once and ends. */
const { bytes, fileName, limits } = workerData as ReadDocumentTask;
let reply: ReadDocumentReply;
try {
  reply = { document: await readDocument(bytes, fileName, limits) };
} catch (error) {
  if (!(error instanceof DocumentRefused)) throw error;
  reply = { refused: { code: error.code, message: error.message } };
}
parentPort?.postMessage(reply);
