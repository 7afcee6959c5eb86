import type { HeldAward } from '#core/eligibility/facts.ts';
import type { NominationKind, NominationStatus } from '#core/nominations/nomination.ts';
import type { UpperAnswer } from '#core/nominations/nominationLine.ts';
import { isDecided } from '#core/nominations/nominationList.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { DecisionFact, OfficeFacts } from './officeFacts.ts';

/** What a held award is made of: a line of a decision, and the proposal it came from. */
export interface AwardLineColumns {
  decision_id: string;
  award_code: string;
  achievement: string;
  reason: string;
  origin_year: number | null;
  origin_kind: NominationKind | null;
}
/** Columns of `linesWithOrigin`. */
export const AWARD_LINE_COLUMNS = [
  'l.decision_id',
  'l.award_code',
  'l.achievement',
  'l.reason',
  'o.year as origin_year',
  'o.award_kind as origin_kind',
] as const;

/** Columns of `nomination_line` the rules look at. */
export interface ProposalColumns {
  year: number;
  status: NominationStatus;
  award_code: string;
  award_kind: NominationKind;
  achievement: string;
  upper_answer: UpperAnswer | null;
  upper_document: string;
}
export const PROPOSAL_COLUMNS = [
  'year',
  'status',
  'award_code',
  'award_kind',
  'achievement',
  'upper_answer',
  'upper_document',
] as const;

/** Proposed, and neither decided nor given up. */
export const OPEN_STATUSES: readonly NominationStatus[] = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED'];

/**
 * What somebody holds by decisions in force, of this office or of a higher body that granted what was proposed to it.
 * Year and kind are those of the proposal it came from; without one the year is what the papers name, and the kind what
 * the award's own name says.
 */
export function heldAwards(
  lines: readonly AwardLineColumns[],
  proposals: readonly ProposalColumns[],
  office: OfficeFacts,
): HeldAward[] {
  const held: HeldAward[] = [];
  for (const line of lines) {
    const decision = office.decisions.get(line.decision_id);
    const award = office.awards.get(line.award_code);
    if (!decision || !award) continue;
    held.push({
      code: line.award_code,
      year: yearHeld(line, decision, office),
      level: award.level,
      isForm: award.isForm,
      kind: line.origin_kind ?? kindByName(line, award.isThematic),
      achievementKey: foldForSearch(line.achievement),
      decision: decision.told,
      isProposed: false,
    });
  }
  for (const proposal of proposals) {
    const award = office.awards.get(proposal.award_code);
    const standing = standingOfProposal(proposal);
    if (!award || standing === null) continue;
    const isProposed = standing === 'PROPOSED';
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

/** The year a line of a decision rewards: that of the proposal it came from, else what the papers name. */
export function yearHeld(
  line: Pick<AwardLineColumns, 'achievement' | 'reason' | 'origin_year'>,
  decision: DecisionFact,
  office: Pick<OfficeFacts, 'yearOf'>,
): number {
  return line.origin_year ?? office.yearOf(line, decision);
}

/**
 * What a proposal by itself makes of its nominee. One this office decided says nothing: the line of the decision does.
 * What a higher body granted stands in a document of its own, which is no decision of this office.
 */
export function standingOfProposal({
  status,
  upper_answer: answer,
}: Pick<ProposalColumns, 'status' | 'upper_answer'>): 'HELD' | 'PROPOSED' | null {
  if (OPEN_STATUSES.includes(status)) return 'PROPOSED';
  return isDecided(status) && answer === 'GRANTED' ? 'HELD' : null;
}

/** A list that names an achievement may be of a campaign or sudden: nobody can say. */
function kindByName({ achievement }: AwardLineColumns, isThematic: boolean): NominationKind | null {
  if (isThematic) return 'THEMATIC';
  return achievement === '' ? 'COMPREHENSIVE' : null;
}
