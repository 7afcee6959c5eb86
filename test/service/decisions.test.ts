import { afterEach, beforeEach, expect, it } from 'vitest';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listDecisions, totalDecisions, totalsInPeriod } from '#db/awards/decisionList.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listAudit, verifyAuditChain } from '#db/office/auditStore.ts';
import { findOffice, updateOffice } from '#db/office/officeStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { revokeDecision, startReplacement } from '#service/awards/correctDecision.ts';
import { discardDraft } from '#service/awards/discardDraft.ts';
import { addLines, changeLine, removeLines } from '#service/awards/editLines.ts';
import { explainLine } from '#service/awards/explainLine.ts';
import { issueDecision, nextNumber } from '#service/awards/issueDecision.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { saveBaseSalary, saveRate } from '#service/catalogue/editCatalogue.ts';
import type { DecisionHeader, DecisionLineInput } from '#core/awards/decision.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../support/testOffice.ts';

const TODAY = '2024-02-01';

describeOnEachEngine('award decisions', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const draft = async (changes: Partial<DecisionHeader> = {}, lines: DecisionLineInput[] = [line()]) => {
    const id = await newDraft(office);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header(changes) }));
    if (lines.length > 0) await office.write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
    return id;
  };
  const stored = async (id: string) => {
    const found = await findDecision(office.database.reader, id);
    if (!found) throw new Error('decision is gone');
    return found;
  };
  const issue = async (id: string, today = TODAY) => {
    const { decision, totals } = await stored(id);
    await office.write((unit) =>
      issueDecision(unit, { id, contentVersion: decision.contentVersion, expected: totals }, today),
    );
  };
  const lines = (id: string) => listLines(office.database.reader, id, { offset: 0, limit: 100 });

  it('amounts follow the decision date, and follow it again when it moves', async () => {
    const id = await draft({ issuedOn: '2023-06-30' });
    expect((await stored(id)).totals.amount).toBe(1_200_000);
    await office.write((unit) => saveHeader(unit, { id, version: 2, header: header({ issuedOn: '2023-07-01' }) }));
    expect((await stored(id)).totals.amount).toBe(1_440_000);
    await office.write((unit) => saveHeader(unit, { id, version: 3, header: header({ issuedOn: null }) }));
    expect((await stored(id)).totals).toMatchObject({ amount: 0, unpriced: 1 });
  });

  it('adds up per recipient, never on the total', async () => {
    const each = line({ ownCoefficient: 15 });
    const id = await draft({ issuedOn: '2022-12-20' }, [each, { ...each, name: 'B' }, { ...each, name: 'C' }]);
    expect((await stored(id)).totals).toMatchObject({ collectives: 3, coefficient: 45, amount: 690_000 });
  });

  it('prints collectives before persons and keeps a reason together, in the order reasons first appear', async () => {
    const person = (name: string, reason: string) => line({ subject: 'INDIVIDUAL', name, reason });
    const id = await draft({}, [
      person('P1', 'x'),
      line({ name: 'T1', reason: 'b' }),
      person('P2', 'y'),
      line({ name: 'T2', reason: 'a' }),
      line({ name: 'T3', reason: 'b' }),
      person('P3', 'x'),
    ]);
    expect((await lines(id)).map(({ name, ordinal }) => [name, ordinal])).toEqual([
      ['T1', 1],
      ['T3', 2],
      ['T2', 3],
      ['P1', 4],
      ['P3', 5],
      ['P2', 6],
    ]);
  });

  it('refuses an award that does not exist or is not for this kind of subject, and writes nothing', async () => {
    const id = await draft();
    const add = (wrong: DecisionLineInput) =>
      office.write((unit) => addLines(unit, { id, lines: [line(), wrong], source: { kind: 'TYPED' } }));
    await expect(add(line({ awardCode: 'NOPE' }))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(add(line({ subject: 'INDIVIDUAL', awardCode: 'CO_LDLD' }))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await lines(id)).toHaveLength(1);
  });

  it('a second writer of the header is told, and overwrites nothing', async () => {
    const id = await draft();
    await office.write((unit) => saveHeader(unit, { id, version: 2, header: header({ fund: 'A' }) }));
    const late = office.write((unit) => saveHeader(unit, { id, version: 2, header: header({ fund: 'B' }) }));
    await expect(late).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await stored(id)).decision.fund).toBe('A');
  });

  it('two people may work on different lines, but not unseen on the same one', async () => {
    const id = await draft({}, [line(), line({ name: 'Đội nữ huyện Than Uyên' })]);
    const [first, second] = await lines(id);
    if (!first || !second) throw new Error('two lines expected');
    const change = (lineId: string, name: string) =>
      office.write((unit) => changeLine(unit, { id, lineId, version: 1, line: line({ name }) }));
    await change(first.id, 'X');
    await change(second.id, 'Y');
    await expect(change(first.id, 'Z')).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await lines(id)).map(({ name }) => name)).toEqual(['X', 'Y']);
  });

  it('says what is missing and issues nothing until it is there', async () => {
    const id = await draft({ number: '', signer: null });
    await expect(issue(id)).rejects.toMatchObject({
      code: 'DECISION_INCOMPLETE',
      message: expect.stringContaining('chưa có số quyết định; chưa chọn người ký') as string,
    });
    expect((await stored(id)).decision.status).toBe('DRAFT');
  });

  it('issues exactly what was seen', async () => {
    const id = await draft();
    const { decision, totals } = await stored(id);
    await office.write((unit) =>
      addLines(unit, { id, lines: [line({ name: 'Thêm sau' })], source: { kind: 'TYPED' } }),
    );
    const blind = office.write((unit) =>
      issueDecision(unit, { id, contentVersion: decision.contentVersion, expected: totals }, TODAY),
    );
    await expect(blind).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await issue(id);
    expect((await stored(id)).decision).toMatchObject({ status: 'ISSUED', number: '30/QĐ-LĐLĐ' });
  });

  it('notices one recipient put in the place of another, though counts and sum are the same', async () => {
    const id = await draft();
    const { decision, totals } = await stored(id);
    const [only] = await lines(id);
    await office.write((unit) =>
      changeLine(unit, { id, lineId: only?.id ?? '', version: 1, line: line({ name: 'Đội khác' }) }),
    );
    const seen = { id, contentVersion: decision.contentVersion };
    const blind = office.write((unit) => issueDecision(unit, { ...seen, expected: totals }, TODAY));
    await expect(blind).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(office.write((unit) => discardDraft(unit, seen))).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await lines(id)).map(({ name }) => name)).toEqual(['Đội khác']);
  });

  it('a changed numbering policy forgets no number, and leading zeros make no new one', async () => {
    await issue(await draft({ number: '05/QĐ-LĐLĐ', issuedOn: '2023-11-01' }));
    const found = await findOffice(office.database.reader);
    if (!found) throw new Error('no office');
    await office.write(async (unit) => {
      const settings = { ...found.settings, numbering: 'TERM' as const, termFrom: '2023-10-01', termTo: '2028-09-30' };
      await updateOffice(unit.tx, { ...found, settings }, unit.now);
      await unit.audit({ action: 'test', entity: 'office', entityId: 'office', summary: 'thử' });
    });
    expect(await nextNumber(office.database.reader, '2024-01-18')).toBe('06/QĐ-LĐLĐ');
    const again = await draft({ number: '5/QĐ-LĐLĐ', issuedOn: '2024-01-18' });
    await expect(issue(again)).rejects.toMatchObject({ code: 'DECISION_INCOMPLETE' });
  });

  it('a replacement cannot be dated before what it replaces', async () => {
    const old = await draft();
    await issue(old);
    const replacement = await office.write((unit) => startReplacement(unit, { id: old, reason: 'Sai ngày' }));
    const earlier = header({ number: '1/QĐ-LĐLĐ', issuedOn: '2020-01-01' });
    await office.write((unit) => saveHeader(unit, { id: replacement, version: 1, header: earlier }));
    await expect(issue(replacement)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await stored(old)).decision.status).toBe('ISSUED');
  });

  it('an undated draft stays in the year it was begun', async () => {
    const id = await newDraft(office);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header({ issuedOn: null }) }));
    expect((await stored(id)).year).toBe(2023);
  });

  it('certificates are numbered in the register one by one, from decision to decision', async () => {
    const first = await draft({ number: '1/QĐ' }, [line(), line({ name: 'B' }), line({ name: 'C' })]);
    const second = await draft({ number: '2/QĐ' });
    const nextYear = await draft({ number: '3/QĐ', issuedOn: '2024-01-05' });
    for (const id of [first, second, nextYear]) await issue(id);
    const numbers = [first, second, nextYear].map(async (id) => (await stored(id)).decision.registerFrom);
    expect(await Promise.all(numbers)).toEqual([1, 4, 1]);
  });

  it('a number is used once in its year, however it is spaced; the next year it is free', async () => {
    await issue(await draft({ number: '30/QĐ-LĐLĐ' }));
    const again = await draft({ number: '30 / qđ - ldld' });
    await expect(issue(again)).rejects.toMatchObject({ code: 'DECISION_INCOMPLETE' });
    const nextYear = await draft({ number: '30/QĐ-LĐLĐ', issuedOn: '2024-01-05' });
    await issue(nextYear);
    expect(await nextNumber(office.database.reader, '2023-12-31')).toBe('31/QĐ-LĐLĐ');
    expect(await nextNumber(office.database.reader, '2022-05-05')).toBe('01/QĐ-LĐLĐ');
  });

  it('numbers may run through a term instead of a year', async () => {
    const found = await findOffice(office.database.reader);
    if (!found) throw new Error('no office');
    await office.write(async (unit) => {
      const settings = { ...found.settings, numbering: 'TERM' as const, termFrom: '2023-10-01', termTo: '2028-09-30' };
      await updateOffice(unit.tx, { ...found, settings }, unit.now);
      await unit.audit({ action: 'test', entity: 'office', entityId: 'office', summary: 'thử' });
    });
    await issue(await draft({ number: '88/QĐ-LĐLĐ', issuedOn: '2023-12-08' }));
    expect(await nextNumber(office.database.reader, '2024-01-18')).toBe('89/QĐ-LĐLĐ');
    const sameTerm = await draft({ number: '88/QĐ-LĐLĐ', issuedOn: '2024-01-18' });
    await expect(issue(sameTerm)).rejects.toMatchObject({ code: 'DECISION_INCOMPLETE' });

    const before = await draft({ number: '88/QĐ-LĐLĐ', issuedOn: '2023-09-30' });
    expect(await nextNumber(office.database.reader, '2023-09-30')).toBe('01/QĐ-LĐLĐ');
    await issue(before);
    const after = await draft({ number: '88/QĐ-LĐLĐ', issuedOn: '2028-10-01' });
    expect(await nextNumber(office.database.reader, '2028-10-01')).toBe('01/QĐ-LĐLĐ');
    await issue(after);
    expect(await nextNumber(office.database.reader, '2024-01-18')).toBe('89/QĐ-LĐLĐ');
  });

  it('later changes of the law tables move drafts but never what was issued', async () => {
    const issued = await draft({ number: '1/QĐ' });
    await issue(issued);
    const open = await draft({ number: '2/QĐ' });
    const { rates, baseSalaries } = await readMoneyCatalogue(office.database.reader);
    const rate = rates.find(({ awardCode, subject }) => awardCode === 'BK_LDLD' && subject === 'COLLECTIVE');
    const salary = baseSalaries.find(({ amount }) => amount === 1_800_000);
    if (!rate || !salary) throw new Error('sample catalogue expected');
    const { id: rateId, version, ...rateInput } = rate;
    await office.write((unit) => saveRate(unit, { id: rateId, version }, { ...rateInput, coefficient: 100 }));
    await office.write((unit) =>
      saveBaseSalary(
        unit,
        { id: null, version: 1 },
        {
          amount: 2_000_000,
          basis: 'Sửa thử',
          verified: true,
          effectiveFrom: salary.effectiveFrom,
          effectiveTo: salary.effectiveTo,
        },
      ),
    );
    expect((await stored(open)).totals.amount).toBe(2_000_000);
    expect((await stored(issued)).totals.amount).toBe(1_440_000);
    const [frozen] = await lines(issued);
    if (!frozen) throw new Error('a line expected');
    expect(await explainLine(office.database.reader, { id: issued, lineId: frozen.id })).toMatchObject({
      working: { kind: 'ISSUED', amount: 1_440_000, rateBasis: 'Bảng hệ số của cơ quan' },
      amountByTodaysTables: 2_000_000,
    });
  });

  it('refuses coefficients that overlap in time', async () => {
    const overlapping = office.write((unit) =>
      saveRate(
        unit,
        { id: null, version: 1 },
        {
          awardCode: 'BK_LDLD',
          subject: 'COLLECTIVE',
          coefficient: 90,
          isCeiling: false,
          basis: 'Thử',
          verified: false,
          effectiveFrom: '2024-01-01',
          effectiveTo: null,
        },
      ),
    );
    await expect(overlapping).rejects.toMatchObject({ code: 'CATALOGUE_PERIODS_OVERLAP' });
  });

  it('replaces a decision: the old one counts until the new one is issued, both stay to be seen', async () => {
    const old = await draft({ number: '30/QĐ-LĐLĐ' }, [line(), line({ name: 'Nhầm' })]);
    await issue(old);
    const replacement = await office.write((unit) => startReplacement(unit, { id: old, reason: 'Ghi nhầm một đội' }));
    expect((await stored(old)).decision.status).toBe('ISSUED');
    expect((await stored(replacement)).decision).toMatchObject({
      status: 'DRAFT',
      number: '',
      supersedes: { id: old },
    });
    await expect(office.write((unit) => startReplacement(unit, { id: old, reason: 'lần nữa' }))).rejects.toMatchObject({
      code: 'DECISION_HAS_REPLACEMENT_DRAFT',
    });

    const wrong = (await lines(replacement)).find(({ name }) => name === 'Nhầm');
    await office.write((unit) => removeLines(unit, { id: replacement, lineIds: [wrong?.id ?? ''] }));
    await office.write((unit) =>
      saveHeader(unit, { id: replacement, version: 1, header: header({ number: '31/QĐ-LĐLĐ' }) }),
    );
    await issue(replacement);

    expect((await stored(old)).decision).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id: replacement, number: '31/QĐ-LĐLĐ' },
    });
    expect(await lines(old)).toHaveLength(2);
    expect(await totalsInPeriod(office.database.reader, '2023-12-01', '2023-12-31')).toMatchObject({
      decisions: 1,
      amount: 1_440_000,
    });
  });

  it('says where a replacement pays another sum than what it replaces, once it has a date', async () => {
    const old = await draft({ number: '30/QĐ-LĐLĐ', issuedOn: '2023-06-30' });
    await issue(old);
    const id = await office.write((unit) => startReplacement(unit, { id: old, reason: 'Sai ngày' }));
    const said = async () => {
      const { checklist } = await readDecision(office.database.reader, id, TODAY);
      return checklist.filter((item) => item.id === 'replacedAmount').map(({ state, text }) => [state, text]);
    };
    expect(await said()).toEqual([]);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header({ issuedOn: '2023-07-01' }) }));
    const words = 'Tổng tiền khác quyết định bị thay thế: 1.200.000 → 1.440.000\u00a0đ';
    expect(await said()).toEqual([['REVIEW', words]]);
    await office.write((unit) => saveHeader(unit, { id, version: 2, header: header({ issuedOn: '2023-06-30' }) }));
    expect(await said()).toEqual([]);
  });

  it('says before issuing that some lines have a reason and others none', async () => {
    const isSaid = async (...reasons: string[]) => {
      const id = await draft(
        {},
        reasons.map((reason, index) => line({ name: `Đội ${index}`, reason })),
      );
      const { checklist } = await readDecision(office.database.reader, id, TODAY);
      return checklist.some((item) => item.id === 'reasons' && item.state === 'REVIEW');
    };
    expect(await isSaid('Có thành tích', '')).toBe(true);
    expect(await isSaid('Có thành tích', 'Đạt giải')).toBe(false);
    expect(await isSaid('', '')).toBe(false);
  });

  it('revokes a decision: it leaves the reports, not the history, and cannot be revoked twice', async () => {
    const id = await draft();
    await issue(id);
    const revocation = { revokedOn: '2024-01-10', documentNumber: '40/QĐ-LĐLĐ', reason: 'Khai sai thành tích' };
    await expect(
      office.write((unit) => revokeDecision(unit, { id, revocation: { ...revocation, revokedOn: '2023-01-01' } })),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await office.write((unit) => revokeDecision(unit, { id, revocation }));
    expect((await stored(id)).decision).toMatchObject({ status: 'REVOKED', revocation });
    expect((await totalsInPeriod(office.database.reader, '2023-12-01', '2023-12-31')).amount).toBe(0);
    await expect(office.write((unit) => revokeDecision(unit, { id, revocation }))).rejects.toMatchObject({
      code: 'DECISION_NOT_IN_FORCE',
    });
    await expect(office.write((unit) => startReplacement(unit, { id, reason: 'x' }))).rejects.toMatchObject({
      code: 'DECISION_NOT_IN_FORCE',
    });
  });

  it('finds decisions without dấu by number, summary and recipient; % and _ stand for nothing', async () => {
    const id = await draft({ number: '34/QĐ-LĐLĐ', summary: 'Về việc tặng Bằng khen đợt 100% đạt' }, [
      line({ name: 'Đặng Thị Thúy' }),
    ]);
    await draft({ number: '35/QĐ-LĐLĐ' }, [line({ name: 'Người khác' })]);
    const found = async (search: string) =>
      (await listDecisions(office.database.reader, { year: null, status: null, search }, { offset: 0, limit: 10 })).map(
        (row) => row.id,
      );
    for (const search of ['dang thi thuy', 'ĐẶNG', '34/qd', '34 / QĐ'.replaceAll(' ', ''), 'tang bang khen', '100%']) {
      expect(await found(search), search).toEqual([id]);
    }
    for (const sign of ['%', '_', '%%%', '"']) expect(await found(sign), sign).toEqual([]);
    expect(await found("'; DROP TABLE decision; --")).toEqual([]);
  });

  it('totals of the list count what is in force', async () => {
    await issue(await draft({ number: '1/QĐ' }));
    await draft({ number: '2/QĐ' });
    const filter = { year: 2023, status: null, search: '' };
    expect(await totalDecisions(office.database.reader, filter)).toMatchObject({
      decisions: 2,
      inForce: { decisions: 1, collectives: 1, amount: 1_440_000 },
    });
  });

  it('every step stands in the history, and the chain holds', async () => {
    const id = await draft();
    await issue(id);
    const history = await listAudit(office.database.reader, { entity: 'decision', entityId: id, limit: 10 });
    expect(history.map(({ action }) => action)).toEqual([
      'awards.issue',
      'awards.addLines',
      'awards.saveHeader',
      'awards.startDraft',
    ]);
    expect(await verifyAuditChain(office.database.reader)).toMatchObject({ intact: true });
  });

  it('the checklist shows an unverified coefficient as worth a look, not as missing', async () => {
    const id = await draft();
    const { checklist } = await readDecision(office.database.reader, id, TODAY);
    expect(checklist.filter(({ state }) => state === 'MISSING')).toEqual([]);
    expect(checklist.find(({ id: item }) => item === 'unverified')).toMatchObject({
      state: 'REVIEW',
      text: '1 dòng dùng hệ số chưa đối chiếu',
    });
  });
});
