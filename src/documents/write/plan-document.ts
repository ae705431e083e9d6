import type { LocalDate } from '../../kernel/local-date.ts';

/** A plan as it is written out, to Word, Excel or a calendar. What is not known is null and stays blank on paper. */
export interface PlanDocumentData {
  /** Agency above, as in the letterhead; null where there is none. */
  readonly superior: string | null;
  /** Issuing agency in ordinary letters: "Ban Quản lý bảo trì đường bộ". */
  readonly agency: string;
  readonly number: string | null;
  /** "KH-BQLBT". */
  readonly symbol: string | null;
  readonly place: string | null;
  /** Day of issue; null while unsigned. */
  readonly date: LocalDate | null;
  /** Without the word "Kế hoạch": "Triển khai thực hiện công tác thi đua, khen thưởng năm 2026". */
  readonly title: string;
  /** Each a whole phrase: "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;". */
  readonly grounds: readonly string[];
  /** Text before the tasks, in order. */
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly PlanDocumentTask[];
  /** Last paragraph; null for none. "./." is added when missing. */
  readonly closing: string | null;
  /** Nơi nhận, one per item, without dash and full stop. */
  readonly recipients: readonly string[];
  /** "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC": authority and title, printed one below the other. */
  readonly signerTitle: string | null;
  readonly signer: string | null;
  /** Marks every first page "DỰ THẢO". */
  readonly isDraft: boolean;
}

export interface PlanSection {
  /** "I. MỤC ĐÍCH, YÊU CẦU"; null for text without heading. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

export interface PlanDocumentTask {
  /** Same for every rendering of the same task; used for calendar entries. */
  readonly id: string;
  /** Group the task stands in, shown as a row across the table; null for none. */
  readonly section: string | null;
  readonly content: string;
  /** The time in words: "Quý I/2026". */
  readonly timeText: string | null;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
  readonly responsible: readonly string[];
  readonly coordinating: readonly string[];
  readonly product: string | null;
  readonly note: string | null;
}

/** "173/KH-BQLBT"; dots, as the model forms of Nghị định 30/2020/NĐ-CP have them, where number or symbol is not given yet. */
export function numberAndSymbol(number: string | null, symbol: string | null): string {
  return `${number ?? '……'}/${symbol ?? '……'}`;
}

/** Product and note in one cell, each on its line. */
export function remarkOf(task: PlanDocumentTask): string {
  return [task.product, task.note].filter(Boolean).join('\n');
}

/** Tasks by group, in the order in which the groups appear. */
export function groupTasks(tasks: readonly PlanDocumentTask[]): ReadonlyArray<{
  readonly section: string | null;
  readonly tasks: readonly PlanDocumentTask[];
}> {
  const groups = Map.groupBy(tasks, (task) => task.section);
  return [...groups].map(([section, members]) => ({ section, tasks: members }));
}
