import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { yearInHeading } from '#core/imports/gradeCell.ts';
import { columnsByField } from '#core/imports/importColumns.ts';
import type { ListReading, SkippedRow } from '#core/imports/listReading.ts';
import type { RegisterCounts } from '#core/imports/personPlan.ts';
import type { NearName } from '#core/imports/nearNames.ts';
import { UNIT_LIST_SPECS, type UnitListField } from '#core/imports/unitListFields.ts';
import { UnitListInterpreter } from '#core/imports/unitListInterpretation.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { MAX_LISTED_UNITS, type UnitImportOptions, type ListedUnit } from '#core/imports/unitPlan.ts';
import { UnitQuestions, type UnitQuestion } from '#core/imports/unitQuestions.ts';
import { UNIT_LEVELS, type UnitKind } from '#core/units/unitKind.ts';
import type { Queryable } from '#db/client.ts';
import { readForest } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { leaveOutIdle } from '../imports/idleUpdates.ts';
import { inTurns } from '../imports/inTurns.ts';
import { readList, type HeadedList, type ListShape } from '../imports/readList.ts';
import { leaveOutRepeated } from '../imports/repeatedUpdates.ts';
import { seeImport, type SeenList } from '../imports/seenImport.ts';
import { soleTopUnit } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import { knownIdOf, unitRowViews } from './unitRowViews.ts';

/** A dry run of a list of units, kept until it is taken in. */
export interface UnitsPlan {
  area: 'UNITS';
  seen: SeenList;
  reading: ListReading<UnitListField>;
  listed: ListedUnit[];
  skippedRows: SkippedRow[];
  counts: RegisterCounts;
  /** Superior units that are neither in the list nor known. */
  units: UnitQuestion[];
  kinds: UnitKind[];
  /** Year used for figures that name none; null without such figures. */
  year: number | null;
  needsYear: boolean;
  usualPlaceName: string;
  /** What a superior unit nobody knows may be in the list itself. */
  unitsOfFile: NearName[];
  /** The day of the import: what units were called and where they stood on it is what counts. */
  today: IsoDate;
}

interface UnitsSource {
  fileToken: string;
  options: UnitImportOptions;
  /** The day of the import. */
  today: IsoDate;
}

const UNIT_LIST: ListShape<UnitListField> = {
  specs: UNIT_LIST_SPECS,
  identifying: ['name'],
  noHeader: () => refusal('IMPORT_NO_COLUMN', { column: 'tên đơn vị' }),
};
/** Shares of the work, in hundredths: reading the file, reading the rows. */
const PROGRESS = { file: 50, rows: 75 };
/** Nearly all units of a union's list are CĐCS. */
const USUAL_KIND = 'CDCS';
/** Units of the list that travel to the screen: those others may stand under are far fewer. */
const MOST_OFFERED = 500;
const FIGURES: readonly (UnitListField | null)[] = ['workers', 'members', 'femaleMembers', 'grassrootsUnits'];

/**
 * Reads a list of units and says what importing it would do. Writes nothing.
 *
 * @throws AppError FILE_*, IMPORT_NO_COLUMN, IMPORT_TOO_MANY_ROWS, JOB_CANCELLED, NOT_FOUND
 */
export async function planUnits(
  { db, files }: { db: Queryable; files: FileDepot },
  { fileToken, options, today }: UnitsSource,
  handle: JobHandle,
): Promise<UnitsPlan> {
  const seen = await seeImport(db, files, fileToken);
  const { path, name } = files.find(fileToken);
  const list = await readList(path, options, UNIT_LIST, { name, signal: handle.signal });
  handle.progress(PROGRESS.file);
  const forest = await readForest(db);
  const kinds = await listUnitKinds(db);
  const matcher = new UnitMatcher(forest, today);
  const place = options.newUnitsUnder === undefined ? soleTopUnit(forest, { on: today, kinds }) : options.newUnitsUnder;
  const units = new UnitQuestions({
    matcher,
    choices: options.unitChoices,
    createUnknown: options.createUnits,
    newUnitsUnder: place,
    usualKind: USUAL_KIND,
  });
  const { sheet, header, columns } = list;
  const figureYear = options.figureYear ?? yearOfList(list) ?? yearOf(today);
  const interpreter = new UnitListInterpreter({
    columns: columnsByField(columns),
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    forest,
    today,
    matcher,
    units,
    usualPlace: place === null ? null : { unitId: place },
    onExisting: options.onExisting,
    kinds,
    defaultKind: options.defaultKind ?? null,
    usualKind: USUAL_KIND,
    figureYear,
  });
  const { signal } = handle;
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow);
  await inTurns(body, { signal }, (row) => {
    interpreter.add(row);
    if (interpreter.units.length > MAX_LISTED_UNITS) throw refusal('IMPORT_TOO_MANY_ROWS', { limit: '20.000' });
  });
  handle.progress(PROGRESS.rows);
  await inTurns(interpreter.units, { signal }, (row) => interpreter.settle(row));
  interpreter.finish();

  const needsYear =
    columns.some(({ field }) => FIGURES.includes(field)) && !columns.some(({ field }) => field === 'year');
  const plan: UnitsPlan = {
    area: 'UNITS',
    seen,
    reading: readingOf(list, interpreter),
    listed: interpreter.units,
    skippedRows: interpreter.skippedRows,
    counts: interpreter.counts(),
    units: units.all,
    kinds,
    year: needsYear ? figureYear : null,
    needsYear,
    usualPlaceName: (place === null ? undefined : matcher.candidate(place)?.name) ?? '',
    unitsOfFile: units.all.length === 0 ? [] : unitsOfFile(interpreter.units, kinds),
    today,
  };
  await leaveOutIdle(plan.listed, plan.counts, (rows) => unitRowViews(db, plan, rows));
  leaveOutRepeated(plan.listed, plan.counts, knownIdOf);
  return plan;
}

/** Units of the list among which a superior one is chosen, the higher ones first. */
function unitsOfFile(listed: readonly ListedUnit[], kinds: readonly UnitKind[]): NearName[] {
  const ranks = new Map(kinds.map(({ code, level }) => [code, UNIT_LEVELS.indexOf(level)]));
  const rankOf = ({ unit }: ListedUnit) => ranks.get(unit.kind) ?? UNIT_LEVELS.length;
  return listed
    .filter(({ unit }) => unit.name !== '')
    .sort((one, next) => rankOf(one) - rankOf(next))
    .slice(0, MOST_OFFERED)
    .map(({ unit, row }) => ({ name: unit.name, row }));
}

function readingOf(
  { sheetNames, sheet, header, columns, notices: ofFile }: HeadedList<UnitListField>,
  { units }: UnitListInterpreter,
): ListReading<UnitListField> {
  const notices = [...ofFile];
  if (units.length === 0) notices.push('Danh sách trống: dưới dòng tiêu đề không có đơn vị nào.');
  return {
    sheetNames,
    sheetIndex: sheet.index,
    headerRow: header.row,
    columns,
    convertedFrom: sheet.convertedFrom,
    notices,
  };
}

/** The year the headings of figures name, or the list's title does: `… tính đến 31/12/2024`. */
function yearOfList({ sheet, header, columns }: HeadedList<UnitListField>): number | null {
  const headings = columns.filter(({ field }) => FIGURES.includes(field)).map(({ header: heading }) => heading);
  const titles = sheet.rows
    .filter(({ number }) => number < header.row)
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => /năm|đến|nam\s|\/\d{4}/iu.test(text));
  for (const text of [...headings, ...titles]) {
    const year = yearInHeading(text);
    if (year !== null) return year;
  }
  return null;
}
