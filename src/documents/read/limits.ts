/** What one reading may cost. Every bound is stated here and nowhere else. */
export interface ReadLimits {
  /** Size of the file as uploaded, in bytes. */
  readonly fileBytes: number;
  /** Size of everything inside a `.docx` once unpacked, declared or real, in bytes. */
  readonly unzippedBytes: number;
  /** Size of one XML part of a `.docx` once unpacked, in bytes. */
  readonly partBytes: number;
  /** How many times larger an unpacked part above 1 MB may be than its packed form. */
  readonly unzipRatio: number;
  /** Entries of the `.docx` container. */
  readonly zipEntries: number;
  /** Nesting of XML and HTML elements. */
  readonly depth: number;
  /** XML elements in one part, HTML nodes in one page. */
  readonly nodes: number;
  /** Pages of a `.pdf`. */
  readonly pages: number;
  /** Blocks handed back; what follows is left out with a warning. */
  readonly blocks: number;
  /** Characters of text handed back; what follows is left out with a warning. */
  readonly characters: number;
  /** Table rows, over all tables; what follows is left out with a warning. */
  readonly tableRows: number;
  /** Columns of one table; wider spans are cut. */
  readonly tableColumns: number;
  /** Seconds a reading may take. Checked between steps, and enforced from outside by `readDocumentIsolated`. */
  readonly seconds: number;
  /** Memory of the isolated reader, in megabytes of JavaScript heap. */
  readonly heapMegabytes: number;
}

const MB = 1024 * 1024;

/** The limits in force unless a caller narrows them. Plans have 2–40 pages and weigh well under 5 MB. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 20 * MB,
  unzippedBytes: 200 * MB,
  partBytes: 60 * MB,
  unzipRatio: 200,
  zipEntries: 5_000,
  depth: 200,
  nodes: 2_000_000,
  pages: 500,
  blocks: 20_000,
  characters: 5_000_000,
  tableRows: 20_000,
  tableColumns: 64,
  seconds: 30,
  heapMegabytes: 768,
};

/** The clock and the limits of one reading, handed down to every step of it. */
export class ReadBudget {
  readonly limits: ReadLimits;
  readonly #deadline: number;
  readonly #now: () => number;
  readonly #onOverrun: () => never;

  constructor(limits: ReadLimits, onOverrun: () => never, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.#now = now;
    this.#onOverrun = onOverrun;
    this.#deadline = now() + limits.seconds * 1000;
  }

  /** Throws when the time is used up. Cheap enough for a call per page or per few thousand elements. */
  checkTime(): void {
    if (this.#now() > this.#deadline) this.#onOverrun();
  }
}
