import type { RolePolicy } from '../policy.ts';

const OWN_AND_BELOW = ['own', 'subordinate'] as const;

/** Accounts and the system itself: administrators, within their unit and below. Auditors read the log of acts, nothing more. */
export const accountsPolicy = {
  'account.read': { administrator: OWN_AND_BELOW, auditor: OWN_AND_BELOW },
  'account.manage': { administrator: OWN_AND_BELOW },
  'system.manage': { administrator: ['own'] },
  'actLog.read': { administrator: OWN_AND_BELOW, auditor: OWN_AND_BELOW },
} satisfies Record<string, RolePolicy>;
