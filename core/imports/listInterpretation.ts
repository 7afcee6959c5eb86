import type { AwardType } from '../office/catalogue.ts';
import { SUBJECT_LABELS } from '../office/catalogue.ts';
import type { AwardListField } from './awardListFields.ts';
import type { AwardIndex } from './awardMatching.ts';
import { DuplicateFinder, type Duplicate, type ExistingLine } from './duplicateFinder.ts';
import { HeadingStack } from './headingStack.ts';
import type { ImportedRow, MergedRange } from './importedSheet.ts';
import type { ImportCounts, ImportLine } from './importPlan.ts';
import { buildLine, type LineContext } from './lineBuilder.ts';
import { hasError, type SkippedRow } from './listReading.ts';
import { MappedRow, type RowMapping } from './mappedRow.ts';
import { MergedColumns } from './mergedColumns.ts';
import { rowText } from './rowText.ts';
import { RowClassifier } from './rowClassifier.ts';
import { strangeSignIn } from './strangeSign.ts';
import { startsAsCollective } from './subjectInference.ts';

/** Everything rows are read against. */
export interface ListContext extends LineContext {
  /** Which column (from 1) holds which field. */
  columns: ReadonlyMap<AwardListField, number>;
  /** Column (from 1) → heading. */
  header: ReadonlyMap<number, string>;
  merges: readonly MergedRange[];
  /** All rows of the sheet: merged values stand in earlier ones. */
  rows: readonly ImportedRow[];
  existing: readonly ExistingLine[];
}

/** A merged amount is a sum, not a share: amounts are not among them. */
const SHARED_FIELDS: ReadonlySet<AwardListField> = new Set([
  'unitName',
  'award',
  'achievement',
  'reason',
  'position',
  'subject',
]);

/**
 * Reads the body of an award list row by row, in order. Fed piece by piece so
 * that a long list never holds up the back end; writes nothing anywhere.
 */
export class ListInterpreter {
  readonly lines: ImportLine[] = [];
  readonly skippedRows: SkippedRow[] = [];
  readonly #context: ListContext;
  readonly #classifier: RowClassifier;
  readonly #mapping: RowMapping<AwardListField>;
  readonly #headings = new HeadingStack();
  readonly #duplicates: DuplicateFinder;
  readonly #counts: ImportCounts = {
    ok: 0,
    warnings: 0,
    errors: 0,
    duplicates: 0,
    skipped: 0,
    hidden: 0,
    included: 0,
    collectives: 0,
    individuals: 0,
    amount: 0,
  };

  constructor(context: ListContext) {
    this.#context = context;
    this.#classifier = new RowClassifier(context.header, context.awards);
    this.#mapping = {
      columns: context.columns,
      shared: SHARED_FIELDS,
      merges: new MergedColumns(context.merges, context.rows),
    };
    this.#duplicates = new DuplicateFinder(context.existing);
  }

  /** Reads the next row below the header. */
  add(row: ImportedRow): void {
    if (row.cells.length === 0) return;
    const mapped = new MappedRow(row, this.#mapping);
    const kind = this.#classifier.classify(mapped);
    if (kind.kind === 'LINE') {
      this.#addLine(mapped, kind.withoutOrdinal);
      return;
    }
    if (kind.kind === 'HEADING') this.#headings.push(kind.effect, kind.style);
    this.skippedRows.push({ row: row.number, why: kind.why, text: rowText(row) });
  }

  #addLine(mapped: MappedRow<AwardListField>, withoutOrdinal: boolean): void {
    const { line, issues, inferredSubject } = buildLine(mapped, this.#headings, this.#context);
    const row = mapped.row.number;
    const warn = (message: string, value = '') =>
      issues.push({ row, column: mapped.letter('name'), severity: 'WARNING', message, value });

    if (withoutOrdinal) warn('Dòng không có số thứ tự; kiểm tra xem có đúng là người hoặc tập thể được khen.');
    if (!inferredSubject && line.subject === 'INDIVIDUAL' && startsAsCollective(line.name)) {
      warn(`Nằm ở phần ${SUBJECT_LABELS.INDIVIDUAL.toLowerCase()} nhưng tên giống tên tập thể.`, line.name);
    }
    const duplicate = this.#duplicates.check(row, line);
    if (duplicate) warn(duplicateMessage(duplicate), line.name);
    if (mapped.row.hidden) warn('Dòng đang bị ẩn trong tệp nên không chọn sẵn.');
    const isAlreadyThere = duplicate?.where === 'DECISION' && duplicate.sameAward;
    const strange = line.subject === 'INDIVIDUAL' ? strangeSignIn(line.name) : null;
    if (strange !== null) warn(strange, line.name);
    const include = !hasError({ issues }) && !mapped.row.hidden && !isAlreadyThere && strange === null;
    const read = { row, line, issues, inferredSubject, duplicate: duplicate !== null, include };
    this.lines.push(read);
    this.#count(read, mapped.row.hidden);
  }

  /** Totals over what was read so far. */
  counts(): ImportCounts {
    return { ...this.#counts, skipped: this.skippedRows.length };
  }

  /** Counted as lines come: a long list would otherwise hold up the back end at its end. */
  #count({ line, issues, duplicate, include }: ImportLine, isHidden: boolean): void {
    const counts = this.#counts;
    if (issues.length === 0) counts.ok++;
    else if (hasError({ issues })) counts.errors++;
    else counts.warnings++;
    if (duplicate) counts.duplicates++;
    if (isHidden) counts.hidden++;
    if (!include) return;
    counts.included++;
    if (line.subject === 'COLLECTIVE') counts.collectives++;
    else counts.individuals++;
    const isFlat = line.amountSource === 'FLAT';
    counts.amount += (isFlat ? line.flatAmount : this.#context.pricing.price(line)) ?? 0;
  }
}

/**
 * The award a list's title speaks of: `Tập thể, cá nhân được tặng Bằng khen của
 * Liên đoàn Lao động tỉnh …`. Our own lists say it there and not in every row.
 */
export function awardFromTitle(rows: readonly ImportedRow[], headerRow: number, awards: AwardIndex): AwardType | null {
  for (const row of rows) {
    if (row.number >= headerRow) return null;
    for (const { text } of row.cells) {
      const said = /(?:tặng thưởng|tặng|công nhận|đề nghị|nhận)\s+(?:danh hiệu\s+)?(.{4,200})$/iu.exec(text)?.[1];
      if (said === undefined) continue;
      const match = awards.match(said.replace(/\s+(?:năm|trong|vì|có|cho)\s.*$/iu, ''));
      if (match.kind === 'FOUND') return match.award;
    }
  }
  return null;
}

function duplicateMessage(duplicate: Duplicate): string {
  if (duplicate.where === 'FILE') return `Trùng tên và đơn vị với dòng ${duplicate.row} của tệp.`;
  return duplicate.sameAward
    ? `Đã có ở số thứ tự ${duplicate.ordinal} của quyết định, nên không chọn sẵn.`
    : `Trùng tên và đơn vị với số thứ tự ${duplicate.ordinal} của quyết định.`;
}
