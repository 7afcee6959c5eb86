/** What a person may do: quản trị, chuyên viên, lãnh đạo, chỉ xem. */
export const ROLES = ['ADMIN', 'CLERK', 'LEADER', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  ADMIN: 'Quản trị',
  CLERK: 'Chuyên viên',
  LEADER: 'Lãnh đạo',
  VIEWER: 'Chỉ xem',
};

/** Whether a role does the office's work: writes, and tells people apart by what others see only the end of. */
export function mayWrite(role: Role): boolean {
  return role === 'ADMIN' || role === 'CLERK';
}

/** Who makes a call. Every call has one and every audit row names it. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** The single user of a desktop office until accounts come. */
export const LOCAL_ACTOR: Actor = { id: 'local', name: 'Người dùng máy này', role: 'ADMIN' };
