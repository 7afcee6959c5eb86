import { afterEach, beforeEach, expect, it } from 'vitest';
import { findOffice, updateOffice } from '#db/office/officeStore.ts';
import { nextNumber } from '#service/awards/issueDecision.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn } from './decisionFixture.ts';

describeOnEachEngine('numbers of decisions', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, stored, issue } = decisionsIn(() => office);

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
});
