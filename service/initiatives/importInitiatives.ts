import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { yearInHeading } from '#core/imports/gradeCell.ts';
import { columnsByField } from '#core/imports/importColumns.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import { INITIATIVE_LIST_SPECS, type InitiativeListField } from '#core/imports/initiativeListFields.ts';
import { InitiativeListInterpreter, titleInYear } from '#core/imports/initiativeListInterpretation.ts';
import type { InitiativeImportOptions, InitiativeListRow } from '#core/imports/initiativePlan.ts';
import type { ListReading, SkippedRow } from '#core/imports/listReading.ts';
import type { RegisterCounts } from '#core/imports/personPlan.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { UnitQuestions, type UnitQuestion } from '#core/imports/unitQuestions.ts';
import { initiativeDay } from '#core/initiatives/initiativeDay.ts';
import type { Queryable } from '#db/client.ts';
import { knownTitles } from '#db/initiatives/likeTitles.ts';
import { readForest } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { inTurns } from '../imports/inTurns.ts';
import { readList, type HeadedList, type ListShape } from '../imports/readList.ts';
import { seeImport, type SeenList } from '../imports/seenImport.ts';
import { soleTopUnit } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import { matcherOfOffice } from '../people/importPeople.ts';

/** A dry run of a list of initiatives, kept until it is taken in. */
export interface InitiativesPlan {
  area: 'INITIATIVES';
  seen: SeenList;
  reading: ListReading<InitiativeListField>;
  initiatives: InitiativeListRow[];
  skippedRows: SkippedRow[];
  counts: RegisterCounts;
  units: UnitQuestion[];
  /** Year of initiatives whose row names none. */
  year: number;
  needsYear: boolean;
  usualPlaceName: string;
  /** The day of the import. */
  today: IsoDate;
}

interface InitiativesSource {
  fileToken: string;
  options: InitiativeImportOptions;
  /** The day of the import. */
  today: IsoDate;
}

const INITIATIVE_LIST: ListShape<InitiativeListField> = {
  specs: INITIATIVE_LIST_SPECS,
  identifying: ['title'],
  noHeader: () => refusal('IMPORT_NO_COLUMN', { column: 'tên sáng kiến, tên đề tài' }),
};
/** Shares of the work, in hundredths: reading the file, knowing the office, reading the rows. */
const PROGRESS = { file: 45, office: 60, rows: 100 };
const USUAL_KIND = 'CDCS';

/**
 * Reads a list of initiatives and says what importing it would do. Writes nothing.
 *
 * @throws AppError FILE_*, IMPORT_NO_COLUMN, IMPORT_TOO_MANY_ROWS, JOB_CANCELLED, NOT_FOUND
 */
export async function planInitiatives(
  { db, files }: { db: Queryable; files: FileDepot },
  { fileToken, options, today }: InitiativesSource,
  handle: JobHandle,
): Promise<InitiativesPlan> {
  const seen = await seeImport(db, files, fileToken);
  const { path, name } = files.find(fileToken);
  const list = await readList(path, options, INITIATIVE_LIST, { name, signal: handle.signal });
  handle.progress(PROGRESS.file);
  const { sheet, header, columns } = list;
  const byField = columnsByField(columns);
  const year = options.year ?? yearAbove(sheet, header.row) ?? yearOf(today);
  // A list of a year gone by names units and people as they were then.
  const on = initiativeDay({ submittedOn: null, year }, today);
  const forest = await readForest(db);
  const matcher = new UnitMatcher(forest, on);
  const people = await matcherOfOffice(db, on, handle);
  const known = new Map<string, string>();
  for await (const portion of knownTitles(db)) {
    for (const { id, titleKey, year } of portion) known.set(titleInYear(titleKey, year), id);
  }
  handle.progress(PROGRESS.office);

  const place = soleTopUnit(forest, { on, kinds: await listUnitKinds(db) });
  const units = new UnitQuestions({
    matcher,
    choices: options.unitChoices,
    createUnknown: options.createUnits,
    newUnitsUnder: place,
    usualKind: USUAL_KIND,
  });
  const chosen = options.defaultUnitId === undefined ? null : matcher.candidate(options.defaultUnitId);
  const interpreter = new InitiativeListInterpreter({
    columns: byField,
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    benefitColumn: byField.get('benefit'),
    year,
    today,
    merges: sheet.merges,
    rows: sheet.rows,
    people,
    units,
    unitOfList: chosen?.name ?? '',
    known,
  });
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow);
  const onProgress = (done: number) =>
    handle.progress(Math.round(PROGRESS.office + (done / body.length) * (PROGRESS.rows - PROGRESS.office)));
  await inTurns(body, { signal: handle.signal, onProgress }, (row) => interpreter.add(row));
  interpreter.finish();
  return {
    area: 'INITIATIVES',
    seen,
    reading: readingOf(list, interpreter, byField),
    initiatives: interpreter.initiatives,
    skippedRows: interpreter.skippedRows,
    counts: interpreter.counts(),
    units: units.all,
    year,
    // Told and changeable even where a column names it: some rows may not.
    needsYear: true,
    usualPlaceName: (place === null ? undefined : matcher.candidate(place)?.name) ?? '',
    today,
  };
}

/** `DANH SÁCH SÁNG KIẾN NĂM 2023` above the header; null where no year stands there. */
function yearAbove(sheet: ImportedSheet, headerRow: number): number | null {
  const texts = sheet.rows.filter(({ number }) => number < headerRow).flatMap(({ cells }) => cells);
  const titled = texts.find(({ text }) => /(?:sáng kiến|đề tài).{0,200}năm/iu.test(text.slice(0, 400)));
  return titled ? yearInHeading(titled.text) : null;
}

function readingOf(
  { sheetNames, sheet, header, columns, notices: ofFile }: HeadedList<InitiativeListField>,
  { initiatives }: InitiativeListInterpreter,
  byField: ReadonlyMap<InitiativeListField, number>,
): ListReading<InitiativeListField> {
  const notices = [...ofFile];
  if (initiatives.length === 0) notices.push('Danh sách trống: dưới dòng tiêu đề không có sáng kiến nào.');
  else if (!byField.has('kind')) {
    notices.push('Tệp không có cột loại giải pháp: ghi là giải pháp kỹ thuật, sửa được ở từng sáng kiến.');
  }
  if (initiatives.some(({ initiative }) => initiative.status === 'PASSED')) {
    notices.push(
      'Sáng kiến có ngày hoặc đơn vị công nhận được ghi là hội đồng đánh giá đạt; quyết định công nhận ghi ở phần Quyết định công nhận.',
    );
  }
  return {
    sheetNames,
    sheetIndex: sheet.index,
    headerRow: header.row,
    columns,
    convertedFrom: sheet.convertedFrom,
    notices,
  };
}
