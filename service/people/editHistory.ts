import { ABSENCE_LABELS, tooManyWorkingDays, type AbsenceInput } from '#core/people/absence.ts';
import { DISCIPLINE_LABELS, disciplineAhead, type DisciplineInput } from '#core/people/discipline.ts';
import { GRADE_LABELS, type GradingInput, type PostInput } from '#core/people/person.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { normalizeText } from '#core/text/normalize.ts';
import {
  deleteTold,
  findTold,
  hasGrading,
  insertTold,
  updateTold,
  type HistoryTable,
} from '#db/people/historyStore.ts';
import { postColumns } from '#db/people/postColumns.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireRecord } from './requireRecord.ts';

/** A row of a person's history as the screen last saw it; `personId` is the record it stands in, merged or not. */
export interface SeenRow<Input> {
  personId: string;
  id: string;
  seen: Input;
}

type Columns = Readonly<Record<string, string | number | null>>;

/** One kind of thing told of a person: where it is kept and how it is said. */
export interface ToldKind<Input> {
  table: HistoryTable;
  /** Completes "Thêm … của", e.g. `chức vụ`. */
  noun: string;
  columns: (input: Input) => Columns;
  words: (input: Input) => string;
  /** What speaks against writing it down today. */
  problem?: (input: Input, today: IsoDate) => string | null;
}

export const POSTS: ToldKind<PostInput> = {
  table: 'person_post',
  noun: 'chức vụ',
  columns: postColumns,
  words: ({ position, department, unitName }) =>
    [position, department, unitName].filter((part) => part !== '').join(', '),
};

export const GRADINGS: ToldKind<GradingInput> = {
  table: 'person_grading',
  noun: 'xếp loại',
  columns: ({ year, grade, note }) => ({ year, grade, note }),
  words: ({ year, grade }) => `năm ${year} ${GRADE_LABELS[grade].toLowerCase()}`,
};

export const DISCIPLINES: ToldKind<DisciplineInput> = {
  table: 'person_discipline',
  noun: 'kỷ luật',
  columns: ({ form, decidedOn, documentNumber, note }) => ({
    form,
    decided_on: decidedOn,
    document_number: documentNumber,
    note,
  }),
  words: ({ form, decidedOn }) => `${DISCIPLINE_LABELS[form].toLowerCase()} ngày ${formatDate(decidedOn)}`,
  problem: disciplineAhead,
};

export const ABSENCES: ToldKind<AbsenceInput> = {
  table: 'person_absence',
  noun: 'thời gian nghỉ',
  columns: ({ fromDate, toDate, workingDays, reason, note }) => ({
    from_date: fromDate,
    to_date: toDate,
    working_days: workingDays,
    reason,
    note,
  }),
  words: ({ fromDate, toDate, reason }) =>
    `${ABSENCE_LABELS[reason].toLowerCase()} ${formatDate(fromDate)} – ${formatDate(toDate)}`,
  problem: tooManyWorkingDays,
};

/** @throws AppError NOT_FOUND, INPUT_INVALID, or GRADING_EXISTS for a second grading of a year */
export async function addTold<Input>(
  unit: UnitOfWork,
  kind: ToldKind<Input>,
  { personId, row }: { personId: string; row: Input },
): Promise<string> {
  const person = await requireRecord(unit.tx, personId);
  refuseImpossible(unit, kind, row);
  const id = unit.newId();
  const columns = kind.columns(row);
  await refuseSecondGrading(unit, kind.table, { personId, columns, exceptId: null });
  await insertTold(unit.tx, kind.table, { id, personId, columns });
  await audit(unit, 'add', personId, `Thêm ${kind.noun} của ${person.fullName}: ${kind.words(row)}`, {
    id,
    after: row,
  });
  return id;
}

/** @throws AppError NOT_FOUND, STALE_VERSION, INPUT_INVALID, or GRADING_EXISTS for a second grading of a year */
export async function changeTold<Input>(
  unit: UnitOfWork,
  kind: ToldKind<Input>,
  { personId, id, seen, row }: SeenRow<Input> & { row: Input },
): Promise<void> {
  const person = await requireRecord(unit.tx, personId);
  await requireAsSeen(unit, kind, { personId, id, seen });
  refuseImpossible(unit, kind, row);
  const columns = kind.columns(row);
  await refuseSecondGrading(unit, kind.table, { personId, columns, exceptId: id });
  await updateTold(unit.tx, kind.table, { id, columns });
  await audit(unit, 'change', personId, `Sửa ${kind.noun} của ${person.fullName}: ${kind.words(row)}`, {
    id,
    before: seen,
    after: row,
  });
}

/** @throws AppError NOT_FOUND or STALE_VERSION */
export async function removeTold<Input>(
  unit: UnitOfWork,
  kind: ToldKind<Input>,
  { personId, id, seen }: SeenRow<Input>,
): Promise<void> {
  const person = await requireRecord(unit.tx, personId);
  await requireAsSeen(unit, kind, { personId, id, seen });
  await deleteTold(unit.tx, kind.table, id);
  await audit(unit, 'remove', personId, `Xóa ${kind.noun} của ${person.fullName}: ${kind.words(seen)}`, {
    table: kind.table,
    id,
    before: seen,
  });
}

/** Refuses to write over a row that says something else than the screen showed. */
async function requireAsSeen<Input>(
  unit: UnitOfWork,
  kind: ToldKind<Input>,
  { personId, id, seen }: SeenRow<Input>,
): Promise<void> {
  const stored = await findTold(unit.tx, kind.table, id, personId);
  if (!stored) throw refusal('NOT_FOUND', { what: kind.noun });
  // What the screen sends back is cleaned on its way in, so what is stored is compared the same way.
  const said = (value: string | number | null | undefined) =>
    typeof value === 'string' ? normalizeText(value) : value;
  const isAsSeen = Object.entries(kind.columns(seen)).every(([column, value]) => said(stored[column]) === said(value));
  if (!isAsSeen) throw refusal('STALE_VERSION', { what: `${kind.noun} này` });
}

function refuseImpossible<Input>(unit: UnitOfWork, { problem }: ToldKind<Input>, row: Input): void {
  const found = problem?.(row, localDate(new Date(unit.now))) ?? null;
  if (found !== null) throw refusal('INPUT_INVALID', { problem: found });
}

async function refuseSecondGrading(
  unit: UnitOfWork,
  table: HistoryTable,
  { personId, columns, exceptId }: { personId: string; columns: Columns; exceptId: string | null },
): Promise<void> {
  if (table !== 'person_grading') return;
  const year = Number(columns.year);
  if (await hasGrading(unit.tx, personId, year, exceptId)) throw refusal('GRADING_EXISTS', { year });
}

async function audit(
  unit: UnitOfWork,
  verb: string,
  personId: string,
  summary: string,
  detail: unknown,
): Promise<void> {
  await unit.audit({ action: `people.${verb}Told`, entity: 'person', entityId: personId, summary, detail });
}
