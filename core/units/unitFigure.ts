import { z } from 'zod';
import { cleanText } from '../text/cleanText.ts';

const MAX_PEOPLE = 100_000_000;
/** Null where the office has no figure, which is not the same as nobody. */
const headcount = z
  .int('Nhập số nguyên')
  .min(0, 'Không nhỏ hơn 0')
  .max(MAX_PEOPLE, 'Số quá lớn')
  .nullable()
  .default(null);

/** What a unit reported about itself for one year. */
export const unitFigureSchema = z
  .strictObject({
    year: z.int().min(1900).max(2999),
    /** Cán bộ, công chức, viên chức, người lao động. */
    workers: headcount,
    members: headcount,
    femaleMembers: headcount,
    /** Grassroots unions below it. */
    grassrootsUnits: headcount,
    /** Yearly grading in the words of its time: "HTXSNV" from 2019, "Vững mạnh" before. */
    grading: cleanText(60).default(''),
    note: cleanText(500).default(''),
  })
  .refine(({ members, femaleMembers }) => members === null || femaleMembers === null || femaleMembers <= members, {
    path: ['femaleMembers'],
    error: 'Đoàn viên nữ không nhiều hơn đoàn viên',
  })
  .refine(
    ({ workers, members, femaleMembers, grassrootsUnits, grading, note }) => {
      const counts = [workers, members, femaleMembers, grassrootsUnits];
      return counts.some((count) => count !== null) || grading !== '' || note !== '';
    },
    {
      path: ['workers'],
      error: 'Ghi ít nhất một số liệu, xếp loại hoặc ghi chú',
    },
  );
export type UnitFigure = z.infer<typeof unitFigureSchema>;

/** Members are workers of the unit; where there are more, one of the two figures is likely wrong. */
export function hasMoreMembers({ workers, members }: Pick<UnitFigure, 'workers' | 'members'>): boolean {
  return workers !== null && members !== null && members > workers;
}

/** Grading words of the union since 2019, as suggestions. */
export const UNIT_GRADINGS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'] as const;

export const HEADCOUNTS = ['workers', 'members', 'femaleMembers'] as const;
export type Headcount = (typeof HEADCOUNTS)[number];
export type Headcounts = Record<Headcount, number | null>;

/**
 * What each unit and all below it count: its own figure where it stated one, else the sum of those below;
 * null where nobody below stated one either. A superior's own figure replaces the parts, so nobody counts twice.
 *
 * @param tree units with their place, in any order
 */
export function countsWithBelow(
  tree: readonly { id: string; parentId: string | null }[],
  own: ReadonlyMap<string, Headcounts>,
): Map<string, Headcounts> {
  const below = new Map<string, string[]>();
  for (const { id, parentId } of tree) {
    if (parentId === null) continue;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(id);
    else below.set(parentId, [id]);
  }
  const counts = new Map<string, Headcounts>();
  const countOf = (id: string): Headcounts => {
    const stated = own.get(id);
    const parts = (below.get(id) ?? []).map(countOf);
    const count = sumOf(parts);
    for (const column of HEADCOUNTS) count[column] = stated?.[column] ?? count[column];
    counts.set(id, count);
    return count;
  };
  for (const { id, parentId } of tree) if (parentId === null) countOf(id);
  return counts;
}

/** Column by column, leaving out what nobody stated. */
export function sumOf(counts: readonly Headcounts[]): Headcounts {
  const total: Headcounts = { workers: null, members: null, femaleMembers: null };
  for (const count of counts) {
    for (const column of HEADCOUNTS) {
      const value = count[column];
      if (value !== null) total[column] = (total[column] ?? 0) + value;
    }
  }
  return total;
}
