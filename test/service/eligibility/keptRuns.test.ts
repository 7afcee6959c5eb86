import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunAsked } from '#core/eligibility/run.ts';
import { lastAuditSeq } from '#db/eligibility/runStore.ts';
import type { RunView } from '#service/eligibility/eligibilityRun.ts';
import { EligibilityRuns } from '#service/eligibility/eligibilityRuns.ts';
import { keepResult, packedRun, readLastRun, requireRun } from '#service/eligibility/keptRuns.ts';
import { runEligibility } from '#service/eligibility/runEligibility.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson } from './eligibleOffice.ts';

const ASKED: RunAsked = { year: 2023, onDate: '2023-12-20', awardCodes: ['CSTD_BT', 'LDTT', 'BK_LDLD'] };
const ALL: RunView = { standing: null, awardCode: null, subject: null, unitIds: null, text: '' };
const PAGE = { offset: 0, limit: 500 };
const MOMENT = '2023-12-20T05:00:00.000Z';

describeOnEachEngine('the last result of "Ai đủ điều kiện?"', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const db = () => office.database.reader;
  /** Runs and keeps, as the job does. */
  async function found(runId: string, finishedAt = MOMENT) {
    const handle = { signal: new AbortController().signal, progress: () => undefined };
    const run = await runEligibility(db(), ASKED, handle);
    run.finish(finishedAt, await lastAuditSeq(db()));
    const result = await packedRun(run);
    await office.write((unit) => keepResult(unit, { runId, run, result }));
    return run;
  }

  it('is there again after the app was closed, row by row, with its moment and what it was asked', async () => {
    await addPerson(office, 'Lò Thị Hằng', { grades: { 2023: 'HTXSNV' } });
    const run = await found('first');
    const afterRestart = new EligibilityRuns();
    expect(await readLastRun(db(), afterRestart, 2023)).toEqual({
      ...{ runId: 'first', finishedAt: MOMENT, writesSince: 0 },
    });
    const again = await requireRun(db(), afterRestart, 'first');
    expect(again.asked).toEqual(ASKED);
    expect(again.page(ALL, PAGE)).toEqual(run.page(ALL, PAGE));
    expect(again.counts(ALL)).toEqual(run.counts(ALL));
    expect(again.page(ALL, PAGE).total).toBeGreaterThan(3);
    expect(await readLastRun(db(), afterRestart, 2022)).toBeNull();
  });

  it('is told to be old once something the rules look at was written', async () => {
    await found('first');
    const runs = new EligibilityRuns();
    await addPerson(office, 'Vàng A Sử');
    expect(await readLastRun(db(), runs, 2023)).toMatchObject({ runId: 'first', writesSince: 1 });
    await found('second', '2023-12-21T05:00:00.000Z');
    expect(await readLastRun(db(), runs, 2023)).toMatchObject({ runId: 'second', writesSince: 0 });
    await expect(requireRun(db(), runs, 'first')).rejects.toMatchObject({ code: 'ELIGIBILITY_RUN_GONE' });
  });

  it('is the newest one, kept or only in memory', async () => {
    const run = await found('kept');
    const runs = new EligibilityRuns();
    run.finish('2023-12-21T05:00:00.000Z', await lastAuditSeq(db()));
    runs.keep('seen by who may not write', run);
    expect(await readLastRun(db(), runs, 2023)).toMatchObject({ runId: 'seen by who may not write' });
    run.finish('2023-12-19T05:00:00.000Z', 0);
    expect(await readLastRun(db(), runs, 2023)).toMatchObject({ runId: 'kept' });
  });
});
