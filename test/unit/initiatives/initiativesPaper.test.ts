import { describe, expect, it } from 'vitest';
import type { InitiativeRow } from '#core/initiatives/initiative.ts';
import { initiativesPaper } from '#core/initiatives/initiativesPaper.ts';

function row(title: string, more: Partial<InitiativeRow> = {}): InitiativeRow {
  return {
    id: title,
    version: 1,
    year: 2023,
    title,
    kind: 'KY_THUAT',
    field: 'Y tế',
    unitId: null,
    unitName: 'CĐCS A',
    submittedOn: null,
    firstAppliedOn: null,
    benefit: null,
    programme: '',
    portalCode: '',
    status: 'PASSED',
    score: null,
    level: null,
    authors: [{ name: 'An', workplace: '', share: 10_000, isChief: true }],
    ...more,
  };
}

const paperOf = (rows: InitiativeRow[], people: number) =>
  initiativesPaper({
    maker: {
      issuer: { superiorName: '', name: 'LĐLĐ tỉnh' },
      place: 'Lai Châu',
      madeOn: '2023-12-08',
      preparedBy: '',
      signature: { titles: ['CHỦ TỊCH'], remark: '', name: '' },
    },
    titleLines: ['Sáng kiến năm 2023'],
    remark: '',
    rows,
    people,
  });

const AUTHORS = [
  { name: 'An', workplace: '', share: 6667, isChief: true },
  { name: 'Bình', workplace: '', share: 3333, isChief: false },
];

describe('danh sách sáng kiến', () => {
  it('tells authorships and people apart, and sums the benefit over the very cells it prints', () => {
    const paper = paperOf(
      [row('Một', { benefit: 120_000_000, authors: AUTHORS }), row('Hai', { benefit: 5_000_000 })],
      2,
    );
    expect(paper.closing).toBe(
      'Danh sách có 02 sáng kiến với 03 lượt tác giả (02 người); tổng giá trị làm lợi: 125.000.000 đồng./.',
    );
    expect(paper.rows.at(-1)?.cells[5]).toEqual({
      parts: [{ from: 0, to: 1, sign: 1 }],
      least: null,
      most: null,
      result: 125_000_000,
    });
  });

  it('names shares only where there are several authors, and the level once it is recognised', () => {
    const [several, alone] = paperOf([row('Một', { authors: AUTHORS, level: 'CS' }), row('Hai')], 2).rows;
    expect(several?.cells.slice(2, 3)).toEqual(['An (66,67%)\nBình (33,33%)']);
    expect([several?.cells[6], alone?.cells[2], alone?.cells[6]]).toEqual([
      'Công nhận cấp cơ sở',
      'An',
      'Hội đồng đánh giá đạt',
    ]);
  });

  it('says nothing of a benefit nobody told, and has no total of nothing', () => {
    expect(paperOf([row('Một')], 1).closing).toBe('Danh sách có 01 sáng kiến với 01 lượt tác giả (01 người)./.');
    expect(paperOf([], 0).rows).toEqual([]);
  });
});
