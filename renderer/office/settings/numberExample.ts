import { composeDecisionNumber, sequenceOf } from '#core/awards/decisionNumber.ts';
import type { OfficeSettings } from '#core/office/office.ts';
import type { SettingsForm } from './settingsDraft.ts';

/** What the next number would look like, and whether it is known or only shaped. */
export interface NumberExample {
  number: string | null;
  words: string;
}

/**
 * The next decision number under settings that may not be saved yet.
 *
 * @param next what the contract answers for today under the stored settings
 */
export function numberExample(typed: SettingsForm, stored: SettingsForm, next: string | null): NumberExample {
  const { documentSymbol } = typed.profile;
  if (typed.settings.numbering === 'MANUAL') {
    return {
      number: null,
      words: `Không gợi ý số. Số nhập 34 được ghi thành ${composeDecisionNumber(34, documentSymbol)}.`,
    };
  }
  if (!countsAlike(typed.settings, stored.settings)) {
    return {
      number: null,
      words: `Lưu xong sẽ đếm lại số tiếp theo. Số đầu tiên của kỳ là ${composeDecisionNumber(1, documentSymbol)}.`,
    };
  }
  const sequence = next === null ? null : sequenceOf(next);
  if (sequence === null) return { number: null, words: '' };
  const number = composeDecisionNumber(sequence, documentSymbol);
  return { number, words: `Quyết định ban hành hôm nay sẽ được đề nghị số ${number}.` };
}

function countsAlike(one: OfficeSettings, other: OfficeSettings): boolean {
  if (one.numbering !== other.numbering) return false;
  return one.numbering !== 'TERM' || (one.termFrom === other.termFrom && one.termTo === other.termTo);
}
