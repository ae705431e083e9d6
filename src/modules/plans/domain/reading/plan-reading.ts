import type { SourceRef } from '../../../../documents/read/read-document.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { BackgroundReading } from './background.ts';
import type { TimeRule, Timing } from './time/rule.ts';

/** A plan as read from a document. What the document does not say is null or an empty list; nothing is guessed. Days are 'YYYY-MM-DD'. */
export interface PlanReading {
  /** The plan's own number without its symbol; null when blank. */
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: LocalDate | null;
  readonly place: string | null;
  readonly agency: string | null;
  readonly superior: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly title: string | null;
  /** First year of the school year where `yearKind` is 'school'. */
  readonly planYear: number | null;
  readonly yearKind: 'calendar' | 'school';
  readonly bases: readonly BasisReading[];
  /** Aims, requirements and the like before the tasks, in the document's words. */
  readonly background: readonly BackgroundReading[];
  readonly tasks: readonly TaskReading[];
  readonly recipients: readonly string[];
  readonly cited: readonly CitedReading[];
  readonly warnings: readonly ReadingWarning[];
}

/** A document the plan stands on. `number` is in normal form, "01/CT-UBND". */
export interface BasisReading {
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly title: string | null;
  readonly issuer: string | null;
}

export interface CitedReading {
  readonly number: string;
  readonly date: LocalDate | null;
}

export interface TaskReading {
  /** The whole task in the document's words, joined across page breaks. */
  readonly content: string;
  /** The words that give its time: its own cell or sentence, else the band or heading above it. */
  readonly timeText: string | null;
  readonly time: TimeRule | null;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
  readonly timing: Timing;
  readonly responsible: readonly string[];
  readonly coordinating: readonly string[];
  /** "II.1", "II/3" for row 3 of a table in section II, "PHỤ LỤC/3". */
  readonly section: string | null;
  readonly source: SourceRef;
  /** Where the text goes on when a page broke it. */
  readonly continued: readonly SourceRef[];
}

export interface ReadingWarning {
  /** A Vietnamese sentence for the person who checks the reading. */
  readonly message: string;
  readonly source?: SourceRef;
}
