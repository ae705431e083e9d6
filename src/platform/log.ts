import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured lines on standard error; request ids, never names, addresses or bodies. */
export const createLog = (level: string): Logger =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
