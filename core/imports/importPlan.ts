import { z } from 'zod';
import type { DecisionLineInput } from '../awards/decision.ts';
import { SUBJECTS } from '../office/catalogue.ts';
import { AWARD_LIST_FIELDS, type AwardListField } from './awardListFields.ts';
import { listPlaceShape, mappingSchema, type ImportIssue, type ListReading, type SkippedRow } from './listReading.ts';

/** The user's choices in the import wizard; what is left out is found by itself. */
export const importOptionsSchema = z.strictObject({
  ...listPlaceShape,
  mapping: mappingSchema(AWARD_LIST_FIELDS).optional(),
  /** For rows without an award form, or with one the catalogue does not know. */
  defaultAwardCode: z.string().max(40).optional(),
  /** For rows outside "I. Tập thể" and "II. Cá nhân". */
  defaultSubject: z.enum(SUBJECTS).optional(),
  /** Import the rows without errors and leave the others out. */
  skipErrors: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** One row read as a line. With an ERROR among its issues the line is incomplete and must not be saved. */
export interface ImportLine {
  row: number;
  line: DecisionLineInput;
  issues: ImportIssue[];
  /** Tập thể/cá nhân was guessed from the row itself, not said by the list. */
  inferredSubject: boolean;
  /** Same person or collective as another row or an existing line. */
  duplicate: boolean;
  /** Proposed for import; the user may change it for rows without errors. */
  include: boolean;
}

export interface ImportCounts {
  /** Lines without any issue. */
  ok: number;
  warnings: number;
  errors: number;
  duplicates: number;
  skipped: number;
  hidden: number;
  /** Of the lines proposed for import: */
  included: number;
  collectives: number;
  individuals: number;
  /** Đồng; lines whose amount cannot be worked out yet count 0. */
  amount: number;
}

/** What an import would do. Nothing has been written. */
export interface ImportPreview extends ListReading<AwardListField> {
  lines: ImportLine[];
  skippedRows: SkippedRow[];
  counts: ImportCounts;
  /** Award form read from the list's title, used for rows that name none. */
  awardCodeFromTitle: string | null;
  /** Award form of most lines of the draft, used for rows that name none when the title does not either. */
  awardCodeFromDraft: string | null;
}
