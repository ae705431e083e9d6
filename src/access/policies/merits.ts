import type { RolePolicy } from '../policy.ts';

const OWN_AND_BELOW = ['own', 'subordinate'] as const;
const AND_HER_OWN = ['own', 'subordinate', 'assigned'] as const;

/**
 * Sheets of merits: read by who works with the unit's people, and by a person her own wherever she works (`assigned`);
 * written by who keeps the records.
 */
export const meritsPolicy = {
  'merit.read': {
    administrator: AND_HER_OWN,
    officer: AND_HER_OWN,
    head: AND_HER_OWN,
    member: ['own', 'assigned'],
    auditor: AND_HER_OWN,
  },
  'merit.manage': { administrator: OWN_AND_BELOW, officer: OWN_AND_BELOW },
} satisfies Record<string, RolePolicy>;
