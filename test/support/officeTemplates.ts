import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import type { TestProject } from 'vitest/node';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { connect, type DatabaseTarget } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { TEST_NOW } from './testNow.ts';

/** Where the office lies that most tests start from, once for each engine; nobody writes to these. */
export interface OfficeTemplate {
  sqliteFile: string;
  postgresDatabase: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    officeTemplate: OfficeTemplate;
  }
}

const POSTGRES_TEMPLATE = 'test_office_template';

/** Builds the test office once for the whole run: copying it is many times quicker than migrating anew for every test. */
export default async function makeOfficeTemplates(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-template-'));
  const sqliteFile = join(folder, 'office.codau');
  await buildTestOffice({ engine: 'sqlite', file: sqliteFile });

  const { postgresUrl } = project.getProvidedContext();
  const server = knex({ client: 'pg', connection: `${postgresUrl}/postgres` });
  await server.raw('CREATE DATABASE ??', [POSTGRES_TEMPLATE]);
  await server.destroy();
  await buildTestOffice({ engine: 'postgres', connectionString: `${postgresUrl}/${POSTGRES_TEMPLATE}` });

  project.provide('officeTemplate', { sqliteFile, postgresDatabase: POSTGRES_TEMPLATE });
  return () => rmSync(folder, { recursive: true, force: true });
}

async function buildTestOffice(target: DatabaseTarget): Promise<void> {
  await migrate(target);
  const database = connect(target);
  try {
    await runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock: () => TEST_NOW }, createSampleFoundation);
  } finally {
    // Closing folds SQLite's log into the file and frees PostgreSQL's template for copying.
    await database.close();
  }
}
