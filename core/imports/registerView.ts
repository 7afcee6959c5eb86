import { z } from 'zod';
import type { ImportIssue, ListReading } from './listReading.ts';
import type { NearName } from './nearNames.ts';
import { ROW_ACTIONS, type RegisterCounts, type RowAction } from './personPlan.ts';
import type { Difference } from './personUpdate.ts';
import type { UnitCandidate } from './unitMatching.ts';
import type { UnitQuestion } from './unitQuestions.ts';

/** Lists an office keeps as registers. */
export const REGISTERS = ['UNITS', 'PEOPLE', 'INITIATIVES'] as const;
export type Register = (typeof REGISTERS)[number];

/** What the user decided about one row against its proposal. */
export const rowChoiceSchema = z.strictObject({
  row: z.int().min(1).max(1_048_576),
  action: z.enum(ROW_ACTIONS),
  /** Units: which of several of the same name is meant. */
  unitId: z.uuid().optional(),
});
export type RowChoice = z.infer<typeof rowChoiceSchema>;

/** As many choices as one call can carry. */
export const MAX_ROW_CHOICES = 40_000;
export const rowChoicesSchema = z
  .array(rowChoiceSchema)
  .max(MAX_ROW_CHOICES, 'Nhiều nhất 40.000 dòng được quyết định khác với đề xuất; hãy tách thành nhiều tệp');

/** Which rows of a dry run are asked for: PROPOSED ones would be taken in; those to look at come with errors first. */
export const ROW_FILTERS = ['ALL', 'PROPOSED', 'ATTENTION', 'DUPLICATE', 'SKIPPED'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** One row of a dry run as the screen shows it, a person or a unit. Never holds a citizen id. */
export interface RegisterRowView {
  row: number;
  name: string;
  /** What stands beside the name: birth and gender, or kind and code. */
  traits: string;
  /** Post and department, or dates and figures. */
  details: string;
  /** The unit it belongs to, or stands under. */
  place: string;
  issues: ImportIssue[];
  /** What an update would add, and what the file says otherwise than the record; null without a record. */
  update: { adds: string[]; differences: readonly Difference[] } | null;
  /** Units of the same name among which the user may choose. */
  candidates: readonly UnitCandidate[];
  proposed: RowAction;
  actions: readonly RowAction[];
}

/** A dry run as a whole. Its rows are asked for in pages. */
export interface RegisterPlanView<Field extends string> extends ListReading<Field> {
  counts: RegisterCounts;
  /** Units the list names and the office does not know, or knows several of; the first ones only. */
  questions: UnitQuestion[];
  unknownUnits: number;
  /** Of the unknown ones those the user has said nothing of: making the unknown ones makes these. */
  unsaidUnits: number;
  ambiguousUnits: number;
  /** Year used for gradings or figures that name none; null when every one names its own. */
  year: number | null;
  /** A grading or figure names no year. */
  needsYear: boolean;
  /** Name of the unit under which new ones stand when the list does not say; empty for the top. */
  usualPlaceName: string;
  /** Lists of units with such questions: units of the list itself that a superior one may be, the higher ones first. */
  unitsOfFile: readonly NearName[];
}

/** What came of an import that was taken in. */
export interface ImportRecord {
  id: string;
  area: Register;
  fileName: string;
  created: number;
  updated: number;
  /** New units of a list of something else, which belong to it; 0 once they are taken back. */
  unitsBeside: number;
  actorName: string;
  /** ISO times, UTC. */
  at: string;
  undoneAt: string | null;
}
