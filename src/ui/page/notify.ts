type Tone = 'done' | 'note' | 'fault';

/** A short sentence at the edge of the screen. */
export interface Notice {
  readonly tone: Tone;
  readonly text: string;
}

const listeners = new Set<(notice: Notice) => void>();

/** The frame listens; before it is loaded nothing is said, because nothing has been done. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const say = (tone: Tone, text: string) => {
  for (const listener of listeners) listener({ tone, text });
};

/** Says that an act is done: `notifyDone('Đã lưu kế hoạch.')`. */
export const notifyDone = (text: string) => say('done', text);
/** Says something worth knowing that needs no act. */
export const notifyNote = (text: string) => say('note', text);
/** Says that something failed where no place on the page could say it. Prefer `ProblemAlert` beside the act. */
export const notifyFault = (text: string) => say('fault', text);
