import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchInputSchema, nominationInputSchema } from '#core/nominations/nomination.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { nominee, said } from './eligibleOffice.ts';

describeOnEachEngine('how many are proposed for a theme', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const asked = (theme: string) =>
    nominee({
      ...{ subject: 'COLLECTIVE', personId: null, unitId: null, name: 'Tập thể khác' },
      ...{ awardCode: 'BK_TLD_CD', awardKind: 'THEMATIC', theme },
    });

  it('counts one theme once, however it is spelled', async () => {
    const spellings = ['Xanh – Sạch – Đẹp', 'Xanh, Sạch, Đẹp', 'Xanh - Sạch - Đẹp', 'xanh sach dep', 'Xanh sạch đẹp'];
    const batch = batchInputSchema.parse({ year: 2023, title: 'Đề nghị', unitName: 'LĐLĐ huyện' });
    const lines = spellings.map((theme, index) =>
      nominationInputSchema.parse({
        ...{ subject: 'COLLECTIVE', name: `Tập thể ${index}`, awardCode: 'BK_TLD_CD', awardKind: 'THEMATIC', theme },
      }),
    );
    await office.write((unit) => startBatch(unit, batch, lines));
    for (const theme of spellings) expect(await said(office, asked(theme), 'C13')).toMatchObject({ outcome: 'MISSED' });
    expect(await said(office, asked('An toàn lao động'), 'C13')).toMatchObject({ outcome: 'MET' });
  });
});
