import { afterEach, beforeEach, expect, it } from 'vitest';
import { listAudit, verifyAuditChain } from '#db/office/auditStore.ts';
import { discardDraft } from '#service/awards/discardDraft.ts';
import { addLines, changeLine } from '#service/awards/editLines.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { readDecision } from '#service/awards/readDecision.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn, TODAY } from './decisionFixture.ts';

describeOnEachEngine('issuing a decision', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, stored, issue, lines } = decisionsIn(() => office);

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

  it('the checklist shows an unverified coefficient as worth a look, not as missing', async () => {
    const id = await draft();
    const { checklist } = await readDecision(office.database.reader, id, TODAY);
    expect(checklist.filter(({ state }) => state === 'MISSING')).toEqual([]);
    expect(checklist.find(({ id: item }) => item === 'unverified')).toMatchObject({
      state: 'REVIEW',
      text: '1 dòng dùng hệ số chưa đối chiếu',
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
    expect(history.map(({ summary }) => summary)).toEqual([
      'Ban hành quyết định 30/QĐ-LĐLĐ',
      expect.stringMatching(/^Thêm .+ ở bản nháp 30\/QĐ-LĐLĐ$/u),
      'Sửa số, ký hiệu, ngày ban hành, trích yếu, nguồn chi, căn cứ ở bản nháp “Khen thưởng thử”',
      'Tạo bản nháp “Khen thưởng thử”',
    ]);
    expect(await verifyAuditChain(office.database.reader)).toMatchObject({ intact: true });
  });
});
