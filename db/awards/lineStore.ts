import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { whereKeyContains } from '../likePattern.ts';
import { listSharedAmounts, putSharedAmount } from './sharedAmountStore.ts';

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
  person_id: string | null;
  award_code: string;
  award_name: string;
  achievement: string;
  reason: string;
  note: string;
  amount_source: DecisionLine['amountSource'];
  own_coefficient: number | null;
  flat_amount: number | null;
  shared_amount_id: string | null;
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

/** Adds lines at the ordinals they carry, taking them as they are needed. Run {@link renumberLines} afterwards. */
export async function insertLines(tx: Tx, decisionId: string, lines: Iterable<StoredLine>): Promise<void> {
  await insertInChunks(tx, 'decision_line', lineRows(decisionId, lines));
}

function* lineRows(decisionId: string, lines: Iterable<StoredLine>) {
  for (const line of lines) {
    yield {
      ...toColumns(line),
      id: line.id,
      decision_id: decisionId,
      ordinal: line.ordinal,
      batch_id: line.batchId,
      version: line.version,
    };
  }
}

/**
 * Gives one decision the lines of another, page by page, with the sums they share; places stay, ids are new.
 *
 * @returns ids of the copies by the ids of what they copy
 */
export async function copyLines(
  tx: Tx,
  { fromDecisionId, toDecisionId, newId }: { fromDecisionId: string; toDecisionId: string; newId: () => string },
): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  const sharedAmounts = new Map<string | null, string>();
  for (const { id, amount } of await listSharedAmounts(tx, fromDecisionId)) {
    sharedAmounts.set(id, newId());
    await putSharedAmount(tx, toDecisionId, { id: sharedAmounts.get(id) ?? id, amount });
  }
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const page = await listLines(tx, fromDecisionId, { offset, limit });
    for (const { id } of page) copies.set(id, newId());
    await insertLines(
      tx,
      toDecisionId,
      page.map((line) => ({
        ...line,
        id: copies.get(line.id) ?? newId(),
        sharedAmountId: sharedAmounts.get(line.sharedAmountId) ?? null,
        version: 1,
        batchId: null,
      })),
    );
    if (page.length < limit) return copies;
  }
}

/** @returns false when the line changed since `version` was read */
export async function updateLine(tx: Tx, decisionId: string, line: DecisionLine): Promise<boolean> {
  const changed = await tx<LineColumns>('decision_line')
    .where({ id: line.id, decision_id: decisionId, version: line.version })
    .update({ ...toColumns(line), version: line.version + 1 });
  return changed === 1;
}

/** Puts lines back as they were, places included, whatever happened to them since. */
export async function restoreLines(
  tx: Tx,
  decisionId: string,
  lines: readonly (DecisionLine & Partial<StoredLine>)[],
): Promise<void> {
  const lineIds = lines.map(({ id }) => id);
  const present = new Map((await findLines(tx, decisionId, lineIds)).map((line) => [line.id, line]));
  // Places are told from a list without gaps and without these lines.
  if ((await deleteLines(tx, decisionId, lineIds)) > 0) await renumberLines(tx, decisionId);
  await openGaps(
    tx,
    decisionId,
    lines.map((line) => line.ordinal),
  );
  await insertLines(
    tx,
    decisionId,
    lines.map((line) => {
      const now = present.get(line.id);
      return { ...line, batchId: line.batchId ?? now?.batchId ?? null, version: now ? now.version + 1 : line.version };
    }),
  );
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
export async function moveLine(
  tx: Tx,
  decisionId: string,
  line: Pick<DecisionLine, 'id' | 'ordinal'>,
  ordinal: number,
): Promise<void> {
  const between = tx<LineColumns>('decision_line').where('decision_id', decisionId);
  if (ordinal > line.ordinal) {
    await between.where('ordinal', '>', line.ordinal).where('ordinal', '<=', ordinal).decrement('ordinal', 1);
  } else {
    await between.where('ordinal', '<', line.ordinal).where('ordinal', '>=', ordinal).increment('ordinal', 1);
  }
  await tx<LineColumns>('decision_line').where({ id: line.id, decision_id: decisionId }).update({ ordinal });
}

/**
 * Where a line goes when it changes place with its neighbour: lines stay in their section
 * and reason, those with a shared sum beside each other; others pass them by as one.
 *
 * @returns the new ordinal, or null at the end of the group
 */
export async function placeBeside(
  db: Queryable,
  decisionId: string,
  line: DecisionLine,
  direction: 'UP' | 'DOWN',
): Promise<number | null> {
  const step = direction === 'UP' ? -1 : 1;
  const neighbour = await db<LineColumns>('decision_line')
    .where({ decision_id: decisionId, ordinal: line.ordinal + step })
    .where({ subject: line.subject, reason: line.reason })
    .first();
  if (!neighbour) return null;
  if (neighbour.shared_amount_id === line.sharedAmountId) return neighbour.ordinal;
  if (line.sharedAmountId !== null) return null;
  const group = (await db<LineColumns>('decision_line')
    .where('shared_amount_id', neighbour.shared_amount_id)
    .min({ first: 'ordinal' })
    .max({ last: 'ordinal' })
    .first()) as { first: number; last: number } | undefined;
  if (!group) return neighbour.ordinal;
  return direction === 'UP' ? group.first : group.last;
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
 * together in the order the reasons first appear, inside a reason those with one shared
 * sum together, otherwise as they stood. Afterwards `ordinal` runs 1, 2, 3 … and a page
 * is a plain range of it.
 */
export async function renumberLines(tx: Tx, decisionId: string): Promise<void> {
  await tx.raw(
    `UPDATE decision_line SET ordinal = placed.place
     FROM (
       SELECT id, ROW_NUMBER() OVER (ORDER BY section, reason_starts, place_starts, ordinal, id) AS place
       FROM (
         SELECT l.id, l.ordinal, CASE l.subject WHEN 'COLLECTIVE' THEN 1 ELSE 2 END AS section,
                MIN(l.ordinal) OVER (PARTITION BY l.subject, l.reason) AS reason_starts,
                COALESCE(shared.starts, l.ordinal) AS place_starts
         FROM decision_line AS l
         LEFT JOIN (
           SELECT shared_amount_id, MIN(ordinal) AS starts FROM decision_line
           WHERE shared_amount_id IN (SELECT id FROM decision_shared_amount WHERE decision_id = ?)
           GROUP BY shared_amount_id
         ) AS shared ON shared.shared_amount_id = l.shared_amount_id
         WHERE l.decision_id = ?
       ) AS grouped
     ) AS placed
     WHERE decision_line.id = placed.id AND decision_line.ordinal <> placed.place`,
    [decisionId, decisionId],
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

/** Adds lines and shared sums up into the decision's own totals, so that lists of decisions need not touch lines. */
export async function recomputeTotals(tx: Tx, decisionId: string): Promise<void> {
  const totals = await sumLines(tx, decisionId);
  await tx('decision').where('id', decisionId).update({
    collectives: totals.collectives,
    individuals: totals.individuals,
    coefficient_total: totals.coefficient,
    amount_total: totals.amount,
    unpriced: totals.unpriced,
  });
}

/** Counts and sums of a decision from its lines and shared sums themselves. */
export async function sumLines(db: Queryable, decisionId: string): Promise<DecisionTotals> {
  const lines = (await db('decision_line')
    .where('decision_id', decisionId)
    .select(
      db.raw("SUM(CASE subject WHEN 'COLLECTIVE' THEN 1 ELSE 0 END) AS collectives"),
      db.raw("SUM(CASE subject WHEN 'INDIVIDUAL' THEN 1 ELSE 0 END) AS individuals"),
      db.raw('SUM(coefficient) AS coefficient'),
      db.raw('SUM(amount) AS amount'),
      db.raw('SUM(CASE WHEN amount IS NULL AND shared_amount_id IS NULL THEN 1 ELSE 0 END) AS unpriced'),
    )
    .first()) as Record<keyof DecisionTotals, number | null> | undefined;
  const shared = await listSharedAmounts(db, decisionId);
  return {
    collectives: lines?.collectives ?? 0,
    individuals: lines?.individuals ?? 0,
    coefficient: lines?.coefficient ?? 0,
    amount: shared.reduce((sum, { amount }) => sum + amount, lines?.amount ?? 0),
    unpriced: lines?.unpriced ?? 0,
  };
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
    personId: row.person_id,
    awardCode: row.award_code,
    awardName: row.award_name,
    achievement: row.achievement,
    reason: row.reason,
    note: row.note,
    amountSource: row.amount_source,
    ownCoefficient: row.own_coefficient,
    flatAmount: row.flat_amount,
    sharedAmountId: row.shared_amount_id,
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
    person_id: line.personId,
    award_code: line.awardCode,
    achievement: line.achievement,
    reason: line.reason,
    note: line.note,
    amount_source: line.amountSource,
    own_coefficient: line.ownCoefficient,
    flat_amount: line.flatAmount,
    shared_amount_id: line.sharedAmountId,
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
