import type { IsoDate } from '../dates/isoDate.ts';
import { levelFit } from '../units/levelFit.ts';
import type { DatedPeriod, UnitForest } from '../units/unitHistory.ts';
import { nameOn } from '../units/unitTree.ts';
import type { ImportedRow, MergedRange } from './importedSheet.ts';
import { hasError, type SkippedRow } from './listReading.ts';
import { MappedRow, type RowMapping } from './mappedRow.ts';
import { MergedColumns } from './mergedColumns.ts';
import { countRow, NO_COUNTS, type RegisterCounts, type RowAction } from './personPlan.ts';
import { nearNames, type NearName } from './nearNames.ts';
import { parentNear } from './placeNear.ts';
import { RegisterRowClassifier } from './registerRows.ts';
import type { NumberingStyle } from './rowKinds.ts';
import { rowText } from './rowText.ts';
import { SectionStack } from './sectionStack.ts';
import { startsAsCollective } from './subjectInference.ts';
import { bareUnitKey } from './unitKey.ts';
import type { UnitListField } from './unitListFields.ts';
import { matchRemark, type UnitMatcher } from './unitMatching.ts';
import type { RowPlace, UnitDuplicate, UnitImportOptions, ListedUnit } from './unitPlan.ts';
import { findCycles, sharedPeriod, type PlacedRow } from './unitPlacing.ts';
import type { UnitQuestion, UnitQuestions } from './unitQuestions.ts';
import { readUnit, unitNameIn, type UnitReading } from './unitRowReader.ts';

/** Everything rows of a list of units are read against. */
export interface UnitListContext extends UnitReading {
  columns: ReadonlyMap<UnitListField, number>;
  /** Column (from 1) → heading. */
  header: ReadonlyMap<number, string>;
  merges: readonly MergedRange[];
  /** All rows of the sheet: merged values stand in earlier ones. */
  rows: readonly ImportedRow[];
  forest: UnitForest;
  /** The day of the import. */
  today: IsoDate;
  matcher: UnitMatcher;
  /** About superior units that are neither in the list nor in the office. */
  units: UnitQuestions;
  /** Where units stand when the list does not say; null for the top. */
  usualPlace: { unitId: string } | null;
  onExisting: UnitImportOptions['onExisting'];
}

const SHARED_FIELDS: ReadonlySet<UnitListField> = new Set(['kind', 'parent', 'year']);
/** Questions compared with every unit of the list: each takes its time. */
const MOST_SUGGESTED_FOR = 50;
/** Headings that sort units and are none themselves. */
const GROUPING = /^(?:khối|cụm|nhóm|danh sách|các|số liệu|phụ lục)(?![\p{L}])/iu;

interface FoundRow extends ListedUnit {
  isHidden: boolean;
  /** The superior unit as its column writes it. */
  writtenParent: string;
  /** The section it stands in, by the row of its heading; null outside. */
  section: number | null;
  /** Nobody knows that superior unit, or several bear its name, and the user has not said which. */
  unsettled: UnitQuestion | null;
}

/**
 * Reads the body of a list of units row by row; {@link settle} then says where each stands,
 * since a superior unit may come later in the file. Writes nothing anywhere.
 */
export class UnitListInterpreter {
  readonly units: FoundRow[] = [];
  readonly skippedRows: SkippedRow[] = [];
  readonly #context: UnitListContext;
  readonly #mapping: RowMapping<UnitListField>;
  readonly #classifier: RegisterRowClassifier<UnitListField>;
  readonly #sections = new SectionStack<number | null>();
  readonly #counts: RegisterCounts = { ...NO_COUNTS };
  /** Rows by name without dấu. */
  readonly #byName = new Map<string, FoundRow[]>();
  readonly #byRow = new Map<number, FoundRow>();
  /** First row of each name at each place. */
  readonly #firstAt = new Map<string, number>();

  constructor(context: UnitListContext) {
    const { columns, header, merges, rows } = context;
    this.#context = context;
    this.#mapping = { columns, shared: SHARED_FIELDS, merges: new MergedColumns(merges, rows) };
    this.#classifier = new RegisterRowClassifier({ header, merges, linesAreUnits: true });
  }

  /** Reads the next row below the header. */
  add(row: ImportedRow): void {
    if (row.cells.length === 0) return;
    const mapped = new MappedRow(row, this.#mapping);
    const kind = this.#classifier.classify(mapped, unitNameIn(mapped));
    if (kind.kind === 'LINE') {
      this.#addUnit(mapped, unitNameIn(mapped), kind.withoutOrdinal);
      return;
    }
    if (kind.kind === 'SECTION' && startsAsCollective(kind.text) && !GROUPING.test(kind.text)) {
      this.#openSection(mapped, kind.text, kind.style);
      return;
    }
    if (kind.kind === 'SECTION') this.#sections.push(null, kind.style);
    const why = kind.kind === 'SECTION' ? 'Tiêu đề mục' : kind.why;
    this.skippedRows.push({ row: row.number, why, text: rowText(row) });
  }

  /** Settles one row: where it stands, whether it is there already. Call it for each row, after all were read. */
  settle(row: FoundRow): void {
    row.place = this.#placeOf(row);
    row.placeName = this.#nameOf(row.place);
    row.duplicate = this.#duplicateOf(row);
    this.#remark(row);
  }

  /** Ends the reading: units that stand under themselves are errors, the rest gets its proposal. */
  finish(): void {
    for (const row of findCycles(
      this.units.map((unit) => this.#placed(unit)),
      this.#context.forest,
      this.#context.today,
    )) {
      const unit = this.#byRow.get(row);
      if (unit)
        this.#issue(
          unit,
          'ERROR',
          'Đơn vị này và các cấp trên của nó xếp thành một vòng, hoặc quá 30 cấp.',
          unit.writtenParent,
        );
    }
    for (const unit of this.units) {
      unit.proposed = this.#proposalFor(unit);
      countRow(this.#counts, unit, unit.isHidden);
    }
  }

  /** Totals; known after {@link finish}. */
  counts(): RegisterCounts {
    return { ...this.#counts, skipped: this.skippedRows.length };
  }

  /** A unit that heads others is a unit of the list itself. */
  #openSection(mapped: MappedRow<UnitListField>, text: string, style: NumberingStyle | null): void {
    const outer = this.#sections.outside(style).find((row) => row !== null) ?? null;
    this.#sections.push(mapped.row.number, style);
    this.#addUnit(mapped, text, false, outer);
  }

  #addUnit(
    mapped: MappedRow<UnitListField>,
    name: string,
    withoutOrdinal: boolean,
    section = this.#sections.inward.find((row) => row !== null) ?? null,
  ): void {
    const { unit, issues } = readUnit(mapped, this.#context, name);
    const { number: row, hidden: isHidden } = mapped.row;
    const found: FoundRow = {
      row,
      unit,
      issues,
      place: null,
      placeName: '',
      duplicate: null,
      proposed: 'SKIP',
      isHidden,
      writtenParent: mapped.text('parent').slice(0, 300),
      section,
      unsettled: null,
    };
    if (withoutOrdinal) this.#issue(found, 'WARNING', 'Dòng không có số thứ tự; kiểm tra xem có đúng là đơn vị.');
    if (isHidden) this.#issue(found, 'WARNING', 'Dòng đang bị ẩn trong tệp nên không chọn sẵn.');
    this.units.push(found);
    this.#byRow.set(row, found);
    for (const key of new Set([bareUnitKey(unit.name), bareUnitKey(unit.shortName), bareUnitKey(unit.code)])) {
      if (key === '') continue;
      const namesakes = this.#byName.get(key);
      if (namesakes) namesakes.push(found);
      else this.#byName.set(key, [found]);
    }
  }

  #placeOf(unit: FoundRow): RowPlace {
    const { row, writtenParent, section } = unit;
    const { units, usualPlace } = this.#context;
    if (writtenParent === '') return section === null ? usualPlace : { row: section };
    const listed = this.#byName.get(bareUnitKey(writtenParent)) ?? [];
    const [first, second] = listed.slice(0, 3).filter((other) => other.row !== row);
    if (first && second) {
      const message = `Cấp trên “${writtenParent}” là nhiều dòng của tệp; lấy dòng ${first.row}.`;
      this.#issue(unit, 'WARNING', message, writtenParent);
    }
    if (first) return { row: first.row };
    if (listed.length > 0) return { row };
    const question = units.ask(writtenParent, null, row);
    const asked = units.all[question] ?? null;
    const decision = asked?.decision;
    if (decision?.to === 'UNIT') return { unitId: decision.unitId };
    if (asked?.rows === 1 && question < MOST_SUGGESTED_FOR) asked.near = nearNames(writtenParent, this.#namesListed());
    if (decision?.to === 'NEW') return { question };
    const meant = asked && this.#listedAs(asked, unit);
    if (meant) return { row: meant.row };
    unit.unsettled = asked;
    return usualPlace;
  }

  /** The row of the list the user said a superior unit is. */
  #listedAs({ listedAs }: UnitQuestion, unit: FoundRow): FoundRow | undefined {
    const listed = listedAs === null ? [] : (this.#byName.get(bareUnitKey(listedAs)) ?? []);
    return listed.find(({ row }) => row !== unit.row);
  }

  *#namesListed(): Generator<readonly [string, NearName]> {
    for (const [key, [first]] of this.#byName) if (first) yield [key, { name: first.unit.name, row: first.row }];
  }

  #duplicateOf(row: FoundRow): UnitDuplicate | null {
    const key = bareUnitKey(row.unit.name);
    if (key === '') return null;
    const spot = `${key}\u0001${JSON.stringify(row.place)}`;
    const earlier = this.#firstAt.get(spot);
    if (earlier !== undefined) return { where: 'FILE', row: earlier };
    this.#firstAt.set(spot, row.row);
    const parentId = this.#knownId(row.place);
    const match = this.#context.matcher.match(row.unit.name, parentId);
    if (match.kind === 'UNKNOWN') return null;
    if (match.kind === 'AMBIGUOUS') return { where: 'OFFICE', isCertain: false, candidates: match.candidates };
    // The same name elsewhere in the tree is often another unit: schools share names.
    const known = this.#context.forest.get(match.unit.unitId);
    const there = known ? parentNear(known, this.#context.today) : null;
    const isElsewhere = row.writtenParent !== '' && parentId !== null && there !== null && there !== parentId;
    return { where: 'OFFICE', isCertain: !isElsewhere, candidates: [match.unit] };
  }

  #remark(unit: FoundRow): void {
    const { duplicate, writtenParent, place } = unit;
    if (writtenParent !== '' && place !== null && 'row' in place && place.row === unit.row) {
      this.#issue(unit, 'ERROR', 'Đơn vị cấp trên là chính đơn vị này.', writtenParent);
    } else if (unit.unsettled) {
      const [near] = unit.unsettled.near;
      const guess = near ? `có phải “${near.name}” ở dòng ${near.row}? Hãy` : 'hãy';
      const message = `Chưa có đơn vị cấp trên “${writtenParent}”; ${guess} chọn ở mục Cấp trên chưa rõ.`;
      this.#issue(unit, 'WARNING', message, writtenParent);
    } else if (this.#periodAbove(unit) === null) {
      this.#issue(unit, 'ERROR', `${unit.placeName} không hoạt động cùng thời gian với đơn vị này.`, writtenParent);
    }
    if (duplicate?.where === 'FILE') {
      this.#issue(unit, 'WARNING', `Trùng tên và cấp trên với dòng ${duplicate.row} của tệp, nên không chọn sẵn.`);
    }
    const tooLow = duplicate === null ? this.#lowerKindAbove(unit) : null;
    if (tooLow !== null) {
      const message = `${unit.placeName} là ${tooLow}, ở cấp thấp hơn đơn vị này; xem lại cột Loại hoặc cột Cấp trên.`;
      this.#issue(unit, 'WARNING', message, writtenParent);
    }
    if (duplicate?.where !== 'OFFICE') return;
    const [first] = duplicate.candidates;
    if (first && duplicate.isCertain) {
      const remark = matchRemark(first);
      this.#issue(unit, 'WARNING', remark === null ? `Đã có ${first.name}.` : `Đã có: ${remark}.`);
      return;
    }
    const names = duplicate.candidates
      .slice(0, 4)
      .map(({ name, parentName }) => `${name} (${parentName || 'cấp cao nhất'})`);
    const end = duplicate.candidates.length > 1 ? ' Chưa chọn sẵn; hãy chọn đơn vị hoặc thêm mới.' : '';
    this.#issue(unit, 'WARNING', `Đã có đơn vị cùng tên: ${names.join('; ')}.${end}`);
  }

  /** What the unit above is, where none of its level can have this one below it. */
  #lowerKindAbove({ unit, place }: FoundRow): string | null {
    const kindOf = (code: string | undefined) => this.#context.kinds.find((kind) => kind.code === code);
    const [own, above] = [kindOf(unit.kind), kindOf(this.#kindAt(place))];
    return own && above && levelFit(own.level, above.level) === 'IMPOSSIBLE' ? above.shortName : null;
  }

  #kindAt(place: RowPlace): string | undefined {
    if (place === null) return undefined;
    if ('row' in place) return this.#byRow.get(place.row)?.unit.kind;
    if ('unitId' in place) {
      const known = this.#context.forest.get(place.unitId);
      return known && nameOn(known, this.#context.today).kind;
    }
    const decision = this.#context.units.all[place.question]?.decision;
    return decision?.to === 'NEW' ? decision.kind : undefined;
  }

  /** The days on which the unit can stand where it is placed; null for none. */
  #periodAbove(unit: FoundRow): DatedPeriod | null {
    const period = { validFrom: unit.unit.founded, validTo: unit.unit.ended };
    const { place } = unit;
    if (place === null || 'question' in place) return period;
    if ('unitId' in place) return sharedPeriod(period, this.#context.forest.get(place.unitId) ?? period);
    const above = this.#byRow.get(place.row)?.unit;
    return above ? sharedPeriod(period, { validFrom: above.founded, validTo: above.ended }) : period;
  }

  #proposalFor({ issues, duplicate, isHidden }: FoundRow): RowAction {
    if (hasError({ issues }) || isHidden || duplicate?.where === 'FILE') return 'SKIP';
    if (duplicate === null) return 'ADD';
    if (duplicate.candidates.length > 1) return 'SKIP';
    return duplicate.isCertain ? this.#context.onExisting : 'ADD';
  }

  #placed(unit: FoundRow): PlacedRow {
    const { place } = unit;
    const above = place !== null && 'row' in place ? this.#byRow.get(place.row) : undefined;
    return {
      row: unit.row,
      node: nodeOf(unit),
      above: above ? nodeOf(above) : this.#knownId(place),
    };
  }

  /** The unit of the office that a place is; null when it is new or none. */
  #knownId(place: RowPlace): string | null {
    if (place === null || 'question' in place) return null;
    if ('unitId' in place) return place.unitId;
    const row = this.#byRow.get(place.row);
    const match = row && this.#context.matcher.match(row.unit.name);
    return match?.kind === 'FOUND' ? match.unit.unitId : null;
  }

  #nameOf(place: RowPlace): string {
    if (place === null) return '';
    if ('row' in place) return this.#byRow.get(place.row)?.unit.name ?? '';
    if ('question' in place) return this.#context.units.all[place.question]?.text ?? '';
    return this.#context.matcher.candidate(place.unitId)?.name ?? '';
  }

  #issue(unit: FoundRow, severity: 'ERROR' | 'WARNING', message: string, value = unit.unit.name): void {
    unit.issues.push({ row: unit.row, column: null, severity, message, value });
  }
}

function nodeOf(unit: FoundRow): string {
  const { duplicate } = unit;
  const known = duplicate?.where === 'OFFICE' && duplicate.isCertain ? duplicate.candidates[0] : undefined;
  return known?.unitId ?? `row ${unit.row}`;
}
