import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clusterInputSchema, clusterMemberInputSchema } from '#core/clusters/cluster.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { roundInputSchema, USUAL_RULE } from '#core/summits/round.ts';
import { summitInputSchema } from '#core/summits/summit.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import { createCluster } from '#service/clusters/editCluster.ts';
import { addMembers } from '#service/clusters/editMembers.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { createSampleBase } from '#service/sample/sampleOffice.ts';
import { addRound } from '#service/summits/editRounds.ts';
import { createSummit } from '#service/summits/editSummit.ts';
import { ballotAt } from './pile.ts';

const KILLS = 6;
/** A pile grows while a teller lives; the moment of the kill is anywhere in it. */
const LONGEST_LIFE_MS = 300;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-teller-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a count killed again and again loses no more than the ballot being typed, and goes on', async () => {
  const roundId = await makeRound(folder);
  let entered = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await typeUntilKilled(folder, roundId, entered + 1);
    const kept = await readPile(folder, roundId);
    expect(kept).toBeGreaterThanOrEqual(Math.max(acknowledged, entered));
    expect(kept).toBeLessThanOrEqual(Math.max(acknowledged, entered) + 1);
    entered = kept;
  }
  expect(entered).toBeGreaterThan(0);
  console.log(`${entered} ballots over ${KILLS} kills, none that was acknowledged lost`);
});

async function makeRound(dir: string): Promise<string> {
  const office = await openOfficeFile(dir, new Date());
  const { database } = office;
  const names = Array.from({ length: 8 }, (_, index) => `LĐLĐ huyện số ${index + 1}`);
  const roundId = await runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock: () => new Date() }, async (run) => {
    await createSampleBase(run);
    const cluster = clusterInputSchema.parse({ kind: 'CUM', name: 'Cụm thi đua', level: 'TINH_CD' });
    const clusterId = await run((unit) => createCluster(unit, cluster));
    const members = names.map((name) => clusterMemberInputSchema.parse({ name }));
    const memberIds = await run((unit) => addMembers(unit, { clusterId, members }));
    const yearId = await run((unit) => openYear(unit, { clusterId, year: 2023 }));
    const summit = summitInputSchema.parse({ title: 'Hội nghị tổng kết' });
    const summitId = await run((unit) => createSummit(unit, { yearId, summit }));
    const round = roundInputSchema.parse({
      ...{ title: 'Vòng 1', kind: 'APPROVE', purpose: 'FLAG', rule: USUAL_RULE },
      candidates: memberIds.map((memberId) => ({ memberId })),
    });
    return run((unit) => addRound(unit, { summitId, round }));
  });
  await office.close();
  return roundId;
}

/** Runs a teller for a random while after it is ready. @returns the place of the last ballot that was acknowledged */
async function typeUntilKilled(dir: string, roundId: string, first: number): Promise<number> {
  const script = ['--import', 'tsx', 'test/crash/teller.ts', dir, roundId, String(first)];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  let last = 0;
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text === 'READY') resolve();
      else last = Number(text);
    });
    void ended.then(() => reject(new Error(`the teller ended by itself: ${errors}`)));
  });
  await pause(Math.random() * LONGEST_LIFE_MS);
  if (!child.kill('SIGKILL')) throw new Error('the teller was gone before it could be killed');
  await ended;
  return last;
}

/** Opens what is left: whole, with an audit row for each ballot. @returns how many ballots it holds */
async function readPile(dir: string, roundId: string): Promise<number> {
  const office = await openOfficeFile(dir, new Date());
  const { reader } = office.database;
  expect(await reader.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const [entry] = await entriesOf(reader, roundId);
  const ballots = entry?.mode === 'BALLOTS' ? entry.ballots : [];
  expect(ballots).toEqual(ballots.map((_, index) => ballotAt(index + 1)));
  const written = (await reader('audit_log').where('action', 'summits.count').count({ n: '*' }).first()) as {
    n: number;
  };
  expect(written.n).toBe(ballots.length);
  expect(await verifyAuditChain(reader)).toMatchObject({ intact: true });
  await office.close();
  return ballots.length;
}
