import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { runUnitOfWork, runUnitsOfWork, type UnitOfWork } from '#service/contract/unitOfWork.ts';
import { EligibilityRuns } from '#service/eligibility/eligibilityRuns.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import type { OfficeSession } from '#service/hosting/officeSession.ts';
import { ImportPlans } from '#service/imports/importPlans.ts';
import { appRouter } from '#service/router.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { bareJobs, bareSession } from '../../support/bareHost.ts';
import { TEST_NOW } from '../../support/testNow.ts';
import { preparedSummit, roundInput } from './summitFixture.ts';

const MARKS = ['333', '111', '222', '131', '112'];

let folder: string;
let session: OfficeSession;
let call: ReturnType<typeof appRouter.createCaller>['summits'];
let roundId: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-cast-'));
  const clock = () => TEST_NOW;
  session = bareSession(folder, clock);
  await session.create((database) => runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock }, createSampleFoundation));
  const database = await session.use((open) => Promise.resolve(open));
  const write = <Result>(work: (unit: UnitOfWork) => Promise<Result>) =>
    runUnitOfWork({ database, actor: LOCAL_ACTOR, clock }, work);
  const { summitId, memberIds } = await preparedSummit({ database, write, close: () => session.close() });
  const parts = { files: new FileDepot(), jobs: bareJobs(), plans: new ImportPlans() };
  const places = { runs: new EligibilityRuns(), dataDir: folder, outbox: folder };
  call = appRouter.createCaller({ actor: LOCAL_ACTOR, session, clock, ...parts, ...places }).summits;
  ({ id: roundId } = await call.addRound({ summitId, round: roundInput(memberIds.slice(0, 3)) }));
  await call.setCasting({ id: roundId, version: 1, casting: 'SCREEN' });
  await call.issueBallots({ id: roundId, version: 2, issued: MARKS.length });
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const cast = (marks: string) =>
  call.castBallot({ id: roundId, attempt: randomBytes(16).toString('hex'), ballot: { marks, invalid: null } });

/** How often the files of the office hold that ballot, as SQLite lays it down: id of its round, count, place, marks. */
function timesKept(marks: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const content = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('');
  return content.match(new RegExp(`${roundId}.?${marks}`, 'gsu'))?.length ?? 0;
}

it('every call that moves ballots cast on screen leaves nothing of how they lay before', async () => {
  for (const [index, marks] of MARKS.entries()) {
    await cast(marks);
    for (const before of MARKS.slice(0, index + 1)) expect(timesKept(before)).toBe(1);
  }
  const { round } = await call.round({ id: roundId });
  await call.restartCasting({ id: roundId, version: round.version, reason: 'Máy rơi' });
  for (const marks of MARKS) expect(timesKept(marks)).toBe(0);
  for (const marks of MARKS) await cast(marks);
  await call.endCasting({ id: roundId, version: round.version + 1, reason: '' });
  for (const marks of MARKS) expect(timesKept(marks)).toBe(1);
});
