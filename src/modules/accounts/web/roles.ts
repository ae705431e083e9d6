import { ROLE_LABELS, ROLES } from '../../../access/roles.ts';

/** For fields of choice, in the order of the list of roles. */
export const roleChoices = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));
