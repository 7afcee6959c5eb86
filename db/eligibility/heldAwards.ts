import type { HeldAward } from '#core/eligibility/facts.ts';
import type { NominationKind, NominationStatus } from '#core/nominations/nomination.ts';
import type { UpperAnswer } from '#core/nominations/nominationLine.ts';
import { isDecided } from '#core/nominations/nominationList.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** Columns of `decision_line` a held award is made of. */
export interface AwardLineColumns {
  id: string;
  decision_id: string;
  award_code: string;
  achievement: string;
  reason: string;
}
export const AWARD_LINE_COLUMNS = ['id', 'decision_id', 'award_code', 'achievement', 'reason'] as const;

/** Columns of `nomination_line` the rules look at. */
export interface ProposalColumns {
  year: number;
  status: NominationStatus;
  award_code: string;
  award_kind: NominationKind;
  achievement: string;
  decision_line_id: string | null;
  upper_answer: UpperAnswer | null;
  upper_document: string;
}
export const PROPOSAL_COLUMNS = [
  'year',
  'status',
  'award_code',
  'award_kind',
  'achievement',
  'decision_line_id',
  'upper_answer',
  'upper_document',
] as const;

/** Proposed, and neither decided nor given up. */
export const OPEN_STATUSES: readonly NominationStatus[] = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'];

/**
 * What somebody holds by decisions in force, of this office or of a higher body that granted what was proposed to it. Year and kind are those of the nomination it came from; without one the
 * year is what the papers name, and the kind what the award's own name says.
 */
export function heldAwards(
  lines: readonly AwardLineColumns[],
  proposals: readonly ProposalColumns[],
  office: OfficeFacts,
): HeldAward[] {
  const origins = new Map(proposals.map((proposal) => [proposal.decision_line_id, proposal]));
  const held: HeldAward[] = [];
  for (const line of lines) {
    const decision = office.decisions.get(line.decision_id);
    const award = office.awards.get(line.award_code);
    if (!decision || !award) continue;
    const origin = origins.get(line.id);
    held.push({
      code: line.award_code,
      year: origin?.year ?? office.yearOf(line, decision),
      level: award.level,
      isForm: award.isForm,
      kind: origin?.award_kind ?? kindByName(line, award.isThematic),
      achievementKey: foldForSearch(line.achievement),
      decision: decision.told,
      isProposed: false,
    });
  }
  for (const proposal of proposals) {
    const award = office.awards.get(proposal.award_code);
    const isProposed = OPEN_STATUSES.includes(proposal.status);
    if (!award || !(isProposed || isGrantedAbove(proposal))) continue;
    held.push({
      code: proposal.award_code,
      year: proposal.year,
      level: award.level,
      isForm: award.isForm,
      kind: proposal.award_kind,
      achievementKey: foldForSearch(proposal.achievement),
      decision: isProposed ? '' : proposal.upper_document,
      isProposed,
    });
  }
  return held;
}

/** The higher body decided by a document of its own, which is no decision of this office. */
const isGrantedAbove = ({ status, upper_answer: answer }: ProposalColumns): boolean =>
  isDecided(status) && answer === 'GRANTED';

/** A list that names an achievement may be of a campaign or sudden: nobody can say. */
function kindByName({ achievement }: AwardLineColumns, isThematic: boolean): NominationKind | null {
  if (isThematic) return 'THEMATIC';
  return achievement === '' ? 'COMPREHENSIVE' : null;
}
