import type { Band, GradeScale } from './scoreTemplate.ts';

/** Not graded at all: knocked out, or barred. */
export const NOT_CONSIDERED = 'Không xét';

/** What keeps a sheet from the grade its total would give. */
export interface Hindrances {
  isKnockedOut: boolean;
  isBarred: boolean;
  /** A group under its minimum, or a criterion that may not be zero. */
  isHeld: boolean;
}

export interface Grade {
  /** Name of the band; "Không xét", or empty where the scale has no band that low. */
  name: string;
  /** Place in `bands`, best first; null without a band. */
  band: number | null;
}

/**
 * The grade of a total. A knock-out comes before everything: the lowest grade, which is a band only where the scale
 * reaches down to nothing; else, and for whoever is barred by a penalty, "Không xét".
 *
 * @param total hundredths
 */
export function gradeOf({ bands, heldAt }: GradeScale, total: number, hindrances: Hindrances): Grade {
  if (hindrances.isBarred) return { name: NOT_CONSIDERED, band: null };
  if (hindrances.isKnockedOut) return lowestGrade(bands);
  const earned = bands.findIndex(({ from }) => total >= from);
  if (earned === -1) return { name: '', band: null };
  const band = hindrances.isHeld ? Math.min(Math.max(earned, heldAt), bands.length - 1) : earned;
  return { name: bands[band]?.name ?? '', band };
}

function lowestGrade(bands: readonly Band[]): Grade {
  const last = bands.length - 1;
  const lowest = bands[last];
  return lowest?.from === 0 ? { name: lowest.name, band: last } : { name: NOT_CONSIDERED, band: null };
}
