import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
import { timeSchema } from '../dates/timeOfDay.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';

/** The tellers count, their head and secretary sign the count. */
export const TELLER_ROLES = ['HEAD', 'SECRETARY', 'MEMBER'] as const;
export type TellerRole = (typeof TELLER_ROLES)[number];

export const TELLER_ROLE_LABELS: Record<TellerRole, string> = {
  HEAD: 'Trưởng ban',
  SECRETARY: 'Thư ký',
  MEMBER: 'Ủy viên',
};

/** How many sit in a ban kiểm phiếu. */
export const FEWEST_TELLERS = 3;
export const MOST_TELLERS = 15;

const tellerSchema = z.strictObject({
  role: z.enum(TELLER_ROLES),
  name: requiredText(120, 'Cần họ tên người kiểm phiếu'),
  position: cleanText(300).default(''),
});
export type Teller = z.infer<typeof tellerSchema>;

/** A summing-up summit of a cluster as its secretary prepares it. */
export const summitInputSchema = z
  .strictObject({
    title: requiredText(300, 'Cần tên hội nghị'),
    place: cleanText(200).default(''),
    heldOn: isoDateSchema.nullable().default(null),
    startsAt: timeSchema,
    endsAt: timeSchema,
    /** When the tellers counted; empty where nobody wrote it down. */
    countStartsAt: timeSchema,
    countEndsAt: timeSchema,
    chair: cleanText(120).default(''),
    chairPosition: cleanText(300).default(''),
    secretary: cleanText(120).default(''),
    secretaryPosition: cleanText(300).default(''),
    agenda: cleanMultiline(5000).default(''),
    /** What was said, as the minutes will tell it. */
    content: cleanMultiline(10_000).default(''),
    tellers: z
      .array(tellerSchema)
      .max(MOST_TELLERS)
      .refine(
        (tellers) => tellers.filter(({ role }) => role === 'HEAD').length <= 1,
        'Chỉ có một trưởng ban kiểm phiếu',
      )
      .default([]),
    /** The quorum is a share of the votes summoned: 2/3. */
    quorumNum: z.int().min(0).max(1000).default(2),
    quorumDen: z.int().min(1).max(1000).default(3),
    /** Why the share was put right after a round was locked by another one; empty where it never was. */
    quorumReason: cleanText(300).default(''),
  })
  .refine(({ quorumNum, quorumDen }) => quorumNum <= quorumDen, {
    path: ['quorumNum'],
    message: 'Số cần có mặt không thể nhiều hơn tổng số',
  })
  .refine(({ startsAt, endsAt }) => startsAt === '' || endsAt === '' || endsAt >= startsAt, {
    path: ['endsAt'],
    message: 'Giờ kết thúc trước giờ bắt đầu',
  })
  .refine(
    ({ countStartsAt, countEndsAt }) => countStartsAt === '' || countEndsAt === '' || countEndsAt >= countStartsAt,
    { path: ['countEndsAt'], message: 'Giờ kiểm phiếu xong trước giờ bắt đầu kiểm' },
  );
export type SummitInput = z.infer<typeof summitInputSchema>;
