import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { AppError } from '#core/errors/appError.ts';
import { batchInputSchema, nominationInputSchema, type NominationStatus } from '#core/nominations/nomination.ts';
import { personInputSchema } from '#core/people/person.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { saveRule } from '#service/eligibility/editRules.ts';
import { checkLines, overrideLine } from '#service/nominations/checkLines.ts';
import { moveLines } from '#service/nominations/moveLines.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

describeOnEachEngine('a rule made to block after lines were checked', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const seen = async (id: string) => ({ id, version: (await requireLine(office.database.reader, id)).version });
  const check = async (id: string) => {
    const lines = [await seen(id)];
    return office.write((unit) => checkLines(unit, lines));
  };
  const move = async (id: string, to: NominationStatus, reason = '') => {
    const lines = [await seen(id)];
    return office
      .write((unit) => moveLines(unit, { lines, to, reason }))
      .then(
        () => 'DONE',
        (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error)),
      );
  };
  /** By the simplified procedure, so that no vote is asked for. */
  const nominated = async () => {
    const batch = batchInputSchema.parse({
      ...{ year: 2023, title: 'Đề nghị khen thưởng', unitName: 'LĐLĐ huyện Mường Tè', procedure: 'DON_GIAN' },
    });
    const person = personInputSchema.parse({ fullName: 'Lò Văn Bình' });
    const personId = await office.write((unit) => createPerson(unit, { person, posts: [], gradings: [] }));
    const nominee = nominationInputSchema.parse({
      ...{ subject: 'INDIVIDUAL', personId, name: 'Lò Văn Bình', awardCode: 'CSTD_BT' },
    });
    const { lineIds } = await office.write((unit) => startBatch(unit, batch, [nominee]));
    return present(lineIds[0]);
  };
  const makeBlock = async (code: string) => {
    const rules = await listRules(office.database.reader);
    const shipped = present(rules.find((rule) => rule.code === code && rule.effectiveTo === null));
    const { id, version, name, about, awardCodes, condition, message, basis, verified } = shipped;
    const { effectiveFrom, effectiveTo } = shipped;
    const stricter: RuleInput = {
      ...{ code, name, about, awardCodes, condition, message, basis, verified, effectiveFrom, effectiveTo },
      ...{ severity: 'BLOCK', isEnabled: true },
    };
    await office.write((unit) => saveRule(unit, { id, version }, stricter));
  };

  it('stops them until they are checked anew and answered with a reason', async () => {
    const id = await nominated();
    await check(id);
    expect(await move(id, 'CHECKED')).toBe('DONE');
    await makeBlock('C05');
    expect(await move(id, 'REVIEWED')).toBe('NOMINATION_CHECK_OUTDATED');

    await check(id);
    expect(await move(id, 'REVIEWED')).toBe('NOMINATION_BLOCKED');
    const line = await seen(id);
    await office.write((unit) => overrideLine(unit, { ...line, reason: 'Thành tích đặc biệt xuất sắc' }));
    expect(await move(id, 'REVIEWED')).toBe('DONE');
  });

  it('holds nobody back who takes a line back, and asks again on the way there', async () => {
    const id = await nominated();
    await check(id);
    for (const to of ['CHECKED', 'REVIEWED', 'SUBMITTED'] as const) expect(await move(id, to)).toBe('DONE');
    await makeBlock('C05');
    expect(await move(id, 'REVIEWED', 'Rút về để sửa')).toBe('DONE');
    expect(await move(id, 'SUBMITTED')).toBe('NOMINATION_CHECK_OUTDATED');
    // Asked anew it is stopped, and may still be taken back.
    await check(id);
    expect(await move(id, 'SUBMITTED')).toBe('NOMINATION_BLOCKED');
    expect(await move(id, 'CHECKED', 'Bình xét lại')).toBe('DONE');
  });

  it('lets pass what met it, and what it is not asked of', async () => {
    const id = await nominated();
    await check(id);
    expect(await move(id, 'CHECKED')).toBe('DONE');
    await makeBlock('C06');
    expect(await move(id, 'REVIEWED')).toBe('DONE');
    expect(await move(id, 'SUBMITTED')).toBe('DONE');
  });
});
