import { evidenceWords } from '../people/duplicates.ts';
import { usualCase } from '../people/usualCase.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ImportedRow, MergedRange } from './importedSheet.ts';
import { hasError, type ImportIssue, type SkippedRow } from './listReading.ts';
import { MappedRow, type RowMapping } from './mappedRow.ts';
import { MergedColumns } from './mergedColumns.ts';
import type { PersonListField } from './personListFields.ts';
import type { ListedPerson, PersonDuplicate, PersonMatcher } from './personMatching.ts';
import {
  countRow,
  NO_COUNTS,
  type PersonImportOptions,
  type PersonRow,
  type RegisterCounts,
  type RowAction,
} from './personPlan.ts';
import { personNameIn, readPerson, type PersonReading } from './personRowReader.ts';
import { RegisterRowClassifier } from './registerRows.ts';
import type { NumberingStyle } from './rowKinds.ts';
import { rowText } from './rowText.ts';
import { SectionStack } from './sectionStack.ts';
import { strangeSignIn } from './strangeSign.ts';
import { startsAsCollective } from './subjectInference.ts';
import { headsOthers } from './unitKindInference.ts';
import { bareUnitKey } from './unitKey.ts';
import { doubtAbout, type UnitQuestion, type UnitQuestions } from './unitQuestions.ts';
import { matchRemark } from './unitMatching.ts';

/** Everything rows of a list of people are read against. */
export interface PersonListContext extends PersonReading {
  columns: ReadonlyMap<PersonListField, number>;
  /** Column (from 1) → heading. */
  header: ReadonlyMap<number, string>;
  merges: readonly MergedRange[];
  /** All rows of the sheet: merged values stand in earlier ones. */
  rows: readonly ImportedRow[];
  people: PersonMatcher;
  units: UnitQuestions;
  /** The unit the list as a whole is about, as it writes it; empty for none. */
  unitOfList: string;
  onExisting: PersonImportOptions['onExisting'];
}

const SHARED_FIELDS: ReadonlySet<PersonListField> = new Set(['unitName', 'department', 'position']);
/** Parts of a unit: under a unit's heading they are a department, not another unit. */
const DEPARTMENT = /^(?:tổ|phòng|khoa|ban|bộ phận|phân xưởng|xưởng|đội|ca|tổ công đoàn|chi nhánh)\s/iu;

/** Headings that sort people within a unit, and groups of units that are none themselves. */
const GROUPING =
  /^(?:khối|cụm|nhóm|danh sách|ban chấp hành|bch|ban thường vụ|btv|[uủ][yỷ] ban kiểm tra|cán bộ|đoàn viên|giáo viên|nhân viên|lao động|biên chế|hợp đồng|nam|nữ)(?![\p{L}])/iu;

interface Section {
  text: string;
  isDepartment: boolean;
  /** The question about its unit; null for a department. */
  unit: number | null;
}

/** Reads the body of a list of people row by row, in order. Writes nothing anywhere. */
export class PersonListInterpreter {
  readonly people: PersonRow[] = [];
  readonly skippedRows: SkippedRow[] = [];
  readonly #context: PersonListContext;
  readonly #mapping: RowMapping<PersonListField>;
  readonly #classifier: RegisterRowClassifier<PersonListField>;
  readonly #sections = new SectionStack<Section>();
  readonly #counts: RegisterCounts = { ...NO_COUNTS };
  /** Records of the office a row was met as, each with the place of the row taken for it by its name alone. */
  readonly #met = new Map<string, number | null>();

  constructor(context: PersonListContext) {
    const { columns, header, merges, rows } = context;
    this.#context = context;
    this.#mapping = { columns, shared: SHARED_FIELDS, merges: new MergedColumns(merges, rows) };
    this.#classifier = new RegisterRowClassifier({ header, merges, linesAreUnits: false });
  }

  /** Reads the next row below the header. */
  add(row: ImportedRow): void {
    if (row.cells.length === 0) return;
    const mapped = new MappedRow(row, this.#mapping);
    const name = personNameIn(mapped);
    const kind = this.#classifier.classify(mapped, name);
    if (kind.kind === 'LINE') {
      this.#addPerson(mapped, name, kind.withoutOrdinal);
      return;
    }
    const why = kind.kind === 'SECTION' ? this.#openSection(kind.text, kind.style, row.number) : kind.why;
    this.skippedRows.push({ row: row.number, why, text: rowText(row) });
  }

  /** Totals over what was read so far. */
  counts(): RegisterCounts {
    return { ...this.#counts, skipped: this.skippedRows.length };
  }

  #openSection(text: string, style: NumberingStyle | null, row: number): string {
    const { units } = this.#context;
    const isKnown = units.knows(text);
    const isDepartment = !isKnown && DEPARTMENT.test(text) && !GROUPING.test(text) && this.#standsInUnit(style);
    const isUnit = isKnown || (!isDepartment && startsAsCollective(text) && !GROUPING.test(text));
    // One CĐCS does not stand in another, however their headings are numbered.
    if (isUnit) this.#sections.cutAt((section) => section.unit !== null && !headsOthers(section.text));
    const unit = isUnit ? units.ask(text.slice(0, 300), this.#outerUnit(style), row, false) : null;
    this.#sections.push({ text: text.slice(0, 300), isDepartment, unit }, style);
    if (isUnit) return 'Tiêu đề đơn vị';
    return isDepartment ? 'Tiêu đề phòng, ban, tổ' : 'Tiêu đề mục';
  }

  #standsInUnit(style: NumberingStyle | null): boolean {
    const { columns, unitOfList } = this.#context;
    return columns.has('unitName') || unitOfList !== '' || this.#outerUnit(style) !== null;
  }

  /** The unit a section of that style will stand in: what its heading ends is left out. */
  #outerUnit(style: NumberingStyle | null): number | null {
    return this.#sections.outside(style).find(({ unit }) => unit !== null)?.unit ?? null;
  }

  #addPerson(mapped: MappedRow<PersonListField>, name: string, withoutOrdinal: boolean): void {
    const row = mapped.row.number;
    const usual = usualCase(name);
    const { person, issues } = readPerson(mapped, usual ?? name, this.#context);
    const warn = (message: string, field: PersonListField = 'name', value = '') =>
      issues.push({ row, column: mapped.letter(field), severity: 'WARNING', message, value });
    if (withoutOrdinal) warn('Dòng không có số thứ tự; kiểm tra xem có đúng là người trong danh sách.');
    person.department ||= this.#sections.inward.find(({ isDepartment }) => isDepartment)?.text.slice(0, 200) ?? '';

    const unit = this.#unitOf(mapped, row);
    const question = unit === null ? undefined : this.#context.units.all[unit];
    // Said once for each unit: a whole list of rows to look at would hide the others.
    if (question?.firstRow === row) this.#remarkOn(question, (message) => warn(message, 'unitName', question.text));

    const units = question ? [question.identity] : [];
    const { fullName, birth, citizenId } = person;
    const listed = { row, fullName, nameKey: foldForSearch(fullName), birth, citizenId, units };
    const duplicate = fullName === '' ? null : this.#context.people.check(listed);
    if (duplicate) warn(duplicateMessage(duplicate, listed), 'name', fullName);
    const isHidden = mapped.row.hidden;
    if (isHidden) warn('Dòng đang bị ẩn trong tệp nên không chọn sẵn.');
    const strange = strangeSignIn(fullName);
    if (strange !== null) warn(strange, 'name', fullName);
    const proposed = isHidden || strange !== null ? 'SKIP' : this.#proposalFor(issues, duplicate);
    const read = { row, person, nameInFile: usual === null ? null : name, unit, issues, duplicate, proposed };
    this.people.push(read);
    countRow(this.#counts, read, isHidden);
  }

  #remarkOn(question: UnitQuestion, warn: (message: string) => void): void {
    const doubt = doubtAbout(question);
    if (doubt !== null) warn(doubt);
    const remark = question.match.kind === 'FOUND' ? matchRemark(question.match.unit) : null;
    if (remark !== null) warn(`Đơn vị ${remark}.`);
  }

  #unitOf(mapped: MappedRow<PersonListField>, row: number): number | null {
    const written = mapped.text('unitName').slice(0, 300);
    const { units, unitOfList } = this.#context;
    const section = this.#sections.inward.find(({ unit }) => unit !== null);
    const repeatsSection = section && bareUnitKey(section.text) === bareUnitKey(written);
    if (written !== '' && !repeatsSection) return units.ask(written, section?.unit ?? null, row);
    if (section) return units.ask(section.text, this.#aboveOf(section), row);
    return unitOfList === '' ? null : units.ask(unitOfList, null, row);
  }

  #aboveOf(section: Section): number | null {
    const units = this.#sections.inward.filter(({ unit }) => unit !== null);
    return units[units.indexOf(section) + 1]?.unit ?? null;
  }

  #proposalFor(issues: readonly ImportIssue[], duplicate: PersonDuplicate | null): RowAction {
    if (hasError({ issues })) return 'SKIP';
    if (duplicate?.where === 'OFFICE' && duplicate.isOnly && this.#isTaken(duplicate)) return this.#context.onExisting;
    return duplicate?.isCertain ? 'SKIP' : 'ADD';
  }

  /**
   * Whether a row is taken for the one record it was met as. What is enough once is that for the first row: a second
   * row of that name is somebody else. So is the first when a certain one comes after it.
   */
  #isTaken({ personId, isCertain, isEnoughOnce }: Extract<PersonDuplicate, { where: 'OFFICE' }>): boolean {
    const isByName = isEnoughOnce && !this.#met.has(personId);
    if (isCertain) this.#addAfterAll(this.#met.get(personId) ?? null);
    if (isCertain || !this.#met.has(personId)) this.#met.set(personId, isByName ? this.people.length : null);
    return isCertain || isByName;
  }

  /** @param place of a row taken for a record that another row is for certain */
  #addAfterAll(place: number | null): void {
    const read = place === null ? undefined : this.people[place];
    if (!read) return;
    if (read.proposed === 'UPDATE') this.#counts.update--;
    this.#counts.add++;
    read.proposed = 'ADD';
  }
}

function duplicateMessage(duplicate: PersonDuplicate, { fullName, birth }: ListedPerson): string {
  const by = evidenceWords(duplicate.by, [duplicate.birth, birth]);
  const begin = duplicate.isCertain ? 'Trùng với' : 'Có thể là';
  if (duplicate.where === 'FILE') {
    return `${begin} người ở dòng ${duplicate.row} của tệp: ${by}${duplicate.isCertain ? '; không chọn sẵn.' : '.'}`;
  }
  const other = duplicate.fullName === fullName ? '' : ` (${duplicate.fullName})`;
  if (duplicate.isOnly) return `${begin} người đã có${other}: ${by}.`;
  return `${begin} một trong nhiều người đã có: ${by}${duplicate.isCertain ? '; không chọn sẵn.' : '.'}`;
}
