import type { Subject } from '../office/catalogue.ts';
import type { DecisionLineInput } from './decision.ts';

/** A new line in the manner of the one before: same subject, award and reason, no name. */
export function blankLine(subject: Subject, awardCode: string, reason = ''): DecisionLineInput {
  return {
    subject,
    honorific: '',
    name: '',
    position: '',
    unitName: '',
    unitId: null,
    personId: null,
    awardCode,
    achievement: '',
    reason,
    note: '',
    amountSource: 'COEF',
    ownCoefficient: null,
    flatAmount: null,
    sharedAmountId: null,
  };
}
