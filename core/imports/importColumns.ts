import type { FieldSpec } from './fieldSpec.ts';
import type { DetectedHeader } from './headerDetection.ts';
import { cellAt, columnLetter, type ImportedSheet } from './importedSheet.ts';
import type { ImportColumn, ImportMapping } from './listReading.ts';

/** Rows looked at for samples. */
const SAMPLE_ROWS = 200;

interface ColumnOptions<Field extends string> {
  specs: readonly FieldSpec<Field>[];
  /** The user's mapping; it replaces what was detected as a whole. */
  mapping: ImportMapping<Field> | undefined;
}

/** The columns of a sheet as the wizard shows them. A field named twice goes to the first column, unless it may repeat. */
export function previewColumns<Field extends string>(
  sheet: Pick<ImportedSheet, 'rows' | 'merges'>,
  header: DetectedHeader<Field>,
  { specs, mapping }: ColumnOptions<Field>,
): ImportColumn<Field>[] {
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow).slice(0, SAMPLE_ROWS);
  const indexes = new Set(header.columns.map(({ index }) => index));
  for (const row of body) for (const { column } of row.cells) indexes.add(column);
  const detected = new Map(header.columns.map((column) => [column.index, column]));
  const chosen = mapping && firstOfEach(mapping, specs);
  const columns = [...indexes]
    .sort((a, b) => a - b)
    .map((index) => {
      const found = detected.get(index);
      const field = chosen ? (chosen.get(index) ?? null) : (found?.field ?? null);
      return {
        index,
        letter: columnLetter(index),
        header: found?.header ?? '',
        field,
        confidence: field === null ? 0 : chosen ? 1 : (found?.confidence ?? 0),
        samples: body.flatMap((row) => cellAt(row, index)?.text.slice(0, 120) ?? []).slice(0, 3),
      };
    });
  const givenName = specs.find((spec) => spec.field === 'givenName')?.field;
  return chosen || givenName === undefined ? columns : withSplitName(columns, sheet, header, givenName);
}

/** Column (from 1) of each field; of a field that repeats the first one. */
export function columnsByField<Field extends string>(columns: readonly ImportColumn<Field>[]): Map<Field, number> {
  const byField = new Map<Field, number>();
  for (const { field, index } of columns) if (field !== null && !byField.has(field)) byField.set(field, index);
  return byField;
}

function firstOfEach<Field extends string>(
  mapping: ImportMapping<Field>,
  specs: readonly FieldSpec<Field>[],
): Map<number, Field> {
  const columns = new Map<number, Field>();
  const used = new Set<Field>();
  for (const { index, field } of mapping) {
    if (field === null || used.has(field)) continue;
    if (!specs.some((spec) => spec.field === field && spec.repeats)) used.add(field);
    columns.set(index, field);
  }
  return columns;
}

/** "Họ và tên" merged over two columns: họ đệm stands in the first, tên in the second. */
function withSplitName<Field extends string>(
  columns: ImportColumn<Field>[],
  { merges }: Pick<ImportedSheet, 'merges'>,
  header: DetectedHeader<Field>,
  givenName: Field,
): ImportColumn<Field>[] {
  const name = columns.find(({ field }) => field === 'name');
  if (!name || columns.some(({ field }) => field === givenName)) return columns;
  const covers = merges.some(
    ({ top, left, right }) => top === header.row && left === name.index && right === name.index + 1,
  );
  if (!covers) return columns;
  return columns.map((column) =>
    column.index === name.index + 1 && column.field === null && isNameless(column, name)
      ? { ...column, field: givenName, confidence: 0.7 }
      : column,
  );
}

/** Under a heading of two rows the second column repeats its parent's words. */
function isNameless({ header }: { header: string }, name: { header: string }): boolean {
  return header === '' || header === name.header;
}
