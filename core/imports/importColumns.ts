import type { AwardListField } from './awardListFields.ts';
import type { DetectedHeader } from './headerDetection.ts';
import { cellAt, columnLetter, type ImportedSheet } from './importedSheet.ts';
import type { ImportColumn, ImportMapping } from './importPlan.ts';

/** Rows looked at for samples. */
const SAMPLE_ROWS = 200;

/**
 * The columns of a sheet as the wizard shows them. The user's mapping replaces
 * what was detected as a whole; a field named twice goes to the first column.
 */
export function previewColumns(
  sheet: Pick<ImportedSheet, 'rows' | 'merges'>,
  header: DetectedHeader<AwardListField>,
  mapping: ImportMapping | undefined,
): ImportColumn[] {
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow).slice(0, SAMPLE_ROWS);
  const indexes = new Set(header.columns.map(({ index }) => index));
  for (const row of body) for (const { column } of row.cells) indexes.add(column);
  const detected = new Map(header.columns.map((column) => [column.index, column]));
  const chosen = mapping && firstOfEach(mapping);
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
  return chosen ? columns : withSplitName(columns, sheet, header);
}

function firstOfEach(mapping: ImportMapping): Map<number, AwardListField> {
  const columns = new Map<number, AwardListField>();
  const used = new Set<AwardListField>();
  for (const { index, field } of mapping) {
    if (field === null || used.has(field)) continue;
    used.add(field);
    columns.set(index, field);
  }
  return columns;
}

/** "Họ và tên" merged over two columns: họ đệm stands in the first, tên in the second. */
function withSplitName(
  columns: ImportColumn[],
  { merges }: Pick<ImportedSheet, 'merges'>,
  header: DetectedHeader<AwardListField>,
): ImportColumn[] {
  const name = columns.find(({ field }) => field === 'name');
  if (!name || columns.some(({ field }) => field === 'givenName')) return columns;
  const covers = merges.some(
    ({ top, left, right }) => top === header.row && left === name.index && right === name.index + 1,
  );
  if (!covers) return columns;
  return columns.map((column) =>
    column.index === name.index + 1 && column.field === null && column.header === ''
      ? { ...column, field: 'givenName', confidence: 0.7 }
      : column,
  );
}
