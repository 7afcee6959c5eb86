import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { formatNumber } from '#core/money/format.ts';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';
import { runEligibility } from '#service/eligibility/runEligibility.ts';
import { makeOfficeWithFiveYears, YEARS } from './office/officeWithFiveYears.ts';

/*
 * "Ai đủ điều kiện?" over everyone of a province and five years, as a ratio to reading the same rows bare from SQLite
 * in the same process.
 */

const PEOPLE = 23_218;
const MOST = 10;
const ROUNDS = 3;
const AWARDS = ['LDTT', 'CSTD_CS', 'CSTD_BT', 'CSTD_TQ', 'BK_TLD', 'BK_BT', 'BK_TTG'];

/** The rows the rules stand on: those of people and their years. */
const TABLES = [
  'SELECT id, full_name, sort_key FROM person',
  'SELECT person_id, id, unit_id, valid_from, valid_to FROM person_post',
  'SELECT person_id, year, grade FROM person_grading',
  'SELECT person_id, year, award_code FROM registration',
  'SELECT person_id, id, decision_id, unit_id, award_code, achievement, reason FROM decision_line',
];

const folder = await mkdtemp(join(tmpdir(), 'co-dau-bench-'));
try {
  await makeOfficeWithFiveYears(folder, PEOPLE);
  process.exitCode = (await measure()) <= MOST ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<number> {
  const office = await openOfficeFile(folder, new Date());
  const year = YEARS.at(-1) ?? 0;
  const handle = { signal: new AbortController().signal, progress: () => undefined };
  const asked = { year, onDate: `${year}-12-31`, awardCodes: AWARDS };
  let best = { bare: Infinity, run: Infinity };
  let told = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await readBare();
    const start = performance.now();
    const run = await office.database.snapshot((view) => runEligibility(view, asked, handle));
    best = { bare: Math.min(best.bare, bare.milliseconds), run: Math.min(best.run, performance.now() - start) };
    const { total } = run.page(
      { standing: null, awardCode: null, subject: null, unitIds: null, text: '' },
      { offset: 0, limit: 0 },
    );
    told = `${formatNumber(bare.rows)} dòng, ${formatNumber(total)} kết quả`;
  }
  await office.close();
  const ratio = best.run / best.bare;
  console.log(
    `${formatNumber(PEOPLE)} người, ${YEARS.length} năm (${told}): đọc ${best.bare.toFixed(0)} ms, xét ${best.run.toFixed(0)} ms`,
  );
  console.log(`  tỷ lệ ${ratio.toFixed(2)} (ngân sách ${MOST})`);
  return ratio;
}

/** Every row as an object, by the driver alone. */
async function readBare(): Promise<{ rows: number; milliseconds: number }> {
  const driver = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(officeFile(folder), sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const all = (statement: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      driver.all(statement, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
    });
  const start = performance.now();
  let rows = 0;
  for (const statement of TABLES) rows += (await all(statement)).length;
  const milliseconds = performance.now() - start;
  await new Promise<void>((resolve) => driver.close(() => resolve()));
  return { rows, milliseconds };
}
