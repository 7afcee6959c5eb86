import { describe, expect, it } from 'vitest';
import { stepChecklist, type YearFacts } from '#core/clusters/stepChecklist.ts';
import { CLUSTER_STEPS } from '#core/deadlines/deadline.ts';

const EMPTY: YearFacts = {
  ...{ members: 0, leads: 0, deputies: 0, representatives: 0, nextLeads: 0 },
  ...{ pledge: null, scores: null, summit: null },
};
const FULL: YearFacts = {
  ...{ members: 8, leads: 1, deputies: 1, representatives: 8, nextLeads: 1 },
  pledge: { isSigned: true, parties: 8, targets: 11, halfResults: 11, yearResults: 11 },
  scores: { selfFinal: 8, crossFinal: 8, appraisedFinal: 8 },
  summit: { rounds: 3, locked: 3, isClosed: true },
};
const missing = (step: (typeof CLUSTER_STEPS)[number], facts: YearFacts) =>
  stepChecklist(step, facts, 'CUM').flatMap(({ key, isDone }) => (isDone ? [] : [key]));

describe('what a step needs', () => {
  it.each(CLUSTER_STEPS)('%s: everything while nothing is there, nothing once all is', (step) => {
    const items = stepChecklist(step, EMPTY, 'CUM');
    expect(items.length).toBeGreaterThan(0);
    expect(items.some(({ isDone }) => isDone)).toBe(false);
    expect(missing(step, FULL)).toEqual([]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('counts in the words of the office', () => {
    const partly = { ...FULL, scores: { selfFinal: 8, crossFinal: 6, appraisedFinal: 0 } };
    expect(missing('SELF_SCORE', partly)).toEqual(['cross']);
    expect(stepChecklist('SELF_SCORE', partly, 'CUM').map(({ count }) => count)).toEqual([
      '',
      '8/8 đơn vị',
      '6/8 đơn vị',
    ]);
  });

  it('asks for the lead of the year after before the summit is over', () => {
    const items = stepChecklist('SUMMIT', { ...FULL, nextLeads: 0 }, 'KHOI');
    expect(items.find(({ isDone }) => !isDone)).toMatchObject({ words: 'Trưởng khối năm sau', place: 'NEXT_ROLES' });
  });

  it('counts the rounds of the summit, and asks for its end', () => {
    const held = stepChecklist('SUMMIT', { ...FULL, summit: { rounds: 3, locked: 2, isClosed: false } }, 'CUM');
    expect(held.filter(({ isDone }) => !isDone).map(({ words, count }) => `${words} ${count}`.trim())).toEqual([
      ...['Các vòng bình bầu đã khóa 2/3 vòng', 'Hội nghị tổng kết đã kết thúc'],
    ]);
  });

  it('advises against a third deputy without refusing', () => {
    const deputies = stepChecklist('FORM', { ...FULL, deputies: 3 }, 'CUM').find(({ key }) => key === 'deputies');
    expect(deputies).toMatchObject({ isDone: true, count: '3 đơn vị, nên không quá 2' });
  });
});
