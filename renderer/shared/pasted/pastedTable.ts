import { foldForSearch } from '#core/text/fold.ts';

/** A pasted table with what each column was taken for. */
export interface PastedTable<Field extends string> {
  fields: (Field | 'skip')[];
  /** Rows without the head row. */
  rows: string[][];
}

/** What the columns of a pasted list may hold, in the order they are offered. */
export interface ColumnSet<Field extends string> {
  labels: Readonly<Record<Field, string>>;
  /** Words in a head cell, folded, and what they mean; the first that fits is taken. */
  headWords: readonly (readonly [RegExp, Field | 'skip'])[];
}

/** Ordinals stand in a column of every list and mean nothing. */
const ORDINAL_HEAD = /^(stt|tt|so tt)$/u;

/** What the head row says each column holds; null for a table without a head row that names a column for names. */
export function fieldsOfHead<Field extends string>(
  { headWords }: ColumnSet<Field>,
  head: readonly string[],
): (Field | 'skip')[] | null {
  const fields = head.map((cell) => meaningOf(headWords, cell));
  return fields.some((field) => field === 'name') ? firstOnly(fields) : null;
}

/** What columns without a head hold, each by its cells; a meaning belongs to the first that has it. */
export function fieldsOfCells<Field extends string>(
  rows: readonly (readonly string[])[],
  fieldOf: (cells: readonly string[]) => Field | 'skip',
): (Field | 'skip')[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return firstOnly(
    Array.from({ length: width }, (_, column) =>
      fieldOf(rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')),
    ),
  );
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withField<Table extends PastedTable<string>>(
  table: Table,
  column: number,
  field: Table['fields'][number],
): Table {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'skip' : old));
  return { ...table, fields };
}

/** The rows with their cells by meaning, empty where no column has it; rows without any word of a name are left out. */
export function namedRows<Field extends string>({ fields, rows }: PastedTable<Field>): ((field: Field) => string)[] {
  return rows
    .map((row) => (field: string) => row[fields.findIndex((own) => own === field)] ?? '')
    .filter((cell) => cell('name') !== '');
}

function meaningOf<Field extends string>(headWords: ColumnSet<Field>['headWords'], cell: string): Field | 'skip' {
  const words = foldForSearch(cell);
  if (ORDINAL_HEAD.test(words)) return 'skip';
  return headWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'skip';
}

function firstOnly<Field extends string>(fields: (Field | 'skip')[]): (Field | 'skip')[] {
  return fields.map((field, index) => (fields.indexOf(field) < index ? 'skip' : field));
}
