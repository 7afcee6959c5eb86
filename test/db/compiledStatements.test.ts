import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { sqliteConnection } from '#db/connection.ts';

/** A question put many times, so that it is compiled, kept, and asked again. */
const OFTEN = 5;
/** More different questions than are kept. */
const MANY = 250;

describe('questions kept compiled', () => {
  const open: Knex[] = [];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-compiled-'));
  });
  afterEach(async () => {
    for (const connection of open.splice(0)) await connection.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  function connections(): { writer: Knex; reader: Knex } {
    const file = join(folder, 'a.db');
    const writer = sqliteConnection(file);
    const reader = sqliteConnection(file, { repeats: true });
    open.push(writer, reader);
    return { writer, reader };
  }

  const find = (reader: Knex, id: number) =>
    reader<{ id: number; name: string }>('thing').where('id', id).select('name');

  it('answer with the bindings of each time, at the same moment too', async () => {
    const { writer, reader } = connections();
    await writer.raw('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)');
    for (let id = 1; id <= 50; id += 1) await writer('thing').insert({ id, name: `Sùng ${id}` });

    for (let round = 0; round < OFTEN; round += 1) expect(await find(reader, 7)).toEqual([{ name: 'Sùng 7' }]);
    const together = await reader.transaction((view) =>
      Promise.all(Array.from({ length: 50 }, (_, index) => find(view, index + 1))),
    );
    expect(together.map(([row]) => row?.name)).toEqual(Array.from({ length: 50 }, (_, index) => `Sùng ${index + 1}`));
  });

  it('see what was written since, and a table that was changed', async () => {
    const { writer, reader } = connections();
    await writer.raw('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)');
    for (let round = 0; round < OFTEN; round += 1) expect(await find(reader, 1)).toEqual([]);

    await writer('thing').insert({ id: 1, name: 'Páo' });
    expect(await find(reader, 1)).toEqual([{ name: 'Páo' }]);

    await writer.raw('DROP TABLE thing');
    await expect(find(reader, 1)).rejects.toThrow('no such table');
    await expect(find(reader, 1)).rejects.toThrow('no such table');
    await writer.raw('CREATE TABLE thing (name TEXT, id INTEGER)');
    await writer('thing').insert({ id: 1, name: 'Dếnh' });
    expect(await find(reader, 1)).toEqual([{ name: 'Dếnh' }]);
  });

  it('are refused each time they cannot be compiled', async () => {
    const { reader } = connections();
    for (let round = 0; round < OFTEN; round += 1) {
      await expect(reader.raw('SELECT name FROM nowhere')).rejects.toThrow('no such table');
    }
  });

  it('are let go when there are too many, and let the file be closed', async () => {
    const { writer, reader } = connections();
    await writer.raw('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)');
    await writer('thing').insert({ id: 1, name: 'Páo' });
    for (let round = 0; round < OFTEN; round += 1) {
      for (let id = 1; id <= MANY; id += 1) {
        expect(await reader('thing').select({ [`alias${id}`]: 'id' })).toEqual([{ [`alias${id}`]: 1 }]);
      }
    }
    await reader.destroy();
    await writer.raw('PRAGMA journal_mode = DELETE');
    await writer.raw('VACUUM');
    expect(await writer('thing').select('name')).toEqual([{ name: 'Páo' }]);
  });
});
