import type { Role } from './roles.ts';

/** A role held on a unit. `unitPath` is the unit's place in the tree: ids from the root, "/a/b/c/". */
export interface Grant {
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string;
}

/** Who acts. Passed in, never ambient: the same rule must be callable from a job or a test. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The session she acts through; absent for whoever acts without one. */
  readonly sessionId?: string;
}

/** The program itself (reminders, backups, the demo world's clock). It holds no grant and passes no access check. */
export const SYSTEM_ACTOR: Actor = { accountId: 'system', personId: null, name: 'Hệ thống', grants: [] };

/** What is acted on: the units it belongs to (any of them counts) and, for tasks, the persons it is assigned to. */
export interface AccessTarget {
  readonly unitPaths: readonly string[];
  readonly personIds?: readonly string[];
}
