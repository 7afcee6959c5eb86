import { decisionLineInputSchema, type DecisionLine, type DecisionLineInput } from '#core/awards/decision.ts';
import { SUBJECTS, type AwardType, type Subject } from '#core/office/catalogue.ts';
import { formatDong } from '#core/money/format.ts';

const INPUT_FIELDS = Object.keys(decisionLineInputSchema.shape) as (keyof DecisionLineInput)[];

/** The part of a line a clerk enters, without what was worked out. */
export function inputOf(line: DecisionLine): DecisionLineInput {
  return Object.fromEntries(INPUT_FIELDS.map((field) => [field, line[field]])) as DecisionLineInput;
}

/** The award proposed for an empty list: a union's bằng khen, which unlike flags and titles goes to groups and people alike. */
export function firstAwardFor(subject: Subject, awardTypes: readonly AwardType[]): string {
  const fitting = awardTypes.filter(({ subjects }) => subjects.includes(subject));
  const usual = fitting.find(({ kind, subjects }) => kind === 'UNION_FORM' && subjects.length === SUBJECTS.length);
  return (usual ?? fitting[0])?.code ?? '';
}

export const sameInput = (one: DecisionLineInput, other: DecisionLineInput) =>
  INPUT_FIELDS.every((field) => one[field] === other[field]);

/** Whether a new line holds something of its own, beyond what it took over from the one before. */
export function hasWords({ name, position, unitName, achievement, note }: DecisionLineInput): boolean {
  return [name, position, unitName, achievement, note].some((text) => text.trim() !== '');
}

/** Why a line cannot be saved, as one sentence; null when it can. */
export function lineProblem(line: DecisionLineInput): string | null {
  return decisionLineInputSchema.safeParse(line).error?.issues[0]?.message ?? null;
}

/** A line in one sentence, for showing someone else's version beside one's own. */
export function describeLine(line: DecisionLine): string {
  const parts = [
    `${line.honorific} ${line.name}`.trim(),
    line.position,
    line.unitName,
    line.achievement,
    line.awardName,
    line.amount === null ? '' : formatDong(line.amount),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
