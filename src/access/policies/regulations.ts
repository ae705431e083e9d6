import type { RolePolicy } from '../policy.ts';

const AROUND = ['own', 'subordinate', 'superior'] as const;

/**
 * Local regulations bind the unit that issued them and everything below: whoever is bound reads them, whoever supervises reads
 * those below. They are written down by the unit itself; an administrator may do it for the units below hers.
 */
export const regulationsPolicy = {
  'regulation.read': {
    administrator: AROUND,
    officer: AROUND,
    head: AROUND,
    member: ['own', 'superior'],
    auditor: AROUND,
  },
  'regulation.manage': { administrator: ['own', 'subordinate'], officer: ['own'] },
} satisfies Record<string, RolePolicy>;
