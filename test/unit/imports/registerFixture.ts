import { detectHeader } from '#core/imports/headerDetection.ts';
import { columnsByField, previewColumns } from '#core/imports/importColumns.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import { yearInHeading } from '#core/imports/gradeCell.ts';
import { PERSON_LIST_SPECS } from '#core/imports/personListFields.ts';
import { PersonListInterpreter } from '#core/imports/personListInterpretation.ts';
import { PersonMatcher, type KnownPerson } from '#core/imports/personMatching.ts';
import { UNIT_LIST_SPECS } from '#core/imports/unitListFields.ts';
import { UnitListInterpreter } from '#core/imports/unitListInterpretation.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { UnitQuestions, type UnitChoice } from '#core/imports/unitQuestions.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import type { UnitKind, UnitLevel } from '#core/units/unitKind.ts';

const TODAY = '2025-08-01';

interface UnitSketch {
  id: string;
  name: string;
  shortName?: string;
  formerName?: string;
  parentId?: string;
  endedOn?: string;
}

/** A forest from few words; a former name ended on 30/06/2025. */
export function forestOf(units: readonly UnitSketch[]): UnitForest {
  return new Map(units.map((unit) => [unit.id, historyOf(unit)]));
}

function historyOf({ id, name, shortName = '', formerName, parentId, endedOn }: UnitSketch): UnitHistory {
  const validTo = endedOn ?? null;
  const current = { id: `${id}-n`, kind: 'CDCS', name, shortName, validTo };
  const former = { id: `${id}-f`, kind: 'CDCS', name: formerName ?? '', shortName: '', validFrom: null };
  return {
    id,
    code: '',
    note: '',
    validFrom: null,
    validTo,
    version: 1,
    names:
      formerName === undefined
        ? [{ ...current, validFrom: null }]
        : [
            { ...former, validTo: '2025-06-30' },
            { ...current, validFrom: '2025-07-01' },
          ],
    parents: parentId === undefined ? [] : [{ id: `${id}-p`, parentId, validFrom: null, validTo }],
  };
}

function kind(code: string, name: string, shortName: string, level: UnitLevel): UnitKind {
  return { code, name, shortName, level, validFrom: null, validTo: null, basis: '', verified: true };
}

export const KINDS: readonly UnitKind[] = [
  kind('LDLD_TINH', 'Liên đoàn Lao động tỉnh, thành phố', 'LĐLĐ tỉnh', 'TINH'),
  kind('LDLD_HUYEN', 'Liên đoàn Lao động huyện', 'LĐLĐ huyện', 'CTTCS'),
  kind('CD_NGANH', 'Công đoàn ngành địa phương', 'CĐ ngành', 'CTTCS'),
  kind('CDCS', 'Công đoàn cơ sở', 'CĐCS', 'CS'),
  kind('NGHIEP_DOAN', 'Nghiệp đoàn cơ sở', 'NĐCS', 'CS'),
  kind('OTHER', 'Đơn vị ngoài hệ thống công đoàn', 'Đơn vị khác', 'NGOAI'),
];

export interface RegisterOptions {
  units?: readonly UnitSketch[];
  people?: readonly KnownPerson[];
  choices?: readonly UnitChoice[];
  createUnknown?: boolean;
  onExisting?: 'SKIP' | 'UPDATE';
  gradingYear?: number;
  unitOfList?: string;
}

function questionsFor(forest: UnitForest, { choices = [], createUnknown = false }: RegisterOptions) {
  const matcher = new UnitMatcher(forest, TODAY);
  const units = new UnitQuestions({ matcher, choices, createUnknown, newUnitsUnder: null, usualKind: 'CDCS' });
  return { matcher, units };
}

/** Detects and interprets a list of people as planPeople does. */
export function readPeople(sheet: ImportedSheet, options: RegisterOptions = {}) {
  const header = detectHeader(sheet, PERSON_LIST_SPECS);
  if (!header) throw new Error('no header');
  const columns = previewColumns(sheet, header, { specs: PERSON_LIST_SPECS, mapping: undefined });
  const { units } = questionsFor(forestOf(options.units ?? []), options);
  const people = new PersonMatcher();
  for (const person of options.people ?? []) people.addKnown(person);
  const interpreter = new PersonListInterpreter({
    columns: columnsByField(columns),
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    gradings: columns
      .filter(({ field }) => field === 'grading')
      .map(({ index, header: heading }) => ({ index, year: yearInHeading(heading) ?? options.gradingYear ?? null })),
    today: TODAY,
    people,
    units,
    unitOfList: options.unitOfList ?? '',
    onExisting: options.onExisting ?? 'SKIP',
  });
  for (const row of sheet.rows) if (row.number >= header.firstDataRow) interpreter.add(row);
  return {
    columns,
    units: units.all,
    rows: interpreter.people,
    skipped: interpreter.skippedRows,
    counts: interpreter.counts(),
  };
}

/** Detects and interprets a list of units as planUnits does. */
export function readUnits(sheet: ImportedSheet, options: RegisterOptions = {}) {
  const header = detectHeader(sheet, UNIT_LIST_SPECS);
  if (!header) throw new Error('no header');
  const columns = previewColumns(sheet, header, { specs: UNIT_LIST_SPECS, mapping: undefined });
  const forest = forestOf(options.units ?? []);
  const { matcher, units } = questionsFor(forest, options);
  const interpreter = new UnitListInterpreter({
    columns: columnsByField(columns),
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    forest,
    today: TODAY,
    matcher,
    units,
    usualPlace: null,
    onExisting: options.onExisting ?? 'SKIP',
    kinds: KINDS,
    defaultKind: null,
    usualKind: 'CDCS',
    figureYear: 2024,
  });
  for (const row of sheet.rows) if (row.number >= header.firstDataRow) interpreter.add(row);
  for (const unit of interpreter.units) interpreter.settle(unit);
  interpreter.finish();
  return {
    columns,
    units: units.all,
    rows: interpreter.units,
    skipped: interpreter.skippedRows,
    counts: interpreter.counts(),
  };
}
