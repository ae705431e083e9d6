import type { Action } from '../../src/access/actions.ts';
import type { Role } from '../../src/access/roles.ts';

/** Where a unit stands, seen from the unit a role is held on. */
export const POSITIONS = ['own', 'below', 'above', 'beside'] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * What each role may do and how far, written down from what each of these people does in an office and NOT taken from
 * `src/access/policies`: the matrix compares the two. An action left out, or a role left out of one, may not.
 */
export const MAY: Record<Action, Partial<Record<Role, string>>> = {
  // Names of units around one are no secret: plans and letters are addressed to them.
  'unit.read': {
    administrator: 'own below above',
    officer: 'own below above',
    head: 'own below above',
    member: 'own below above',
    auditor: 'own below',
  },
  'unit.manage': { administrator: 'own below' },
  // Personal data: those who work with these people; a member sees colleagues only.
  'person.read': { administrator: 'own below', officer: 'own below', head: 'own below', member: 'own', auditor: 'own below' },
  'person.manage': { administrator: 'own below', officer: 'own below' },
  // What a person has earned is read by who may read her record; only who keeps the records writes it.
  'merit.read': { administrator: 'own below', officer: 'own below', head: 'own below', member: 'own', auditor: 'own below' },
  'merit.manage': { administrator: 'own below', officer: 'own below' },
  // The law is everybody's; the regulations beside it are those of one's own unit, or of those one works with.
  'law.read': { administrator: 'own below', officer: 'own below', head: 'own below', member: 'own', auditor: 'own below' },
  // Local regulations bind everybody below, who therefore reads them; a unit's own office writes them down.
  'regulation.read': {
    administrator: 'own below above',
    officer: 'own below above',
    head: 'own below above',
    member: 'own above',
    auditor: 'own below above',
  },
  'regulation.manage': { administrator: 'own below', officer: 'own' },
  'account.read': { administrator: 'own below', auditor: 'own below' },
  'account.manage': { administrator: 'own below' },
  // The installation itself: whoever administers its root unit.
  'system.manage': { administrator: 'own' },
  'actLog.read': { administrator: 'own below', auditor: 'own below' },
  // Drafts are a unit's own business and its superiors'; what is issued binds those below, who therefore read it.
  'plan.read': { officer: 'own below', head: 'own below', auditor: 'own below' },
  'plan.readIssued': { officer: 'own below above', head: 'own below above', member: 'own above', auditor: 'own below' },
  'plan.draft': { officer: 'own', head: 'own' },
  'plan.issue': { officer: 'own', head: 'own' },
  'task.read': { officer: 'own below', head: 'own below', member: 'own', auditor: 'own below' },
  'task.assign': { officer: 'own', head: 'own' },
  'task.progress': { officer: 'own', head: 'own', member: 'own' },
  'task.urge': { officer: 'own below', head: 'own below' },
  'rollup.read': { officer: 'own below', head: 'own below', auditor: 'own below' },
};

export const mayAt = (action: Action, role: Role): Position[] => (MAY[action][role]?.split(' ') ?? []) as Position[];
