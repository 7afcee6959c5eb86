import type { AwardListField } from './awardListFields.ts';
import type { Parsed } from './cellValues.ts';
import type { ImportIssue, IssueSeverity } from './importPlan.ts';
import type { MappedRow } from './mappedRow.ts';

/** Longest texts a line may hold (decision.ts). */
const LONGEST = { name: 300, position: 300, unitName: 300, achievement: 500, reason: 500, note: 300 } as const;
/** Gathers the issues of one row. */
export class IssueList {
  readonly all: ImportIssue[] = [];
  readonly #row: MappedRow;

  constructor(row: MappedRow) {
    this.#row = row;
  }

  add(severity: IssueSeverity, field: AwardListField, message: string): void {
    const value = shortened(this.#row.cell(field)?.text ?? '');
    this.all.push({ row: this.#row.row.number, column: this.#row.letter(field), severity, message, value });
  }

  /** Cuts a text to what a line can hold, never silently. */
  capped(field: keyof typeof LONGEST, text: string, severity: IssueSeverity = 'WARNING'): string {
    const longest = LONGEST[field];
    if (text.length <= longest) return text;
    this.add(severity, field, `Dài hơn ${longest} ký tự; phần sau bị cắt bỏ.`);
    return text
      .slice(0, longest)
      .replace(/\p{Surrogate}$/u, '')
      .trim();
  }

  value(field: 'amount' | 'coefficient', parsed: Parsed, what: string): number | null {
    if (parsed.kind === 'VALUE') return parsed.value;
    if (parsed.kind === 'BAD') {
      this.add('ERROR', field, `${what} “${shortened(this.#row.cell(field)?.text ?? '')}” không đọc được.`);
    }
    return null;
  }

  /** Excel errors and formulas without a result, in the columns a line is made of. */
  reportProblems(): void {
    for (const field of [
      'name',
      'award',
      'amount',
      'coefficient',
      'unitName',
      'position',
      'achievement',
      'note',
    ] as const) {
      const problem = this.#row.cell(field)?.problem;
      if (!problem) continue;
      const isVital = field === 'name' || field === 'award' || field === 'amount' || field === 'coefficient';
      if (problem === 'NO_RESULT') {
        this.add(isVital ? 'ERROR' : 'WARNING', field, 'Công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại.');
      } else {
        this.add(
          isVital ? 'ERROR' : 'WARNING',
          field,
          `Ô báo lỗi ${shortened(this.#row.cell(field)?.text ?? '')} của Excel.`,
        );
      }
    }
  }
}

/** A value as messages quote it. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
