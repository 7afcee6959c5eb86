import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { whereKeyContains } from '../likePattern.ts';

interface LineColumns {
  id: string;
  decision_id: string;
  ordinal: number;
  subject: DecisionLine['subject'];
  honorific: DecisionLine['honorific'];
  name: string;
  position: string;
  unit_name: string;
  unit_id: string | null;
  award_code: string;
  award_name: string;
  achievement: string;
  reason: string;
  note: string;
  amount_source: DecisionLine['amountSource'];
  own_coefficient: number | null;
  flat_amount: number | null;
  coefficient: number | null;
  base_salary: number | null;
  amount: number | null;
  rate_basis: string;
  base_salary_basis: string;
  search_key: string;
  batch_id: string | null;
  version: number;
}

/** The money of a line as stored beside it. Coefficient in hundredths, the rest in đồng. */
export type LineMoney = Pick<DecisionLine, 'coefficient' | 'baseSalary' | 'amount' | 'rateBasis' | 'baseSalaryBasis'>;

/** A line with the import it came by; null when it was typed. */
export interface StoredLine extends DecisionLine {
  batchId: string | null;
}

/** Lines of one decision in printed order; `offset` counts lines. Reads only the page, however long the list. */
export async function listLines(
  db: Queryable,
  decisionId: string,
  { offset, limit, search = '' }: { offset: number; limit: number; search?: string },
): Promise<DecisionLine[]> {
  const query = db<LineColumns>('decision_line').where('decision_id', decisionId).orderBy('ordinal').limit(limit);
  if (search.trim() === '') void query.where('ordinal', '>', offset);
  else {
    whereKeyContains(query, 'search_key', search);
    void query.offset(offset);
  }
  return (await query).map(toLine);
}

export async function findLine(db: Queryable, decisionId: string, lineId: string): Promise<DecisionLine | undefined> {
  const row = await db<LineColumns>('decision_line').where({ id: lineId, decision_id: decisionId }).first();
  return row && toLine(row);
}

export async function findLines(db: Queryable, decisionId: string, lineIds: readonly string[]): Promise<StoredLine[]> {
  const rows: LineColumns[] = [];
  for (let start = 0; start < lineIds.length; start += 500) {
    rows.push(
      ...(await db<LineColumns>('decision_line')
        .where('decision_id', decisionId)
        .whereIn('id', lineIds.slice(start, start + 500))),
    );
  }
  return rows.map((row) => ({ ...toLine(row), batchId: row.batch_id })).sort((a, b) => a.ordinal - b.ordinal);
}

/** Names, units and awards of all recipients of a decision, for finding duplicates. */
export async function listRecipientNames(
  db: Queryable,
  decisionId: string,
): Promise<Pick<DecisionLine, 'ordinal' | 'name' | 'unitName' | 'awardCode'>[]> {
  const rows = await db<LineColumns>('decision_line')
    .where('decision_id', decisionId)
    .orderBy('ordinal')
    .select('ordinal', 'name', 'unit_name', 'award_code');
  return rows.map((row) => ({
    ordinal: row.ordinal,
    name: row.name,
    unitName: row.unit_name,
    awardCode: row.award_code,
  }));
}

/** How many lines answer a search in one list. */
export async function countLines(db: Queryable, decisionId: string, search: string): Promise<number> {
  const query = db<LineColumns>('decision_line').where('decision_id', decisionId).count<{ n: number }[]>({ n: '*' });
  whereKeyContains(query, 'search_key', search);
  const row = await query.first();
  return row?.n ?? 0;
}

/** Adds lines at the ordinals they carry. Run {@link renumberLines} afterwards. */
export async function insertLines(tx: Tx, decisionId: string, lines: readonly StoredLine[]): Promise<void> {
  await insertInChunks(
    tx,
    'decision_line',
    lines.map((line) => ({
      ...toColumns(line),
      id: line.id,
      decision_id: decisionId,
      ordinal: line.ordinal,
      batch_id: line.batchId,
      version: line.version,
    })),
  );
}

/** Gives one decision the lines of another, page by page; places stay, ids are new. */
export async function copyLines(
  tx: Tx,
  { fromDecisionId, toDecisionId, newId }: { fromDecisionId: string; toDecisionId: string; newId: () => string },
): Promise<void> {
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const page = await listLines(tx, fromDecisionId, { offset, limit });
    await insertLines(
      tx,
      toDecisionId,
      page.map((line) => ({ ...line, id: newId(), version: 1, batchId: null })),
    );
    if (page.length < limit) return;
  }
}

/** @returns false when the line changed since `version` was read */
export async function updateLine(tx: Tx, decisionId: string, line: DecisionLine): Promise<boolean> {
  const changed = await tx<LineColumns>('decision_line')
    .where({ id: line.id, decision_id: decisionId, version: line.version })
    .update({ ...toColumns(line), version: line.version + 1 });
  return changed === 1;
}

/** Puts a line back as it was, place included, whatever happened to it since. */
export async function overwriteLine(tx: Tx, decisionId: string, line: DecisionLine): Promise<void> {
  const current = await findLine(tx, decisionId, line.id);
  if (!current) return;
  await moveLine(tx, decisionId, current, line.ordinal);
  await tx<LineColumns>('decision_line')
    .where({ id: line.id, decision_id: decisionId })
    .update({ ...toColumns(line), ordinal: line.ordinal, version: current.version + 1 });
}

/** A line that changed its section or reason goes to the end of its new group; other groups keep their order. */
export async function moveToGroupEnd(tx: Tx, decisionId: string, line: DecisionLine): Promise<void> {
  const others = tx<LineColumns>('decision_line').where('decision_id', decisionId).whereNot('id', line.id);
  const group = (await others
    .clone()
    .where({ subject: line.subject, reason: line.reason })
    .max('ordinal as last')
    .first()) as { last: number | null } | undefined;
  const list = (await others.clone().max('ordinal as last').first()) as { last: number | null } | undefined;
  const last = group?.last ?? list?.last ?? 0;
  // The line itself still holds a place; taking it out moves everything behind it up by one.
  await moveLine(tx, decisionId, line, last < line.ordinal ? last + 1 : last);
}

/** Moves one line to a place; the lines between move by one. */
async function moveLine(tx: Tx, decisionId: string, line: DecisionLine, ordinal: number): Promise<void> {
  if (line.ordinal === ordinal) return;
  await tx.raw('UPDATE decision_line SET ordinal = ordinal - 1 WHERE decision_id = ? AND ordinal > ?', [
    decisionId,
    line.ordinal,
  ]);
  await openGaps(tx, decisionId, [ordinal]);
  await tx<LineColumns>('decision_line').where({ id: line.id, decision_id: decisionId }).update({ ordinal });
}

export async function deleteLines(tx: Tx, decisionId: string, lineIds: readonly string[]): Promise<number> {
  let deleted = 0;
  for (let start = 0; start < lineIds.length; start += 500) {
    deleted += await tx<LineColumns>('decision_line')
      .where('decision_id', decisionId)
      .whereIn('id', lineIds.slice(start, start + 500))
      .delete();
  }
  return deleted;
}

/** Removes everything one import brought. */
export async function deleteBatch(tx: Tx, decisionId: string, batchId: string): Promise<number> {
  return tx<LineColumns>('decision_line').where({ decision_id: decisionId, batch_id: batchId }).delete();
}

/**
 * Puts lines in printed order: collectives before individuals, lines of one reason
 * together in the order the reasons first appear, otherwise as they stood.
 * Afterwards `ordinal` runs 1, 2, 3 … and a page is a plain range of it.
 */
export async function renumberLines(tx: Tx, decisionId: string): Promise<void> {
  await tx.raw(
    `UPDATE decision_line SET ordinal = placed.place
     FROM (
       SELECT id, ROW_NUMBER() OVER (ORDER BY section, reason_starts, ordinal, id) AS place
       FROM (
         SELECT id, ordinal, CASE subject WHEN 'COLLECTIVE' THEN 1 ELSE 2 END AS section,
                MIN(ordinal) OVER (PARTITION BY subject, reason) AS reason_starts
         FROM decision_line WHERE decision_id = ?
       ) AS grouped
     ) AS placed
     WHERE decision_line.id = placed.id AND decision_line.ordinal <> placed.place`,
    [decisionId],
  );
}

/**
 * Makes room for lines that return to the places they had: the rest moves back to
 * the ordinals it had before those lines were taken out.
 *
 * @param ordinals places to be filled again, in any order
 */
export async function openGaps(tx: Tx, decisionId: string, ordinals: readonly number[]): Promise<void> {
  for (const [start, length] of contiguousRuns(ordinals)) {
    await tx.raw('UPDATE decision_line SET ordinal = ordinal + ? WHERE decision_id = ? AND ordinal >= ?', [
      length,
      decisionId,
      start,
    ]);
  }
}

/** `3 4 5 9` → `[3, 3], [9, 1]`: start and length of each run, ascending. */
function contiguousRuns(ordinals: readonly number[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const ordinal of [...ordinals].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && ordinal === last[0] + last[1]) last[1] += 1;
    else runs.push([ordinal, 1]);
  }
  return runs;
}

/** Adds the lines up into the decision's own totals, so that lists of decisions need not touch lines. */
export async function recomputeTotals(tx: Tx, decisionId: string): Promise<void> {
  await tx.raw(
    `UPDATE decision SET
       collectives = summed.collectives, individuals = summed.individuals,
       coefficient_total = summed.coefficient, amount_total = summed.amount, unpriced = summed.unpriced
     FROM (
       SELECT COALESCE(SUM(CASE subject WHEN 'COLLECTIVE' THEN 1 ELSE 0 END), 0) AS collectives,
              COALESCE(SUM(CASE subject WHEN 'INDIVIDUAL' THEN 1 ELSE 0 END), 0) AS individuals,
              COALESCE(SUM(coefficient), 0) AS coefficient,
              COALESCE(SUM(amount), 0) AS amount,
              COALESCE(SUM(CASE WHEN amount IS NULL THEN 1 ELSE 0 END), 0) AS unpriced
       FROM decision_line WHERE decision_id = ?
     ) AS summed
     WHERE decision.id = ?`,
    [decisionId, decisionId],
  );
}

function toLine(row: LineColumns): DecisionLine {
  return {
    id: row.id,
    ordinal: row.ordinal,
    subject: row.subject,
    honorific: row.honorific,
    name: row.name,
    position: row.position,
    unitName: row.unit_name,
    unitId: row.unit_id,
    awardCode: row.award_code,
    awardName: row.award_name,
    achievement: row.achievement,
    reason: row.reason,
    note: row.note,
    amountSource: row.amount_source,
    ownCoefficient: row.own_coefficient,
    flatAmount: row.flat_amount,
    coefficient: row.coefficient,
    baseSalary: row.base_salary,
    amount: row.amount,
    rateBasis: row.rate_basis,
    baseSalaryBasis: row.base_salary_basis,
    version: row.version,
  };
}

function toColumns(line: DecisionLine) {
  return { ...inputColumns(line), award_name: line.awardName, ...moneyColumns(line), search_key: lineSearchKey(line) };
}

function inputColumns(line: DecisionLineInput) {
  return {
    subject: line.subject,
    honorific: line.honorific,
    name: line.name,
    position: line.position,
    unit_name: line.unitName,
    unit_id: line.unitId,
    award_code: line.awardCode,
    achievement: line.achievement,
    reason: line.reason,
    note: line.note,
    amount_source: line.amountSource,
    own_coefficient: line.ownCoefficient,
    flat_amount: line.flatAmount,
  };
}

export function moneyColumns(money: LineMoney) {
  return {
    coefficient: money.coefficient,
    base_salary: money.baseSalary,
    amount: money.amount,
    rate_basis: money.rateBasis,
    base_salary_basis: money.baseSalaryBasis,
  };
}

function lineSearchKey(line: DecisionLineInput): string {
  return foldForSearch(`${line.name} ${line.unitName} ${line.position} ${line.achievement}`);
}
