import { describe, expect, it } from 'vitest';
import {
  differsFromPledge,
  linksOfCopies,
  NO_TARGET,
  pledgedFigures,
  takenFigures,
  WHOLE_PLEDGE,
  type MemberPledge,
  type PledgedTarget,
} from '#core/clusters/scores/pledgedFigures.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';

const target = (id: string, content: string, changes: Partial<PledgedTarget> = {}): PledgedTarget => ({
  id,
  content,
  measure: '%',
  direction: 'AT_LEAST',
  counting: 'EACH',
  planned: 75_00,
  ...changes,
});

const quantity = (key: string, name: string) => ({
  key,
  name,
  max: 10_00,
  measure: { type: 'QUANTITY' as const, unit: '%', inverse: false },
  appraisedOnly: false,
});

const TEMPLATE: ScoreTemplate = {
  scale: 100_00,
  allowOverScale: false,
  groups: [
    {
      key: 'g',
      name: 'Nhóm',
      criteria: [
        quantity('c1', '1. Có thỏa ước lao động tập thể;'),
        quantity('c2', 'Phát triển đoàn viên'),
        { key: 'c3', name: 'Báo cáo đúng hạn', max: 10_00, measure: { type: 'POINTS' }, appraisedOnly: false },
      ],
    },
  ],
  bonuses: [],
  penalties: [],
  knockouts: [],
  overPlan: null,
  gradeScale: { bands: [], groupMinPercent: null, noZeroIn: [], heldAt: 0 },
  halves: null,
};

const TARGETS = [
  target('t1', 'Có thỏa ước lao động tập thể'),
  target('t2', 'Đoàn viên tăng thêm', { measure: 'Người', counting: 'WHOLE', planned: 3_500_00 }),
  target('t3', 'Báo cáo đúng hạn', { direction: 'YES_NO', measure: '', planned: null }),
  target('t4', 'Đơn thư quá hạn', { direction: 'AT_MOST', measure: 'Vụ', planned: 0 }),
];

const pledge = (changes: Partial<MemberPledge> = {}): MemberPledge => ({
  targets: TARGETS,
  figures: [
    { targetId: 't1', actual: 80_00 },
    { targetId: 't2', actual: 480_00 },
    { targetId: 't4', actual: 1_00 },
  ],
  links: [],
  ...changes,
});

describe('what a sheet may take from the pledge', () => {
  it('is found by the same name, whatever number or sign stands around it, for quantities alone', () => {
    const figures = pledgedFigures(TEMPLATE, pledge());
    expect([...figures]).toEqual([['c1', { target: TARGETS[0], plan: 75_00, actual: 80_00 }]]);
  });

  it('goes by the choice of the cluster before the name, and by no target of two that share a name', () => {
    const chosen = pledge({
      links: [
        { key: 'c1', target: NO_TARGET },
        { key: 'c2', target: 't1' },
      ],
    });
    expect([...pledgedFigures(TEMPLATE, chosen).keys()]).toEqual(['c2']);
    const twice = pledge({ targets: [...TARGETS, target('t5', 'có thỏa ước LAO ĐỘNG tập thể')] });
    expect(pledgedFigures(TEMPLATE, twice).size).toBe(0);
  });

  it('falls back on the name where the chosen target left the pledge', () => {
    const left = pledge({ links: [{ key: 'c1', target: 'gone' }] });
    expect(pledgedFigures(TEMPLATE, left).get('c1')?.target?.id).toBe('t1');
  });

  it('keeps its choices for a year of copied targets, but for those of targets that were not copied', () => {
    const links = [
      { key: 'c1', target: 't1' },
      { key: 'c2', target: 'gone' },
      { key: 'c3', target: WHOLE_PLEDGE },
      { key: 'c4', target: NO_TARGET },
    ];
    const words = links.slice(2);
    expect(linksOfCopies(links, new Map([['t1', 'n1']]))).toEqual([{ key: 'c1', target: 'n1' }, ...words]);
    expect(linksOfCopies(links, null)).toEqual(words);
  });

  it('has no plan for one member where a sum was pledged of all together, and 1 for what is done or not', () => {
    const of = (id: string) => pledgedFigures(TEMPLATE, pledge({ links: [{ key: 'c2', target: id }] })).get('c2');
    expect(of('t2')).toMatchObject({ plan: null, actual: 480_00 });
    expect(of('t3')).toMatchObject({ plan: 1_00, actual: null });
  });

  it('counts the targets reached of all that ask something of each member', () => {
    const links = [{ key: 'c2', target: WHOLE_PLEDGE }];
    expect(pledgedFigures(TEMPLATE, pledge({ links })).get('c2')).toEqual({ target: null, plan: 3_00, actual: 1_00 });
    const unsaid = pledge({ links, figures: [{ targetId: 't2', actual: 480_00 }] });
    expect(pledgedFigures(TEMPLATE, unsaid).get('c2')).toMatchObject({ plan: 3_00, actual: null });
  });

  it('fills what is empty, and replaces what was typed only where asked to', () => {
    const pledged = { plan: 75_00, actual: 80_00 };
    expect(takenFigures({ plan: null, actual: null }, pledged, false)).toEqual(pledged);
    expect(takenFigures({ plan: 70_00, actual: null }, pledged, false)).toEqual({ actual: 80_00 });
    expect(takenFigures({ plan: 70_00, actual: 80_00 }, pledged, true)).toEqual({ plan: 75_00 });
    expect(takenFigures({ plan: 70_00, actual: 80_00 }, { plan: null, actual: null }, true)).toEqual({});
    expect(differsFromPledge({ plan: 75_00, actual: null }, pledged)).toBe(false);
    expect(differsFromPledge({ plan: 75_00, actual: 79_00 }, pledged)).toBe(true);
  });
});
