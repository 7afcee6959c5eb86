import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { DeadlineInput, StepInput } from '#core/deadlines/deadline.ts';
import { PROPOSED_DEADLINES, proposedDay } from '#core/deadlines/proposedDeadlines.ts';
import { refusal } from '#core/errors/appError.ts';
import {
  deadlinesOfYear,
  deleteDeadline,
  findDeadline,
  insertDeadlines,
  updateDeadline,
  type DeadlineRow,
} from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireOpenYear } from '../clusters/requireOpenYear.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** Adds a deadline of the office itself. */
export async function addDeadline(unit: UnitOfWork, deadline: DeadlineInput): Promise<string> {
  const id = unit.newId();
  await insertDeadlines(unit.tx, [{ ...deadline, id, yearId: null, step: null, proposal: null }]);
  await unit.audit({
    action: 'deadlines.add',
    entity: 'deadline',
    entityId: id,
    summary: `Thêm hạn ${formatDate(deadline.dueOn)}: ${deadline.title}`,
    detail: deadline,
  });
  return id;
}

/**
 * Takes over deadlines proposed for a year; from then on they are the office's own. Those taken over already are
 * passed by.
 *
 * @returns how many were new
 */
export async function takeProposals(
  unit: UnitOfWork,
  { year, keys }: { year: number; keys: readonly string[] },
): Promise<number> {
  const offered = await openProposals(unit.tx, year);
  const taken = offered.filter(({ key }) => keys.includes(key));
  const rows = taken.map((proposal) => ({
    id: unit.newId(),
    year,
    title: proposal.title,
    level: proposal.level,
    dueOn: proposedDay(proposal, year),
    doneOn: null,
    note: '',
    yearId: null,
    step: null,
    proposal: proposal.key,
  }));
  await insertDeadlines(unit.tx, rows);
  await unit.audit({
    action: 'deadlines.takeProposals',
    entity: 'deadline',
    entityId: String(year),
    summary: `Lấy ${rows.length} hạn gợi ý vào lịch năm ${year}`,
    detail: { rows },
  });
  return rows.length;
}

/** What is still offered for a year. */
export async function openProposals(db: Queryable, year: number) {
  const taken = new Set((await deadlinesOfYear(db, year)).map(({ proposal }) => proposal));
  return PROPOSED_DEADLINES.filter(({ key }) => !taken.has(key));
}

/**
 * Changes a deadline of the office itself.
 *
 * @throws AppError NOT_FOUND, also for a cluster's step; STALE_VERSION
 */
export async function saveDeadline(
  unit: UnitOfWork,
  { id, version, deadline }: { id: string; version: number; deadline: DeadlineInput },
): Promise<void> {
  const before = await requireOwn(unit.tx, id);
  await write(unit, { before, version, deadline });
}

/**
 * Changes the day of a cluster's step, whether it is done, and where it takes place.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, STALE_VERSION
 */
export async function saveStep(
  unit: UnitOfWork,
  { id, version, step }: { id: string; version: number; step: StepInput },
): Promise<void> {
  const before = await requireDeadline(unit.tx, id);
  if (before.step === null) throw refusal('NOT_FOUND', { what: 'bước này của cụm' });
  await write(unit, { before, version, deadline: { ...inputOf(before), ...step } });
}

/**
 * Says that something due is done, or takes that back.
 *
 * @param done.doneOn null to take it back
 * @throws AppError NOT_FOUND, YEAR_LOCKED, STALE_VERSION
 */
export async function setDone(
  unit: UnitOfWork,
  { id, version, doneOn }: { id: string; version: number; doneOn: IsoDate | null },
): Promise<void> {
  const before = await requireDeadline(unit.tx, id);
  await write(unit, { before, version, deadline: { ...inputOf(before), doneOn } });
}

/**
 * Takes a deadline of the office itself away.
 *
 * @throws AppError NOT_FOUND, also for a cluster's step; STALE_VERSION
 */
export async function removeDeadline(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const before = await requireOwn(unit.tx, id);
  if (!(await deleteDeadline(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'deadlines.remove',
    entity: 'deadline',
    entityId: id,
    summary: `Bỏ hạn ${formatDate(before.dueOn)}: ${before.title}`,
    detail: { before },
  });
}

async function write(
  unit: UnitOfWork,
  { before, version, deadline }: { before: DeadlineRow; version: number; deadline: DeadlineInput },
): Promise<void> {
  if (before.yearId !== null) await requireOpenYear(unit.tx, before.yearId);
  if (!(await updateDeadline(unit.tx, { id: before.id, version, deadline }))) throw stale();
  await unit.audit({
    action: 'deadlines.save',
    entity: 'deadline',
    entityId: before.id,
    summary: changeInWords(before, deadline),
    detail: { before, after: deadline },
  });
}

function changeInWords(before: DeadlineRow, after: DeadlineInput): string {
  const title = before.cluster ? `${after.title} (${before.cluster.name})` : after.title;
  if (before.doneOn === null && after.doneOn !== null) return `Ghi xong ngày ${formatDate(after.doneOn)}: ${title}`;
  if (before.doneOn !== null && after.doneOn === null) return `Ghi lại là chưa xong: ${title}`;
  return `Sửa hạn ${formatDate(after.dueOn)}: ${title}`;
}

function inputOf({ year, title, level, dueOn, doneOn, note }: DeadlineRow): DeadlineInput {
  return { year, title, level, dueOn, doneOn, note };
}

async function requireDeadline(db: Queryable, id: string): Promise<DeadlineRow> {
  const row = await findDeadline(db, id);
  if (!row) throw refusal('NOT_FOUND', { what: 'hạn này' });
  return row;
}

async function requireOwn(db: Queryable, id: string): Promise<DeadlineRow> {
  const row = await requireDeadline(db, id);
  if (row.yearId !== null) throw refusal('NOT_FOUND', { what: 'hạn này trong các hạn của cơ quan' });
  return row;
}

const stale = () => refusal('STALE_VERSION', { what: 'hạn này' });
