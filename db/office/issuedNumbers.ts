import { numberKey, type NumberingPeriod } from '#core/awards/decisionNumber.ts';
import type { Queryable } from '../client.ts';

/** Decisions of the office on awards and on initiatives run through one series of numbers. */
const TABLES = ['decision', 'recognition'] as const;

/** Highest number of a decision issued inside a period, 0 when none. */
export async function highestSequence(db: Queryable, period: NumberingPeriod): Promise<number> {
  const tops: number[] = [];
  for (const table of TABLES) {
    const row = (await issuedIn(db, table, period).max('number_sequence as top').first()) as
      { top: number | null } | undefined;
    tops.push(row?.top ?? 0);
  }
  return Math.max(...tops);
}

/** Whether a decision issued inside the period already bears the number. */
export async function isNumberTaken(db: Queryable, period: NumberingPeriod, number: string): Promise<boolean> {
  for (const table of TABLES) {
    const row: unknown = await issuedIn(db, table, period).where('number_key', numberKey(number)).select('id').first();
    if (row !== undefined) return true;
  }
  return false;
}

/** What another body decided bears that body's number. */
function issuedIn(db: Queryable, table: (typeof TABLES)[number], { from, to }: NumberingPeriod) {
  const query = db(table).where('status', 'ISSUED').whereBetween('issued_on', [from, to]);
  return table === 'recognition' ? query.where('decided_by', '') : query;
}
