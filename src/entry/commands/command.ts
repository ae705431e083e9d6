/** Wrong arguments or input: exit code 2. */
export class BadInput extends Error {}

export interface Command {
  /** Runs with the arguments after the command's name; the process ends when it resolves, with this exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** Resolves once the process is asked to stop. A second request ends it at once. */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}

/** Seconds since the process began, as people read them: "1,8". */
export const secondsSinceStart = (): string => (performance.now() / 1000).toFixed(1).replace('.', ',');
