import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { batchInputSchema, nominationInputSchema } from '#core/nominations/nomination.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { listOpenLines } from '#db/nominations/openLines.ts';
import { switchRule } from '#service/eligibility/editRules.ts';
import { touchedLines } from '#service/eligibility/touchedLines.ts';
import { moveLines } from '#service/nominations/moveLines.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const TODAY = '2023-12-20';
const NAMES = ['Giàng A Páo', 'Lò Thị Hằng', 'Lò Văn Bình', 'Mùa A Tủa', 'Tẩn Sử Mẩy', 'Thào A Sình', 'Vàng A Sử'];

describeOnEachEngine('what a change of a rule is about', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const db = () => office.database.reader;
  const ruleOf = async (code: string) =>
    present((await listRules(db())).find((rule) => rule.code === code && rule.effectiveTo === null));
  const inputOf = ({ code, name, about, awardCodes, condition, severity, message, ...rest }: EligibilityRule) => {
    const { isEnabled, effectiveFrom, effectiveTo, basis, verified } = rest;
    const dated = { isEnabled, effectiveFrom, effectiveTo, basis, verified };
    return { code, name, about, awardCodes, condition, severity, message, ...dated };
  };
  async function proposed() {
    const batch = batchInputSchema.parse({ year: 2023, title: 'Đề nghị', unitName: 'LĐLĐ huyện Mường Tè' });
    const line = (name: string, awardCode: string) =>
      nominationInputSchema.parse({ subject: 'INDIVIDUAL', name, awardCode });
    const lines = [...NAMES.map((name) => line(name, 'CSTD_BT')), line('Người khác', 'GK')];
    const { lineIds } = await office.write((unit) => startBatch(unit, batch, lines));
    const [first = ''] = lineIds;
    await office.write((unit) =>
      moveLines(unit, { lines: [{ id: first, version: 1 }], to: 'WITHDRAWN', reason: 'Rút' }),
    );
  }

  it('is told with the number and the first names, and nothing is written', async () => {
    await proposed();
    const c05 = await ruleOf('C05');
    const before = await listOpenLines(db());
    const off = { ruleId: c05.id, change: { kind: 'SWITCH', isEnabled: false } as const };
    expect(await touchedLines(db(), off, TODAY)).toEqual({
      ...{
        count: NAMES.length - 1,
        checked: 0,
        names: ['Lò Văn Bình', 'Lò Thị Hằng', 'Tẩn Sử Mẩy', 'Thào A Sình', 'Vàng A Sử'],
      },
    });
    expect(await listOpenLines(db())).toEqual(before);
    expect(await ruleOf('C05')).toEqual(c05);
  });

  it('is every line the changed rule is asked about, before or after, and no other', async () => {
    await proposed();
    const c05 = await ruleOf('C05');
    const count = async (ruleId: string | null, changes: Partial<EligibilityRule>) => {
      const rule = inputOf({ ...c05, ...changes });
      return (await touchedLines(db(), { ruleId, change: { kind: 'SAVE', rule } }, TODAY)).count;
    };
    expect(await count(c05.id, {})).toBe(0);
    expect(await count(c05.id, { message: 'Câu khác.', basis: 'Văn bản khác' })).toBe(0);
    expect(await count(c05.id, { severity: 'BLOCK' })).toBe(6);
    expect(await count(c05.id, { awardCodes: ['CSTD_BT', 'GK'] })).toBe(1);
    expect(await count(null, { code: 'Q01', awardCodes: [] })).toBe(7);
    expect(await count(null, { code: 'Q01', awardCodes: [], effectiveFrom: '2030-01-01' })).toBe(0);
  });

  it('is told again when the office takes its own row back', async () => {
    await proposed();
    const c05 = await ruleOf('C05');
    await office.write((unit) => switchRule(unit, { id: c05.id, version: 1, isEnabled: false }));
    const own = present((await listRules(db())).find(({ code, origin }) => code === 'C05' && origin === 'OFFICE'));
    const remove = { ruleId: own.id, change: { kind: 'REMOVE' } as const };
    expect((await touchedLines(db(), remove, TODAY)).count).toBe(6);
    await expect(touchedLines(db(), { ...remove, ruleId: 'gone' }, TODAY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
