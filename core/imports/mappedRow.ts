import type { AwardListField } from './awardListFields.ts';
import { cellAt, columnLetter, type ImportedCell, type ImportedRow } from './importedSheet.ts';
import type { MergedColumns } from './mergedColumns.ts';

/** Fields offices merge over several rows to say once what holds for all of them. A merged amount is a sum, not a share. */
const SHARED_FIELDS: ReadonlySet<AwardListField> = new Set([
  'unitName',
  'award',
  'achievement',
  'reason',
  'position',
  'subject',
]);

/** Which column (from 1) holds which field. */
export type FieldColumns = ReadonlyMap<AwardListField, number>;

/** A row seen through the mapping. */
export class MappedRow {
  readonly row: ImportedRow;
  readonly #columns: FieldColumns;
  readonly #merges: MergedColumns;

  constructor(row: ImportedRow, columns: FieldColumns, merges: MergedColumns) {
    this.row = row;
    this.#columns = columns;
    this.#merges = merges;
  }

  cell(field: AwardListField): ImportedCell | undefined {
    const column = this.#columns.get(field);
    if (column === undefined) return undefined;
    const own = cellAt(this.row, column);
    if (own !== undefined || !SHARED_FIELDS.has(field)) return own;
    const owner = this.#merges.owner(this.row.number, column);
    return owner && cellAt(owner, column);
  }

  /** A field's text; empty when the cell is empty or holds an error. */
  text(field: AwardListField): string {
    const cell = this.cell(field);
    return cell?.problem === null ? cell.text : '';
  }

  /** The letter of a field's column; null when the list has none. */
  letter(field: AwardListField): string | null {
    const column = this.#columns.get(field);
    return column === undefined ? null : columnLetter(column);
  }

  isMapped(field: AwardListField): boolean {
    return this.#columns.has(field);
  }

  /** The name as one text: from one column, or from họ đệm and tên. */
  get name(): string {
    const whole = this.text('name') || this.text('collectiveName');
    const parts = [this.text('familyName'), this.text('name') || this.text('givenName')];
    return this.isMapped('familyName') || whole === ''
      ? parts.filter(Boolean).join(' ') || whole
      : joinGiven(this, whole);
  }
}

/** "Họ và tên" over two columns leaves the given name in the second. */
function joinGiven(row: MappedRow, whole: string): string {
  const given = row.text('givenName');
  return given === '' ? whole : `${whole} ${given}`;
}
