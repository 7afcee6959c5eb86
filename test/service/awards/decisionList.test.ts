import { afterEach, beforeEach, expect, it } from 'vitest';
import { listDecisions, totalDecisions } from '#db/awards/decisionList.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn } from './decisionFixture.ts';

describeOnEachEngine('the list of decisions', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, issue } = decisionsIn(() => office);

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
});
