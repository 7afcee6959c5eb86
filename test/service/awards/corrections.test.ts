import { afterEach, beforeEach, expect, it } from 'vitest';
import { totalsInPeriod } from '#db/awards/decisionList.ts';
import { revokeDecision, startReplacement } from '#service/awards/correctDecision.ts';
import { removeLines } from '#service/awards/editLines.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { header, line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn, TODAY } from './decisionFixture.ts';

describeOnEachEngine('decisions replaced or withdrawn', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, stored, issue, lines } = decisionsIn(() => office);

  it('a replacement cannot be dated before what it replaces', async () => {
    const old = await draft();
    await issue(old);
    const replacement = await office.write((unit) => startReplacement(unit, { id: old, reason: 'Sai ngày' }));
    const earlier = header({ number: '1/QĐ-LĐLĐ', issuedOn: '2020-01-01' });
    await office.write((unit) => saveHeader(unit, { id: replacement, version: 1, header: earlier }));
    await expect(issue(replacement)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await stored(old)).decision.status).toBe('ISSUED');
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

  it('revokes a decision: it leaves the reports, not the history, and cannot be revoked twice', async () => {
    const id = await draft();
    await issue(id);
    const revocation = { revokedOn: '2024-01-10', documentNumber: '40/QĐ-LĐLĐ', reason: 'Khai sai thành tích' };
    // The day before it was issued, and the day after today.
    for (const revokedOn of ['2023-01-01', '2024-02-02']) {
      await expect(
        office.write((unit) => revokeDecision(unit, { id, revocation: { ...revocation, revokedOn } })),
      ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
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
});
