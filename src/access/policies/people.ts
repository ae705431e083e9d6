import type { RolePolicy } from '../policy.ts';

const OWN_AND_BELOW = ['own', 'subordinate'] as const;

/** People: personal data, so only those who work with the unit's people; officers keep the records of their own unit. */
export const peoplePolicy = {
  'person.read': {
    administrator: OWN_AND_BELOW,
    officer: OWN_AND_BELOW,
    head: OWN_AND_BELOW,
    member: ['own'],
    auditor: OWN_AND_BELOW,
  },
  'person.manage': { administrator: OWN_AND_BELOW, officer: OWN_AND_BELOW },
} satisfies Record<string, RolePolicy>;
