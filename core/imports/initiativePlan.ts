import { z } from 'zod';
import type { AuthorInput, InitiativeInput, InitiativeStatus } from '../initiatives/initiative.ts';
import { INITIATIVE_LIST_FIELDS } from './initiativeListFields.ts';
import { listPlaceShape, mappingSchema, type ImportIssue } from './listReading.ts';
import type { RowAction } from './personPlan.ts';
import { MAX_UNIT_CHOICES, unitChoiceSchema } from './unitQuestions.ts';

/** The user's choices about a list of initiatives; what is left out is found by itself. */
export const initiativeImportOptionsSchema = z.strictObject({
  ...listPlaceShape,
  mapping: mappingSchema(INITIATIVE_LIST_FIELDS).optional(),
  /** Year of initiatives whose row names none. */
  year: z.int().min(1945).max(2999).optional(),
  /** For rows and sections that name no unit. */
  defaultUnitId: z.uuid().optional(),
  unitChoices: z.array(unitChoiceSchema).max(MAX_UNIT_CHOICES).default([]),
  /** Make the units nobody knows, under the one unit at the top. */
  createUnits: z.boolean().default(false),
});
export type InitiativeImportOptions = z.infer<typeof initiativeImportOptionsSchema>;

/** An author as rows tell him: where he works is a question about a unit. */
export interface ReadAuthor extends Omit<AuthorInput, 'unitId' | 'workplace'> {
  /** Place of his unit among the list's units; null without one. */
  unit: number | null;
  /** Phòng, ban in it. */
  department: string;
}

/** What rows tell of one initiative. */
export type ReadInitiative = Pick<
  InitiativeInput,
  | 'year'
  | 'title'
  | 'kind'
  | 'field'
  | 'submittedOn'
  | 'firstAppliedOn'
  | 'benefit'
  | 'nature'
  | 'programme'
  | 'portalCode'
  | 'note'
> & {
  status: InitiativeStatus;
  /** Points of the council, hundredths; null where the list tells none. */
  score: number | null;
  authors: ReadAuthor[];
};

/** The same title and year again, further up in the file or in the office. */
export type InitiativeDuplicate = { where: 'FILE'; row: number } | { where: 'OFFICE'; id: string };

/** One initiative of a list, in one row or several. With an ERROR among its issues it must not be saved. */
export interface InitiativeListRow {
  /** Its first row. */
  row: number;
  initiative: ReadInitiative;
  /** Place of its unit among the list's units; null without one. */
  unit: number | null;
  issues: ImportIssue[];
  duplicate: InitiativeDuplicate | null;
  proposed: RowAction;
}

/** What may be done with it: nothing but leaving it out when it has an error. Nothing is ever filled in. */
export function possibleInitiativeActions({ issues }: Pick<InitiativeListRow, 'issues'>): readonly RowAction[] {
  return issues.some(({ severity }) => severity === 'ERROR') ? ['SKIP'] : ['ADD', 'SKIP'];
}
