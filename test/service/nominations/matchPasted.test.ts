import { expect, it } from 'vitest';
import { pastedNominationsSchema } from '#core/nominations/pastedNominations.ts';
import { personInputSchema } from '#core/people/person.ts';
import { addLines } from '#service/nominations/addLines.ts';
import { matchPasted } from '#service/nominations/matchPasted.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { newUnit } from '../clusters/clusterFixture.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TODAY, nominee, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('nominations copied from Excel', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start } = at;

  it('reads rows copied from Excel: people, units, awards; and what stands already', async () => {
    const unitId = await newUnit(at.office, 'Công đoàn cơ sở Sở Y tế');
    const personId = await at.office.write((unit) =>
      createPerson(unit, {
        person: personInputSchema.parse({ fullName: 'Lò Thị Đào', gender: 'NU' }),
        posts: [{ unitId, unitName: '', department: '', position: 'Chủ tịch', validFrom: null, validTo: null }],
        gradings: [],
      }),
    );
    await start([nominee({ name: 'Vàng A Sử' })], { unitName: 'CĐ ngành Giáo dục' });
    const { id } = await start();
    const list = pastedNominationsSchema.parse({
      ...{ batchId: id, awardCode: 'CSTD_CS', awardKind: 'COMPREHENSIVE', theme: '' },
      rows: [
        { subject: 'INDIVIDUAL', name: 'Lò Thị Đào', unitName: 'CĐCS Sở Y tế' },
        { subject: 'COLLECTIVE', name: 'CĐCS Sở Y tế', award: 'Bằng khen của LĐLĐ tỉnh' },
        { subject: 'INDIVIDUAL', name: 'Vàng A Sử' },
        { subject: 'INDIVIDUAL', name: 'Người Lạ', award: 'Huy chương sao hỏa' },
        { subject: 'COLLECTIVE', name: 'Tổ Hành chính' },
        { subject: 'INDIVIDUAL', name: 'Lò Thị Đào', unitName: 'CĐCS Sở Y tế' },
      ],
    });
    const rows = await matchPasted(db(), list, TODAY);
    expect(rows[0]).toMatchObject({
      problem: null,
      line: { personId, unitId, honorific: 'Bà', position: 'Chủ tịch', awardCode: 'CSTD_CS' },
    });
    expect(rows[1]).toMatchObject({ problem: null, line: { unitId, awardCode: 'BK_LDLD' } });
    expect(rows[2]?.problem).toContain('CĐ ngành Giáo dục');
    expect(rows[3]?.problem).toContain('Huy chương sao hỏa');
    expect(rows[4]?.problem).toContain('không dành cho tập thể');
    expect(rows[5]?.problem).toBe('Trùng với một dòng ở trên');
    const fitting = rows.filter(({ problem }) => problem === null).map((row) => row.line);
    expect(await codeOf(at.office.write((unit) => addLines(unit, { batchId: id, lines: fitting })))).toBe('DONE');
  });
});
