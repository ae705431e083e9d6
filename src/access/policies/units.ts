import type { RolePolicy } from '../policy.ts';

const OWN_AND_BELOW = ['own', 'subordinate'] as const;

/** Units: everybody sees the names around them (a plan names other units); only administrators change the tree below theirs. */
export const unitsPolicy = {
  'unit.read': {
    administrator: ['own', 'subordinate', 'superior'],
    officer: ['own', 'subordinate', 'superior'],
    head: ['own', 'subordinate', 'superior'],
    member: ['own', 'subordinate', 'superior'],
    auditor: OWN_AND_BELOW,
  },
  'unit.manage': { administrator: OWN_AND_BELOW },
} satisfies Record<string, RolePolicy>;
