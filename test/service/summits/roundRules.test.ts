import { afterEach, beforeEach, expect, it } from 'vitest';
import { addRound, issueBallots, removeRound, saveRound } from '#service/summits/editRounds.ts';
import { clearEntry, enterBallots, saveTally } from '#service/summits/enterCounts.ts';
import { nameTeller } from '#service/summits/nameTeller.ts';
import { readRound, readSummit } from '#service/summits/readSummit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  countTwice,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  sayTally,
  sums,
  tallyTwice,
  typed,
  versionOf,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('a round', (makeTarget) => {
  let office: TestOffice;
  let held: PreparedSummit;
  let two: ReturnType<typeof roundInput>;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
    two = roundInput(held.memberIds.slice(0, 2));
  });
  afterEach(() => office.close());

  const read = (id: string) => readRound(office.database.reader, id);
  const remove = async (id: string) => {
    const version = await versionOf(office, id);
    await office.write((unit) => removeRound(unit, { id, version }));
  };
  const save = async (id: string) => {
    const version = await versionOf(office, id);
    await office.write((unit) => saveRound(unit, { id, version, round: { ...two, title: 'Vòng khác' } }));
  };

  it('is set up anew or taken away until its first ballot, and again once its counts are gone', async () => {
    const id = await openedRound(office, held.summitId, two);
    await save(id);
    expect((await read(id)).round).toMatchObject({ title: 'Vòng khác', issued: 8 });
    const ballots = await typed(office, id, ['11']);
    await office.write((unit) => enterBallots(unit, { roundId: id, entry: 2, from: 1, ballots }));
    for (const write of [save, remove]) await expect(write(id)).rejects.toMatchObject({ code: 'ROUND_STARTED' });
    expect((await read(id)).entries).toHaveLength(1);
    await office.write((unit) => clearEntry(unit, { roundId: id, entry: 2, seen: { ballots: 1 } }));
    await remove(id);
    await expect(read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await readSummit(office.database.reader, held.summitId)).rounds).toEqual([]);
  });

  it('that is locked is never set up anew, counted, or taken away', async () => {
    const id = await openedRound(office, held.summitId, two);
    await countTwice(office, id, ['11', '12']);
    await lock(office, id);
    const tally = sums([2, 1], { valid: 2 });
    for (const write of [
      () => save(id),
      () => remove(id),
      () => office.write((unit) => saveTally(unit, { roundId: id, entry: 1, seen: null, tally })),
      () => office.write((unit) => issueBallots(unit, { id, version: 3, issued: 9 })),
      () => office.write((unit) => nameTeller(unit, { roundId: id, entry: 1, name: 'Ngô Gia Bách' })),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'ROUND_LOCKED' });
  });

  it('in which units are chosen takes no sums of who disagrees or says nothing', async () => {
    const choosing = { ...two, kind: 'CHOOSE' as const, maxChoices: 2, places: 2 };
    const id = await openedRound(office, held.summitId, choosing);
    const save = (disagree: number) => {
      const { counts, ...figures } = sums([2, 1], { valid: 2 });
      const tally = { ...figures, counts: counts.map(({ agree }) => ({ agree, disagree, abstain: 0 })) };
      return office.write((unit) => saveTally(unit, { roundId: id, entry: 1, seen: null, tally }));
    };
    await expect(save(7)).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await save(0);
    expect((await read(id)).entries).toHaveLength(1);
  });

  it('is not written over what somebody else wrote', async () => {
    const id = await office.write((unit) => addRound(unit, { summitId: held.summitId, round: two }));
    await save(id);
    for (const write of [
      () => office.write((unit) => saveRound(unit, { id, version: 1, round: two })),
      () => office.write((unit) => removeRound(unit, { id, version: 1 })),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  it('is counted by two tellers of the summit before it is locked', async () => {
    const id = await openedRound(office, held.summitId, two);
    const name = (entry: 1 | 2, teller: string) =>
      office.write((unit) => nameTeller(unit, { roundId: id, entry, name: teller }));
    const tally = sums([8, 6], { valid: 8 });
    for (const entry of [1, 2] as const) await sayTally(office, { roundId: id, entry, tally });
    await expect(lock(office, id)).rejects.toThrow('Chưa ghi người kiểm phiếu của lần nhập 1 và lần nhập 2.');
    await name(1, 'Đỗ Thị Kim Thoa');
    await expect(name(2, 'Đỗ Thị Kim Thoa')).rejects.toMatchObject({ code: 'ROUND_TELLER_TWICE' });
    await expect(name(2, 'Người ngoài')).rejects.toMatchObject({ code: 'ROUND_TELLER_OUTSIDE' });
    await expect(lock(office, id)).rejects.toThrow('Chưa ghi người kiểm phiếu của lần nhập 2.');
    await name(2, 'Ngô Gia Bách');
    expect((await read(id)).round).toMatchObject({ firstTeller: 'Đỗ Thị Kim Thoa', secondTeller: 'Ngô Gia Bách' });
    await lock(office, id);
  });

  it('leaves the votes of a unit on itself out where its rule says so', async () => {
    const rule = { excludesOwn: true, num: 3, den: 4, comparator: 'GE' as const };
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2), { rule }));
    expect((await read(id)).round.candidates).toMatchObject([
      { ownSummoned: 1, ownVoting: 1 },
      { ownSummoned: 1, ownVoting: 1 },
    ]);
    await tallyTwice(office, id, sums([6, 8], { valid: 8 }));
    await expect(lock(office, id)).rejects.toThrow('đơn vị khác chỉ được phát 7 phiếu');
    const silent = (agree: number) => ({ agree, disagree: 7 - agree, abstain: 1 });
    await tallyTwice(office, id, { ...sums([6, 5], { valid: 8 }), counts: [silent(6), silent(5)] });
    await lock(office, id);
    // 6 of 7 reach three quarters as 6 of 8 would, 5 of 7 do not.
    expect((await read(id)).result?.rows.map(({ base, outcome }) => [base, outcome])).toEqual([
      [7, 'PASSED'],
      [7, 'FAILED'],
    ]);
  });
});
