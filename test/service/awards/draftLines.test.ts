import { afterEach, beforeEach, expect, it } from 'vitest';
import { addLines, changeLine } from '#service/awards/editLines.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { decisionsIn } from './decisionFixture.ts';

describeOnEachEngine('lines of a draft decision', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const { draft, stored, lines } = decisionsIn(() => office);

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

  it('an undated draft stays in the year it was begun', async () => {
    const id = await newDraft(office);
    await office.write((unit) => saveHeader(unit, { id, version: 1, header: header({ issuedOn: null }) }));
    expect((await stored(id)).year).toBe(2023);
  });
});
