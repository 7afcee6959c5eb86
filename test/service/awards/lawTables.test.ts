import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { explainLine } from '#service/awards/explainLine.ts';
import { saveBaseSalary, saveRate } from '#service/catalogue/editCatalogue.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn } from './decisionFixture.ts';

describeOnEachEngine('law tables and decisions', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, stored, issue, lines } = decisionsIn(() => office);

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
});
