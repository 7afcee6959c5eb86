import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterBallots } from '#service/summits/enterCounts.ts';
import { readRound, roundSeenBy } from '#service/summits/readSummit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { lock, nameTellers, openedRound, preparedSummit, roundInput, typed } from './summitFixture.ts';

describeOnEachEngine('two counts of one pile', (makeTarget) => {
  let office: TestOffice;
  let roundId: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const { summitId, memberIds } = await preparedSummit(office);
    roundId = await openedRound(office, summitId, roundInput(memberIds.slice(0, 2), { places: 1 }));
  });
  afterEach(() => office.close());

  const enter = async (entry: 1 | 2, from: number, texts: readonly string[]) => {
    const ballots = await typed(office, roundId, texts);
    await office.write((unit) => enterBallots(unit, { roundId, entry, from, ballots }));
  };
  const read = () => readRound(office.database.reader, roundId);
  const told = async () => (await read()).checks.map(({ id }) => id);
  const ENTRY = ['11', '12', '11', '0'];
  const NOTHING_OF_THE_COUNT = ['QUORUM', 'TELLERS', 'K1', 'ENTRIES', 'COUNTERS'];

  it('tell nothing of the first while the second is being typed', async () => {
    await enter(1, 1, ENTRY);
    expect(await told()).toEqual(NOTHING_OF_THE_COUNT);
    expect(await read()).toMatchObject({ result: null, differences: null });
    await enter(2, 1, ['11', '22']);
    expect(await told()).toEqual(NOTHING_OF_THE_COUNT);
    expect(await read()).toMatchObject({ result: null, differences: null });
    expect((await read()).checks.find(({ id }) => id === 'ENTRIES')?.text).toBe(
      'Lần nhập 1 có 4 phiếu, lần nhập 2 có 2; đủ số phiếu như nhau mới so được.',
    );
    await enter(2, 3, ['11', '0']);
    expect((await read()).result).not.toBeNull();
    expect((await read()).differences?.map(({ what }) => what)).toContain('Phiếu 2');
    expect(await told()).toContain('K2');
  });

  it('are shown ballot by ballot to those who type them, and to everyone once they are locked', async () => {
    await enter(1, 1, ENTRY);
    const open = await read();
    for (const role of ['LEADER', 'VIEWER'] as const) expect(roundSeenBy(role, open).entries).toEqual([]);
    for (const role of ['ADMIN', 'CLERK'] as const) expect(roundSeenBy(role, open).entries).toHaveLength(1);
    await enter(2, 1, ENTRY);
    await nameTellers(office, roundId);
    await lock(office, roundId);
    expect(roundSeenBy('VIEWER', await read()).entries).toHaveLength(2);
  });
});
