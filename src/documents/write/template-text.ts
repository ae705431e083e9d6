/** An item of a repeated paragraph in a template. */
export interface Line {
  readonly text: string;
}

/** Items for a repeated paragraph; a null or blank text leaves no paragraph behind. */
export function lines(...texts: ReadonlyArray<string | null>): Line[] {
  return texts.filter((text): text is string => text !== null && text.trim() !== '').map((text) => ({ text }));
}

/** Removes what XML 1.0 cannot hold (control characters, lone surrogates), in every text of a value. */
export function forXml<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '').replace(NOT_XML, '') as T;
  if (Array.isArray(value)) return value.map(forXml) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, forXml(item)])) as T;
  }
  return value;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
