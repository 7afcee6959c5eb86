import { expect, it } from 'vitest';
import { OWN_TREE_CODE } from '#core/nominations/ownTree.ts';
import { checkLines } from '#service/nominations/checkLines.ts';
import { saveBatch } from '#service/nominations/editBatch.ts';
import { readBatch } from '#service/nominations/readNominations.ts';
import { requireBatch } from '#service/nominations/requireNomination.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { batchOf, nominationOffice, nominee, TODAY } from './nominationFixture.ts';

describeOnEachEngine('whom a unit proposes', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start, line, seen, audited, move } = at;

  const unit = (name: string, parentId: string | null = null) =>
    at.office.write((work) => createUnit(work, { kind: 'CDCS', name, shortName: '', parentId }));
  const check = (id: string) => at.office.write(async (work) => checkLines(work, [await seen(id)]));
  const asked = async (id: string) => (await line(id)).findings.filter(({ code }) => code === OWN_TREE_CODE);
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
    expect(question?.message).toContain('CĐCS Trường Pa Ủ không thuộc LĐLĐ huyện Mường Tè ngày 01/12/2023');
    // It reminds and stops nobody; the article of the law is told from the day it came into force only.
    expect(question).toMatchObject({ severity: 'WARN', verified: false });
    expect(question?.basis).not.toContain('Luật 06/2022/QH15');
    expect(await codeOf(move(moved, 'CHECKED'))).toBe('DONE');
    await move(moved, 'WITHDRAWN');
    const ofLaw = await start([collective(below, 'CĐCS Trường Pa Ủ')], { unitId: first, submittedOn: '2024-01-01' });
    await check(present(ofLaw.lineIds[0]));
    const [reminder] = await asked(present(ofLaw.lineIds[0]));
    expect(reminder).toMatchObject({ severity: 'WARN', verified: true });
    expect(reminder?.basis).toContain('Luật 06/2022/QH15, Điều 83');
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
});
