import { uuidv7 } from '../../../../kernel/ids.ts';

/** An id for something made on this screen. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
