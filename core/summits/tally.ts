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

/** Ballots that do not count, whatever the reason. */
export function invalidOf({ invalid }: Pick<Tally, 'invalid'>): number {
  return INVALID_REASONS.reduce((total, reason) => total + invalid[reason], 0);
}
