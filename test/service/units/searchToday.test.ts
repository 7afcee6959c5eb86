import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import { runUnitOfWork, runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import type { OfficeSession } from '#service/hosting/officeSession.ts';
import { EligibilityRuns } from '#service/eligibility/eligibilityRuns.ts';
import { ImportPlans } from '#service/imports/importPlans.ts';
import { appRouter } from '#service/router.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { previewEvent, recordEvent } from '#service/units/unitEvents.ts';
import { bareJobs, bareSession } from '../../support/bareHost.ts';

let folder: string;
let session: OfficeSession;
let today: Date;
const clock = () => today;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-today-'));
  session = bareSession(folder, clock);
  today = new Date('2025-06-10T02:00:00Z');
  await session.create((database) => runUnitsOfWork({ database, actor: LOCAL_ACTOR, clock }, createSampleFoundation));
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a search without a day is about today: a rename and an end entered ahead are not yet', async () => {
  const database = await session.use((open) => Promise.resolve(open));
  const writer = { database, actor: LOCAL_ACTOR, clock };
  const make = (name: string) =>
    runUnitOfWork(writer, (unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));
  const record = async (event: UnitEvent) => {
    const { fingerprint } = await previewEvent(database.reader, event);
    await runUnitOfWork(writer, (unit) => recordEvent(unit, { event, fingerprint }));
  };
  const told = { on: '2025-07-01', documentNumber: '', note: '' };
  const renamed = await make('CĐCS Thử Nay');
  const ending = await make('CĐCS Thử Hết');
  await record({ type: 'RENAME', ...told, unitId: renamed, name: 'CĐCS Thử Mai', shortName: '' });
  await record({ type: 'DISSOLVE', ...told, unitIds: [ending], children: { rest: null, each: [] } });

  const files = new FileDepot();
  const parts = {
    files,
    jobs: bareJobs(),
    plans: new ImportPlans(),
    runs: new EligibilityRuns(),
    dataDir: folder,
    outbox: folder,
  };
  const caller = appRouter.createCaller({ actor: LOCAL_ACTOR, session, clock, ...parts });
  const find = async () => {
    const units = await caller.units.search({ text: 'cdcs thu', on: null, limit: 20 });
    return Object.fromEntries(units.map(({ name, hasEnded }) => [name, hasEnded]));
  };
  expect(await find()).toEqual({ 'CĐCS Thử Nay': false, 'CĐCS Thử Hết': false });
  today = new Date('2025-07-10T02:00:00Z');
  expect(await find()).toEqual({ 'CĐCS Thử Mai': false, 'CĐCS Thử Hết': true });
});
