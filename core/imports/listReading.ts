import { z } from 'zod';
import type { LegacyEncoding } from '../text/legacyEncoding.ts';

/** Where a list stands in its workbook, as the user corrected it; what is left out is found by itself. */
export const listPlaceShape = {
  /** From 0. */
  sheetIndex: z.int().min(0).max(499).optional(),
  /** Excel row number of the header's first row. */
  headerRow: z.int().min(1).max(1_048_576).optional(),
};

/** Which column (from 1) fills which field, as the user left it. Columns not named are not read. */
export type ImportMapping<Field extends string> = { index: number; field: Field | null }[];

/** The schema of an {@link ImportMapping} over the fields of one kind of list. */
export function mappingSchema<const Fields extends readonly [string, ...string[]]>(fields: Fields) {
  return z.array(z.strictObject({ index: z.int().min(1).max(100), field: z.enum(fields).nullable() })).max(100);
}

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

/** True when one of the issues keeps the row out. */
export function hasError({ issues }: { issues: readonly ImportIssue[] }): boolean {
  return issues.some(({ severity }) => severity === 'ERROR');
}

export interface ImportColumn<Field extends string> {
  index: number;
  letter: string;
  header: string;
  field: Field | null;
  /** How sure the field is, 0 … 1; 1 when the user chose it. */
  confidence: number;
  /** Up to three values from below the header. */
  samples: string[];
}

/** A row that is no line, with the reason in Vietnamese. */
export interface SkippedRow {
  row: number;
  why: string;
  text: string;
}

/** What was found out about a file before its rows were read. The same for every kind of list. */
export interface ListReading<Field extends string> {
  sheetNames: string[];
  sheetIndex: number;
  headerRow: number;
  columns: ImportColumn<Field>[];
  convertedFrom: LegacyEncoding | null;
  /** Things about the file as a whole, each one Vietnamese sentence. */
  notices: string[];
}
