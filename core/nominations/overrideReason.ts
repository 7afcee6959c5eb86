import { cleanText } from '../text/cleanText.ts';

/** Characters, spaces around it left out: what is shorter says nothing to whoever signs or decides. */
export const SHORTEST_REASON = 10;

/** Why a line goes on although a rule stops it: printed on tờ trình and danh sách. Empty takes it back. */
export const overrideReasonSchema = cleanText(500);

/** Whether a reason can be read as one: a sentence, not a mark. */
export function isReasonEnough(reason: string): boolean {
  return reason.trim().length >= SHORTEST_REASON;
}
