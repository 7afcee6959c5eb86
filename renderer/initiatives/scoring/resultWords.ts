import type { ReviewResult } from '#core/initiatives/reviewResult.ts';

/** What sheets come to, in words with their tone. */
export function resultWords({ isPassed, disqualifiedBy }: ReviewResult): {
  text: string;
  tone: 'ok' | 'warn' | 'quiet';
} {
  if (isPassed === null) return { text: 'Chưa có phiếu đủ điểm', tone: 'quiet' };
  if (isPassed) return { text: 'Đạt', tone: 'ok' };
  if (disqualifiedBy.length === 0) return { text: 'Không đạt: thiếu điểm đạt chung', tone: 'warn' };
  return { text: `Không đạt: ${disqualifiedBy.join(', ')}`, tone: 'warn' };
}
