import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { rolesInYear } from '#db/clusters/roleStore.ts';
import { removeMember } from '#service/clusters/editMembers.ts';
import { removeYear } from '#service/clusters/openYear.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { addRound, saveRound } from '#service/summits/editRounds.ts';
import { addRevote, correctRound } from '#service/summits/followRound.ts';
import { rule } from '#service/summits/ruleRound.ts';
import { closeSummit, removeSummit, saveSummit } from '#service/summits/editSummit.ts';
import { saveAttendance } from '#service/summits/editDelegates.ts';
import { clearEntry, enterBallots, replaceBallot, takeBackBallot } from '#service/summits/enterCounts.ts';
import { readHall, readRound, readSummit } from '#service/summits/readSummit.ts';
import { nominateWinners, setNextLeads } from '#service/summits/settleOutcome.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import {
  countTwice,
  EIGHT,
  issue,
  lock,
  openedRound,
  nominate,
  preparedSummit,
  roundInput,
  sayTally,
  summitInput,
  sums,
  tallyTwice,
  typed,
  versionOf,
  YEAR,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('a summit', (makeTarget) => {
  let office: TestOffice;
  let held: PreparedSummit;
  const read = () => readSummit(office.database.reader, held.summitId);
  const idOf = (name: string) => held.memberIds[EIGHT.indexOf(name)] ?? '';

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
  });
  afterEach(() => office.close());

  it('summons every member of the year with one vote, and counts who is there', async () => {
    const { delegates, turnout } = await read();
    expect(delegates.map(({ unitName, votes }) => [unitName, votes])).toEqual(EIGHT.map((name) => [name, 1]));
    expect(turnout).toEqual({ summoned: 8, present: 8, written: 0, absent: 0, expected: 0 });
    const id = delegates[0]?.id ?? '';
    const said = { id, presence: 'WRITTEN' as const, proxyName: '', reason: 'Đi công tác' };
    await office.write((unit) => saveAttendance(unit, { summitId: held.summitId, attendance: [said] }));
    expect((await read()).turnout).toMatchObject({ present: 7, written: 1 });
  });

  it('votes eight flags, acclaims a leader and elects who leads next year', async () => {
    const { summitId, clusterId, memberIds } = held;
    const flags = await openedRound(office, summitId, roundInput(memberIds, { places: 8 }));
    await countTwice(office, flags, ['1*', '1*', '1*', '1*', '1*', '1111 1121', '1*', '1*']);
    await lock(office, flags);
    const leader = { kind: 'ACCLAIM' as const, purpose: 'LEADER' as const, maxChoices: 1, places: 1 };
    const acclaim = await openedRound(office, summitId, roundInput(memberIds, { ...leader, title: 'Vòng 2. Suy tôn' }));
    await countTwice(office, acclaim, ['1', '1', '1', '1', '1', '2', '1', '3']);
    await lock(office, acclaim);
    const elect = { kind: 'ELECT' as const, purpose: 'NEXT_LEAD' as const, maxChoices: 1, places: 1 };
    const next = [idOf('LĐLĐ thị xã Thuận Thành'), idOf('LĐLĐ thị xã Quế Võ')];
    const lead = await openedRound(office, summitId, roundInput(next, { ...elect, title: 'Vòng 3. Trưởng cụm 2024' }));
    await tallyTwice(office, lead, sums([7, 1], { valid: 8, choice: true }));
    await lock(office, lead);

    const { winners, remarks } = await read();
    const won = (purpose: string) => winners.filter((one) => one.purpose === purpose).map(({ name }) => name);
    expect(won('FLAG').sort()).toEqual([...EIGHT].sort());
    expect(won('LEADER')).toEqual(['LĐLĐ thành phố Từ Sơn']);
    expect(won('NEXT_LEAD')).toEqual(['LĐLĐ thị xã Thuận Thành']);
    expect(remarks).toEqual([]);

    await office.write((unit) => setNextLeads(unit, { summitId, seen: [] }));
    expect(await rolesInYear(office.database.reader, YEAR + 1, clusterId)).toMatchObject([
      { memberId: idOf('LĐLĐ thị xã Thuận Thành'), role: 'LEAD', basis: `${summitInput().title} ngày 29/11/2023` },
    ]);
    expect(await rolesInYear(office.database.reader, YEAR, clusterId)).toEqual([]);

    const batchId = await nominate(office, summitId);
    await expect(office.write((unit) => nominateWinners(unit, { summitId, seen: 9 }))).rejects.toMatchObject({
      code: 'SUMMIT_ALL_NOMINATED',
    });
    const lines: { name: string; award_code: string }[] = await office.database
      .reader('nomination_line')
      .where('batch_id', batchId)
      .select('name', 'award_code');
    expect(lines).toHaveLength(9);
    expect(lines.filter(({ name }) => name === 'LĐLĐ thành phố Từ Sơn').map(({ award_code }) => award_code)).toEqual(
      expect.arrayContaining(['CO_LDLD', 'CO_TLD']),
    );
    const { version } = (await read()).summit;
    await office.write((unit) => closeSummit(unit, { id: summitId, version }));
    expect((await read()).summit.closedAt).not.toBeNull();
  });

  it('keeps the deputies it did not vote on', async () => {
    const { summitId, clusterId, memberIds } = held;
    const deputy = { memberId: memberIds[4] ?? '', role: 'DEPUTY' as const, basis: '' };
    const oldLead = { memberId: memberIds[0] ?? '', role: 'LEAD' as const, basis: '' };
    await office.write((unit) => setRoles(unit, { clusterId, year: YEAR + 1, seen: [], roles: [oldLead, deputy] }));
    const elect = { kind: 'HANDS' as const, purpose: 'NEXT_LEAD' as const, places: 1 };
    const round = await openedRound(office, summitId, roundInput([memberIds[1] ?? ''], elect));
    await sayTally(office, { roundId: round, entry: 1, tally: sums([8], { valid: 8 }) });
    await lock(office, round);
    const set = (seen: readonly ClusterRoleInput[]) => office.write((unit) => setNextLeads(unit, { summitId, seen }));
    await expect(set([deputy])).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await readSummit(office.database.reader, summitId)).remarks).toEqual([
      `Trưởng năm 2024 đang ghi là ${EIGHT[0] ?? ''}; hội nghị bầu ${EIGHT[1] ?? ''}.`,
    ]);
    await set([oldLead, deputy]);
    expect((await readSummit(office.database.reader, summitId)).remarks).toEqual([]);
    const roles = await rolesInYear(office.database.reader, YEAR + 1, clusterId);
    expect(roles.map(({ memberId, role }) => [memberId, role])).toEqual([
      [memberIds[1], 'LEAD'],
      [memberIds[4], 'DEPUTY'],
    ]);
  });

  it('settles a tie at the last place in a second round', async () => {
    const [one = '', other = '', third = ''] = held.memberIds;
    const first = await openedRound(
      office,
      held.summitId,
      roundInput([one, other, third], { kind: 'CHOOSE', maxChoices: 2, places: 2 }),
    );
    await countTwice(office, first, ['12', '12', '12', '13', '13', '13', '23', '23']);
    await expect(office.write((unit) => addRevote(unit, { id: first }))).rejects.toMatchObject({
      code: 'ROUND_NO_TIE',
    });
    await lock(office, first);
    const { result } = await readRound(office.database.reader, first);
    expect(result?.rows.map(({ agree, outcome }) => [agree, outcome])).toEqual([
      [6, 'PASSED'],
      [5, 'TIED'],
      [5, 'TIED'],
    ]);
    const second = await office.write((unit) => addRevote(unit, { id: first }));
    await expect(office.write((unit) => addRevote(unit, { id: first }))).rejects.toMatchObject({
      code: 'ROUND_FOLLOWED',
    });
    const { round } = await readRound(office.database.reader, second);
    expect(round).toMatchObject({ previousId: first, places: 1, maxChoices: 1 });
    expect(round.candidates.map(({ memberId }) => memberId)).toEqual([other, third]);
    await issue(office, second, 8);
    await countTwice(office, second, ['2', '2', '2', '2', '2', '1', '1', '1']);
    await lock(office, second);
    expect((await read()).winners.map(({ memberId }) => memberId)).toEqual([one, third]);
  });

  it('lets the chair decide where the rule says so, and waits for it', async () => {
    const [one = '', other = ''] = held.memberIds;
    const rules = { rule: { tieRule: 'CHAIR' as const }, places: 1 };
    const id = await openedRound(office, held.summitId, roundInput([one, other], rules));
    await countTwice(office, id, ['1*', '1*', '1*', '1*', '1*', '1*', '1*', '2*']);
    await expect(lock(office, id)).rejects.toMatchObject({ code: 'ROUND_INCOMPLETE' });
    const ruling = { memberIds: [other], words: 'Chủ trì hội nghị' };
    const version = await versionOf(office, id);
    await office.write((unit) => rule(unit, { id, version, ruling }));
    await lock(office, id);
    expect((await read()).winners.map(({ memberId }) => memberId)).toEqual([other]);
  });

  it('locks nothing that does not balance, and says why with its figures', async () => {
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2)));
    await expect(lock(office, id)).rejects.toMatchObject({ code: 'ROUND_INCOMPLETE' });
    const wrong = sums([8, 7], { valid: 8 });
    await tallyTwice(office, id, { ...wrong, collected: 7 });
    await expect(lock(office, id)).rejects.toThrow('Hợp lệ 8 + không hợp lệ 0 = 8, khác 7 phiếu thu về.');
    await sayTally(office, { roundId: id, entry: 2, tally: wrong });
    await sayTally(office, { roundId: id, entry: 1, tally: sums([8, 6], { valid: 8 }) });
    await expect(lock(office, id)).rejects.toThrow('Hai lần nhập khác nhau ở 2 chỗ.');
    expect((await readRound(office.database.reader, id)).differences).toEqual([
      { what: `${EIGHT[1] ?? ''}: đồng ý`, first: '6', second: '7' },
      { what: `${EIGHT[1] ?? ''}: không đồng ý`, first: '2', second: '1' },
    ]);
    await sayTally(office, { roundId: id, entry: 1, tally: wrong });
    await lock(office, id);
  });

  it('takes ballots one by one, in their place only, and gives the last one back', async () => {
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2)));
    const ballots = await typed(office, id, ['11', '12', '0']);
    const enter = (from: number, pile = ballots) =>
      office.write((unit) => enterBallots(unit, { roundId: id, entry: 1, from, ballots: pile }));
    await enter(1);
    await expect(enter(1)).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await expect(enter(4, [{ marks: '10', invalid: null }])).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await office.write((unit) => takeBackBallot(unit, { roundId: id, entry: 1, ordinal: 3 }));
    const ballot = { marks: '', invalid: 'NOT_ISSUED' as const };
    await office.write((unit) => replaceBallot(unit, { roundId: id, entry: 1, ordinal: 2, ballot }));
    const { entries } = await readRound(office.database.reader, id);
    expect(entries).toMatchObject([{ mode: 'BALLOTS', ballots: [{ marks: '11' }, { invalid: 'NOT_ISSUED' }] }]);
    const round = roundInput(held.memberIds);
    const version = await versionOf(office, id);
    await expect(office.write((unit) => saveRound(unit, { id, version, round }))).rejects.toMatchObject({
      code: 'ROUND_STARTED',
    });
    await office.write((unit) => clearEntry(unit, { roundId: id, entry: 1, seen: { ballots: 2 } }));
    await office.write((unit) => saveRound(unit, { id, version, round }));
  });

  it('tells the hall what was locked without counting the ballots again at every look', async () => {
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2)), 2);
    await countTwice(office, id, ['11', '12']);
    await lock(office, id);
    const asked: string[] = [];
    const listen = ({ sql }: { sql: string }) => asked.push(sql);
    office.database.reader.on('query', listen);
    const { rounds } = await readHall(office.database.reader, held.summitId);
    office.database.reader.off('query', listen);
    expect(rounds).toMatchObject([{ shown: { tally: { collected: 2 }, result: { base: 2 } } }]);
    expect(asked.join()).not.toMatch(/summit_ballot|summit_entry/u);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('hides a count from the hall until it is locked', async () => {
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds));
    await countTwice(
      office,
      id,
      Array.from({ length: 8 }, () => '1*'),
    );
    const hall = () => readHall(office.database.reader, held.summitId);
    expect((await hall()).rounds).toEqual([
      { id, title: roundInput([]).title, kind: 'APPROVE', isOpened: true, shown: null },
    ]);
    expect((await read()).rounds[0]).toMatchObject({ result: null, tally: null });
    await lock(office, id);
    expect((await hall()).rounds[0]?.shown?.tally?.valid).toBe(8);
  });

  it('never unlocks: a mistake is corrected by a round that takes its place', async () => {
    const id = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 1)));
    await countTwice(
      office,
      id,
      Array.from({ length: 8 }, () => '1'),
    );
    const sha256 = await lock(office, id);
    const entry = { roundId: id, entry: 1 as const, seen: { ballots: 8 } };
    await expect(office.write((unit) => clearEntry(unit, entry))).rejects.toMatchObject({ code: 'ROUND_LOCKED' });
    const again = await office.write((unit) => correctRound(unit, { id, as: 'RECOUNT', reason: 'Sót 01 phiếu' }));
    expect((await read()).winners).toHaveLength(1);
    await issue(office, again, 8);
    await countTwice(
      office,
      again,
      Array.from({ length: 8 }, () => '2'),
    );
    expect((await read()).winners).toHaveLength(1);
    await lock(office, again);
    expect((await read()).winners).toEqual([]);
    expect(await verifyRounds(office.database.reader, held.summitId)).toMatchObject({
      isHistoryIntact: true,
      rounds: [{ roundId: id, sha256, isContentIntact: true, isInHistory: true }, { isContentIntact: true }],
    });
  });

  it('corrects a round that was voted on again, and the vote after it makes way', async () => {
    const [one = '', other = '', third = ''] = held.memberIds;
    const choosing = { kind: 'CHOOSE' as const, maxChoices: 2, places: 2 };
    const wrong = await openedRound(office, held.summitId, roundInput([one, other, third], choosing));
    await countTwice(office, wrong, ['12', '12', '12', '13', '13', '13', '23', '23']);
    await lock(office, wrong);
    const revote = await office.write((unit) => addRevote(unit, { id: wrong }));
    await issue(office, revote, 8);
    await countTwice(
      office,
      revote,
      Array.from({ length: 8 }, () => '2'),
    );
    await lock(office, revote);
    const winners = async () => (await read()).winners.map(({ memberId }) => memberId);
    expect(await winners()).toEqual([one, third]);
    const right = await office.write((unit) =>
      correctRound(unit, { id: wrong, as: 'RECOUNT', reason: 'Đọc nhầm một phiếu' }),
    );
    await expect(
      office.write((unit) => correctRound(unit, { id: wrong, as: 'RECOUNT', reason: 'Lần nữa' })),
    ).rejects.toMatchObject({
      code: 'ROUND_FOLLOWED',
    });
    await issue(office, right, 8);
    await countTwice(office, right, ['12', '12', '12', '12', '13', '13', '23', '23']);
    await lock(office, right);
    expect(await winners()).toEqual([one, other]);
  });

  it('keeps what others stand on', async () => {
    const { summitId, yearId, memberIds, clusterId } = held;
    const member = { id: memberIds[0] ?? '', version: 1 };
    await expect(office.write((unit) => removeMember(unit, member))).rejects.toMatchObject({
      code: 'CLUSTER_MEMBER_IN_USE',
    });
    await expect(office.write((unit) => removeYear(unit, { yearId, version: 1 }))).rejects.toMatchObject({
      code: 'YEAR_IN_USE',
    });
    const other = await preparedSummit(office);
    const round = roundInput(other.memberIds);
    await expect(office.write((unit) => addRound(unit, { summitId, round }))).rejects.toMatchObject({
      code: 'SUMMIT_MEMBER_OUTSIDE',
    });
    await office.write((unit) => addRound(unit, { summitId, round: roundInput(memberIds) }));
    const { version } = (await read()).summit;
    const seen = { id: summitId, version };
    await expect(office.write((unit) => removeSummit(unit, seen))).rejects.toMatchObject({ code: 'SUMMIT_IN_USE' });
    await expect(office.write((unit) => closeSummit(unit, seen))).rejects.toMatchObject({ code: 'SUMMIT_INCOMPLETE' });
    await expect(office.write((unit) => setNextLeads(unit, { summitId, seen: [] }))).rejects.toMatchObject({
      code: 'SUMMIT_NONE_WON',
    });
    const stale = { id: summitId, version: version + 1, summit: summitInput() };
    await expect(office.write((unit) => saveSummit(unit, stale))).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(clusterId).not.toBe(other.clusterId);
  });
});
