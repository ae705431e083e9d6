/** An active account that may be told: whose it is and which role it holds on which unit. */
export interface Receiver {
  readonly accountId: string;
  readonly personId: string | null;
  readonly unitId: string;
  readonly role: 'officer' | 'head' | 'member';
}

interface Addressed {
  readonly unitId: string;
  readonly leadUnitIds: readonly string[];
  readonly personIds: readonly string[];
}

/**
 * Who is told about a task: the persons it is assigned to; without any, those who work on it in the leading units; without
 * those, the officers of the unit of its plan. When it is late, the heads concerned are told too.
 */
export function receiversFor(task: Addressed, late: boolean, receivers: readonly Receiver[]): Set<string> {
  const assigned = receivers.filter((r) => r.personId !== null && task.personIds.includes(r.personId));
  const leading = receivers.filter((r) => task.leadUnitIds.includes(r.unitId));
  const owners = receivers.filter((r) => r.unitId === task.unitId);
  const workers =
    [assigned, leading.filter((r) => r.role !== 'head'), owners.filter((r) => r.role === 'officer')].find(
      (group) => group.length > 0,
    ) ?? [];
  const heads = late ? [...leading, ...owners].filter((r) => r.role === 'head') : [];
  return new Set([...workers, ...heads].map((r) => r.accountId));
}
