import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterEach, describe, inject } from 'vitest';
import type { DatabaseTarget, Engine } from '#db/client.ts';

/** Makes an empty database of the engine under test; it is removed after the test. */
export type MakeTarget = () => Promise<DatabaseTarget>;

/** Runs a suite once on SQLite and once on PostgreSQL. */
export function describeOnEachEngine(name: string, suite: (makeTarget: MakeTarget, engine: Engine) => void): void {
  describe.each<Engine>(['sqlite', 'postgres'])(`${name} [%s]`, (engine) => {
    const cleanups: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    });
    suite(() => (engine === 'sqlite' ? sqliteTarget(cleanups) : postgresTarget(cleanups)), engine);
  });
}

function sqliteTarget(cleanups: (() => Promise<void>)[]): Promise<DatabaseTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-test-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return Promise.resolve({ engine: 'sqlite', file: join(folder, 'office.codau') });
}

let databaseNumber = 0;

async function postgresTarget(cleanups: (() => Promise<void>)[]): Promise<DatabaseTarget> {
  const serverUrl = inject('postgresUrl');
  databaseNumber += 1;
  const name = `test_${process.pid}_${databaseNumber}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
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
