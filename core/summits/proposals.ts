import { z } from 'zod';
import { cleanText } from '../text/cleanText.ts';
import type { Winner } from './outcome.ts';

/** Purposes whose winners are proposed for a flag. */
export type FlagPurpose = 'FLAG' | 'LEADER';

/** The flag that winning a round usually stands for: of the province, and of the level above for the leader. */
export const USUAL_FLAGS: Record<FlagPurpose, string> = { FLAG: 'CO_LDLD', LEADER: 'CO_TLD' };

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
  /** Null where no round stands behind it: it was recorded. */
  purpose: FlagPurpose | null;
  /** Null where a round was won whose flag nobody named. */
  awardCode: string | null;
  /** The rounds it rests on; several where one unit won two rounds of the same purpose. */
  wins: Winner[];
  /** Words recorded with it; empty without any. */
  basis: string;
}

/** Members of whom it was said that nothing is proposed: they enter no list and no tờ trình. */
export function withoutProposal(outcomes: readonly SaidOutcome[]): ReadonlySet<string> {
  return new Set(outcomes.filter(({ awardCode }) => awardCode === null).map(({ memberId }) => memberId));
}

/**
 * Everything a summit proposes: what was won, once for each purpose, and what was recorded beside it. A flag recorded
 * for who won the round it is usual for names that win; it is no second proposal. Both "Danh sách đề nghị" and the tờ
 * trình are made of this.
 */
export function proposalsOf(winners: readonly Winner[], outcomes: readonly SaidOutcome[]): Proposal[] {
  const without = withoutProposal(outcomes);
  const members = [...new Set([...winners, ...outcomes].map(({ memberId }) => memberId))];
  return members
    .filter((memberId) => !without.has(memberId))
    .flatMap((memberId) =>
      proposalsFor(
        memberId,
        winners.filter((winner) => winner.memberId === memberId),
        outcomes.filter((outcome) => outcome.memberId === memberId),
      ),
    );
}

function proposalsFor(memberId: string, won: readonly Winner[], said: readonly SaidOutcome[]): Proposal[] {
  const flags = (['FLAG', 'LEADER'] as const).flatMap((purpose): Proposal[] => {
    const wins = won.filter((winner) => winner.purpose === purpose);
    if (wins.length === 0) return [];
    const named = said.find(({ awardCode }) => awardCode === USUAL_FLAGS[purpose]);
    return [{ memberId, purpose, awardCode: named?.awardCode ?? null, wins, basis: named?.basis ?? '' }];
  });
  const others = said
    .filter(({ awardCode }) => flags.every((flag) => flag.awardCode !== awardCode))
    .map(({ awardCode, basis }): Proposal => ({ memberId, purpose: null, awardCode, wins: [], basis }));
  return [...flags, ...others];
}

/** A proposal with its award. */
export type NamedProposal = Proposal & { awardCode: string };

/**
 * The proposals with the flags their rounds stand for here, each award once for a member: where both purposes stand for
 * one flag, it rests on the rounds of both.
 */
export function namedProposals(
  proposals: readonly Proposal[],
  flags: Readonly<Record<FlagPurpose, string>>,
): NamedProposal[] {
  const named: NamedProposal[] = [];
  for (const proposal of proposals) {
    const awardCode = proposal.awardCode ?? (proposal.purpose === null ? null : flags[proposal.purpose]);
    if (awardCode === null) continue;
    const same = named.findIndex((one) => one.memberId === proposal.memberId && one.awardCode === awardCode);
    const before = named[same];
    if (before) named[same] = { ...before, wins: [...before.wins, ...proposal.wins] };
    else named.push({ ...proposal, awardCode });
  }
  return named;
}
