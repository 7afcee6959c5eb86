import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterBallots, finishEntry, takeBackBallot } from '#service/summits/enterCounts.ts';
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
  const finish = (entry: 1 | 2, ballots: number) =>
    office.write((unit) => finishEntry(unit, { roundId, entry, ballots }));
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
      'Lần nhập 1 có 4 phiếu, lần nhập 2 có 2; cả hai nhập đủ 8 phiếu phát ra hoặc bấm “Hết phiếu” mới so được.',
    );
    await enter(2, 3, ['11', '0']);
    expect(await told()).toEqual(NOTHING_OF_THE_COUNT);
    expect(await read()).toMatchObject({ result: null, differences: null });
    for (const entry of [1, 2] as const) await finish(entry, 4);
    expect((await read()).result).not.toBeNull();
    expect((await read()).differences?.map(({ what }) => what)).toContain('Phiếu 2');
    expect(await told()).toContain('K2');
  });

  it('are finished with the last ballot that was given out, or when their tellers say so of what lies before them', async () => {
    await enter(1, 1, ENTRY);
    await expect(finish(2, 1)).rejects.toThrow('Chưa nhập phiếu nào.');
    await expect(finish(1, 3)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await finish(1, 4);
    await enter(2, 1, [...ENTRY, ...ENTRY]);
    expect((await read()).differences?.map(({ what }) => what)).toContain('Phiếu 5');
    // One more, and the count goes on.
    await enter(1, 5, ['11']);
    expect((await read()).differences).toBeNull();
    await finish(1, 5);
    await office.write((unit) => takeBackBallot(unit, { roundId, entry: 1, ordinal: 5 }));
    expect((await read()).differences).toBeNull();
  });

  it('tell who may not write neither ballots nor what they came to, before the lock', async () => {
    for (const entry of [1, 2] as const) await enter(entry, 1, [...ENTRY, ...ENTRY]);
    const open = await read();
    expect(open.result).not.toBeNull();
    for (const role of ['LEADER', 'VIEWER'] as const)
      expect(roundSeenBy(role, open)).toMatchObject({
        ...{ entries: [], differences: null, checks: [], result: null, remarks: [] },
      });
    expect(roundSeenBy('CLERK', open)).toBe(open);
  });

  it('are shown ballot by ballot to those who type them, and to everyone once they are locked', async () => {
    await enter(1, 1, ENTRY);
    const open = await read();
    for (const role of ['LEADER', 'VIEWER'] as const) expect(roundSeenBy(role, open).entries).toEqual([]);
    for (const role of ['ADMIN', 'CLERK'] as const) expect(roundSeenBy(role, open).entries).toHaveLength(1);
    await enter(2, 1, ENTRY);
    for (const entry of [1, 2] as const) await finish(entry, 4);
    await nameTellers(office, roundId);
    await lock(office, roundId);
    expect(roundSeenBy('VIEWER', await read()).entries).toHaveLength(2);
  });
});
