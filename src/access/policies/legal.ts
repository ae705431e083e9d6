import type { RolePolicy } from '../policy.ts';

const AND_HER_OWN = ['own', 'subordinate', 'assigned'] as const;

/**
 * The law is everybody's who works here; what a unit's own regulations add to it, theirs who work with that unit, and hers whom
 * they bind (`assigned`), wherever her account is.
 */
export const legalPolicy = {
  'law.read': {
    administrator: AND_HER_OWN,
    officer: AND_HER_OWN,
    head: AND_HER_OWN,
    member: ['own', 'assigned'],
    auditor: AND_HER_OWN,
  },
} satisfies Record<string, RolePolicy>;
