import { expect, it } from 'vitest';
import type { EligibilityRule, RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { saveRule, switchRule } from '#service/eligibility/editRules.ts';
import { checkLines } from '#service/nominations/checkLines.ts';
import { saveBatch } from '#service/nominations/editBatch.ts';
import { readBatch } from '#service/nominations/readNominations.ts';
import { requireBatch } from '#service/nominations/requireNomination.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { batchOf, nominationOffice, nominee, TODAY } from './nominationFixture.ts';

/** The rule as an office writes it that lets nobody pass. */
function blocking(rule: EligibilityRule): RuleInput {
  const { code, name, about, awardCodes, condition, message, effectiveFrom, effectiveTo, basis, verified } = rule;
  const told = { code, name, about, awardCodes, condition, message, effectiveFrom, effectiveTo, basis, verified };
  return { ...told, severity: 'BLOCK', isEnabled: true };
}

describeOnEachEngine('whom a unit proposes', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start, line, seen, audited, judged, move } = at;

  const unit = (name: string, parentId: string | null = null) =>
    at.office.write((work) => createUnit(work, { kind: 'CDCS', name, shortName: '', parentId }));
  const check = (id: string) => at.office.write(async (work) => checkLines(work, [await seen(id)]));
  const asked = async (id: string) =>
    (await line(id)).findings.filter(({ code, outcome }) => code === 'C26' && outcome === 'MISSED');
  const collective = (unitId: string, name: string) =>
    nominee({ subject: 'COLLECTIVE', awardCode: 'BK_LDLD', unitId, name });
  /** Two districts, the first with a union below it that moved to the other in the middle of 2023. */
  async function districts() {
    const [first, second] = [await unit('LĐLĐ huyện Mường Tè'), await unit('LĐLĐ huyện Nậm Nhùn')];
    const below = await unit('CĐCS Trường Pa Ủ', first);
    await audited(async (work) => {
      await work.tx('unit_parent').where({ unit_id: below }).update({ valid_to: '2023-06-30' });
      const link = { id: work.newId(), unit_id: below, parent_id: second, valid_from: '2023-07-01', valid_to: null };
      await work.tx('unit_parent').insert(link);
    });
    return { first, second, below };
  }

  it('its own, and those below it on the day of the tờ trình: others are asked about', async () => {
    const { first, second, below } = await districts();
    const own = [collective(first, 'LĐLĐ huyện Mường Tè'), collective(below, 'CĐCS Trường Pa Ủ')];
    const early = await start(own, { unitId: first, submittedOn: '2023-06-01' });
    for (const id of early.lineIds) {
      await check(id);
      expect(await asked(id)).toEqual([]);
    }
    for (const id of early.lineIds) await move(id, 'WITHDRAWN');
    const late = await start(own, { unitId: first, submittedOn: '2023-12-01' });
    const [itself = '', moved = ''] = late.lineIds;
    for (const id of late.lineIds) await check(id);
    expect(await asked(itself)).toEqual([]);
    const [question] = await asked(moved);
    expect(question?.lookedAt).toBe('CĐCS Trường Pa Ủ không thuộc LĐLĐ huyện Mường Tè, cây đơn vị ngày 01/12/2023');
    // It reminds and stops nobody.
    expect(question).toMatchObject({ severity: 'WARN' });
    expect(await codeOf(move(moved, 'CHECKED'))).toBe('DONE');
    expect(second).not.toBe(first);
  });

  it('one above it is told of on its page at once, before anybody asks the rules', async () => {
    const { first, below } = await districts();
    const { id, lineIds } = await start(
      [collective(first, 'LĐLĐ huyện Mường Tè'), collective(below, 'CĐCS Trường Pa Ủ')],
      { unitId: below, submittedOn: '2023-06-01' },
    );
    const outside = async () => (await readBatch(db(), id, TODAY)).outside.map(({ name }) => name);
    expect(await outside()).toEqual(['LĐLĐ huyện Mường Tè']);
    // Once checked, the finding of the line tells it.
    await check(present(lineIds[0]));
    expect(await outside()).toEqual([]);
  });

  it('is told from one reading of the tree, and from none where a body proposes that is no unit', async () => {
    const { first, below } = await districts();
    const lines = [collective(first, 'LĐLĐ huyện Mường Tè')];
    const ofUnit = await start(lines, { unitId: below, submittedOn: '2023-06-01' });
    const treesRead = async (id: string) => {
      let trees = 0;
      const listen = ({ sql }: { sql: string }) => (trees += Number(/from "?`?unit_parent\b/u.test(sql)));
      db().on('query', listen);
      const { outside } = await readBatch(db(), id, TODAY);
      db().removeListener('query', listen);
      return [trees, outside.length];
    };
    expect(await treesRead(ofUnit.id)).toEqual([1, 1]);
    await move(present(ofUnit.lineIds[0]), 'WITHDRAWN');
    const ofBody = await start(lines, { unitId: null, unitName: 'Cụm thi đua số 1', submittedOn: '2023-06-01' });
    expect(await treesRead(ofBody.id)).toEqual([0, 0]);
  });

  it('is told by reading only the lines nobody checked yet', async () => {
    const { first, below } = await districts();
    const lines = [collective(first, 'LĐLĐ huyện Mường Tè'), nominee({ name: 'Vàng A Sử' })];
    const { id, lineIds } = await start(lines, { unitId: below, submittedOn: '2023-06-01' });
    for (const lineId of lineIds) await judged(lineId);
    const questions: string[] = [];
    const listen = ({ sql }: { sql: string }) => questions.push(sql);
    db().on('query', listen);
    await readBatch(db(), id, TODAY);
    db().removeListener('query', listen);
    expect(questions.filter((sql) => sql.includes('eligibility_rule'))).toEqual([]);
    const ofLines = questions.filter((sql) => sql.includes('nomination_line'));
    expect(ofLines.filter((sql) => !/checked_at\W* is null/u.test(sql))).toEqual([]);
    expect(ofLines).toHaveLength(1);
  });

  it('a person is asked about by where he works, whatever unit the line names', async () => {
    const { first, second, below } = await districts();
    const [inside, outside] = [
      await addPerson(at.office, 'Lò Văn Bình', { unitId: below }),
      await addPerson(at.office, 'Vàng A Sử', { unitId: first }),
    ];
    const { lineIds } = await start(
      [nominee({ personId: inside }), nominee({ personId: outside, name: 'Vàng A Sử', unitId: below })],
      { unitId: second, submittedOn: '2023-12-01' },
    );
    for (const id of lineIds) await check(id);
    expect(await asked(present(lineIds[0]))).toEqual([]);
    expect(await asked(present(lineIds[1]))).toHaveLength(1);
  });

  it('another unit that proposes brings the question anew', async () => {
    const { first, second } = await districts();
    const { id, lineIds } = await start([collective(first, 'LĐLĐ huyện Mường Tè')], { unitId: first });
    const lineId = present(lineIds[0]);
    await check(lineId);
    expect(await asked(lineId)).toEqual([]);
    const { version } = await requireBatch(db(), id);
    const other = batchOf({ unitId: second, unitName: 'LĐLĐ huyện Nậm Nhùn' });
    await at.office.write((work) => saveBatch(work, { id, version, batch: other }));
    expect(await asked(lineId)).toHaveLength(1);
  });

  it('another day of the tờ trình asks by the tree of that day', async () => {
    const { first, below } = await districts();
    const early = { unitId: first, submittedOn: '2023-06-01' };
    const { id, lineIds } = await start([collective(below, 'CĐCS Trường Pa Ủ')], early);
    const lineId = present(lineIds[0]);
    await check(lineId);
    expect(await asked(lineId)).toEqual([]);
    const save = async (changes: Parameters<typeof batchOf>[0]) => {
      const { version } = await requireBatch(db(), id);
      await at.office.write((work) => saveBatch(work, { id, version, batch: batchOf({ ...early, ...changes }) }));
      return present((await listAudit(db(), { limit: 1 }))[0]).summary;
    };
    expect(await save({ title: 'Tên khác' })).toBe('Sửa tờ trình “Tên khác”');
    expect(await save({ submittedOn: '2023-12-01' })).toMatch(/, kiểm tra lại 1 đề nghị$/u);
    expect((await asked(lineId)).map(({ lookedAt }) => lookedAt)).toEqual([
      'CĐCS Trường Pa Ủ không thuộc LĐLĐ huyện Mường Tè, cây đơn vị ngày 01/12/2023',
    ]);
  });

  it('is a rule the office may switch off or make stop a line, from a day on', async () => {
    const { first, below } = await districts();
    const { lineIds } = await start([collective(first, 'LĐLĐ huyện Mường Tè')], { unitId: below });
    const lineId = present(lineIds[0]);
    await check(lineId);
    const [question] = await asked(lineId);
    const rule = present((await listRules(db())).find((one) => one.id === question?.ruleId));
    expect(rule).toMatchObject({ code: 'C26', severity: 'WARN', isEnabled: true });
    const ruleId = await at.office.write((work) => saveRule(work, rule, blocking(rule)));
    await check(lineId);
    expect(await codeOf(move(lineId, 'CHECKED'))).toBe('NOMINATION_BLOCKED');

    await at.office.write((work) => switchRule(work, { id: ruleId, version: 1, isEnabled: false }));
    await check(lineId);
    expect((await line(lineId)).findings.filter(({ code }) => code === 'C26')).toEqual([]);
    const another = collective(first, 'LĐLĐ huyện Mường Tè');
    const late = await start([{ ...another, awardCode: 'CO_LDLD' }], { unitId: below });
    // The row of before 2024 is a rule of its own.
    expect((await readBatch(db(), late.id, '2024-02-01')).outside).toEqual([]);
    expect((await readBatch(db(), late.id, TODAY)).outside).toHaveLength(1);
  });

  it('blocks nobody who cannot be looked up, however strict the office is', async () => {
    const { below } = await districts();
    const strict = (await listRules(db())).filter(({ code }) => code === 'C26');
    for (const rule of strict) await at.office.write((work) => saveRule(work, rule, blocking(rule)));
    const { lineIds } = await start([nominee({ name: 'Người ngoài cây' })], { unitId: below });
    await check(present(lineIds[0]));
    expect(await codeOf(move(present(lineIds[0]), 'CHECKED'))).toBe('DONE');
  });
});
