import { columnLetter, type ImportedCell } from './importedSheet.ts';
import type { ImportIssue, IssueSeverity } from './listReading.ts';
import type { MappedRow } from './mappedRow.ts';

/** Gathers the issues of one row. */
export class IssueList<Field extends string> {
  readonly all: ImportIssue[] = [];
  readonly #row: MappedRow<Field>;
  readonly #longest: Partial<Record<Field, number>>;

  /** @param longest characters a field can hold */
  constructor(row: MappedRow<Field>, longest: Partial<Record<Field, number>>) {
    this.#row = row;
    this.#longest = longest;
  }

  add(severity: IssueSeverity, field: Field, message: string, value = this.#row.cell(field)?.text ?? ''): void {
    const column = this.#row.letter(field);
    this.all.push({ row: this.#row.row.number, column, severity, message, value: shortened(value) });
  }

  /** About a cell whose field has several columns. */
  addAt(cell: ImportedCell, severity: IssueSeverity, message: string): void {
    const column = columnLetter(cell.column);
    this.all.push({ row: this.#row.row.number, column, severity, message, value: shortened(cell.text) });
  }

  /** Cuts a text to what its field can hold, never silently. */
  capped(field: Field, text: string, severity: IssueSeverity = 'WARNING'): string {
    const longest = this.#longest[field];
    if (longest === undefined || text.length <= longest) return text;
    const ending =
      severity === 'ERROR' ? ' nên dòng này không nhập được; hãy rút gọn trong tệp' : '; phần sau bị cắt bỏ';
    this.add(severity, field, `Dài hơn ${longest} ký tự${ending}.`);
    return text
      .slice(0, longest)
      .replace(/\p{Surrogate}$/u, '')
      .trim();
  }

  /** Excel errors and formulas without a result, in the columns a line is made of. */
  reportProblems(fields: { vital: readonly Field[]; others: readonly Field[] }): void {
    for (const field of fields.vital) this.#reportProblem(field, 'ERROR');
    for (const field of fields.others) this.#reportProblem(field, 'WARNING');
  }

  #reportProblem(field: Field, severity: IssueSeverity): void {
    const cell = this.#row.cell(field);
    if (!cell?.problem) return;
    const message =
      cell.problem === 'NO_RESULT'
        ? 'Công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại.'
        : `Ô báo lỗi ${shortened(cell.text)} của Excel.`;
    this.add(severity, field, message);
  }
}

/** A value as messages quote it. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
