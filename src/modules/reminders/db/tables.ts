import type { LocalDate } from '../../../kernel/local-date.ts';
import type { NOTICE_KINDS } from '../contract.ts';

export type NoticeKind = (typeof NOTICE_KINDS)[number];

declare module '../../../platform/db/database.ts' {
  interface Tables {
    notice: {
      id: string;
      account_id: string;
      kind: NoticeKind;
      title: string;
      body: string;
      link: string | null;
      dedupe_key: string;
      created_at: Date;
      read_at: Date | null;
    };
    notice_setting: { account_id: string; mail: boolean; digest: boolean; changed_at: Date };
    urge: {
      id: string;
      unit_id: string;
      by_account: string;
      by_name: string;
      at: Date;
      on_day: LocalDate;
      answer_by: LocalDate | null;
      message: string | null;
    };
    urge_task: { urge_id: string; task_id: string; content: string; last_day: LocalDate; days_late: number; units: string };
  }
}
