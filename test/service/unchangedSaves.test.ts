import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { Database } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { partsOf } from '#db/clusters/scores/partStore.ts';
import type { CallContext } from '#service/contract/context.ts';
import { appRouter } from '#service/router.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { TEST_NOW } from '../support/testNow.ts';
import { header, makeTestOffice, newDraft, type TestOffice } from '../support/testOffice.ts';
import { FOUR_QUARTERS, scoringCluster } from './clusters/scores/scoreFixture.ts';

describeOnEachEngine('saving what is kept already', (makeTarget) => {
  let office: TestOffice;
  let caller: ReturnType<typeof appRouter.createCaller>;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const session = { use: (work: (database: Database) => Promise<unknown>) => work(office.database) };
    const context = { actor: LOCAL_ACTOR, session, clock: () => TEST_NOW };
    caller = appRouter.createCaller(context as unknown as CallContext);
  });
  afterEach(() => office.close());

  /** How much is written down of what was done. */
  const written = async () => {
    const [row] = await office.database.reader('audit_log').count<{ n: number | string }[]>({ n: '*' });
    return Number(row?.n);
  };

  it('leaves the header of a decision, its steps and the log alone', async () => {
    const id = await newDraft(office);
    expect(await caller.awards.saveHeader({ id, version: 1, header: header() })).toEqual({ version: 2 });
    const before = [await findDecision(office.database.reader, id), await written()];
    // Spaces are no change: the contract cleans what comes in.
    const spaced = header({ summary: ' Về việc  khen\u00a0thưởng thử ' });
    expect(await caller.awards.saveHeader({ id, version: 2, header: spaced })).toEqual({ version: 2 });
    expect([await findDecision(office.database.reader, id), await written()]).toEqual(before);

    await expect(caller.awards.saveHeader({ id, version: 1, header: header() })).rejects.toThrow();
    expect(await caller.awards.saveHeader({ id, version: 2, header: header({ fund: 'Khác' }) })).toEqual({
      version: 3,
    });
    expect(await caller.awards.undo({ id, contentVersion: 3 })).toEqual({ undone: 'Sửa nguồn chi' });
  });

  it('leaves a part of a score sheet and the log alone', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    const sheetId = await cluster.sheetOf(0);
    const input = { entries: [{ key: 'TC1.1', points: 20_00, note: 'Đủ' }], scoredBy: 'Mai', scoredOn: null };
    const save = (version: number | null, changes: object = {}) =>
      caller.scores.savePart({ sheetId, part: 'SELF', version, input: { ...input, isFinal: false, ...changes } });
    expect(await save(null)).toEqual({ version: 1, total: 20_00 });
    const before = [present((await partsOf(office.database.reader, sheetId))[0]), await written()];
    expect(await save(1, { scoredBy: ' Mai ', entries: [...input.entries, { key: 'TC2.1' }] })).toEqual({
      ...{ version: 1, total: 20_00 },
    });
    expect([present((await partsOf(office.database.reader, sheetId))[0]), await written()]).toEqual(before);

    await expect(save(null)).rejects.toThrow();
    expect(await save(1, { isFinal: true })).toEqual({ version: 2, total: 20_00 });
  });
});
