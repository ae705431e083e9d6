import type { RolePolicy } from '../policy.ts';

const OWN = ['own'] as const;
const OWN_AND_BELOW = ['own', 'subordinate'] as const;
const ASSIGNED = ['assigned'] as const;

/**
 * Plans and their tasks. A unit's officer drafts and follows; its head issues; superiors read and urge but do not write
 * in a subordinate's plan; issued plans of superiors are read by all below them (they cascade). A task given to a person
 * is hers to read and to report on, whatever else her account may do.
 */
export const plansPolicy = {
  'plan.read': { officer: OWN_AND_BELOW, head: OWN_AND_BELOW, auditor: OWN_AND_BELOW },
  'plan.readIssued': {
    officer: ['own', 'subordinate', 'superior'],
    head: ['own', 'subordinate', 'superior'],
    member: ['own', 'superior'],
    auditor: OWN_AND_BELOW,
  },
  'plan.draft': { officer: OWN, head: OWN },
  'plan.issue': { officer: OWN, head: OWN },
  'task.read': {
    administrator: ASSIGNED,
    officer: ['own', 'subordinate', 'assigned'],
    head: ['own', 'subordinate', 'assigned'],
    member: ['own', 'assigned'],
    auditor: OWN_AND_BELOW,
  },
  'task.assign': { officer: OWN, head: OWN },
  'task.progress': {
    administrator: ASSIGNED,
    officer: ['own', 'assigned'],
    head: ['own', 'assigned'],
    member: ['own', 'assigned'],
  },
  'task.urge': { officer: OWN_AND_BELOW, head: OWN_AND_BELOW },
  'rollup.read': { officer: OWN_AND_BELOW, head: OWN_AND_BELOW, auditor: OWN_AND_BELOW },
} satisfies Record<string, RolePolicy>;
