import { z } from 'zod';
import { unitFigureSchema, type UnitFigure } from './unitFigure.ts';

/** What a unit counts, column by column of its yearly figures. */
export const FIGURE_COUNTS = ['workers', 'members', 'femaleMembers', 'grassrootsUnits'] as const;
export type FigureCount = (typeof FIGURE_COUNTS)[number];

/** Figures to be written together with a merger, for the year of its day. */
export const figureOfMergerSchema = z.strictObject({
  figure: unitFigureSchema,
  /** Of the figures the successor has already; null when it has none. */
  version: z.int().min(1).max(2_147_483_647).nullable(),
});
export type FigureOfMerger = z.infer<typeof figureOfMergerSchema>;

/** What an event wrote of a year's figures, so that taking it back restores them. */
export interface FigureChange {
  unitId: string;
  /** Null when the unit had none of that year. */
  before: UnitFigure | null;
  after: UnitFigure;
}

/** What a merger leads one to expect of the successor's figures. Only a proposal: people leave, and count anew. */
export interface FigureProposal {
  /** The year of the event, with the sum of all that was stated; grading and note are the successor's own. */
  figure: UnitFigure;
  /** Of the figures the successor has already; null when it has none. */
  version: number | null;
  /** Units that stated nothing for that year, so that the sum lacks them. */
  missing: readonly string[];
}

interface StatedFigure {
  name: string;
  figure: UnitFigure | null;
}

/**
 * The sum of what the units of a merger stated for a year; null when none of them stated anything.
 *
 * @param own of a successor that was there before
 */
export function proposedFigure(
  year: number,
  sources: readonly StatedFigure[],
  own: (UnitFigure & { version: number }) | null,
): FigureProposal | null {
  const stated = sources.flatMap(({ figure }) => figure ?? []);
  if (stated.length === 0) return null;
  const all = own === null ? stated : [own, ...stated];
  const sum = (count: FigureCount) => {
    const known = all.flatMap((figure) => figure[count] ?? []);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return {
    figure: {
      year,
      workers: sum('workers'),
      members: sum('members'),
      femaleMembers: sum('femaleMembers'),
      grassrootsUnits: sum('grassrootsUnits'),
      grading: own?.grading ?? '',
      note: own?.note ?? '',
    },
    version: own?.version ?? null,
    missing: sources.filter(({ figure }) => figure === null).map(({ name }) => name),
  };
}

/** Whether both say the same, whatever versions they have. */
export function isSameFigure(one: UnitFigure, other: UnitFigure): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ year, workers, members, femaleMembers, grassrootsUnits, grading, note }: UnitFigure): string {
  return JSON.stringify([year, workers, members, femaleMembers, grassrootsUnits, grading, note]);
}
