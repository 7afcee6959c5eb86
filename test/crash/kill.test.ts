import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { openOfficeFile } from '#db/openOffice.ts';

/** Issue operations that must have been acknowledged, over at least so many kills, before the test is content. */
const ISSUES = 100;
const KILLS = 8;
const LONGEST_LIFE_MS = 1_500;

describe('killing the back end with SIGKILL while it issues decisions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-kill-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('loses nothing that was acknowledged, and leaves nothing half done', async () => {
    const acknowledged = new Map<string, string>();
    let kills = 0;
    while (acknowledged.size < ISSUES || kills < KILLS) {
      await issueUntilKilled(folder, 1 + kills * 1000, acknowledged);
      kills += 1;
      await expectWhole(folder, acknowledged);
    }
    console.log(`${acknowledged.size} issues acknowledged over ${kills} kills, none lost`);
  });
});

/** Runs the issuer for a random while after it is ready, then kills it without warning. */
async function issueUntilKilled(folder: string, firstNumber: number, acknowledged: Map<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/crash/issuer.ts', folder, String(firstNumber)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));

  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text === 'READY') resolve();
      const [word, id, number] = text.split(' ');
      if (word === 'ISSUED' && id !== undefined && number !== undefined) acknowledged.set(id, number);
    });
    void ended.then(() => reject(new Error(`issuer ended by itself: ${errors}`)));
  });
  await ready;
  await pause(Math.random() * LONGEST_LIFE_MS);
  kill(child);
  await ended;
}

function kill(child: ChildProcess): void {
  if (!child.kill('SIGKILL')) throw new Error('the issuer was gone before it could be killed');
}

async function expectWhole(folder: string, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const office = await openOfficeFile(folder, new Date());
  const { reader } = office.database;
  for (const [id, number] of acknowledged) {
    const stored = await findDecision(reader, id);
    expect(stored?.decision).toMatchObject({ status: 'ISSUED', number });
    expect(stored?.totals.amount).toBe(2_400_000);
    expect(await listLines(reader, id, { offset: 0, limit: 10 })).toHaveLength(2);
  }
  const issuedRows = (await reader('audit_log').where('action', 'awards.issue').count({ n: '*' }).first()) as {
    n: number;
  };
  const issued = (await reader('decision').where('status', 'ISSUED').count({ n: '*' }).first()) as { n: number };
  expect(issuedRows.n).toBe(issued.n);
  expect(await verifyAuditChain(reader)).toMatchObject({ intact: true });
  await office.close();
}
