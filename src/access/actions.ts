/** Everything that can be allowed or refused. A closed union: a typo does not compile. */
export const ACTIONS = [
  'unit.read',
  'unit.manage',
  'person.read',
  'person.manage',
  'merit.read',
  'merit.manage',
  'law.read',
  'account.read',
  'account.manage',
  'system.manage',
  'actLog.read',
  'plan.read',
  'plan.readIssued',
  'plan.draft',
  'plan.issue',
  'task.read',
  'task.assign',
  'task.progress',
  'task.urge',
  'rollup.read',
] as const;
export type Action = (typeof ACTIONS)[number];
