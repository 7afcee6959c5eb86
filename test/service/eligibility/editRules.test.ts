import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { checkNominee } from './checkNominee.ts';
import { removeRule, saveRule, switchRule } from '#service/eligibility/editRules.ts';
import { tryRule } from '#service/eligibility/tryRule.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson, nominee, codeOf } from './eligibleOffice.ts';

describeOnEachEngine('rules of the office', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('lets an office change, switch off and return a shipped rule, which is never lost', async () => {
    const shippedOf = async () =>
      (await listRules(office.database.reader)).filter(({ origin }) => origin === 'SHIPPED');
    const shipped = await shippedOf();
    const c05 = present(shipped.find(({ code }) => code === 'C05'));
    const { code, name, about, awardCodes, condition, message, isEnabled, basis, verified } = c05;
    const input: RuleInput = {
      ...{ code, name, about, awardCodes, condition, message, isEnabled, basis, verified },
      severity: 'BLOCK',
      effectiveFrom: '2023-01-01',
      effectiveTo: null,
    };
    const id = await office.write((unit) => saveRule(unit, { id: c05.id, version: 1 }, input));
    const personId = await addPerson(office, 'Lò Thị Hằng');
    const severityOf = async () =>
      (await checkNominee(office.database.reader, nominee({ personId }))).find((one) => one.code === 'C05')?.severity;
    expect(await severityOf()).toBe('BLOCK');
    const again = office.write((unit) => saveRule(unit, { id: null, version: 1 }, input));
    expect(await codeOf(again)).toBe('CATALOGUE_PERIODS_OVERLAP');
    await office.write((unit) => switchRule(unit, { id, version: 1, isEnabled: false }));
    expect(await severityOf()).toBeUndefined();
    expect(await codeOf(office.write((unit) => removeRule(unit, { id, version: 1 })))).toBe('STALE_VERSION');
    await office.write((unit) => removeRule(unit, { id, version: 2 }));
    expect(await severityOf()).toBe('WARN');
    expect(await codeOf(office.write((unit) => removeRule(unit, { id: c05.id, version: 1 })))).toBe('NOT_FOUND');
    expect(await shippedOf()).toEqual(shipped);
  });

  it('tries a rule that is not saved, whatever its dates, and writes nothing', async () => {
    const personId = await addPerson(office, 'Lò Thị Hằng', { grades: { 2023: 'HTTNV' } });
    const rule: RuleInput = {
      code: 'Q01',
      name: 'Xuất sắc',
      about: 'INDIVIDUAL',
      awardCodes: ['GK'],
      condition: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
      severity: 'WARN',
      message: 'Cần HTXSNV.',
      isEnabled: false,
      effectiveFrom: '2030-01-01',
      effectiveTo: null,
      basis: '',
      verified: false,
    };
    const before = await listRules(office.database.reader);
    const findings = await tryRule(office.database.reader, nominee({ personId }), { rule });
    expect(findings).toMatchObject([{ outcome: 'MISSED', lookedAt: 'xếp loại HTTNV 2023', message: 'Cần HTXSNV.' }]);
    expect(await tryRule(office.database.reader, nominee({ subject: 'COLLECTIVE' }), { rule })).toEqual([]);
    expect(await listRules(office.database.reader)).toEqual(before);
    expect(await codeOf(tryRule(office.database.reader, nominee({}), { ruleId: 'gone' }))).toBe('NOT_FOUND');
  });

  it('refuses a rule that names an award nobody knows', async () => {
    const [rule] = await listRules(office.database.reader);
    const { name, about, condition, severity, message, isEnabled, basis, verified, effectiveFrom, effectiveTo } =
      present(rule);
    const input: RuleInput = {
      ...{ name, about, condition, severity, message, isEnabled, basis, verified, effectiveFrom, effectiveTo },
      code: 'Q02',
      awardCodes: ['KHONG_CO'],
    };
    expect(await codeOf(office.write((unit) => saveRule(unit, { id: null, version: 1 }, input)))).toBe('NOT_FOUND');
  });
});
