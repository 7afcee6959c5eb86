import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { Tx } from '#db/client.ts';
import { recomputeTotals } from '#db/awards/lineStore.ts';
import { markIssued } from '#db/awards/decisionStore.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import { runUnitOfWork, runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS } from '#service/sample/laiChau.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { header } from '../support/testOffice.ts';

/** DESIGN §9: starting with a million award lines takes at most this many times an empty office's start. */
const BUDGET = 1.3;
const DECISIONS = 100;
const LINES_EACH = 10_000;
const ROUNDS = 9;

/** From nothing to the first page of the decision list, as a user waits for it. Milliseconds. */
async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const backend = await startBackend({ dataDir });
  const input = encodeURIComponent(JSON.stringify({ year: 2023, status: null, search: '', offset: 0, limit: 50 }));
  const { status } = await backend.handle({ method: 'GET', url: `/awards.list?input=${input}`, body: null });
  const elapsed = performance.now() - started;
  await backend.close();
  if (status !== 200) throw new Error(`awards.list answered ${status}`);
  return elapsed;
}

async function makeOffice(dataDir: string, decisions: number): Promise<void> {
  const office = await openOfficeFile(dataDir, new Date());
  const { database } = office;
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  await runUnitsOfWork(writer, createSampleFoundation);
  for (let sequence = 1; sequence <= decisions; sequence += 1) {
    const id = await runUnitOfWork(writer, (unit) => startDraft(unit, { title: `Quyết định ${sequence}`, year: 2023 }));
    const number = `${sequence}/QĐ-LĐLĐ`;
    await runUnitOfWork(writer, (unit) => saveHeader(unit, { id, version: 1, header: header({ number }) }));
    await database.transaction((tx) => issueManyLines(tx, id, sequence));
  }
  await office.close();
}

/** Lines made inside SQLite: what is measured is reading them, not how they came. */
async function issueManyLines(tx: Tx, id: string, sequence: number): Promise<void> {
  await tx.raw(
    `INSERT INTO decision_line
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     SELECT ? || '-' || i, ?, i, 'INDIVIDUAL', '', 'Nguyễn Văn ' || i, 'Đoàn viên', 'Công đoàn cơ sở số ' || (i % 786), NULL,
            'BK_LDLD', 'Bằng khen', '', '', '', 'COEF', NULL, NULL, 40, 1800000, 720000, '', '',
            'nguyen van ' || i || ' cong doan co so so ' || (i % 786), NULL, 1 FROM n`,
    [LINES_EACH, id, id],
  );
  await recomputeTotals(tx, id);
  const issued = await markIssued(tx, {
    id,
    contentVersion: 2,
    sequence,
    registerFrom: (sequence - 1) * LINES_EACH + 1,
    issuer: { profile: SAMPLE_PROFILE, preparedBy: '', list: SAMPLE_SETTINGS.list },
    actorId: LOCAL_ACTOR.id,
    now: new Date().toISOString(),
  });
  if (!issued) throw new Error('decision was not issued');
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-start-'));
  const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
  try {
    await makeOffice(empty, 0);
    await makeOffice(full, DECISIONS);
    const times = { empty: [] as number[], full: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.empty.push(await timeStart(empty));
      times.full.push(await timeStart(full));
    }
    const [emptyMs, fullMs] = [median(times.empty), median(times.full)];
    const ratio = fullMs / emptyMs;
    console.log(
      `start with ${DECISIONS * LINES_EACH} lines: ${fullMs.toFixed(0)} ms, empty office ${emptyMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (budget ${BUDGET})`,
    );
    if (ratio > BUDGET) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
