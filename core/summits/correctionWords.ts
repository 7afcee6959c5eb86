import { upperFirst } from '../text/upperFirst.ts';
import type { Correction, RoundKind } from './round.ts';

/** How a round that takes the place of a locked one came about, after the title of that one: `kiểm phiếu lại`. */
export function correctionWords(correction: Correction, { kind }: { kind: RoundKind }): string {
  if (kind === 'HANDS') return HANDS_WORDS[correction];
  return kind === 'DECISION' ? 'ghi lại' : BALLOT_WORDS[correction];
}

const BALLOT_WORDS: Record<Correction, string> = {
  RECOUNT: 'kiểm phiếu lại',
  ANEW: 'bỏ phiếu lại từ đầu',
  DECISION: 'Ban Thường vụ quyết định',
};

const HANDS_WORDS: Record<Correction, string> = {
  RECOUNT: 'ghi lại',
  ANEW: 'biểu quyết lại',
  DECISION: 'Ban Thường vụ quyết định',
};

/** Everything that may stand in brackets behind the title of a round that follows another. */
export const FOLLOWING_WORDS: readonly string[] = [
  'bỏ phiếu lại',
  ...Object.values(BALLOT_WORDS),
  ...Object.values(HANDS_WORDS),
];

/** The same at the head of a sentence in minutes, with the reason: `Kiểm phiếu lại, lý do: …`. */
export function correctionSentence({
  correction,
  correctionReason,
  kind,
}: {
  correction: Correction | null;
  correctionReason: string;
  kind: RoundKind;
}): string {
  if (correction === null) return '';
  const words = correction === 'DECISION' ? 'Thay cho nội dung đã khóa trước' : correctionWords(correction, { kind });
  return `${upperFirst(words)}, lý do: ${correctionReason}.`;
}
