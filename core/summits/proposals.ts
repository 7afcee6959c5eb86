import { z } from 'zod';
import { cleanText } from '../text/cleanText.ts';
import type { Winner } from './outcome.ts';
import type { RoundPurpose } from './round.ts';

/** Purposes whose winners are proposed for a flag. */
type FlagPurpose = 'FLAG' | 'LEADER';

/** The award that winning a round of each purpose stands for, by its code. */
export const proposedFlagsSchema = z.strictObject({
  FLAG: z.string().min(1).max(40),
  LEADER: z.string().min(1).max(40),
});
export type ProposedFlags = Readonly<z.infer<typeof proposedFlagsSchema>>;

/** What it usually is: the flag of the province, and of the level above for the leader. */
export const USUAL_FLAGS: ProposedFlags = { FLAG: 'CO_LDLD', LEADER: 'CO_TLD' };

/** What is said of one member beside what was voted; a null award: nothing is proposed, whatever it won. */
export const saidOutcomesSchema = z
  .array(z.strictObject({ awardCode: z.string().min(1).max(40).nullable(), basis: cleanText(300).default('') }))
  .max(50)
  .refine(
    (outcomes) => new Set(outcomes.map(({ awardCode }) => awardCode)).size === outcomes.length,
    'Một danh hiệu, hình thức chỉ đề nghị một lần cho một đơn vị',
  )
  .refine(
    (outcomes) => outcomes.length === 1 || outcomes.every(({ awardCode }) => awardCode !== null),
    '“Không đề nghị” không đi cùng đề nghị nào khác',
  );
export type SaidOutcomes = z.infer<typeof saidOutcomesSchema>;

/** What was said of a member, as it is kept. */
export type SaidOutcome = SaidOutcomes[number] & { memberId: string };

/** One award a member is proposed for. */
export interface Proposal {
  memberId: string;
  awardCode: string;
  /** The rounds it rests on, of both purposes where they stand for one flag; none where it was recorded only. */
  wins: Winner[];
  /** Words recorded with it; empty without any. */
  basis: string;
}

/** Members of whom it was said that nothing is proposed: they enter no list and no tờ trình. */
export function withoutProposal(outcomes: readonly SaidOutcome[]): ReadonlySet<string> {
  return new Set(outcomes.filter(({ awardCode }) => awardCode === null).map(({ memberId }) => memberId));
}

/**
 * Everything a summit proposes, each award once for a member: the flags of what was won, and what was recorded beside
 * it. Screen, "Danh sách đề nghị" and tờ trình are made of this.
 *
 * @param flags what winning stands for here
 */
export function proposalsOf(
  winners: readonly Winner[],
  outcomes: readonly SaidOutcome[],
  flags: ProposedFlags,
): Proposal[] {
  const without = withoutProposal(outcomes);
  const members = [...new Set([...winners, ...outcomes].map(({ memberId }) => memberId))];
  return members
    .filter((memberId) => !without.has(memberId))
    .flatMap((memberId) => {
      const said = outcomes.filter((outcome) => outcome.memberId === memberId);
      const won = winners.filter((winner) => winner.memberId === memberId);
      const awards = [
        ...won.flatMap(({ purpose }) => (isFlagPurpose(purpose) ? [flags[purpose]] : [])),
        ...said.flatMap(({ awardCode }) => awardCode ?? []),
      ];
      return [...new Set(awards)].map((awardCode): Proposal => {
        const wins = won.filter(({ purpose }) => isFlagPurpose(purpose) && flags[purpose] === awardCode);
        return { memberId, awardCode, wins, basis: said.find((one) => one.awardCode === awardCode)?.basis ?? '' };
      });
    });
}

/** Whether winning such a round stands for a flag. */
export function isFlagPurpose(purpose: RoundPurpose): purpose is FlagPurpose {
  return purpose === 'FLAG' || purpose === 'LEADER';
}
