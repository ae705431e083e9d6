/** The key of the act under way and what it was made for. */
export interface ActKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** What makes two requests the same act: the operation and everything sent with it. A file counts by name, size and day of change. */
export function fingerprintOf(opId: string, input: object): string {
  return JSON.stringify([opId, input], (_, value: unknown) =>
    value instanceof Blob
      ? {
          file: 'name' in value ? String(value.name) : '',
          size: value.size,
          at: 'lastModified' in value ? Number(value.lastModified) : 0,
        }
      : value,
  );
}

/** The key to send: the one of the last try while the input is the same, otherwise a new one. */
export function keyFor(last: ActKey | undefined, fingerprint: string, newKey: () => string): ActKey {
  return last?.fingerprint === fingerprint ? last : { key: newKey(), fingerprint };
}
