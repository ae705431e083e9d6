/** What a task is about: later parts of the system use it to open the place where the work is done. */
export const TASK_KINDS = [
  'issue-document',
  'registration',
  'launch',
  'pledge',
  'scoring',
  'council',
  'dossier',
  'decision',
  'report',
  'conference',
  'training',
  'propaganda',
  'exemplar',
  'inspection',
  'other',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
