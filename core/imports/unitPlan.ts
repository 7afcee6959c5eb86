import { z } from 'zod';
import type { IsoDate } from '../dates/isoDate.ts';
import type { UnitKindCode } from '../units/unitKind.ts';
import { listPlaceShape, mappingSchema, type ImportIssue } from './listReading.ts';
import type { RowAction } from './personPlan.ts';
import { UNIT_LIST_FIELDS } from './unitListFields.ts';
import type { UnitCandidate } from './unitMatching.ts';
import { MAX_UNIT_CHOICES, unitChoiceSchema, type PlaceAbove } from './unitQuestions.ts';

/** Most units one list may bring. */
export const MAX_LISTED_UNITS = 20_000;

/** The user's choices about a list of units; what is left out is found by itself. */
export const unitImportOptionsSchema = z.strictObject({
  ...listPlaceShape,
  mapping: mappingSchema(UNIT_LIST_FIELDS).optional(),
  /** Year of figures where the list names none. */
  figureYear: z.int().min(1945).max(2999).optional(),
  /** The kind of units whose name and row do not say. */
  defaultKind: z.string().min(1).max(40).optional(),
  /** About superior units that are neither in the list nor in the office. */
  unitChoices: z.array(unitChoiceSchema).max(MAX_UNIT_CHOICES).default([]),
  createUnits: z.boolean().default(false),
  /** Where units without a superior one in the list stand; left out, under the one unit at the top. */
  newUnitsUnder: z.uuid().nullable().optional(),
  /** Proposed for units the office has already. */
  onExisting: z.enum(['SKIP', 'UPDATE']).default('SKIP'),
});
export type UnitImportOptions = z.infer<typeof unitImportOptionsSchema>;

/** Figures of one year as a row tells them; null where it does not. */
export interface ReadFigures {
  year: number;
  workers: number | null;
  members: number | null;
  femaleMembers: number | null;
  grassrootsUnits: number | null;
}

/** A unit as a row tells it. */
export interface ReadUnit {
  name: string;
  shortName: string;
  code: string;
  kind: UnitKindCode;
  founded: IsoDate | null;
  ended: IsoDate | null;
  note: string;
  figures: ReadFigures | null;
}

/** Under what a listed unit stands: another row of the list, or what {@link PlaceAbove} says. */
export type RowPlace = PlaceAbove | { row: number };

/** Where the same unit stands already. */
export type UnitDuplicate =
  { where: 'FILE'; row: number } | { where: 'OFFICE'; isCertain: boolean; candidates: UnitCandidate[] };

/** One row read as a unit. With an ERROR among its issues it must not be saved. */
export interface ListedUnit {
  row: number;
  unit: ReadUnit;
  place: RowPlace;
  /** Name of the unit it stands under; empty for none. */
  placeName: string;
  issues: ImportIssue[];
  duplicate: UnitDuplicate | null;
  proposed: RowAction;
}

/** What may be done with a row: nothing but leaving it out when it has an error. */
export function possibleUnitActions({ issues, duplicate }: Pick<ListedUnit, 'issues' | 'duplicate'>): RowAction[] {
  if (issues.some(({ severity }) => severity === 'ERROR')) return ['SKIP'];
  return duplicate?.where === 'OFFICE' ? ['ADD', 'UPDATE', 'SKIP'] : ['ADD', 'SKIP'];
}
