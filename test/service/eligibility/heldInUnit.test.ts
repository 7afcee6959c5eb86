import { afterEach, beforeEach, expect, it } from 'vitest';
import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { batchInputSchema, nominationInputSchema } from '#core/nominations/nomination.ts';
import { readOfficeFacts } from '#db/eligibility/officeFacts.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { readUnitsOfYear } from '#db/eligibility/unitsOfYear.ts';
import { createCampaign } from '#service/campaigns/editCampaign.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { switchRule } from '#service/eligibility/editRules.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson, anyUnit, decide, nominee, said, titleLine } from './eligibleOffice.ts';

describeOnEachEngine('who of a unit holds what, and is told of it', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const db = () => office.database.reader;
  const audited = (work: (unit: UnitOfWork) => Promise<unknown>) =>
    office.write(async (unit) => {
      await work(unit);
      await unit.audit({ action: 'test', entity: 'nomination', entityId: '', summary: 'Thử' });
    });
  /** A proposal of somebody without a record. */
  async function propose(unitId: string, name: string, year = 2023): Promise<string> {
    const batch = batchInputSchema.parse({ year, title: 'Đề nghị', unitName: 'LĐLĐ huyện' });
    const line = { subject: 'INDIVIDUAL', name, unitId, unitName: 'Trường', awardCode: 'CSTD_CS' };
    const { lineIds } = await office.write((unit) => startBatch(unit, batch, [nominationInputSchema.parse(line)]));
    return present(lineIds[0]);
  }
  const quotaOf = async (unitId: string, personId: string, year = 2023) =>
    (await said(office, nominee({ personId, unitId, awardCode: 'CSTD_CS', year, onDate: `${year}-12-20` }), 'C04'))
      .lookedAt;

  it('counts what a higher body granted, and tells those who are only proposed apart', async () => {
    const { id: unitId } = await anyUnit(office);
    const personId = await addPerson(office, 'Lò Thị Hằng', { unitId });
    await propose(unitId, 'Vàng A Sử');
    const granted = await propose(unitId, 'Giàng A Sùng');
    expect(await quotaOf(unitId, personId)).toContain('3 CSTĐCS trên 3');
    expect(await quotaOf(unitId, personId)).toContain('nhiều nhất 0), trong đó 3 mới đề nghị, kể cả người đang xét');
    const answer = { status: 'DECIDED', upper_answer: 'GRANTED', upper_document: '90/QĐ-TTg' };
    await audited((unit) => unit.tx('nomination_line').where({ id: granted }).update(answer));
    expect(await quotaOf(unitId, personId)).toContain('3 CSTĐCS trên 3');
    expect(await quotaOf(unitId, personId)).toContain('nhiều nhất 0), trong đó 2 mới đề nghị, kể cả người đang xét');
  });

  it('takes the year of a title from the proposal it came from', async () => {
    const { id: unitId } = await anyUnit(office);
    const personId = await addPerson(office, 'Lò Thị Hằng', { unitId });
    const lineId = await propose(unitId, 'Vàng A Sử', 2020);
    const decisionId = await decide(office, '2023-12-08', [
      titleLine({ name: 'Vàng A Sử', unitId, unitName: 'Trường', awardCode: 'CSTD_CS' }),
    ]);
    const row = await db()('decision_line').where({ decision_id: decisionId }).first<{ id: string }>('id');
    await audited((unit) =>
      unit
        .tx('nomination_line')
        .where({ id: lineId })
        .update({ status: 'DECIDED', decision_id: decisionId, decision_line_id: row.id }),
    );
    expect(await quotaOf(unitId, personId, 2020)).toContain('2 CSTĐCS trên 2');
    expect(await quotaOf(unitId, personId, 2023)).toContain('chưa có ai đạt');
  });

  it('takes the grade of the oldest merged record, in whatever order they were written', async () => {
    const { id: unitId } = await anyUnit(office);
    const keptId = await addPerson(office, 'Lò Thị Hằng', { unitId });
    const older = await addPerson(office, 'Lò Thị Hằng', { grades: { 2023: 'HTXSNV' } });
    const younger = await addPerson(office, 'Lò Thị Hằng', { grades: { 2023: 'KHTNV' } });
    await audited(async ({ tx }) => {
      const row = await tx('person_grading').where({ person_id: older }).first<Record<string, unknown>>();
      await tx('person_grading').where({ person_id: older }).delete();
      await tx('person_grading').insert(row);
    });
    for (const mergedId of [younger, older])
      await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const facts = await readOfficeFacts(db(), { year: 2023, onDate: '2023-12-20' });
    const units = await readUnitsOfYear(db(), [unitId], { office: facts, asksPeople: true });
    expect([...present(units.get(unitId)).peopleByGrade]).toEqual([['HTXSNV', 1]]);
  });

  it('finds the campaign of a theme by its whole name or theme, not by a part of it', async () => {
    const parts = { year: 2023, scope: 'PROVINCE', method: 'THEMATIC', duration: 'ONE' };
    const drive = campaignInputSchema.parse({
      ...parts,
      name: 'Thi đua “Xanh – Sạch – Đẹp”',
      theme: 'Xanh, sạch, đẹp',
    });
    await office.write((unit) => createCampaign(unit, drive));
    const facts = await readOfficeFacts(db(), { year: 2023, onDate: '2023-12-20' });
    const campaignsOf = (theme: string) => facts.campaignsOf(theme);
    expect(campaignsOf('xanh - sach - dep')).toHaveLength(1);
    expect(campaignsOf('Thi đua Xanh, Sạch, Đẹp')).toHaveLength(1);
    expect(campaignsOf('Xanh')).toEqual([]);
    expect(campaignsOf('')).toEqual([]);
  });

  it('files the switching of a shipped rule under the row of the office that says so', async () => {
    const shipped = present((await listRules(db())).find(({ code }) => code === 'C05'));
    await office.write((unit) => switchRule(unit, { id: shipped.id, version: shipped.version, isEnabled: false }));
    const own = present((await listRules(db())).find(({ code, origin }) => code === 'C05' && origin === 'OFFICE'));
    const last = await db()('audit_log')
      .where({ action: 'eligibility.switchRule' })
      .first<{ entity_id: string }>('entity_id');
    expect(last.entity_id).toBe(own.id);
  });
});
