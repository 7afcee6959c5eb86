import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DelegateAttendance } from '#core/summits/delegate.ts';
import { nominationInputSchema } from '#core/nominations/nomination.ts';
import { proposalList, proposalTablePaper } from '#core/summits/proposalList.ts';
import { countPaper } from '#core/summits/countPaper.ts';
import { summitMinutes } from '#core/summits/summitMinutes.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { addDelegate, saveAttendance } from '#service/summits/editDelegates.ts';
import { addRound, issueBallots } from '#service/summits/editRounds.ts';
import { correctRound } from '#service/summits/followRound.ts';
import { rule } from '#service/summits/ruleRound.ts';
import { closeSummit, saveSummit } from '#service/summits/editSummit.ts';
import { saveTally } from '#service/summits/enterCounts.ts';
import { readCountSource, readMinutesSource, readProposalSource } from '#service/summits/exportSummit.ts';
import { readLineRemarks } from '#service/summits/nominatedFlags.ts';
import { readRound, readSummit } from '#service/summits/readSummit.ts';
import { nominateWinners, saveFlags, saveOutcomes, setNextLeads } from '#service/summits/settleOutcome.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  EIGHT,
  YEAR,
  issue,
  lock,
  openedRound,
  nominate,
  preparedSummit,
  roundInput,
  summitInput,
  sums,
  tallyTwice,
  versionOf,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('what comes of a summit', (makeTarget) => {
  let office: TestOffice;
  let held: PreparedSummit;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
  });
  afterEach(() => office.close());

  const read = () => readSummit(office.database.reader, held.summitId);
  const idAt = (index: number) => held.memberIds[index] ?? '';
  const said = (index: number, awardCode: string | null, basis = '') => ({ memberId: idAt(index), awardCode, basis });
  /** Proposes these for each member they name, with what stood there in sight. */
  const say = async (outcomes: ReturnType<typeof said>[]) => {
    for (const memberId of new Set(outcomes.map((outcome) => outcome.memberId)))
      await sayOf(
        memberId,
        outcomes.filter((outcome) => outcome.memberId === memberId),
      );
  };
  const sayOf = async (memberId: string, outcomes: { awardCode: string | null; basis: string }[]) => {
    const kept = (await read()).outcomes.filter((outcome) => outcome.memberId === memberId);
    const seen = kept.map(({ awardCode }) => awardCode);
    const said = outcomes.map(({ awardCode, basis }) => ({ awardCode, basis }));
    await office.write((unit) => saveOutcomes(unit, { summitId: held.summitId, memberId, seen, outcomes: said }));
  };
  const attend = async (index: number, changes: Partial<DelegateAttendance>) => {
    const { delegates } = await read();
    const came = { id: delegates[index]?.id ?? '', presence: 'PRESENT' as const, proxyName: '', reason: '' };
    await office.write((unit) =>
      saveAttendance(unit, { summitId: held.summitId, attendance: [{ ...came, ...changes }] }),
    );
  };

  it('counts a proxy in the room and a letter beside it, as the rule of the round lets them', async () => {
    await attend(0, { presence: 'PROXY', proxyName: 'Phó Chủ tịch' });
    await attend(1, { presence: 'WRITTEN', reason: 'Đi công tác' });
    expect((await read()).turnout).toEqual({ summoned: 8, present: 7, written: 1, absent: 0, expected: 0 });
    await expect(openedRound(office, held.summitId, roundInput([idAt(0)]))).rejects.toThrow(
      'Phát ra 8 phiếu, nhiều hơn số được bỏ phiếu (có mặt 7).',
    );
    const writing = roundInput([idAt(0)], { rule: { absentByWriting: true, base: 'PRESENT', num: 3, den: 4 } });
    const told = await openedRound(office, held.summitId, writing);
    await tallyTwice(office, told, sums([7], { valid: 8 }));
    await lock(office, told);
    const { result, round } = await readRound(office.database.reader, told);
    expect(result).toMatchObject({ base: 8, rows: [{ outcome: 'PASSED' }] });
    expect(round).toMatchObject({ present: 7, written: 1 });
  });

  it('may be decided by the standing committee, with its document and no ballot', async () => {
    const decided = roundInput([idAt(0), idAt(1)], { kind: 'DECISION', places: 1 });
    const id = await office.write((unit) => addRound(unit, { summitId: held.summitId, round: decided }));
    const decide = async (memberIds: string[]) => {
      const ruling = { memberIds, words: 'Thông báo số 12/TB-LĐLĐ ngày 30/11/2023' };
      const version = await versionOf(office, id);
      await office.write((unit) => rule(unit, { id, version, ruling }));
    };
    await expect(lock(office, id)).rejects.toThrow('Chưa ghi quyết định của Ban Thường vụ.');
    await expect(decide([idAt(5)])).rejects.toMatchObject({ code: 'ROUND_RULING_OUTSIDE' });
    await decide([idAt(0), idAt(1)]);
    await expect(lock(office, id)).rejects.toThrow('Quyết định nêu 2 đơn vị, nhiều hơn 1 suất.');
    const tally = sums([1, 0], { valid: 1 });
    await expect(
      office.write((unit) => saveTally(unit, { roundId: id, entry: 1, seen: null, tally })),
    ).rejects.toMatchObject({
      code: 'ROUND_COUNT_REFUSED',
    });
    await decide([idAt(1)]);
    await lock(office, id);
    expect((await read()).winners.map(({ memberId }) => memberId)).toEqual([idAt(1)]);
    // The tellers counted nothing; the minutes of the summit tell the decision, and of nobody that it lost.
    const source = await readCountSource(office.database.reader, held.summitId);
    expect(countPaper(source).rounds).toEqual([]);
    expect(summitMinutes(await readMinutesSource(office.database.reader, held.summitId)).rounds).toMatchObject([
      { rows: [{ name: EIGHT[1], result: 'Được chọn' }] },
    ]);
  });

  it('is said of every member: a flag and one above it, bằng khen, nothing; and stays once the summit is over', async () => {
    await say([said(0, 'CO_LDLD'), said(0, 'CO_TLD'), said(1, 'BK_LDLD'), said(2, null)]);
    await say([said(0, 'CO_LDLD'), said(0, 'CO_TLD', 'Biên bản suy tôn')]);
    await sayOf(idAt(1), []);
    const { outcomes } = await read();
    expect(outcomes.map(({ memberId, awardCode, basis }) => [memberId, awardCode, basis])).toEqual([
      [idAt(2), null, ''],
      [idAt(0), 'CO_LDLD', ''],
      [idAt(0), 'CO_TLD', 'Biên bản suy tôn'],
    ]);
    const other = await preparedSummit(office, ['Khác']);
    const outside = { memberId: other.memberIds[0] ?? '', awardCode: null, basis: '' };
    await expect(say([outside])).rejects.toMatchObject({ code: 'SUMMIT_MEMBER_OUTSIDE' });
    const round = await openedRound(office, held.summitId, roundInput([idAt(0)]));
    await tallyTwice(office, round, sums([8], { valid: 8 }));
    await lock(office, round);
    const { version } = (await read()).summit;
    await office.write((unit) => closeSummit(unit, { id: held.summitId, version }));
    await expect(sayOf(idAt(0), [])).rejects.toMatchObject({ code: 'SUMMIT_CLOSED' });
    expect((await read()).outcomes).toHaveLength(3);
  });

  it('is not written over what somebody else said of the same member, nor at all for the others', async () => {
    const one = (index: number, seen: string[], awardCode: string) =>
      office.write((unit) =>
        saveOutcomes(unit, {
          ...{ summitId: held.summitId, memberId: idAt(index), seen },
          outcomes: [{ awardCode, basis: '' }],
        }),
      );
    await one(0, [], 'CO_LDLD');
    await one(1, [], 'BK_LDLD');
    await expect(one(0, [], 'BK_LDLD')).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await one(0, ['CO_LDLD'], 'CO_TLD');
    expect((await read()).outcomes.map(({ memberId, awardCode }) => [memberId, awardCode])).toEqual([
      [idAt(1), 'BK_LDLD'],
      [idAt(0), 'CO_TLD'],
    ]);
    const [last] = await office.database.reader('audit_log').orderBy('seq', 'desc').select<{ detail: string }[]>();
    expect(JSON.parse(last?.detail ?? '')).toMatchObject({
      before: [{ awardCode: 'CO_LDLD' }],
      after: [{ awardCode: 'CO_TLD' }],
    });
  });

  it('may be changed after the end once a count is corrected, and only then', async () => {
    const wrong = await openedRound(office, held.summitId, roundInput([idAt(0)]));
    await tallyTwice(office, wrong, sums([8], { valid: 8 }));
    await lock(office, wrong);
    await say([said(0, 'CO_LDLD')]);
    const { version } = (await read()).summit;
    await office.write((unit) => closeSummit(unit, { id: held.summitId, version }));
    const again = await office.write((unit) => correctRound(unit, { id: wrong, as: 'RECOUNT', reason: 'Đếm nhầm' }));
    await issue(office, again, 8);
    await tallyTwice(office, again, sums([2], { valid: 8 }));
    await expect(sayOf(idAt(0), [])).rejects.toMatchObject({ code: 'SUMMIT_CLOSED' });
    await lock(office, again);
    await sayOf(idAt(0), []);
    expect(proposalList(await readProposalSource(office.database.reader, held.summitId)).rows).toEqual([]);
  });

  it('stands on a list: what was said, or else what was won, with the votes it rests on', async () => {
    const flags = await openedRound(office, held.summitId, roundInput(held.memberIds));
    await tallyTwice(office, flags, sums([8, 7, 6, 6, 6, 6, 6, 3], { valid: 8 }));
    await lock(office, flags);
    await say([said(0, 'CO_LDLD'), said(0, 'CO_TLD', 'Suy tôn dẫn đầu'), said(7, null)]);
    const list = proposalList(await readProposalSource(office.database.reader, held.summitId));
    const { title } = roundInput([]);
    expect(list.rows).toHaveLength(7);
    expect(list.rows.slice(0, 2)).toEqual([
      {
        ...{ ordinal: 1, name: EIGHT[0] },
        proposed: 'Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành\nCờ thi đua của Tổng Liên đoàn',
        basis: `${title}: 8/8 phiếu (100,00%)\nSuy tôn dẫn đầu`,
      },
      {
        ordinal: 2,
        name: EIGHT[1],
        proposed: 'Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành',
        basis: `${title}: 7/8 phiếu (87,50%)`,
      },
    ]);
    expect(list).toMatchObject({
      isDraft: true,
      without: `Không đề nghị: ${EIGHT[7] ?? ''}.`,
      closing: 'Danh sách có 07 đơn vị./.',
    });
    const table = proposalTablePaper(await readProposalSource(office.database.reader, held.summitId));
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(EIGHT.slice(0, 7));
  });

  it('enters a tờ trình without whom nothing is proposed for, or who stands in another one', async () => {
    const flags = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 3)));
    await tallyTwice(office, flags, sums([8, 7, 6], { valid: 8 }));
    await lock(office, flags);
    const batch = {
      ...{ year: YEAR, title: 'Đề nghị riêng', unitId: null, unitName: 'LĐLĐ', number: '', submittedOn: null },
      ...{ procedure: 'CHUNG' as const, addressee: '', bases: [], signer: null, note: '' },
    };
    const own = nominationInputSchema.parse({ subject: 'COLLECTIVE', name: EIGHT[0], awardCode: 'CO_LDLD' });
    await office.write((unit) => startBatch(unit, batch, [own]));
    await say([said(1, null)]);
    expect((await read()).toNominate).toEqual({
      fresh: 1,
      elsewhere: [{ name: EIGHT[0], award: 'Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành', batchTitle: batch.title }],
    });
    await expect(
      office.write((unit) => nominateWinners(unit, { summitId: held.summitId, seen: 2 })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const batchId = await nominate(office, held.summitId);
    const lines = await office.database.reader('nomination_line').where('batch_id', batchId).select('name');
    expect(lines).toEqual([{ name: EIGHT[2] }]);
  });

  it('tells the summit and the line where a count put right has left a tờ trình behind, and who is missing there', async () => {
    const locked = async (id: string, agreed: number[]) => {
      await tallyTwice(office, id, sums(agreed, { valid: 8 }));
      await lock(office, id);
    };
    const flags = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 3)));
    await locked(flags, [8, 7, 1]);
    expect((await read()).remarks).toEqual([]);
    const batchId = await nominate(office, held.summitId);
    expect((await read()).remarks).toEqual([]);
    const again = await office.write((unit) => correctRound(unit, { id: flags, as: 'RECOUNT', reason: 'Đọc nhầm' }));
    await locked(again, [1, 7, 8]);
    const lines = await office.database
      .reader('nomination_line')
      .where('batch_id', batchId)
      .orderBy('ordinal')
      .select('*');
    const left = `${EIGHT[0]} còn trong tờ trình “Đề nghị của Cụm`;
    const { remarks, summit } = await read();
    expect(remarks).toEqual([
      expect.stringMatching(new RegExp(`^${left}.*” nhưng hội nghị không đề nghị\\.$`, 'u')),
      `${EIGHT[2]} được bình bầu, suy tôn nhưng chưa có trong tờ trình nào.`,
    ]);
    const told = await Promise.all(lines.map(({ id }: { id: string }) => readLineRemarks(office.database.reader, id)));
    expect(told).toEqual([[`${remarks[0]} (${summit.title})`], []]);
    const { id } = lines[0] as { id: string };
    await office.write(async (unit) => {
      await unit.tx('nomination_line').where({ id }).update({ status: 'WITHDRAWN' });
      await unit.audit({ action: 'x', entity: 'nomination', entityId: id, summary: 'Rút', detail: {} });
    });
    expect((await read()).remarks).toEqual([remarks[1]]);
  });

  it('proposes in its tờ trình what its list says: what was won, what was recorded, and by whose decision', async () => {
    const flags = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 3)));
    await tallyTwice(office, flags, sums([8, 7, 2], { valid: 8 }));
    await lock(office, flags);
    const decided = roundInput([idAt(3)], { kind: 'DECISION', purpose: 'LEADER', title: 'Dẫn đầu', places: 1 });
    const decision = await office.write((unit) => addRound(unit, { summitId: held.summitId, round: decided }));
    const ruling = { memberIds: [idAt(3)], words: 'Thông báo số 12/TB-LĐLĐ' };
    const version = await versionOf(office, decision);
    await office.write((unit) => rule(unit, { id: decision, version, ruling }));
    await lock(office, decision);
    await say([said(0, 'BK_LDLD'), said(4, 'BK_LDLD', 'Đề xuất của khối')]);
    const batchId = await nominate(office, held.summitId);
    const lines = await office.database
      .reader('nomination_line')
      .where('batch_id', batchId)
      .orderBy('ordinal')
      .select<{ name: string; award_code: string; reason: string }[]>('name', 'award_code', 'reason');
    expect(lines.map((line) => [line.name, line.award_code, line.reason])).toEqual([
      [EIGHT[0], 'CO_LDLD', 'Được bình bầu tại hội nghị'],
      [EIGHT[0], 'BK_LDLD', 'Hội nghị đề nghị'],
      [EIGHT[1], 'CO_LDLD', 'Được bình bầu tại hội nghị'],
      [EIGHT[3], 'CO_TLD', 'Theo Thông báo số 12/TB-LĐLĐ'],
      [EIGHT[4], 'BK_LDLD', 'Đề xuất của khối'],
    ]);
    const [batch] = await office.database.reader('nomination_batch').where('id', batchId).select<{ bases: string }[]>();
    const { title } = (await read()).summit;
    expect(JSON.parse(batch?.bases ?? '')).toEqual([
      `Biên bản kiểm phiếu ${title} ngày 29/11/2023`,
      'Thông báo số 12/TB-LĐLĐ',
      `Biên bản ${title} ngày 29/11/2023`,
    ]);
    const { rows } = proposalList(await readProposalSource(office.database.reader, held.summitId));
    expect(rows.map(({ name, proposed }) => [name, proposed.split('\n').length])).toEqual([
      [EIGHT[0], 2],
      [EIGHT[1], 1],
      [EIGHT[3], 1],
      [EIGHT[4], 1],
    ]);
    // Nothing else being said, bằng khen rests on the summit.
    expect(rows[0]?.basis).toContain(title);
    expect(rows[2]?.basis).toBe('Thông báo số 12/TB-LĐLĐ');
  });

  it('proposes the same flag on screen, in its papers and in its tờ trình: the one chosen, which stays from its end', async () => {
    const { summitId } = held;
    const flags = await openedRound(office, summitId, roundInput(held.memberIds.slice(0, 2)));
    await tallyTwice(office, flags, sums([8, 7], { valid: 8 }));
    await lock(office, flags);
    const choose = async (FLAG: string) => {
      const { version } = (await read()).summit;
      await office.write((unit) => saveFlags(unit, { id: summitId, version, flags: { FLAG, LEADER: 'CO_TLD' } }));
    };
    await expect(choose('CSTD_TQ')).rejects.toMatchObject({ code: 'AWARD_NOT_FOR_SUBJECT' });
    await choose('BK_LDLD');
    await say([said(0, 'BK_LDLD', 'Đề xuất của khối')]);
    const list = proposalList(await readProposalSource(office.database.reader, summitId));
    expect(list.rows.map(({ proposed }) => proposed)).toEqual([
      ...['Bằng khen của LĐLĐ tỉnh, công đoàn ngành', 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành'],
    ]);
    const minutes = await readMinutesSource(office.database.reader, summitId);
    for (const { conclusions } of [countPaper(minutes), summitMinutes(minutes)])
      expect(conclusions[0]).toContain('Bằng khen của LĐLĐ tỉnh, công đoàn ngành năm 2023 cho 02 đơn vị');
    const batchId = await nominate(office, summitId);
    const codes = await office.database.reader('nomination_line').where('batch_id', batchId).pluck('award_code');
    expect(codes).toEqual(['BK_LDLD', 'BK_LDLD']);
    const { remarks, summit } = await read();
    expect(remarks).toEqual([]);
    await office.write((unit) => closeSummit(unit, { id: summitId, version: summit.version }));
    await expect(choose('CO_LDLD')).rejects.toMatchObject({ code: 'SUMMIT_CLOSED' });
  });

  it('is no award of people, and none that does not exist', async () => {
    await expect(say([said(0, 'CSTD_TQ')])).rejects.toMatchObject({ code: 'AWARD_NOT_FOR_SUBJECT' });
    await expect(say([said(0, 'GI_DO')])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await read()).outcomes).toEqual([]);
    await say([said(0, 'CO_LDLD')]);
    expect((await read()).remarks).toEqual([
      `${EIGHT[0] ?? ''} được ghi đề nghị tặng Cờ nhưng không đạt ở vòng bình bầu, suy tôn nào.`,
    ]);
  });

  it('makes nobody trưởng and phó of the same year', async () => {
    for (const purpose of ['NEXT_LEAD', 'NEXT_DEPUTY'] as const) {
      const elect = roundInput([idAt(0)], { kind: 'ELECT', purpose, maxChoices: 1, places: 1 });
      const round = await openedRound(office, held.summitId, elect);
      await tallyTwice(office, round, sums([8], { valid: 8, choice: true }));
      await lock(office, round);
    }
    expect((await read()).remarks.join(' ')).toContain(`${EIGHT[0] ?? ''} được bầu cả Trưởng và Phó năm 2024`);
    await expect(
      office.write((unit) => setNextLeads(unit, { summitId: held.summitId, seen: [] })),
    ).rejects.toMatchObject({
      code: 'SUMMIT_LEAD_IS_DEPUTY',
    });
  });

  it('changes nothing of a summit whose year is locked, while a tờ trình may still be made from it', async () => {
    const { summitId, yearId } = held;
    const [locked, open] = [
      await openedRound(office, summitId, roundInput([idAt(0)])),
      await openedRound(office, summitId, roundInput([idAt(1)])),
    ];
    await tallyTwice(office, locked, sums([8], { valid: 8 }));
    await lock(office, locked);
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    const { version } = (await read()).summit;
    const round = roundInput([idAt(2)]);
    const tally = sums([8], { valid: 8 });
    const seen = { id: open, version: await versionOf(office, open) };
    for (const write of [
      () => say([said(0, 'CO_LDLD')]),
      () => office.write((unit) => addRound(unit, { summitId, round })),
      () => office.write((unit) => issueBallots(unit, { ...seen, issued: 8 })),
      () => office.write((unit) => saveTally(unit, { roundId: open, entry: 1, seen: null, tally })),
      () => office.write((unit) => correctRound(unit, { id: locked, as: 'RECOUNT', reason: 'Sót phiếu' })),
      () => office.write((unit) => saveSummit(unit, { id: summitId, version, summit: summitInput() })),
      () => office.write((unit) => closeSummit(unit, { id: summitId, version })),
      () =>
        office.write((unit) =>
          addDelegate(unit, { summitId, delegate: { memberId: idAt(0), name: 'A', position: '', votes: 1 } }),
        ),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
    expect((await read()).outcomes).toEqual([]);
    await nominate(office, summitId);
    expect((await read()).toNominate.fresh).toBe(0);
  });
});
