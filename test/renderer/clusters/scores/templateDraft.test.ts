import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTemplateSchema, type ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import {
  addCriterion,
  addExtra,
  addGroup,
  BLANK_BODY,
  changeCriterion,
  keysIn,
  moveCriterion,
  moveExtra,
  moveGroup,
  removeCriterion,
  removeGroup,
  sumsOf,
} from '../../../../renderer/clusters/scores/templates/templateDraft.ts';
import { TEMPLATE } from './sampleSheet.ts';

type Step = (template: ScoreTemplate) => ScoreTemplate;

const pick = (keys: readonly string[], at: number) => keys[at % keys.length] ?? '';
const groupsOf = ({ groups }: ScoreTemplate) => groups.map(({ key }) => key);
const criteriaOf = ({ groups }: ScoreTemplate) => groups.flatMap(({ criteria }) => criteria.map(({ key }) => key));

/** Anything the editor lets a clerk do, each to some row of the template at that moment. */
const step: fc.Arbitrary<Step> = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 99 }), fc.constantFrom<1 | -1>(1, -1))
  .map(([kind, at, by]): Step => {
    const steps: Step[] = [
      addGroup,
      (template) => addCriterion(template, pick(groupsOf(template), at), { after: pick(criteriaOf(template), at) }),
      (template) => moveCriterion(template, pick(criteriaOf(template), at), by),
      (template) => moveGroup(template, pick(groupsOf(template), at), by),
      (template) => addExtra(template, 'penalties'),
      (template) => moveExtra(template, 'penalties', pick(keysIn(template), at), by),
      (template) => {
        const key = pick(criteriaOf(template), at);
        const group = template.groups.find(({ criteria }) => criteria.some((row) => row.key === key));
        return group && group.criteria.length > 1 ? removeCriterion(template, key) : template;
      },
    ];
    return steps[kind] ?? ((template) => template);
  });

const named = (template: ScoreTemplate): ScoreTemplate => ({
  ...template,
  groups: template.groups.map((group) => ({
    ...group,
    name: group.name || 'Nhóm',
    criteria: group.criteria.map((row) => ({ ...row, name: row.name || 'Tiêu chí' })),
  })),
  penalties: template.penalties.map((row) => ({ ...row, name: row.name || 'Trừ' })),
});

describe('editing a template', () => {
  it('stays a template whatever is added, moved and taken out', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const edited = steps.reduce((template, next) => next(template), TEMPLATE);
        expect(scoreTemplateSchema.safeParse(named(edited)).error).toBeUndefined();
      }),
    );
  });

  it('moves without losing or copying a line', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom<1 | -1>(1, -1))), (moves) => {
        const two = addGroup(TEMPLATE);
        const moved = moves.reduce((template, [at, by]) => moveCriterion(template, pick(criteriaOf(two), at), by), two);
        expect(criteriaOf(moved).toSorted()).toEqual(criteriaOf(two).toSorted());
        expect(sumsOf(moved).criteria).toBe(sumsOf(two).criteria);
      }),
    );
  });

  it('takes a criterion over into the next group at the edge, but never the last of a group', () => {
    const two = addGroup(TEMPLATE);
    const over = moveCriterion(two, 'c3', 1);
    expect(over.groups.map(({ criteria }) => criteria.length)).toEqual([2, 2]);
    expect(over.groups[1]?.criteria[0]?.key).toBe('c3');
    const only = two.groups[1]?.criteria[0]?.key ?? '';
    expect(moveCriterion(two, only, -1)).toBe(two);
  });

  it('forgets what grades ask of a group that is taken out', () => {
    const two = addGroup(TEMPLATE);
    const asking = { ...two, gradeScale: { ...two.gradeScale, noZeroIn: ['g1'] } };
    expect(removeGroup(asking, 'g1').gradeScale.noZeroIn).toEqual([]);
  });

  it('begins as a template that can be saved', () => {
    expect(scoreTemplateSchema.safeParse(BLANK_BODY).error).toBeUndefined();
    expect(sumsOf(BLANK_BODY).isWhole).toBe(true);
  });

  it('holds both ways of making a scale of 100 as whole, and nothing between', () => {
    const scale = (criteria: number, bonus: number) => {
      const changed = changeCriterion(BLANK_BODY, 'c1', { max: criteria });
      return sumsOf({ ...changed, bonuses: [{ key: 'b', name: 'B', max: bonus, appraisedOnly: false }] }).isWhole;
    };
    expect([scale(95_00, 5_00), scale(100_00, 10_00), scale(97_00, 5_00)]).toEqual([true, true, false]);
  });
});
