import { decisionLineInputSchema, type DecisionLineInput } from '#core/awards/decision.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { nameOn, parentOn } from '#core/units/unitTree.ts';
import { postOn, type SamplePerson } from './inventPeople.ts';
import type { SampleTree } from './inventTree.ts';

/** The part of a line that says what is awarded. */
export type AwardPart = Pick<DecisionLineInput, 'awardCode'> &
  Partial<Pick<DecisionLineInput, 'amountSource' | 'flatAmount' | 'reason' | 'achievement'>>;

/** A person with position and unit as they were on the day. */
export function personLine(
  { forest }: SampleTree,
  person: SamplePerson,
  on: IsoDate,
  award: AwardPart,
): DecisionLineInput {
  const post = postOn(person, on);
  const unit = forest.get(post?.unitId ?? '');
  return decisionLineInputSchema.parse({
    subject: 'INDIVIDUAL',
    honorific: person.gender === 'NU' ? 'Bà' : 'Ông',
    name: person.fullName,
    position: post?.position ?? '',
    unitName: unit ? nameOn(unit, on).shortName : '',
    unitId: unit?.id ?? null,
    personId: person.id,
    ...award,
  });
}

/** A unit by the name it bore on the day, with the union above it. */
export function unitLine({ forest }: SampleTree, unitId: string, on: IsoDate, award: AwardPart): DecisionLineInput {
  const unit = forest.get(unitId);
  if (!unit) throw new Error('a unit of the sample is not in its tree');
  const above = forest.get(parentOn(unit, on) ?? '');
  const { kind, name, shortName } = nameOn(unit, on);
  return decisionLineInputSchema.parse({
    subject: 'COLLECTIVE',
    name: kind === 'CDCS' ? shortName : name,
    unitName: above && kind === 'CDCS' ? nameOn(above, on).shortName : '',
    unitId,
    ...award,
  });
}
