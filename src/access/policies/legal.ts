import type { RolePolicy } from '../policy.ts';

const OWN_AND_BELOW = ['own', 'subordinate'] as const;

/** The law is everybody's who works here; what a unit's own regulations add to it, theirs who work with that unit. */
export const legalPolicy = {
  'law.read': {
    administrator: OWN_AND_BELOW,
    officer: OWN_AND_BELOW,
    head: OWN_AND_BELOW,
    member: ['own'],
    auditor: OWN_AND_BELOW,
  },
} satisfies Record<string, RolePolicy>;
