import { refusal } from '#core/errors/appError.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { columnsByField } from '#core/imports/importColumns.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import { yearInHeading } from '#core/imports/gradeCell.ts';
import type { ListReading, SkippedRow } from '#core/imports/listReading.ts';
import { PERSON_LIST_SPECS, type PersonListField } from '#core/imports/personListFields.ts';
import { PersonListInterpreter } from '#core/imports/personListInterpretation.ts';
import { PersonMatcher, type KnownPerson } from '#core/imports/personMatching.ts';
import type { PersonImportOptions, PersonRow, RegisterCounts } from '#core/imports/personPlan.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { unitIdentity, UnitQuestions, type UnitQuestion } from '#core/imports/unitQuestions.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
import { knownPeople } from '#db/imports/knownPeople.ts';
import { readKeptIds } from '#db/people/mergedRecords.ts';
import { readForest } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { leaveOutIdle } from '../imports/idleUpdates.ts';
import { inPortions, inTurns } from '../imports/inTurns.ts';
import { readList, type HeadedList, type ListShape } from '../imports/readList.ts';
import { leaveOutRepeated } from '../imports/repeatedUpdates.ts';
import { seeImport, type SeenList } from '../imports/seenImport.ts';
import { soleTopUnit } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import { recordIdOf } from './commitPeople.ts';
import { personRowViews } from './personRowViews.ts';

/** A dry run of a list of people, kept until it is taken in. */
export interface PeoplePlan {
  area: 'PEOPLE';
  seen: SeenList;
  reading: ListReading<PersonListField>;
  people: PersonRow[];
  skippedRows: SkippedRow[];
  counts: RegisterCounts;
  units: UnitQuestion[];
  /** Year chosen for gradings whose heading names none; null while none is chosen or needed. */
  year: number | null;
  needsYear: boolean;
  usualPlaceName: string;
  /** The day of the import: posts held on it and units as they are called on it are what counts. */
  today: IsoDate;
}

interface PeopleSource {
  fileToken: string;
  options: PersonImportOptions;
  /** The day of the import. */
  today: IsoDate;
}

const PEOPLE_LIST: ListShape<PersonListField> = {
  specs: PERSON_LIST_SPECS,
  identifying: ['name', 'givenName'],
  noHeader: () => refusal('IMPORT_NO_COLUMN', { column: 'họ và tên' }),
};
const PEOPLE_PER_READ = 2_000;
/** Shares of the work, in hundredths: reading the file, knowing the office, reading the rows. */
const PROGRESS = { file: 45, office: 60, rows: 100 };
/** Most members of unions are members of a CĐCS. */
const USUAL_KIND = 'CDCS';

/**
 * Reads a list of people and says what importing it would do. Writes nothing.
 *
 * @throws AppError FILE_*, IMPORT_NO_COLUMN, IMPORT_TOO_MANY_ROWS, JOB_CANCELLED, NOT_FOUND
 */
export async function planPeople(
  { db, files }: { db: Queryable; files: FileDepot },
  { fileToken, options, today }: PeopleSource,
  handle: JobHandle,
): Promise<PeoplePlan> {
  const seen = await seeImport(db, files, fileToken);
  const { path, name } = files.find(fileToken);
  const list = await readList(path, options, PEOPLE_LIST, { name, signal: handle.signal });
  handle.progress(PROGRESS.file);
  const forest = await readForest(db);
  const matcher = new UnitMatcher(forest, today);
  const people = await matcherOfOffice(db, today, handle);
  handle.progress(PROGRESS.office);

  const place = soleTopUnit(forest, { on: today, kinds: await listUnitKinds(db) });
  const units = new UnitQuestions({
    matcher,
    choices: options.unitChoices,
    createUnknown: options.createUnits,
    newUnitsUnder: place,
    usualKind: USUAL_KIND,
  });
  const { sheet, header, columns } = list;
  const gradings = columns
    .filter(({ field }) => field === 'grading')
    .map(({ index, header: heading }) => ({ index, year: yearInHeading(heading) ?? options.gradingYear ?? null }));
  const interpreter = new PersonListInterpreter({
    columns: columnsByField(columns),
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    gradings,
    today,
    people,
    units,
    unitOfList: unitOfList(options, matcher, sheet, header.row),
    onExisting: options.onExisting,
  });
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow);
  const onProgress = (done: number) => handle.progress(share(done / body.length));
  await inTurns(body, { signal: handle.signal, onProgress }, (row) => interpreter.add(row));
  const needsYear = columns.some(
    ({ field, header: heading }) => field === 'grading' && yearInHeading(heading) === null,
  );
  const year = needsYear ? (options.gradingYear ?? null) : null;
  const reading = readingOf(list, interpreter, units);
  if (needsYear && year === null) {
    reading.notices.push('Chưa rõ xếp loại của năm nào nên không ghi xếp loại; hãy nhập năm xếp loại.');
  }
  const plan: PeoplePlan = {
    area: 'PEOPLE',
    seen,
    reading,
    people: interpreter.people,
    skippedRows: interpreter.skippedRows,
    counts: interpreter.counts(),
    units: units.all,
    year,
    needsYear,
    usualPlaceName: (place === null ? undefined : matcher.candidate(place)?.name) ?? '',
    today,
  };
  await inPortions(plan.people, { signal: handle.signal }, (portion) =>
    leaveOutIdle(portion, plan.counts, (rows) => personRowViews(db, plan, rows)),
  );
  leaveOutRepeated(plan.people, plan.counts, recordIdOf);
  return plan;
}

const share = (part: number) => Math.round(PROGRESS.office + part * (PROGRESS.rows - PROGRESS.office));

function readingOf(
  { sheetNames, sheet, header, columns, notices: ofFile }: HeadedList<PersonListField>,
  { people }: PersonListInterpreter,
  { all }: UnitQuestions,
): ListReading<PersonListField> {
  const notices = [...ofFile];
  if (people.length === 0) notices.push('Danh sách trống: dưới dòng tiêu đề không có người nào.');
  const former = all.filter(({ match }) => match.kind === 'FOUND' && match.unit.formerName !== null).length;
  if (former > 0) notices.push(`${former} đơn vị khớp theo tên cũ; dòng đầu tiên của mỗi đơn vị ghi rõ tên nay.`);
  const renamed = people.filter(({ nameInFile }) => nameInFile !== null);
  const [first] = renamed;
  if (first)
    notices.push(
      `${formatNumber(renamed.length)} họ và tên viết hoa toàn bộ hoặc viết chữ thường được đổi theo lối viết thường dùng, ` +
        `như ${first.nameInFile} thành ${first.person.fullName}; người đã có giữ tên như trong hồ sơ.`,
    );
  return {
    sheetNames,
    sheetIndex: sheet.index,
    headerRow: header.row,
    columns,
    convertedFrom: sheet.convertedFrom,
    notices,
  };
}

/** Everyone the office has, ready to be met again. People merged are met as the one that was kept. */
export async function matcherOfOffice(db: Queryable, today: IsoDate, handle: JobHandle): Promise<PersonMatcher> {
  const matcher = new PersonMatcher();
  const keptOf = await readKeptIds(db);
  const merged: KnownPerson[] = [];
  for await (const portion of knownPeople(db, { portion: PEOPLE_PER_READ, on: today })) {
    if (handle.signal.aborted) throw refusal('JOB_CANCELLED');
    for (const { id, mergedIntoId, units, ...person } of portion) {
      const held = units.map(({ unitId, unitName }) => unitIdentity(unitId, unitName)).filter(Boolean);
      const known = { ...person, id: keptOf(id) ?? id, units: held };
      if (mergedIntoId === null) matcher.addKnown(known);
      else merged.push(known);
    }
  }
  for (const known of merged) matcher.addKnown(known);
  return matcher;
}

/** The one unit a list is about: chosen by the user, or named above the header. */
function unitOfList(
  { defaultUnitId }: PersonImportOptions,
  matcher: UnitMatcher,
  sheet: ImportedSheet,
  headerRow: number,
): string {
  const chosen = defaultUnitId === undefined ? null : matcher.candidate(defaultUnitId);
  if (chosen) return chosen.name;
  let named = '';
  for (const { number, cells } of sheet.rows) {
    if (number >= headerRow) break;
    for (const { text } of cells) {
      const said = /^(?:tên )?(?:đơn vị|cđcs|công đoàn cơ sở)\s*:\s*(.{3,300})$/iu.exec(text)?.[1];
      const candidate = said ?? (/^(?:CĐCS|Công đoàn cơ sở)\s/iu.test(text) ? text : '');
      if (said !== undefined || (candidate !== '' && matcher.match(candidate).kind === 'FOUND')) named = candidate;
    }
  }
  return named;
}
