import { describe, expect, it } from 'vitest';
import { worksPaper } from '#core/campaigns/worksPaper.ts';
import type { WorkRow } from '#core/campaigns/work.ts';

function work(name: string, more: Partial<WorkRow>): WorkRow {
  return {
    id: name,
    version: 1,
    campaignId: 'a',
    campaignName: 'Phong trào A',
    occasionId: null,
    occasionName: '',
    kind: 'CONSTRUCTION',
    name,
    unitId: null,
    unitName: 'CĐCS A',
    description: '',
    value: 1,
    startsOn: null,
    dueOn: null,
    finishedOn: null,
    progress: 0,
    status: 'REGISTERED',
    plaqueOn: null,
    proof: '',
    delay: null,
    ...more,
  };
}

const labelsOf = (rows: WorkRow[]) =>
  worksPaper({
    maker: {
      issuer: { superiorName: '', name: 'LĐLĐ huyện' },
      place: 'Mường Ảng',
      madeOn: '2022-06-15',
      preparedBy: '',
      signature: { titles: ['CHỦ TỊCH'], remark: '', name: '' },
    },
    titleLines: [],
    remark: '',
    rows,
  }).rows.flatMap((row) => (row.kind === 'section' || row.kind === 'subtotal' ? [row.label] : []));

describe('the list of works to be signed', () => {
  it('has a section for each occasion in the order of its works, what greets none last', () => {
    const labels = labelsOf([
      work('Z', { occasionId: '1', occasionName: 'Quốc khánh' }),
      work('B', { occasionId: null }),
      work('A', { occasionId: '2', occasionName: '1/5' }),
      work('Y', { occasionId: '1', occasionName: 'Quốc khánh' }),
    ]);
    expect(labels).toEqual([
      'I. Quốc khánh',
      'Cộng I (02 công trình, sản phẩm)',
      'II. 1/5',
      'Cộng II (01 công trình, sản phẩm)',
      'III. Công trình, sản phẩm khác',
      'Cộng III (01 công trình, sản phẩm)',
    ]);
  });

  it('keeps occasions of the same name of two campaigns apart', () => {
    const day = { occasionName: 'Quốc khánh' };
    const labels = labelsOf([
      work('A', { ...day, occasionId: '1' }),
      work('B', { ...day, occasionId: '2', campaignId: 'b', campaignName: 'Phong trào B' }),
    ]);
    expect(labels.filter((label) => !label.startsWith('Cộng'))).toEqual([
      'I. Quốc khánh (Phong trào A)',
      'II. Quốc khánh (Phong trào B)',
    ]);
  });
});
