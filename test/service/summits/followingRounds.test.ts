import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOutcomeOpen } from '#core/summits/outcome.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import type { Correction, RoundInput } from '#core/summits/round.ts';
import { findRound } from '#db/summits/roundStore.ts';
import { findSummit } from '#db/summits/summitStore.ts';
import { saveAttendance } from '#service/summits/editDelegates.ts';
import { addRound, issueBallots, saveRound } from '#service/summits/editRounds.ts';
import { closeSummit, saveSummit } from '#service/summits/editSummit.ts';
import { addRevote, correctRound } from '#service/summits/followRound.ts';
import { setCasting } from '#service/summits/castBallots.ts';
import { readHall, readRound, readSummit } from '#service/summits/readSummit.ts';
import { rule } from '#service/summits/ruleRound.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  issue,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  sayTally,
  summitInput,
  sums,
  tallyTwice,
  versionOf,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('a round that follows another', (makeTarget) => {
  let office: TestOffice;
  let held: PreparedSummit;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
  });
  afterEach(() => office.close());

  const idAt = (index: number) => held.memberIds[index] ?? '';
  const read = (id: string) => readRound(office.database.reader, id);
  const correct = (id: string, as: Correction) =>
    office.write((unit) => correctRound(unit, { id, as, reason: 'Đọc nhầm' }));
  const revote = (id: string) => office.write((unit) => addRevote(unit, { id }));
  const save = async (id: string, changes: Partial<RoundInput>) => {
    const { round } = await read(id);
    const { title, kind, purpose, maxChoices, places } = round;
    const candidates = round.candidates.map(({ memberId, score }) => ({ memberId, score }));
    const kept = { title, kind, purpose, rule: round.rule, maxChoices, places, candidates };
    await office.write((unit) => saveRound(unit, { id, version: round.version, round: { ...kept, ...changes } }));
  };
  const leave = async (count: number) => {
    const { delegates } = await readSummit(office.database.reader, held.summitId);
    const attendance = delegates
      .slice(0, count)
      .map(({ id }) => ({ id, presence: 'ABSENT' as const, proxyName: '', reason: '' }));
    await office.write((unit) => saveAttendance(unit, { summitId: held.summitId, attendance }));
  };
  const close = async () => {
    const { version } = present(await findSummit(office.database.reader, held.summitId));
    await office.write((unit) => closeSummit(unit, { id: held.summitId, version }));
  };
  /** Two units with as many votes for one place. */
  const tied = async (changes: Parameters<typeof roundInput>[1] = {}) => {
    const id = await openedRound(office, held.summitId, roundInput([idAt(0), idAt(1)], { places: 1, ...changes }));
    await tallyTwice(office, id, sums([6, 6], { valid: 8 }));
    await lock(office, id);
    return id;
  };

  it('counts a pile once more for the hall in which it was cast, whoever left since, also after the end', async () => {
    const hall = { rule: { base: 'PRESENT' as const, num: 2, den: 3, comparator: 'GE' as const } };
    const wrong = await openedRound(office, held.summitId, roundInput([idAt(0)], hall));
    await tallyTwice(office, wrong, sums([5], { valid: 8 }));
    await lock(office, wrong);
    await leave(4);
    await close();
    const again = await correct(wrong, 'RECOUNT');
    expect((await read(again)).round).toMatchObject({ summoned: 8, present: 8, issued: 8, correction: 'RECOUNT' });
    await issue(office, again, 7);
    expect((await read(again)).round).toMatchObject({ present: 8, issued: 7 });
    await issue(office, again, 8);
    await tallyTwice(office, again, sums([5], { valid: 8 }));
    await lock(office, again);
    const { result, round } = await read(again);
    // The same ballots, the same base, the same result.
    expect(result).toMatchObject({ base: 8, rows: [{ outcome: 'FAILED' }] });
    expect(round.attendees).toHaveLength(8);
  });

  it('says of what it takes the place of that it did, once it is locked, and shows the hall only what stands', async () => {
    const wrong = await tied();
    const second = await revote(wrong);
    await issue(office, second, 8);
    await tallyTwice(office, second, sums([7, 1], { valid: 8 }));
    await lock(office, second);
    const again = await correct(wrong, 'RECOUNT');
    expect((await read(wrong)).replacedBy).toBeNull();
    await tallyTwice(office, again, sums([7, 5], { valid: 8 }));
    await lock(office, again);
    const by = { id: again, title: (await read(again)).round.title };
    expect([(await read(wrong)).replacedBy, (await read(second)).replacedBy]).toEqual([by, by]);
    expect((await read(again)).replacedBy).toBeNull();
    const { rounds } = await readSummit(office.database.reader, held.summitId);
    expect(rounds.map(({ replacedBy }) => replacedBy?.id ?? null)).toEqual([again, again, null]);
    const hall = await readHall(office.database.reader, held.summitId);
    expect(hall.rounds.map(({ id }) => id)).toEqual([again]);
  });

  it('votes anew with who is there now, where the ballots themselves were wrong', async () => {
    const wrong = await tied();
    await leave(1);
    const anew = await correct(wrong, 'ANEW');
    expect((await read(anew)).round).toMatchObject({ present: 0, issued: null, correction: 'ANEW' });
    await issue(office, anew, 7);
    expect((await read(anew)).round).toMatchObject({ present: 7 });
  });

  it('is the same vote: nothing but its title may be another', async () => {
    const wrong = await tied();
    const again = await correct(wrong, 'RECOUNT');
    const { round } = await read(again);
    for (const changes of [
      { kind: 'HANDS' as const },
      { purpose: 'LEADER' as const },
      { rule: { ...round.rule, num: 1, den: 8 } },
      { places: 2 },
      { candidates: [{ memberId: idAt(0), score: null }] },
      { candidates: round.candidates.map(({ memberId }) => ({ memberId, score: 9000 })) },
      { candidates: [idAt(0), idAt(5)].map((memberId) => ({ memberId, score: null })) },
    ])
      await expect(save(again, changes)).rejects.toMatchObject({ code: 'ROUND_FOLLOWS' });
    await save(again, { title: 'Vòng 1. Đếm lại' });
    expect((await read(again)).round).toMatchObject({ title: 'Vòng 1. Đếm lại', issued: 8 });
    const version = await versionOf(office, again);
    await expect(
      office.write((unit) => setCasting(unit, { id: again, version, casting: 'SCREEN' })),
    ).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
  });

  it('votes again among those tied, or fewer of them, for the places left and by the same share', async () => {
    const first = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 4), { places: 2 }));
    await tallyTwice(office, first, sums([8, 6, 6, 6], { valid: 8 }));
    await lock(office, first);
    const second = await revote(first);
    const { round } = await read(second);
    expect(round).toMatchObject({ places: 1, purpose: 'FLAG' });
    for (const changes of [
      { rule: { ...round.rule, num: 0, comparator: 'GE' as const } },
      { places: 3 },
      { purpose: 'LEADER' as const },
      { candidates: [idAt(1), idAt(0)].map((memberId) => ({ memberId, score: null })) },
    ])
      await expect(save(second, changes)).rejects.toMatchObject({ code: 'ROUND_FOLLOWS' });
    await save(second, { candidates: [idAt(1), idAt(3)].map((memberId) => ({ memberId, score: null })) });
    expect((await read(second)).round.candidates.map(({ memberId }) => memberId)).toEqual([idAt(1), idAt(3)]);
  });

  it('lets a ballot choose no more than it did before', async () => {
    const choose = { kind: 'CHOOSE' as const, maxChoices: 1, places: 2 };
    const first = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 4), choose));
    await tallyTwice(office, first, sums([2, 2, 2, 2], { valid: 8, choice: true }));
    await lock(office, first);
    expect((await read(await revote(first))).round).toMatchObject({ maxChoices: 1, places: 2 });
  });

  it('replaces a vote by a decision only where that is said', async () => {
    const wrong = await tied({ rule: { absentByWriting: true } });
    const decided = await correct(wrong, 'DECISION');
    const { round } = await read(decided);
    expect(round).toMatchObject({ kind: 'DECISION', correction: 'DECISION', purpose: 'FLAG', places: 1 });
    expect(round.title).toContain('(Ban Thường vụ quyết định)');
    const ruling = { memberIds: [idAt(1)], words: 'Nghị quyết số 12/NQ-LĐLĐ' };
    await office.write((unit) => rule(unit, { id: decided, version: round.version, ruling }));
    await lock(office, decided);
    // What nobody voted on cannot be counted.
    for (const as of ['RECOUNT', 'ANEW'] as const)
      await expect(correct(decided, as)).rejects.toMatchObject({ code: 'ROUND_NO_CORRECTION' });
  });

  it('votes no more once the summit has ended, but on a tie that a recount brought up', async () => {
    const before = await tied();
    const wrong = await openedRound(office, held.summitId, roundInput([idAt(2), idAt(3)], { places: 1 }));
    await tallyTwice(office, wrong, sums([6, 5], { valid: 8 }));
    await lock(office, wrong);
    await close();
    await expect(revote(before)).rejects.toMatchObject({ code: 'SUMMIT_CLOSED' });
    // Whoever voted went home: the same papers would tell of a vote on a day on which it was not held.
    await expect(correct(wrong, 'ANEW')).rejects.toMatchObject({ code: 'ROUND_NO_CORRECTION' });
    const again = await correct(wrong, 'RECOUNT');
    await tallyTwice(office, again, sums([6, 6], { valid: 8 }));
    await lock(office, again);
    expect((await read(await revote(again))).round.candidates).toHaveLength(2);
  });

  it('opens the outcome again although the clock was set back', async () => {
    const wrong = await tied();
    await close();
    const again = await correct(wrong, 'RECOUNT');
    await tallyTwice(office, again, sums([6, 5], { valid: 8 }));
    await lock(office, again);
    const summit = present(await findSummit(office.database.reader, held.summitId));
    const rounds = (await readSummit(office.database.reader, held.summitId)).rounds.map(({ round }) => round);
    const early = rounds.map((round) => ({ ...round, lockedAt: round.lockedAt && '1999-01-01T00:00:00.000Z' }));
    expect(isOutcomeOpen(summit.closedAfter, early)).toBe(true);
    expect(isOutcomeOpen(summit.closedAfter, early.slice(0, 1))).toBe(false);
  });

  it('forgets its ballots once its set-up is another, and keeps them when only the title is', async () => {
    const id = await openedRound(office, held.summitId, roundInput([idAt(0), idAt(1)]));
    await leave(1);
    await save(id, { title: 'Vòng 1. Tên khác' });
    expect((await read(id)).round).toMatchObject({ present: 8, issued: 8 });
    expect((await read(id)).round.candidates[0]).toMatchObject({ ownVoting: 1 });
    await save(id, { places: 1 });
    expect((await read(id)).round).toMatchObject({ present: 0, issued: null, attendees: [] });
  });

  it('keeps what the chair decided only for those whom he saw tied', async () => {
    const chair = { tieRule: 'CHAIR' as const };
    const id = await openedRound(
      office,
      held.summitId,
      roundInput(held.memberIds.slice(0, 3), { places: 1, rule: chair }),
    );
    const decide = async (memberIds: string[]) => {
      const ruling = { memberIds, words: 'Chủ trì hội nghị' };
      const version = await versionOf(office, id);
      await office.write((unit) => rule(unit, { id, version, ruling }));
    };
    await expect(decide([idAt(0)])).rejects.toMatchObject({ code: 'ROUND_NO_RULING' });
    await tallyTwice(office, id, sums([6, 6, 5], { valid: 8 }));
    await expect(decide([idAt(2)])).rejects.toMatchObject({ code: 'ROUND_RULING_OUTSIDE' });
    await decide([idAt(0)]);
    expect((await read(id)).result?.rows[0]).toMatchObject({ outcome: 'PASSED', settledBy: 'CHAIR' });
    for (const entry of [1, 2] as const)
      await sayTally(office, { roundId: id, entry, tally: sums([6, 6, 6], { valid: 8 }) });
    const { round } = await read(id);
    const result = roundResult({ ...round, tally: sums([6, 6, 6], { valid: 8 }) });
    expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['TIED', 'TIED', 'TIED']);
    await expect(lock(office, id)).rejects.toMatchObject({ code: 'ROUND_INCOMPLETE' });
  });

  it('takes no ruling where votes decide', async () => {
    const id = await openedRound(office, held.summitId, roundInput([idAt(0), idAt(1)], { places: 1 }));
    await tallyTwice(office, id, sums([6, 6], { valid: 8 }));
    const version = await versionOf(office, id);
    const ruling = { memberIds: [idAt(0)], words: 'Chủ trì hội nghị' };
    await expect(office.write((unit) => rule(unit, { id, version, ruling }))).rejects.toMatchObject({
      code: 'ROUND_NO_RULING',
    });
  });

  it('gives out no more ballots than there are votes, and none to be held by who is away himself', async () => {
    const id = await office.write((unit) => addRound(unit, { summitId: held.summitId, round: roundInput([idAt(0)]) }));
    const give = async (issued: number) => {
      const version = await versionOf(office, id);
      await office.write((unit) => issueBallots(unit, { id, version, issued }));
    };
    for (const issued of [0, 9]) await expect(give(issued)).rejects.toMatchObject({ code: 'ROUND_ISSUE_REFUSED' });
    const { delegates } = await readSummit(office.database.reader, held.summitId);
    const proxies = (count: number) =>
      delegates.slice(0, count).map(({ id: delegateId }, index) => ({
        ...{ id: delegateId, presence: 'PROXY' as const, reason: '' },
        proxyName: delegates[(index + 1) % delegates.length]?.unitName ?? '',
      }));
    const attend = (count: number) =>
      office.write((unit) => saveAttendance(unit, { summitId: held.summitId, attendance: proxies(count) }));
    await attend(8);
    await expect(give(8)).rejects.toThrow('không ai có mặt để bỏ phiếu thay');
    await office.write((unit) =>
      saveAttendance(unit, {
        summitId: held.summitId,
        attendance: delegates.slice(2).map(({ id: delegateId }) => {
          return { id: delegateId, presence: 'PRESENT' as const, proxyName: '', reason: '' };
        }),
      }),
    );
    // The first is held by the second, who gave his own away.
    await expect(give(8)).rejects.toThrow(`mà ${delegates[1]?.unitName ?? ''} không có mặt`);
    expect((await findRound(office.database.reader, id))?.issued).toBeNull();
    await office.write((unit) =>
      saveAttendance(unit, {
        summitId: held.summitId,
        attendance: [
          { id: delegates[0]?.id ?? '', presence: 'PROXY', proxyName: delegates[2]?.unitName ?? '', reason: '' },
          { id: delegates[1]?.id ?? '', presence: 'PROXY', proxyName: 'Người không có tên trong sổ', reason: '' },
        ],
      }),
    );
    await give(8);
  });

  it('tells who came or left since its ballots were given out', async () => {
    const id = await openedRound(office, held.summitId, roundInput([idAt(0)]));
    const hall = async () => (await read(id)).checks.find((check) => check.id === 'HALL');
    expect(await hall()).toBeUndefined();
    await leave(2);
    expect(await hall()).toEqual({
      ...{ id: 'HALL', state: 'NOTE' },
      text: 'Điểm danh nay có mặt 6/8; lúc phát phiếu có mặt 8/8.',
    });
    await tallyTwice(office, id, sums([6], { valid: 8 }));
    await lock(office, id);
    expect((await readSummit(office.database.reader, held.summitId)).remarks.join()).toContain(
      'Điểm danh nay có mặt 6/8; lúc phát phiếu có mặt 8/8.',
    );
  });

  it('keeps a summit from its end while nobody could count again', async () => {
    await tied();
    await office.write(async (unit) => {
      const { version } = present(await findSummit(unit.tx, held.summitId));
      await saveSummit(unit, { id: held.summitId, version, summit: summitInput({ tellers: [] }) });
    });
    await expect(close()).rejects.toThrow('Ban Kiểm phiếu');
  });
});
