import { describe, expect, it } from 'vitest';
import { countTargets, progressOf, type CountedTarget } from '#core/clusters/pledgeProgress.ts';
import { resultsPaper } from '#core/clusters/resultsPaper.ts';
import { present } from '../../support/present.ts';

const members: CountedTarget = { direction: 'AT_LEAST', planned: 2_400, counting: 'WHOLE', measure: 'CĐCS' };
const congress: CountedTarget = { direction: 'YES_NO', planned: null, counting: 'WHOLE', measure: '' };
const deaths: CountedTarget = { direction: 'AT_MOST', planned: 200, counting: 'WHOLE', measure: 'Vụ' };
const deathsOfEach: CountedTarget = { ...deaths, counting: 'EACH' };
const PARTIES = ['a', 'b', 'c'];

/** What figures come to in July; `null` before them stands for the cluster's own one. */
const inJuly = (target: CountedTarget, ...figures: [memberId: string | null, actual: number][]) =>
  progressOf(
    target,
    figures.map(([memberId, actual]) => ({ memberId, actual })),
    PARTIES,
    'HALF',
  );

describe('a target half-way', () => {
  it('is under way while a plan is not reached, and reached once it is', () => {
    expect(inJuly(members, [null, 1_000])).toMatchObject({ state: 'UNDER_WAY', completion: 4_166 });
    expect(inJuly(members, [null, 2_400])).toMatchObject({ state: 'MET' });
    expect(inJuly(congress, [null, 0])).toMatchObject({ state: 'UNDER_WAY' });
    expect(inJuly(congress, [null, 100])).toMatchObject({ state: 'MET' });
    expect(inJuly(members)).toMatchObject({ state: 'NO_RESULT' });
  });

  it('has not kept a limit yet, but may have broken it', () => {
    expect(inJuly(deaths, [null, 0])).toMatchObject({ state: 'UNDER_WAY', completion: null });
    expect(inJuly(deaths, [null, 200])).toMatchObject({ state: 'UNDER_WAY', completion: null });
    expect(inJuly(deaths, [null, 500])).toMatchObject({ state: 'MISSED' });
    expect(inJuly(deaths, ['a', 200], ['b', 100])).toMatchObject({ state: 'MISSED' });
  });

  it('has broken a limit of each once one party did, not while some have not reported', () => {
    expect(inJuly(deathsOfEach, ['a', 100], ['b', 0])).toMatchObject({ state: 'UNDER_WAY' });
    expect(inJuly(deathsOfEach, ['a', 100], ['b', 0], ['c', 0])).toMatchObject({ state: 'UNDER_WAY' });
    expect(inJuly(deathsOfEach, ['a', 100], ['b', 300])).toMatchObject({ state: 'MISSED' });
  });
});

describe('the table of results at half-year', () => {
  /** The words under "Kết quả" and the sentence below the table. */
  const told = (deathsSoFar: number) => {
    const row = (content: string, target: CountedTarget, actual: number) => ({
      ...{ target: { ...target, content, groupName: '' }, halfActual: actual },
      ...inJuly(target, [null, actual]),
    });
    const rows = [row('Tai nạn chết người', deaths, deathsSoFar), row('Thành lập mới', members, 2_500)];
    const signature = { titles: [], remark: '', name: '' };
    const paper = resultsPaper({
      maker: { issuer: { superiorName: '', name: '' }, place: '', madeOn: '2024-07-01', preparedBy: '', signature },
      ...{ clusterName: 'Cụm', kind: 'CUM', year: 2024, period: 'HALF', rows, parties: 3 },
      counts: countTargets(rows.map(({ state }) => state)),
    });
    const [first] = paper.rows;
    return [present(first).cells.at(-2), paper.closing];
  };

  it('does not call a limit exceeded under way, nor one kept so far reached', () => {
    expect(told(500)).toEqual(['Chưa đạt', 'Đã đạt kế hoạch năm 1/2 chỉ tiêu; chưa đạt 01./.']);
    expect(told(0)).toEqual(['Đang thực hiện', 'Đã đạt kế hoạch năm 1/2 chỉ tiêu; đang thực hiện 01./.']);
  });
});
