import { describe, expect, it } from 'vitest';
import { scoreProblem } from '#core/initiatives/scoreProblem.ts';

const SCORED = {
  criteria: [{ id: 'new', name: 'Tính mới', max: 20_00 }],
  scorers: [{ id: 'an', name: 'An' }],
};
const score = (points: number, attendeeId = 'an', criterionId = 'new') => ({ attendeeId, criterionId, points });

describe('points a member gives', () => {
  it('stand up to the most their criterion allows', () => {
    expect(scoreProblem([score(20_00)], SCORED)).toBeNull();
    expect(scoreProblem([score(20_01)], SCORED)).toBe('Điểm 20,01 của An cho “Tính mới” vượt mức tối đa 20.');
  });

  it('are one for each criterion of the form, of those who score', () => {
    expect(scoreProblem([score(1), score(2)], SCORED)).toBe('An có hai điểm cho “Tính mới”.');
    expect(scoreProblem([score(1, 'an', 'old')], SCORED)).toContain('không thuộc mẫu');
    expect(scoreProblem([score(1, 'binh')], SCORED)).toContain('vắng mặt');
  });
});
