import { z } from 'zod';

/** Why a ballot does not count. */
export const INVALID_REASONS = ['BLANK', 'TOO_MANY', 'NOT_ISSUED', 'UNREADABLE'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

export const INVALID_REASON_LABELS: Record<InvalidReason, string> = {
  BLANK: 'Phiếu trắng',
  TOO_MANY: 'Chọn quá số lượng',
  NOT_ISSUED: 'Không do Ban Kiểm phiếu phát, không có dấu',
  UNREADABLE: 'Không rõ chọn ai, có viết thêm',
};

const figure = z.int().min(0).max(100_000);

const countSchema = z.strictObject({ agree: figure, disagree: figure, abstain: figure });
/** What the valid ballots say of one candidate; on a ballot that chooses, who is not chosen counts nowhere. */
export type CandidateCount = z.infer<typeof countSchema>;

/** What was counted in a round. */
export const tallySchema = z.strictObject({
  collected: figure,
  valid: figure,
  invalid: z.strictObject({ BLANK: figure, TOO_MANY: figure, NOT_ISSUED: figure, UNREADABLE: figure }),
  /** In the order of the candidates. */
  counts: z.array(countSchema).max(100),
});
export type Tally = z.infer<typeof tallySchema>;

/**
 * Papers that came back of those given out. What the tellers did not give out lay in the box as well, and is recorded
 * as invalid, but it is nobody's vote.
 */
export function returnedOf({ collected, invalid }: Pick<Tally, 'collected' | 'invalid'>): number {
  return collected - invalid.NOT_ISSUED;
}

/** `trong đó 1 phiếu không do Ban Kiểm phiếu phát`, behind what came back; empty where there are none. */
export function strayWords({ invalid }: Pick<Tally, 'invalid'>): string {
  return invalid.NOT_ISSUED === 0 ? '' : `trong đó ${invalid.NOT_ISSUED} phiếu không do Ban Kiểm phiếu phát`;
}

/** Why the papers that came back cannot be those given out, and what to do; empty where they can. */
export function overIssued(tally: Pick<Tally, 'collected' | 'invalid'>, issued: number): string {
  const returned = returnedOf(tally);
  if (returned <= issued) return '';
  return `Thu về ${returned} phiếu, nhiều hơn ${issued} phiếu phát ra: bỏ phiếu gõ thừa; phiếu không do Ban Kiểm phiếu phát thì ghi là không hợp lệ vì lý do đó.`;
}

/** Ballots that do not count, whatever the reason. */
export function invalidOf({ invalid }: Pick<Tally, 'invalid'>): number {
  return INVALID_REASONS.reduce((total, reason) => total + invalid[reason], 0);
}
