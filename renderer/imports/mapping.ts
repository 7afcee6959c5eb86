import type { AwardListField } from '#core/imports/awardListFields.ts';
import type { ImportColumn, ImportMapping } from '#core/imports/importPlan.ts';

/** A column of the preview as far as mapping goes. */
export type MappedColumn = Pick<ImportColumn, 'index' | 'field'>;

/**
 * The mapping after the user set one column. The contract takes a mapping as a whole,
 * so the columns left alone are named too; a field held by another column moves here.
 */
export function correctMapping(
  columns: readonly MappedColumn[],
  index: number,
  field: AwardListField | null,
): ImportMapping {
  return columns.map((column) => {
    if (column.index === index) return { index, field };
    const isTaken = field !== null && column.field === field;
    return { index: column.index, field: isTaken ? null : column.field };
  });
}

/** The columns with the user's mapping laid over them, also while the file is being read again. */
export function withMapping(columns: readonly ImportColumn[], mapping: ImportMapping | undefined): ImportColumn[] {
  if (!mapping) return [...columns];
  const chosen = new Map(mapping.map(({ index, field }) => [index, field]));
  return columns.map((column) => ({ ...column, field: chosen.get(column.index) ?? null }));
}
