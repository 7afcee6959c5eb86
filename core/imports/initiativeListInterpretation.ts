import { hasWholeShares, WHOLE_SHARE } from '../initiatives/initiative.ts';
import { equalShares } from '../initiatives/shares.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ImportedRow, MergedRange } from './importedSheet.ts';
import type { InitiativeListField } from './initiativeListFields.ts';
import type { InitiativeDuplicate, InitiativeListRow, ReadAuthor } from './initiativePlan.ts';
import { readAuthors, readInitiative, toldAuthors, type InitiativeReading } from './initiativeRowReader.ts';
import { hasError, type ImportIssue, type SkippedRow } from './listReading.ts';
import { MappedRow, type RowMapping } from './mappedRow.ts';
import { MergedColumns } from './mergedColumns.ts';
import type { PersonMatcher } from './personMatching.ts';
import { countRow, NO_COUNTS, type RegisterCounts } from './personPlan.ts';
import { RegisterRowClassifier } from './registerRows.ts';
import { isClosing, isTotal } from './rowKinds.ts';
import { rowText } from './rowText.ts';
import { startsAsCollective } from './subjectInference.ts';
import { doubtAbout, type UnitQuestions } from './unitQuestions.ts';
import { matchRemark } from './unitMatching.ts';

/** Everything rows of a list of initiatives are read against. */
export interface InitiativeListContext extends InitiativeReading {
  columns: ReadonlyMap<InitiativeListField, number>;
  merges: readonly MergedRange[];
  /** All rows of the sheet: merged values stand in earlier ones. */
  rows: readonly ImportedRow[];
  people: PersonMatcher;
  units: UnitQuestions;
  /** The unit the list as a whole is about, as it writes it; empty for none. */
  unitOfList: string;
  /** Folded title and year of every initiative of the office → its id. */
  known: ReadonlyMap<string, string>;
}

/** What offices merge beside all authors of one initiative. */
const SHARED_FIELDS: ReadonlySet<InitiativeListField> = new Set(['unitName', 'department']);
const FIELD_HEADING = /^lĩnh vực\s*[:–-]?\s*/iu;

/** What an initiative is when its last author has been read. */
interface OpenInitiative {
  row: InitiativeListRow;
  isHidden: boolean;
  /** Shares as the rows tell them, author by author. */
  shares: (number | null)[];
  /** How many authors the list says there are; null where it does not. */
  told: number | null;
}

/** Names one title in one year. */
export const titleInYear = (titleKey: string, year: number) => `${year} ${titleKey}`;

/**
 * Reads the body of a list of initiatives row by row, in order; an initiative may take several rows, one for each
 * author. Call {@link finish} after the last. Writes nothing anywhere.
 */
export class InitiativeListInterpreter {
  readonly initiatives: InitiativeListRow[] = [];
  readonly skippedRows: SkippedRow[] = [];
  readonly #context: InitiativeListContext;
  readonly #mapping: RowMapping<InitiativeListField>;
  readonly #classifier: RegisterRowClassifier<InitiativeListField>;
  readonly #inFile = new Map<string, number>();
  readonly #counts: RegisterCounts = { ...NO_COUNTS };
  #section = { unit: null as number | null, field: '' };
  #open: OpenInitiative | null = null;

  constructor(context: InitiativeListContext) {
    const { columns, header, merges, rows } = context;
    this.#context = context;
    this.#mapping = { columns, shared: SHARED_FIELDS, merges: new MergedColumns(merges, rows) };
    this.#classifier = new RegisterRowClassifier({ header, merges, linesAreUnits: false });
  }

  /** Reads the next row below the header. */
  add(row: ImportedRow): void {
    if (row.cells.length === 0) return;
    const mapped = new MappedRow(row, this.#mapping);
    if (this.#open && this.#isFurtherAuthor(mapped)) {
      this.#addAuthors(this.#open, mapped, this.#unitOf(mapped));
      return;
    }
    this.#close();
    const kind = this.#classifier.classify(mapped, mapped.text('title'));
    if (kind.kind === 'LINE') {
      this.#begin(mapped, kind.withoutOrdinal);
      return;
    }
    const why = kind.kind === 'SECTION' ? this.#openSection(kind.text, row.number) : kind.why;
    this.skippedRows.push({ row: row.number, why, text: rowText(row) });
  }

  /** Completes the last initiative. */
  finish(): void {
    this.#close();
  }

  /** Totals over what was read; complete after {@link finish}. */
  counts(): RegisterCounts {
    return { ...this.#counts, skipped: this.skippedRows.length };
  }

  /** A row below an initiative that names somebody and no title: without a number, or beside a title merged over it. */
  #isFurtherAuthor(mapped: MappedRow<InitiativeListField>): boolean {
    const author = mapped.text('author');
    if (mapped.cell('title') || !/\p{L}/u.test(author)) return false;
    const { columns, merges } = this.#mapping;
    const isUnderTitle = merges.owner(mapped.row.number, columns.get('title') ?? 0) !== undefined;
    if (mapped.text('ordinal') !== '' && !isUnderTitle) return false;
    const first = mapped.row.cells.find(({ text }) => /\p{L}/u.test(text))?.text ?? '';
    return !isTotal(first) && !isClosing(first) && !startsAsCollective(author);
  }

  #openSection(text: string, row: number): string {
    const words = text.slice(0, 300);
    if (FIELD_HEADING.test(words)) {
      this.#section = { ...this.#section, field: words.replace(FIELD_HEADING, '').slice(0, 200) };
      return 'Tiêu đề lĩnh vực';
    }
    const { units } = this.#context;
    if (!units.knows(words) && !startsAsCollective(words)) return 'Tiêu đề mục';
    this.#section = { unit: units.ask(words, null, row, false), field: '' };
    return 'Tiêu đề đơn vị';
  }

  #begin(mapped: MappedRow<InitiativeListField>, withoutOrdinal: boolean): void {
    const number = mapped.row.number;
    const { initiative, issues } = readInitiative(mapped, this.#context);
    if (withoutOrdinal) {
      issues.push(warning(number, 'Dòng không có số thứ tự; kiểm tra xem có đúng là sáng kiến trong danh sách.'));
    }
    initiative.field ||= this.#section.field;
    const row: InitiativeListRow = {
      row: number,
      initiative: { ...initiative, authors: [] },
      unit: this.#unitOf(mapped),
      issues,
      duplicate: null,
      proposed: 'ADD',
    };
    this.#open = { row, isHidden: mapped.row.hidden, shares: [], told: toldAuthors(mapped) };
    this.#addAuthors(this.#open, mapped, row.unit);
  }

  #addAuthors({ row, shares }: OpenInitiative, mapped: MappedRow<InitiativeListField>, unit: number | null): void {
    const { authors, issues } = readAuthors(mapped);
    row.issues.push(...issues);
    for (const { share, ...author } of authors) {
      row.initiative.authors.push({ ...author, unit, share: 0, personId: this.#personOf(author, unit) });
      shares.push(share);
    }
  }

  #personOf({ name, birth }: Pick<ReadAuthor, 'name' | 'birth'>, unit: number | null): string | null {
    const { people, units } = this.#context;
    const question = unit === null ? undefined : units.all[unit];
    const known = question ? [question.identity] : [];
    return people.certain({ fullName: name, nameKey: foldForSearch(name), birth, citizenId: '', units: known });
  }

  #unitOf(mapped: MappedRow<InitiativeListField>): number | null {
    const { units, unitOfList } = this.#context;
    const number = mapped.row.number;
    const written = mapped.text('unitName').slice(0, 300);
    if (written !== '') return units.ask(written, null, number);
    if (this.#section.unit !== null) return this.#section.unit;
    return unitOfList === '' ? null : units.ask(unitOfList, null, number);
  }

  #close(): void {
    if (!this.#open) return;
    const { row, isHidden, shares, told } = this.#open;
    this.#open = null;
    this.#completeAuthors(row, shares);
    const read = row.initiative.authors.length;
    if (told !== null && read > 0 && told !== read)
      row.issues.push(warning(row.row, `Cột số tác giả ghi ${told}, tệp nêu tên ${read} tác giả.`));
    this.#remarkOnUnit(row);
    row.duplicate = this.#duplicateOf(row);
    if (row.duplicate) row.issues.push(warning(row.row, duplicateWords(row.duplicate)));
    if (isHidden) row.issues.push(warning(row.row, 'Dòng đang bị ẩn trong tệp nên không chọn sẵn.'));
    if (hasError(row) || isHidden || row.duplicate) row.proposed = 'SKIP';
    this.initiatives.push(row);
    countRow(this.#counts, row, isHidden);
  }

  /** One chief author, and shares: those told, all of it for one author alone, equal ones where nobody said. */
  #completeAuthors({ row, initiative, issues }: InitiativeListRow, shares: readonly (number | null)[]): void {
    const { authors } = initiative;
    if (authors.length === 0) {
      if (!issues.some(({ severity }) => severity === 'ERROR')) {
        issues.push({ ...warning(row, 'Thiếu tác giả.'), severity: 'ERROR' });
      }
      return;
    }
    const chief = Math.max(
      0,
      authors.findIndex(({ isChief }) => isChief),
    );
    authors.forEach((author, index) => (author.isChief = index === chief));
    const isUntold = shares.every((share) => share === null);
    const told = isUntold ? equalShares(authors) : shares.map((share) => share ?? 0);
    authors.forEach((author, index) => (author.share = Math.min(told[index] ?? 0, WHOLE_SHARE)));
    if (isUntold && authors.length > 1)
      issues.push(warning(row, 'Không ghi tỷ lệ đóng góp: chia đều cho các tác giả.'));
    if (!hasWholeShares(authors)) issues.push(warning(row, 'Tổng tỷ lệ của các tác giả chưa đúng 100%.'));
  }

  /** Said once for each unit: a whole list of rows to look at would hide the others. */
  #remarkOnUnit({ row, unit, issues }: InitiativeListRow): void {
    const question = unit === null ? undefined : this.#context.units.all[unit];
    if (question?.firstRow !== row) return;
    const remark = question.match.kind === 'FOUND' ? matchRemark(question.match.unit) : null;
    const words = doubtAbout(question) ?? (remark === null ? null : `Đơn vị ${remark}.`);
    if (words !== null) issues.push(warning(row, words));
  }

  #duplicateOf({ row, initiative }: InitiativeListRow): InitiativeDuplicate | null {
    if (initiative.title === '') return null;
    const key = titleInYear(foldForSearch(initiative.title), initiative.year);
    const id = this.#context.known.get(key);
    if (id !== undefined) return { where: 'OFFICE', id };
    const first = this.#inFile.get(key);
    if (first !== undefined) return { where: 'FILE', row: first };
    this.#inFile.set(key, row);
    return null;
  }
}

function duplicateWords(duplicate: InitiativeDuplicate): string {
  return duplicate.where === 'FILE'
    ? `Trùng tên, trùng năm với dòng ${duplicate.row} của tệp; không chọn sẵn.`
    : 'Trùng tên, trùng năm với một sáng kiến đã có; không chọn sẵn.';
}

const warning = (row: number, message: string): ImportIssue => ({
  row,
  column: null,
  severity: 'WARNING',
  message,
  value: '',
});
