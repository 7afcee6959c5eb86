import { z } from 'zod';
import type { Gender, Grade } from '../people/person.ts';
import { listPlaceShape, mappingSchema, type ImportIssue } from './listReading.ts';
import { PERSON_LIST_FIELDS } from './personListFields.ts';
import type { PersonDuplicate } from './personMatching.ts';
import { MAX_UNIT_CHOICES, unitChoiceSchema } from './unitQuestions.ts';

/** What an import does with one row. UPDATE fills what is blank of somebody who is there; it never overwrites. */
export const ROW_ACTIONS = ['ADD', 'UPDATE', 'SKIP'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** The user's choices about a list of people; what is left out is found by itself. */
export const personImportOptionsSchema = z.strictObject({
  ...listPlaceShape,
  mapping: mappingSchema(PERSON_LIST_FIELDS).optional(),
  /** Year of gradings whose heading names none. */
  gradingYear: z.int().min(1945).max(2999).optional(),
  /** For people whose row and section name no unit. */
  defaultUnitId: z.uuid().optional(),
  unitChoices: z.array(unitChoiceSchema).max(MAX_UNIT_CHOICES).default([]),
  /** Make the units nobody knows, under the one unit at the top. */
  createUnits: z.boolean().default(false),
  /** Proposed for people the office has already. */
  onExisting: z.enum(['SKIP', 'UPDATE']).default('SKIP'),
});
export type PersonImportOptions = z.infer<typeof personImportOptionsSchema>;

/** A person as a row tells them. */
export interface ReadPerson {
  fullName: string;
  gender: Gender;
  birth: string;
  citizenId: string;
  joinedOn: string;
  note: string;
  position: string;
  department: string;
  gradings: { year: number; grade: Grade }[];
}

/** One row read as a person. With an ERROR among its issues it must not be saved. */
export interface PersonRow {
  row: number;
  person: ReadPerson;
  /** How the file writes the name, all in capitals or all in small letters, where that was changed; null elsewhere. */
  nameInFile: string | null;
  /** Place of its unit among the list's units; null without one. */
  unit: number | null;
  issues: ImportIssue[];
  duplicate: PersonDuplicate | null;
  /** What is proposed for it; the user may say otherwise for rows without errors. */
  proposed: RowAction;
}

/** What may be done with a row: nothing but leaving it out when it has an error. */
export function possibleActions({ issues, duplicate }: Pick<PersonRow, 'issues' | 'duplicate'>): readonly RowAction[] {
  if (issues.some(({ severity }) => severity === 'ERROR')) return ['SKIP'];
  return duplicate?.where === 'OFFICE' && duplicate.isOnly ? ROW_ACTIONS : ['ADD', 'SKIP'];
}

/** Totals over a list of people or units. */
export interface RegisterCounts {
  /** Rows without any issue. */
  ok: number;
  warnings: number;
  errors: number;
  /** Rows that may be somebody, or a unit, that stands elsewhere in the file or is there already. */
  duplicates: number;
  skipped: number;
  hidden: number;
  /** Of the proposals: */
  add: number;
  update: number;
}

export const NO_COUNTS: RegisterCounts = {
  ok: 0,
  warnings: 0,
  errors: 0,
  duplicates: 0,
  skipped: 0,
  hidden: 0,
  add: 0,
  update: 0,
};

/** Counts one more row. */
export function countRow(
  counts: RegisterCounts,
  row: { issues: readonly ImportIssue[]; duplicate: unknown; proposed: RowAction },
  isHidden: boolean,
): void {
  if (row.issues.length === 0) counts.ok++;
  else if (row.issues.some(({ severity }) => severity === 'ERROR')) counts.errors++;
  else counts.warnings++;
  if (row.duplicate !== null) counts.duplicates++;
  if (isHidden) counts.hidden++;
  if (row.proposed === 'ADD') counts.add++;
  if (row.proposed === 'UPDATE') counts.update++;
}
