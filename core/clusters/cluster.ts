import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** Cụm (by region) or khối (by kind of body): the law treats both alike. */
export const CLUSTER_KINDS = ['CUM', 'KHOI'] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

export const CLUSTER_KIND_LABELS: Record<ClusterKind, string> = { CUM: 'Cụm thi đua', KHOI: 'Khối thi đua' };

/** Who forms the cluster: Tổng LĐLĐ or a ministry, the province, LĐLĐ tỉnh, a direct superior union, a grassroots union. */
export const CLUSTER_LEVELS = ['TW', 'TINH', 'TINH_CD', 'CTTCS', 'CS'] as const;
export type ClusterLevel = (typeof CLUSTER_LEVELS)[number];

export const CLUSTER_LEVEL_LABELS: Record<ClusterLevel, string> = {
  TW: 'Tổng LĐLĐ, trung ương',
  TINH: 'Tỉnh, thành phố',
  TINH_CD: 'LĐLĐ tỉnh, công đoàn ngành',
  CTTCS: 'Công đoàn cấp trên trực tiếp cơ sở',
  CS: 'Công đoàn cơ sở',
};

/** More than any cluster has; blocks of grassroots unions reach some dozens. */
export const MOST_MEMBERS = 500;

const optionalDay = isoDateSchema.nullable().default(null);

/** A cluster as the office records it. */
export const clusterInputSchema = z
  .strictObject({
    kind: z.enum(CLUSTER_KINDS),
    name: requiredText(200, 'Cần tên cụm, khối'),
    shortName: cleanText(100).default(''),
    level: z.enum(CLUSTER_LEVELS),
    /** The body that runs it; empty where this office does. */
    runBy: cleanText(200).default(''),
    /** Who belongs, in words: "LĐLĐ các huyện, thành phố". */
    scope: cleanText(500).default(''),
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Ngày kết thúc đứng trước ngày bắt đầu',
  });
export type ClusterInput = z.infer<typeof clusterInputSchema>;

/** A member for some time: a unit of the tree, or a body known only by name (a federation of another province). */
export const clusterMemberInputSchema = z
  .strictObject({
    unitId: z.uuid().nullable().default(null),
    /** Name of a body that is not in the tree; empty where `unitId` says it. */
    name: cleanText(300).default(''),
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .refine(({ unitId, name }) => (unitId === null) === (name !== ''), {
    path: ['name'],
    message: 'Cần chọn đơn vị hoặc ghi tên đơn vị ngoài danh sách',
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Ngày rời cụm đứng trước ngày vào',
  });
export type ClusterMemberInput = z.infer<typeof clusterMemberInputSchema>;

/** Trưởng and phó of a cluster; everyone else is a plain member. */
export const CLUSTER_ROLES = ['LEAD', 'DEPUTY'] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export const CLUSTER_ROLE_LABELS: Record<ClusterRole, string> = { LEAD: 'Trưởng', DEPUTY: 'Phó' };

/** "Trưởng cụm", "Phó khối". */
export function roleLabel(role: ClusterRole, kind: ClusterKind): string {
  return `${CLUSTER_ROLE_LABELS[role]} ${kind === 'CUM' ? 'cụm' : 'khối'}`;
}

const clusterRoleInputSchema = z.strictObject({
  memberId: z.uuid(),
  role: z.enum(CLUSTER_ROLES),
  /** Why: the summit that elected, the decision that named; the rotation list where empty. */
  basis: cleanText(300).default(''),
});
export type ClusterRoleInput = z.infer<typeof clusterRoleInputSchema>;

/** Everyone who leads in a year: one lead, any number of deputies, nobody twice. */
export const clusterRolesSchema = z
  .array(clusterRoleInputSchema)
  .max(50)
  .refine((roles) => roles.filter(({ role }) => role === 'LEAD').length <= 1, 'Một năm chỉ có một đơn vị làm trưởng')
  .refine(
    (roles) => new Set(roles.map(({ memberId }) => memberId)).size === roles.length,
    'Một đơn vị không giữ hai vai trò trong một năm',
  );

/** Characters of a position, as "Chủ tịch". */
export const MOST_POSITION = 200;

export const representativeInputSchema = z.strictObject({
  fullName: cleanText(150),
  position: cleanText(MOST_POSITION).default(''),
});
export type RepresentativeInput = z.infer<typeof representativeInputSchema>;

/** At most one lead; the state model allows two deputies, some offices have more, so that is only advised. */
export const ADVISED_DEPUTIES = 2;
