import { z } from 'zod';
import type { DecisionLineInput } from '../awards/decision.ts';
import { SUBJECTS } from '../office/catalogue.ts';
import type { LegacyEncoding } from '../text/legacyEncoding.ts';
import { AWARD_LIST_FIELDS, type AwardListField } from './awardListFields.ts';

/** Which column (from 1) fills which field, as the user left it. Columns not named are not read. */
export const importMappingSchema = z
  .array(z.strictObject({ index: z.int().min(1).max(100), field: z.enum(AWARD_LIST_FIELDS).nullable() }))
  .max(100);
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** The user's choices in the import wizard; what is left out is found by itself. */
export const importOptionsSchema = z.strictObject({
  /** From 0. */
  sheetIndex: z.int().min(0).max(499).optional(),
  /** Excel row number of the header's first row. */
  headerRow: z.int().min(1).max(1_048_576).optional(),
  mapping: importMappingSchema.optional(),
  /** For rows without an award form, or with one the catalogue does not know. */
  defaultAwardCode: z.string().max(40).optional(),
  /** For rows outside "I. Tập thể" and "II. Cá nhân". */
  defaultSubject: z.enum(SUBJECTS).optional(),
  /** Import the rows without errors and leave the others out. */
  skipErrors: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** An ERROR keeps its row out; a WARNING is for the user to look at. */
export type IssueSeverity = 'ERROR' | 'WARNING';

/** Something about one cell (or, without a letter, one row) the user should know. */
export interface ImportIssue {
  /** As Excel numbers it. */
  row: number;
  /** Column letter; null for the row as a whole. */
  column: string | null;
  severity: IssueSeverity;
  message: string;
  /** What stood in the cell. */
  value: string;
}

export interface ImportColumn {
  index: number;
  letter: string;
  header: string;
  field: AwardListField | null;
  /** How sure the field is, 0 … 1; 1 when the user chose it. */
  confidence: number;
  /** Up to three values from below the header. */
  samples: string[];
}

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

/** A row that is no line, with the reason in Vietnamese. */
export interface SkippedRow {
  row: number;
  why: string;
  text: string;
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
export interface ImportPreview {
  sheetNames: string[];
  sheetIndex: number;
  headerRow: number;
  columns: ImportColumn[];
  lines: ImportLine[];
  skippedRows: SkippedRow[];
  counts: ImportCounts;
  convertedFrom: LegacyEncoding | null;
  /** Award form read from the list's title, used for rows that name none. */
  awardCodeFromTitle: string | null;
  /** Award form of most lines of the draft, used for rows that name none when the title does not either. */
  awardCodeFromDraft: string | null;
  /** Things about the file as a whole, each one Vietnamese sentence. */
  notices: string[];
}
