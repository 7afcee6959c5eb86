import { cellAt, columnLetter, type ImportedCell, type ImportedRow } from './importedSheet.ts';
import type { MergedColumns } from './mergedColumns.ts';

/** How the columns of a sheet are to be read. */
export interface RowMapping<Field extends string> {
  /** Which column (from 1) holds which field. */
  columns: ReadonlyMap<Field, number>;
  /** Fields offices merge over several rows to say once what holds for all of them. */
  shared: ReadonlySet<Field>;
  merges: MergedColumns;
}

/** A row seen through the mapping. */
export class MappedRow<Field extends string> {
  readonly row: ImportedRow;
  readonly #mapping: RowMapping<Field>;

  constructor(row: ImportedRow, mapping: RowMapping<Field>) {
    this.row = row;
    this.#mapping = mapping;
  }

  cell(field: Field): ImportedCell | undefined {
    const column = this.#mapping.columns.get(field);
    if (column === undefined) return undefined;
    const own = cellAt(this.row, column);
    if (own !== undefined || !this.#mapping.shared.has(field)) return own;
    const owner = this.#mapping.merges.owner(this.row.number, column);
    return owner && cellAt(owner, column);
  }

  /** A field's text; empty when the cell is empty or holds an error. */
  text(field: Field): string {
    const cell = this.cell(field);
    return cell?.problem === null ? cell.text : '';
  }

  /** The letter of a field's column; null when the list has none. */
  letter(field: Field): string | null {
    const column = this.#mapping.columns.get(field);
    return column === undefined ? null : columnLetter(column);
  }

  isMapped(field: Field): boolean {
    return this.#mapping.columns.has(field);
  }
}
