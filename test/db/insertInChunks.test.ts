import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type Database } from '#db/client.ts';
import { insertInChunks, insertTogether, type InsertRow, type TableRow } from '#db/insertInChunks.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { describeOnEachEngine } from '../support/engines.ts';

/** A name that must be quoted, and holds what knex takes for a binding. */
const TABLE = 'order "of" things';

describeOnEachEngine('rows inserted in chunks', (makeTarget) => {
  let database: Database;

  beforeEach(async () => {
    const target = await makeTarget();
    await migrate(target);
    database = connect(target);
    await database.transaction((tx) =>
      tx.schema.createTable(TABLE, (table) => {
        table.bigInteger('place').primary();
        table.text('select');
        table.bigInteger('amount');
      }),
    );
  });
  afterEach(() => database.close());

  const insert = (rows: Iterable<InsertRow>) => database.transaction((tx) => insertInChunks(tx, TABLE, rows));
  const stored = () => database.reader(TABLE).orderBy('place');

  it('keeps every row as it is, however many statements they take', async () => {
    const rows = Array.from({ length: 7_001 }, (_, place) => ({
      place,
      select: `dòng ${place}`,
      amount: place - 5_000,
    }));
    await insert(rows);
    expect(await stored()).toEqual(rows);
  });

  it('keeps texts that look like bindings, quotes, nothing and large numbers', async () => {
    const values = fc.record({
      select: fc.option(
        fc.oneof(
          fc.constantFrom('?', '??', '\\?', ':name', "'", '"', '$1', '', 'null', '\u0007', '\\u0000'),
          fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        ),
      ),
      amount: fc.option(fc.maxSafeInteger()),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(values, { maxLength: 30 }), async (things) => {
        await database.transaction((tx) => tx(TABLE).delete());
        const rows = things.map((thing, place) => ({ place, ...thing }));
        await insert(rows);
        expect(await stored()).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('takes the columns by name, in whatever order a row has them', async () => {
    await insert([
      { place: 1, select: 'a', amount: 10 },
      { amount: 20, place: 2, select: 'b' },
    ]);
    expect(await stored()).toEqual([
      { place: 1, select: 'a', amount: 10 },
      { place: 2, select: 'b', amount: 20 },
    ]);
  });

  it('takes rows as they are needed and inserts nothing for none', async () => {
    await insert([]);
    let waiting = 0;
    let most = 0;
    // At the slowest one statement is under way, three are ready and one is being filled, each of 25.000 values.
    const mostAllowed = (5 * 25_000) / 3;
    function* rows() {
      for (let place = 0; place < 120_000; place++) {
        waiting += 1;
        most = Math.max(most, waiting);
        yield { place, select: null, amount: null };
      }
    }
    await database.transaction(async (tx) => {
      tx.on('query', () => (waiting = 0));
      await insertInChunks(tx, TABLE, rows());
    });
    expect(most).toBeLessThan(mostAllowed);
    expect(await database.reader(TABLE).count({ n: '*' })).toEqual([{ n: 120_000 }]);
  });

  it('stores rows of several tables in the order they come, and waits for the last of them', async () => {
    const pointing = 'pointing';
    await database.transaction((tx) =>
      tx.schema.createTable(pointing, (table) => table.bigInteger('at').references('place').inTable(TABLE)),
    );
    function* tables(failing: boolean): Generator<TableRow> {
      for (let place = 0; place < 40; place++) {
        yield { table: TABLE, row: { place, select: 'a', amount: place } };
        if (failing && place === 30) throw new Error('no more');
        yield { table: pointing, row: { at: place } };
      }
    }
    const insertAll = (failing: boolean) => database.transaction((tx) => insertTogether(tx, tables(failing)));
    await expect(insertAll(true)).rejects.toThrow('no more');
    expect(await stored()).toEqual([]);
    await insertAll(false);
    expect(await database.reader(pointing).count({ n: '*' })).toEqual([{ n: 40 }]);
    const twice = database.transaction((tx) => insertTogether(tx, tables(false)));
    await expect(twice).rejects.toThrow(/UNIQUE|duplicate/u);
    expect(await stored()).toHaveLength(40);
  });

  it.each([
    ['lacks a column', { place: 2, select: 'b' }, `A row for ${TABLE} has no value for amount`],
    [
      'has a column more',
      { place: 2, select: 'b', amount: 1, note: 'x' },
      `A row for ${TABLE} has columns that the first has not: note`,
    ],
    ['has another column', { place: 2, select: 'b', note: 1 }, `A row for ${TABLE} has no value for amount`],
    ['has a value undefined', { place: 2, select: undefined, amount: 1 }, `A row for ${TABLE} has no value for select`],
  ])('keeps nothing when a row %s', async (_, row, problem) => {
    const rows = [{ place: 1, select: 'a', amount: 1 }, row] as InsertRow[];
    await expect(insert(rows)).rejects.toThrow(problem);
    expect(await stored()).toEqual([]);
  });
});
