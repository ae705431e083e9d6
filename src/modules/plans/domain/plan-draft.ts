import type { LocalDate } from '../../../kernel/local-date.ts';
import type { YearKind } from '../../../kernel/year.ts';
import type { TaskKind } from './task-kind.ts';
import type { Timing } from './task-state.ts';

/**
 * A plan while it is being written: the same shape for a reading under review and for a draft plan, corrected as a whole
 * and saved as a whole. `contract/draft.ts` checks it at the border and says what each field means.
 */
export interface PlanDraft {
  header: DraftHeader;
  grounds: DraftGround[];
  parts: DraftPart[];
  tasks: DraftTask[];
  recipients: string[];
  parentPlanId: string | null;
}

export interface DraftHeader {
  yearKind: YearKind;
  year: number | null;
  title: string | null;
  number: string | null;
  symbol: string | null;
  issuedOn: LocalDate | null;
  place: string | null;
  agency: string | null;
  superior: string | null;
  signer: string | null;
  signerTitle: string | null;
}

export interface DraftGround {
  text: string;
  number: string | null;
  date: LocalDate | null;
  planId: string | null;
}

export interface DraftPart {
  heading: string | null;
  paragraphs: string[];
}

/** A unit as the document writes it, and the unit of the tree it was matched to. */
export interface TaskUnit {
  text: string;
  unitId: string | null;
}

/** Where a sentence stands in the read document. */
export interface DraftSource {
  block: number;
  row?: number;
  cell?: number;
  start: number;
  end: number;
  page?: number;
}

export interface DraftTask {
  id: string;
  section: string | null;
  content: string;
  kind: TaskKind;
  timing: Timing;
  timeText: string | null;
  periodStart: LocalDate | null;
  periodEnd: LocalDate | null;
  lead: TaskUnit[];
  coordinating: TaskUnit[];
  personIds: string[];
  product: string | null;
  note: string | null;
  parentTaskId: string | null;
  source: DraftSource | null;
  checked: boolean;
  warnings: string[];
}
