import type { z } from 'zod';
import type { Leaf } from './leaf.ts';
import { absenceUnder } from './leaves/absenceUnder.ts';
import { amountsFit } from './leaves/amountsFit.ts';
import { campaignLasts } from './leaves/campaignLasts.ts';
import { consecutiveYears } from './leaves/consecutiveYears.ts';
import { everyoneCompletes } from './leaves/everyoneCompletes.ts';
import { grading } from './leaves/grading.ts';
import { holdersAtLeast } from './leaves/holdersAtLeast.ts';
import { holdsTitle } from './leaves/holdsTitle.ts';
import { initiatives } from './leaves/initiatives.ts';
import { kindIs } from './leaves/kindIs.ts';
import { leadAmongFlags } from './leaves/leadAmongFlags.ts';
import { listFitsTotals } from './leaves/listFitsTotals.ts';
import { monthsOfService } from './leaves/monthsOfService.ts';
import { nextLeadConsidered } from './leaves/nextLeadConsidered.ts';
import { noDiscipline } from './leaves/noDiscipline.ts';
import { noFatalAccident } from './leaves/noFatalAccident.ts';
import { notBarred } from './leaves/notBarred.ts';
import { nothingRequired } from './leaves/nothingRequired.ts';
import { onceOnly } from './leaves/onceOnly.ts';
import { perThemeCap } from './leaves/perThemeCap.ts';
import { quota } from './leaves/quota.ts';
import { registered } from './leaves/registered.ts';
import { sameAchievement } from './leaves/sameAchievement.ts';
import { sameLevelKind } from './leaves/sameLevelKind.ts';
import { scoreAtLeast } from './leaves/scoreAtLeast.ts';
import { sharesWhole } from './leaves/sharesWhole.ts';
import { submittedWithin } from './leaves/submittedWithin.ts';
import { themeIs } from './leaves/themeIs.ts';
import { titleShare } from './leaves/titleShare.ts';
import { underProposer } from './leaves/underProposer.ts';
import { unitAlive } from './leaves/unitAlive.ts';
import { yearsWithin } from './leaves/yearsWithin.ts';

/** Every kind of condition there is, in the order a form offers them. */
export const LEAVES = {
  HOLDS_TITLE: holdsTitle,
  CONSECUTIVE_YEARS: consecutiveYears,
  YEARS_WITHIN: yearsWithin,
  GRADING: grading,
  INITIATIVES: initiatives,
  REGISTERED: registered,
  NO_DISCIPLINE: noDiscipline,
  ABSENCE_UNDER: absenceUnder,
  MONTHS_OF_SERVICE: monthsOfService,
  QUOTA: quota,
  TITLE_SHARE: titleShare,
  HOLDERS_AT_LEAST: holdersAtLeast,
  EVERYONE_COMPLETES: everyoneCompletes,
  SAME_LEVEL_KIND: sameLevelKind,
  SAME_ACHIEVEMENT: sameAchievement,
  PER_THEME_CAP: perThemeCap,
  SCORE_AT_LEAST: scoreAtLeast,
  NO_FATAL_ACCIDENT: noFatalAccident,
  UNIT_ALIVE: unitAlive,
  NOT_BARRED: notBarred,
  UNDER_PROPOSER: underProposer,
  ONCE_ONLY: onceOnly,
  CAMPAIGN_LASTS: campaignLasts,
  KIND_IS: kindIs,
  THEME_IS: themeIs,
  SHARES_WHOLE: sharesWhole,
  SUBMITTED_WITHIN: submittedWithin,
  LEAD_AMONG_FLAGS: leadAmongFlags,
  NEXT_LEAD_CONSIDERED: nextLeadConsidered,
  AMOUNTS_FIT: amountsFit,
  LIST_FITS_TOTALS: listFitsTotals,
  NOTHING_REQUIRED: nothingRequired,
};
export type LeafKind = keyof typeof LEAVES;
export const LEAF_KINDS = Object.keys(LEAVES) as LeafKind[];

/** One condition that is not made of others. */
export type LeafCondition = z.infer<(typeof LEAVES)[LeafKind]['schema']>;

/** What is known of a condition's kind. */
export function leafOf(condition: LeafCondition): Leaf<LeafCondition> {
  return LEAVES[condition.kind];
}
