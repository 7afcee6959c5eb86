import { z } from 'zod';
import type { VoteRule } from '../councils/voteRule.ts';
import { CHAIR_DECISIONS } from '../councils/voteOutcome.ts';
import { blocking } from '../eligibility/rule.ts';
import { cleanText } from '../text/cleanText.ts';
import type { NominationLine } from './nominationLine.ts';
import { isOut } from './nominationList.ts';

/** Above any council: what a tally can hold. */
const MOST_BALLOTS = 9999;

const figure = z.int().min(0, 'Số phiếu không thể âm').max(MOST_BALLOTS, 'Số phiếu quá lớn').nullable();

/** What the tellers report on one line. Null while it is not counted yet. */
export const tallySchema = z.strictObject({
  issued: figure,
  collected: figure,
  invalid: figure,
  agree: figure,
  disagree: figure,
  abstain: figure,
  chairDecision: z.enum(CHAIR_DECISIONS).nullable(),
  note: cleanText(300),
});
export type Tally = z.infer<typeof tallySchema>;

/** The figures of a tally in the order they are entered. */
export const TALLY_FIGURES = ['issued', 'collected', 'invalid', 'agree', 'disagree', 'abstain'] as const;
export type TallyFigure = (typeof TALLY_FIGURES)[number];

export const TALLY_LABELS: Record<TallyFigure, string> = {
  issued: 'Phát ra',
  collected: 'Thu về',
  invalid: 'Không hợp lệ',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  abstain: 'Không ý kiến',
};

/** The rule a line is voted by, as it read when the line came into the meeting. */
export interface ChosenRule extends VoteRule {
  ruleId: string;
  basis: string;
  verified: boolean;
}

/** Whom a round is about and for what, as it stood when the round was opened. */
export interface VotedNominee extends Pick<
  NominationLine,
  'subject' | 'honorific' | 'name' | 'position' | 'unitName' | 'awardCode'
> {
  awardName: string;
  /** Why it is before the council although a rule stops it, as it goes on inside a sentence; empty where none does. */
  exception: string;
  /** Members who do not vote on it, by name. */
  aside: string[];
}

/** A line as a round that is being opened keeps it. */
export function votedNominee(
  line: NominationLine,
  { awardName, aside }: Pick<VotedNominee, 'awardName' | 'aside'>,
): VotedNominee {
  const { subject, honorific, name, position, unitName, awardCode, findings, overrideReason } = line;
  const exception = blocking(findings).length === 0 ? '' : overrideReason.replace(/[;.,\s]+$/u, '');
  return { subject, honorific, name, position, unitName, awardCode, awardName, exception, aside };
}

/** Until its result was recorded, a line may be taken out of a meeting: also one withdrawn or sent back meanwhile. */
export function mayLeaveReview(line: Pick<NominationLine, 'status'>): boolean {
  return line.status === 'DRAFT' || line.status === 'CHECKED' || isOut(line);
}

/** A tally before anything is counted: everybody who votes gets a ballot and gives it back. */
export function prefilledTally({ present, written }: { present: number; written: number }): Tally {
  const ballots = present + written;
  return {
    ...{ issued: ballots, collected: ballots, invalid: 0 },
    ...{ agree: null, disagree: null, abstain: null, chairDecision: null, note: '' },
  };
}

/** With the yes votes typed and the rest empty, the rest of the valid ballots are noes: the usual count of a hall. */
export function withImpliedNoes(tally: Tally): Tally {
  const { collected, invalid, agree, disagree, abstain } = tally;
  if (collected === null || invalid === null || agree === null || disagree !== null) return tally;
  const rest = collected - invalid - agree - (abstain ?? 0);
  return rest < 0 ? tally : { ...tally, disagree: rest, abstain: abstain ?? 0 };
}
