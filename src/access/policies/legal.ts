import type { RolePolicy } from '../policy.ts';

const OWN = ['own'] as const;

/** The law is everybody's who works here; nothing of any unit is in it. */
export const legalPolicy = {
  'law.read': { administrator: OWN, officer: OWN, head: OWN, member: OWN, auditor: OWN },
} satisfies Record<string, RolePolicy>;
