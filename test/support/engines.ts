import { copyFileSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterEach, describe, inject } from 'vitest';
import type { DatabaseTarget, Engine } from '#db/client.ts';

/** EMPTY: not even a table. TEST_OFFICE: a copy of the office every use case starts from (officeTemplates.ts). */
export type Content = 'EMPTY' | 'TEST_OFFICE';

/** Makes a database of the engine under test, an empty one when nothing else is asked; it is removed after the test. */
export type MakeTarget = (content?: Content) => Promise<DatabaseTarget>;

/** Runs a suite once on SQLite and once on PostgreSQL. */
export function describeOnEachEngine(name: string, suite: (makeTarget: MakeTarget, engine: Engine) => void): void {
  describe.each<Engine>(['sqlite', 'postgres'])(`${name} [%s]`, (engine) => {
    const cleanups: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    });
    suite(
      (content = 'EMPTY') =>
        engine === 'sqlite' ? sqliteTarget(cleanups, content) : postgresTarget(cleanups, content),
      engine,
    );
  });
}

function sqliteTarget(cleanups: (() => Promise<void>)[], content: Content): Promise<DatabaseTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-test-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'office.codau');
  if (content === 'TEST_OFFICE') copyFileSync(inject('officeTemplate').sqliteFile, file);
  return Promise.resolve({ engine: 'sqlite', file });
}

let databaseNumber = 0;

async function postgresTarget(cleanups: (() => Promise<void>)[], content: Content): Promise<DatabaseTarget> {
  const serverUrl = inject('postgresUrl');
  databaseNumber += 1;
  const name = `test_${process.pid}_${databaseNumber}`;
  const template = content === 'TEST_OFFICE' ? inject('officeTemplate').postgresDatabase : 'template1';
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  cleanups.push(() => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`));
  return { engine: 'postgres', connectionString: `${serverUrl}/${name}` };
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = knex({ client: 'pg', connection: `${url}/postgres` });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
