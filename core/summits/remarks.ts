import { CLUSTER_FLAGS } from '../eligibility/clusterFlags.ts';
import { standingRounds, winnersOf, type OutcomeRound, type Winner } from './outcome.ts';
import { isFlagPurpose, proposalsOf, type ProposedFlags, type SaidOutcome } from './proposals.ts';
import type { Candidate, RoundPurpose } from './round.ts';

/** A round as far as it can be looked over before anything is counted. */
export interface PlannedRound {
  purpose: RoundPurpose;
  candidates: readonly Pick<Candidate, 'memberId' | 'name'>[];
}

/**
 * What is worth a second look in who stands in a round, while it can still be changed; none of it keeps the round from
 * being voted.
 *
 * @param rounds the others of the summit
 */
export function candidateRemarks(
  { purpose, candidates }: PlannedRound,
  { rounds, year }: { rounds: readonly OutcomeRound[]; year: number },
): string[] {
  const among = (members: ReadonlySet<string>, isIn: boolean) =>
    namesOf(candidates.filter(({ memberId }) => members.has(memberId) === isIn));
  if (purpose === 'LEADER') {
    const isFlagOpen = rounds.some((round) => round.purpose === 'FLAG' && !round.isLocked);
    const flags = winnersFor(rounds, 'FLAG');
    const outside = flags.size === 0 ? '' : among(flags, false);
    return [
      isFlagOpen ? 'Vòng bình bầu tặng Cờ chưa khóa: chưa biết hết các đơn vị được suy tôn từ đó.' : '',
      outside === '' ? '' : `Không nằm trong các đơn vị được bình bầu tặng Cờ: ${outside}.`,
    ].filter((remark) => remark !== '');
  }
  if (purpose !== 'NEXT_LEAD' && purpose !== 'NEXT_DEPUTY') return [];
  const considered = consideredIn(rounds);
  const outside = considered.size === 0 ? '' : among(considered, false);
  const twice = among(winnersFor(rounds, purpose === 'NEXT_LEAD' ? 'NEXT_DEPUTY' : 'NEXT_LEAD'), true);
  return [
    outside === '' ? '' : `Không được xét thi đua năm ${year}: ${outside}.`,
    twice === '' ? '' : `Đã được bầu ${purpose === 'NEXT_LEAD' ? 'Phó' : 'Trưởng'} năm ${year + 1}: ${twice}.`,
  ].filter((remark) => remark !== '');
}

/** What the outcome would be blamed for because of this one round, locked or about to be. */
export function resultRemarks(
  round: OutcomeRound,
  { rounds, year }: { rounds: readonly OutcomeRound[]; year: number },
): string[] {
  const others = rounds.filter(({ id }) => id !== round.id);
  const before = new Set(outcomeRemarks(others, year));
  return outcomeRemarks([...others, { ...round, isLocked: true }], year).filter((remark) => !before.has(remark));
}

/** What is worth a second look in the outcome; none of it keeps the summit from its end. */
export function outcomeRemarks(rounds: readonly OutcomeRound[], year: number): string[] {
  const winners = winnersOf(rounds);
  const wins = (purpose: RoundPurpose) => winners.filter((winner) => winner.purpose === purpose);
  const flags = winnersFor(rounds, 'FLAG');
  const considered = consideredIn(rounds);
  const remarks: string[] = [];
  if (flags.size > 0)
    for (const { memberId, name } of wins('LEADER'))
      if (!flags.has(memberId))
        remarks.push(`${name} được suy tôn dẫn đầu nhưng không nằm trong các đơn vị được bình bầu tặng Cờ.`);
  if (wins('LEADER').length > 1) remarks.push(`Đang có ${wins('LEADER').length} đơn vị dẫn đầu.`);
  if (considered.size > 0)
    for (const { memberId, name } of [...wins('NEXT_LEAD'), ...wins('NEXT_DEPUTY')])
      if (!considered.has(memberId))
        remarks.push(`${name} không được xét thi đua năm ${year} nhưng được bầu làm trưởng, phó năm ${year + 1}.`);
  for (const { memberId, name } of wins('NEXT_LEAD'))
    if (wins('NEXT_DEPUTY').some((deputy) => deputy.memberId === memberId))
      remarks.push(`${name} được bầu cả Trưởng và Phó năm ${year + 1}: chưa ghi được trưởng, phó năm ${year + 1}.`);
  if (wins('NEXT_LEAD').length > 1) remarks.push(`Đang có ${wins('NEXT_LEAD').length} đơn vị được bầu làm trưởng.`);
  return remarks;
}

/**
 * Flags proposed for who won none: the summit did not vote for that. It stays possible, for an office may have its
 * reasons.
 */
export function proposalRemarks(
  members: readonly { id: string; name: string }[],
  { winners, outcomes, flags }: { winners: readonly Winner[]; outcomes: readonly SaidOutcome[]; flags: ProposedFlags },
): string[] {
  const unvoted = proposalsOf(winners, outcomes, flags).filter(
    ({ memberId, awardCode }) =>
      CLUSTER_FLAGS.includes(awardCode) &&
      winners.every((winner) => winner.memberId !== memberId || !isFlagPurpose(winner.purpose)),
  );
  return members
    .filter(({ id }) => unvoted.some(({ memberId }) => memberId === id))
    .map(({ name }) => `${name} được ghi đề nghị tặng Cờ nhưng không đạt ở vòng bình bầu, suy tôn nào.`);
}

function winnersFor(rounds: readonly OutcomeRound[], purpose: RoundPurpose): ReadonlySet<string> {
  const won = (winner: Winner) => winner.purpose === purpose;
  return new Set(
    winnersOf(rounds)
      .filter(won)
      .map(({ memberId }) => memberId),
  );
}

/** Whom the year was about: who stood where it was voted on flags and on the leader. */
function consideredIn(rounds: readonly OutcomeRound[]): ReadonlySet<string> {
  return new Set(
    standingRounds(rounds)
      .filter(({ purpose }) => isFlagPurpose(purpose))
      .flatMap(({ candidates }) => candidates.map(({ memberId }) => memberId)),
  );
}

const namesOf = (candidates: readonly { name: string }[]) => candidates.map(({ name }) => name).join(', ');
