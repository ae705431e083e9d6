/** Roles are granted on a unit. What each may do, and how far from that unit, stands in `policies/`. */
export const ROLES = ['administrator', 'officer', 'head', 'member', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Quản trị',
  officer: 'Chuyên viên thi đua, khen thưởng',
  head: 'Thủ trưởng',
  member: 'Người thực hiện',
  auditor: 'Giám sát (chỉ xem)',
};
