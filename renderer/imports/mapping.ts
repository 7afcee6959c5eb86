import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import type { ImportColumn, ImportMapping } from '#core/imports/listReading.ts';

interface Correction<Field extends string> {
  index: number;
  /** Null stops reading the column. */
  field: Field | null;
  specs: readonly FieldSpec<Field>[];
}

/**
 * The mapping after the user set one column. The contract takes a mapping as a whole, so the
 * columns left alone are named too; a field held by another column moves here, unless it may repeat.
 */
export function correctMapping<Field extends string>(
  columns: readonly Pick<ImportColumn<Field>, 'index' | 'field'>[],
  { index, field, specs }: Correction<Field>,
): ImportMapping<Field> {
  const mayRepeat = specs.some((spec) => spec.field === field && spec.repeats);
  return columns.map((column) => {
    if (column.index === index) return { index, field };
    const isTaken = field !== null && column.field === field && !mayRepeat;
    return { index: column.index, field: isTaken ? null : column.field };
  });
}

/** The columns with the user's mapping laid over them, also while the file is being read again. */
export function withMapping<Field extends string>(
  columns: readonly ImportColumn<Field>[],
  mapping: ImportMapping<Field> | undefined,
): ImportColumn<Field>[] {
  if (!mapping) return [...columns];
  const chosen = new Map(mapping.map(({ index, field }) => [index, field]));
  return columns.map((column) => ({ ...column, field: chosen.get(column.index) ?? null }));
}
