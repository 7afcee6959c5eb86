import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { SEARCH_KINDS, type SearchKind } from '#core/search/searchHit.ts';
import { connect, type Database } from '#db/client.ts';
import { officeFile } from '#db/openOffice.ts';
import { findHits } from '#db/search/findHits.ts';
import { LINES_EACH, makeOfficeWithLines } from './office/officeWithLines.ts';

/** The first page of a search in a million award lines takes at most this many times the bare lookup. */
const BUDGET = 3;
const DECISIONS = 100;
const PAGE = 20;
const ROUNDS = 60;
const TODAY = '2024-02-01';

const CASES = {
  '3 letters, common': ['ngu', 'thu', 'han', 'anh', 'thi', 'tra', 'hoa', 'lan'],
  '3 letters, rare': ['pao', 'mua', 'dat', 'quy', 'dia', 'iao', 'yen', 'vin'],
  '3 letters, no hit': ['xyz', 'zzz', 'qqq', 'bbb'],
  'several words': ['do thi thuy', 'lo pao', 'an nguyen van', 'thuy do thi dieu'],
};

/**
 * The same page as somebody would ask SQLite for it by hand, on the driver itself: a trigram
 * index over the names without dấu, each name found with its newest line and the decision of
 * that, for name, award, unit, number and date. Twenty of them as they come: no ranking, no
 * count of decisions, words in the order typed.
 */
const BARE_PAGE = `SELECT n.name, l.award_name, l.unit_name, d.id, d.status, d.number, d.issued_on
  FROM bare_index AS b
  JOIN bare_name AS n ON n.id = b.rowid
  JOIN decision_line AS l ON l.id = (
    SELECT own.id FROM decision_line AS own WHERE own.name = n.name ORDER BY own.decision_id DESC, own.id LIMIT 1)
  JOIN decision AS d ON d.id = l.decision_id
  WHERE b.bare_index MATCH ? LIMIT ${PAGE}`;

interface Bare {
  find(text: string): Promise<unknown[]>;
  close(): Promise<void>;
}

function openBare(file: string): Promise<Bare> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) => {
      if (error) {
        reject(error);
        return;
      }
      resolve({
        find: (text) =>
          new Promise((done, failed) => {
            const question = text.split(' ').map((word) => `"${word}"`);
            handle.all(BARE_PAGE, [question.join(' ')], (problem, rows) => (problem ? failed(problem) : done(rows)));
          }),
        close: () => new Promise((done) => handle.close(() => done())),
      });
    });
  });
}

async function makeBareIndex(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.raw('CREATE TABLE bare_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
    await tx.raw("CREATE VIRTUAL TABLE bare_index USING fts5 (name, content = '', tokenize = 'trigram')");
    await tx.raw('INSERT INTO bare_name (name) SELECT DISTINCT name FROM decision_line');
    // Folded names, as the lines keep them in front of their search key.
    await tx.raw(
      `INSERT INTO bare_index (rowid, name)
       SELECT id, (SELECT substr(search_key, 1, length(n.name)) FROM decision_line AS l WHERE l.name = n.name)
       FROM bare_name AS n`,
    );
  });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-search-'));
  try {
    await makeOfficeWithLines(folder, DECISIONS);
    const database = connect({ engine: 'sqlite', file: officeFile(folder) });
    await makeBareIndex(database);
    const bare = await openBare(officeFile(folder));
    const find = (text: string, kinds: readonly SearchKind[]) =>
      findHits(database.reader, { text, kinds, limit: PAGE, on: TODAY });
    for (const [name, texts] of Object.entries(CASES)) {
      const times = { bare: [] as number[], lines: [] as number[], everything: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const text of texts) {
          times.bare.push(await time(() => bare.find(text)));
          times.lines.push(await time(() => find(text, ['RECIPIENT'])));
        }
      }
      for (const text of texts) times.everything.push(await time(() => find(text, SEARCH_KINDS)));
      const ratio = percentile(times.lines, 0.5) / percentile(times.bare, 0.5);
      const told = Object.entries(times).map(
        ([what, values]) => `${what} ${percentile(values, 0.5).toFixed(2)}/${percentile(values, 0.95).toFixed(2)} ms`,
      );
      console.log(`${name}: ${told.join(', ')} (p50/p95), ratio ${ratio.toFixed(2)} (budget ${BUDGET})`);
      if (name.startsWith('3 letters') && ratio > BUDGET) process.exitCode = 1;
    }
    console.log(`first pages of ${PAGE} among ${DECISIONS * LINES_EACH} award lines`);
    await bare.close();
    await database.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
