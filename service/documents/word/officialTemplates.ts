import type { TemplateKind } from '#core/papers/wordTemplate.ts';
import { decisionTemplate } from './decisionTemplate.ts';
import { pledgeTemplate } from './pledgeTemplate.ts';
import { minutesTemplate } from './reviewMinutesTemplate.ts';
import { submissionTemplate } from './submissionLetterTemplate.ts';
import { summitCountTemplate } from './summitCountTemplate.ts';
import { summitMinutesTemplate } from './summitMinutesTemplate.ts';
import { summitProposalTemplate } from './summitProposalTemplate.ts';

/** Templates that come with the product, by what they are for. */
export const OFFICIAL_TEMPLATES: Record<TemplateKind, () => Promise<Buffer>> = {
  AWARD_DECISION: decisionTemplate,
  REVOCATION_DECISION: decisionTemplate,
  RECOGNITION_DECISION: decisionTemplate,
  SUBMISSION: submissionTemplate,
  REVIEW_MINUTES: minutesTemplate,
  PLEDGE: pledgeTemplate,
  SUMMIT_COUNT: summitCountTemplate,
  SUMMIT_MINUTES: summitMinutesTemplate,
  SUMMIT_PROPOSAL: summitProposalTemplate,
};
