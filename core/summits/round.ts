import { z } from 'zod';
import { VOTE_BASES } from '../votes/voteCount.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import type { SummitInput } from './summit.ts';
import type { Tally } from './tally.ts';

/**
 * How a round is voted: at most so many of the candidates, each of them for itself, one leader, who leads next year, by
 * a show of hands, or not at all because the standing committee has decided.
 */
export const ROUND_KINDS = ['CHOOSE', 'APPROVE', 'ACCLAIM', 'ELECT', 'HANDS', 'DECISION'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const ROUND_KIND_LABELS: Record<RoundKind, string> = {
  CHOOSE: 'Chọn không quá số lượng',
  APPROVE: 'Đồng ý, không đồng ý từng đơn vị',
  ACCLAIM: 'Suy tôn một đơn vị',
  ELECT: 'Bầu trưởng, phó',
  HANDS: 'Giơ tay biểu quyết',
  DECISION: 'Ban Thường vụ quyết định',
};

/** What the round is for; the outcome of the summit goes by it. */
export const ROUND_PURPOSES = ['FLAG', 'LEADER', 'NEXT_LEAD', 'NEXT_DEPUTY', 'OTHER'] as const;
export type RoundPurpose = (typeof ROUND_PURPOSES)[number];

export const ROUND_PURPOSE_LABELS: Record<RoundPurpose, string> = {
  FLAG: 'Bình bầu đề nghị tặng Cờ thi đua',
  LEADER: 'Suy tôn đơn vị dẫn đầu',
  NEXT_LEAD: 'Bầu Trưởng năm sau',
  NEXT_DEPUTY: 'Bầu Phó năm sau',
  OTHER: 'Nội dung khác',
};

/** At the last place: vote again among the tied, the higher score goes first, or the chair decides. */
export const ROUND_TIE_RULES = ['REVOTE', 'SCORE', 'CHAIR'] as const;
export type RoundTieRule = (typeof ROUND_TIE_RULES)[number];

export const ROUND_TIE_RULE_LABELS: Record<RoundTieRule, string> = {
  REVOTE: 'Bỏ phiếu lại giữa các đơn vị ngang phiếu',
  SCORE: 'Đơn vị có điểm thi đua cao hơn đứng trước',
  CHAIR: 'Chủ trì quyết định',
};

/** 1, 1, 3 or 1, 1, 2. */
export const RANK_KINDS = ['COMPETITION', 'DENSE'] as const;
export type RankKind = (typeof RANK_KINDS)[number];

export const RANK_KIND_LABELS: Record<RankKind, string> = {
  COMPETITION: 'Ngang phiếu cùng hạng, hạng sau bỏ cách (1, 1, 3)',
  DENSE: 'Ngang phiếu cùng hạng, hạng sau liền kề (1, 1, 2)',
};

export const MOST_CANDIDATES = 100;
export const MOST_BALLOTS = 10_000;

const roundRuleSchema = z.strictObject({
  base: z.enum(VOTE_BASES),
  num: z.int().min(0).max(1000),
  den: z.int().min(1, 'Mẫu số của tỷ lệ từ 1 trở lên').max(1000),
  comparator: z.enum(['GE', 'GT']),
  isSecret: z.boolean(),
  /** Ballots of those absent who write are issued too. */
  absentByWriting: z.boolean(),
  /** Nobody votes on his own unit; its votes are then no part of the base it is held against. */
  excludesOwn: z.boolean().default(false),
  tieRule: z.enum(ROUND_TIE_RULES),
  rankKind: z.enum(RANK_KINDS),
});
/** How many must agree: `agree / base ≥ num / den`, or `>` with GT; and what a tie at the last place comes to. */
export type RoundRule = z.infer<typeof roundRuleSchema>;

/** No general rule says how a cluster votes; more than half of the valid ballots, in secret, is what is usual. */
export const USUAL_RULE: RoundRule = {
  base: 'VALID',
  num: 1,
  den: 2,
  comparator: 'GT',
  isSecret: true,
  absentByWriting: false,
  excludesOwn: false,
  tieRule: 'REVOTE',
  rankKind: 'COMPETITION',
};

const candidateInputSchema = z.strictObject({
  memberId: z.uuid(),
  /** What the member scored in the year, in hundredths; null where it was not scored. */
  score: z.int().min(-1_000_000).max(10_000_000).nullable().default(null),
});

/** A round as it is set up. */
export const roundInputSchema = z
  .strictObject({
    title: requiredText(300, 'Cần tên vòng').refine(
      (title) => !/^Vòng \d+\.$/u.test(title),
      'Cần ghi nội dung của vòng',
    ),
    kind: z.enum(ROUND_KINDS),
    purpose: z.enum(ROUND_PURPOSES),
    rule: roundRuleSchema
      .refine(({ num, den }) => num <= den, { path: ['num'], message: 'Tỷ lệ không thể quá 100 %' })
      .refine(({ num, den, comparator }) => comparator === 'GE' || num !== den, {
        path: ['num'],
        message: 'Không ai được trên 100 %: hãy chọn “ít nhất”',
      }),
    /** Most names a ballot may choose; null where each candidate is voted for itself. */
    maxChoices: z.int().min(1, 'Mỗi phiếu chọn ít nhất 1 đơn vị').max(MOST_CANDIDATES).nullable().default(null),
    /** How many can win; null for everyone who reaches the share. */
    places: z
      .int()
      .min(1, 'Lấy ít nhất 1 đơn vị; để trống nếu không giới hạn')
      .max(MOST_CANDIDATES)
      .nullable()
      .default(null),
    candidates: z
      .array(candidateInputSchema)
      .min(1, 'Cần ít nhất một đơn vị trong danh sách')
      .max(MOST_CANDIDATES)
      .refine(
        (candidates) => new Set(candidates.map(({ memberId }) => memberId)).size === candidates.length,
        'Một đơn vị chỉ đứng một lần trong danh sách',
      ),
  })
  .refine(({ kind, maxChoices }) => isChoice(kind) === (maxChoices !== null), {
    path: ['maxChoices'],
    message: 'Cần số lượng được chọn nhiều nhất; các cách khác thì để trống',
  })
  .refine(({ kind, rule }) => hasBallots(kind) || !rule.absentByWriting, {
    path: ['rule', 'absentByWriting'],
    message: 'Không dùng phiếu thì không có phiếu gửi bằng văn bản',
  })
  .refine(({ kind, rule }) => hasBallots(kind) || !rule.excludesOwn, {
    path: ['rule', 'excludesOwn'],
    message: 'Không dùng phiếu thì không có phiếu của chính đơn vị để loại ra',
  })
  .refine(({ kind, maxChoices }) => kind !== 'ACCLAIM' || maxChoices === 1, {
    path: ['maxChoices'],
    message: 'Suy tôn một đơn vị: mỗi phiếu chọn 1',
  })
  .refine(({ kind, places }) => kind !== 'ACCLAIM' || places === 1, {
    path: ['places'],
    message: 'Suy tôn một đơn vị: số suất là 1',
  })
  .refine(({ kind, places }) => kind !== 'ELECT' || places !== null, {
    path: ['places'],
    message: 'Bầu trưởng, phó: cần số suất được bầu',
  })
  .refine(
    ({ kind, maxChoices, places }) =>
      kind !== 'ELECT' || places === null || maxChoices === null || maxChoices <= places,
    { path: ['maxChoices'], message: 'Bầu trưởng, phó: mỗi phiếu chọn không quá số suất' },
  )
  .refine(({ maxChoices, candidates }) => maxChoices === null || maxChoices <= candidates.length, {
    path: ['maxChoices'],
    message: 'Nhiều hơn số đơn vị trong danh sách',
  })
  .refine(({ places, candidates }) => places === null || places <= candidates.length, {
    path: ['places'],
    message: 'Nhiều hơn số đơn vị trong danh sách',
  });
export type RoundInput = z.infer<typeof roundInputSchema>;

/** Whether a ballot names who it is for, instead of saying yes or no of each. */
export function isChoice(kind: RoundKind): boolean {
  return kind === 'CHOOSE' || kind === 'ACCLAIM' || kind === 'ELECT';
}

/** Whether the round is voted by ballots, on paper or on screen. */
export function hasBallots(kind: RoundKind): boolean {
  return kind !== 'HANDS' && kind !== 'DECISION';
}

/** Somebody who stands in a round. `ordinal` is the number on the ballot. */
export interface Candidate {
  memberId: string;
  ordinal: number;
  name: string;
  score: number | null;
  /** Votes of its own delegates when the ballots were given out: all of them, and those that got ballots. */
  ownSummoned: number;
  ownVoting: number;
}

/** Ballots on paper, read out and typed twice; or cast on one machine that goes from hand to hand. */
export const CASTINGS = ['PAPER', 'SCREEN'] as const;
export type Casting = (typeof CASTINGS)[number];

export const CASTING_LABELS: Record<Casting, string> = {
  PAPER: 'Phiếu giấy, nhập hai lần',
  SCREEN: 'Bỏ phiếu kín trên máy',
};

/** What a person decided instead of the ballots: the chair at a tie, or the standing committee. */
export const rulingSchema = z.strictObject({
  memberIds: z.array(z.uuid()).max(MOST_CANDIDATES),
  /** Who decided, and by which words or document. */
  words: requiredText(500, 'Cần ghi người quyết định, số văn bản'),
});
export type RulingInput = z.infer<typeof rulingSchema>;

/** A ruling as it is kept. */
export interface Ruling extends RulingInput {
  /** Who was tied when the chair decided: between others nothing was decided. Empty where nobody voted. */
  among: readonly string[];
}

/**
 * How a locked round is put right: its ballots are counted once more, everyone votes anew, or the standing committee
 * decides instead of the vote.
 */
export const CORRECTIONS = ['RECOUNT', 'ANEW', 'DECISION'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** Whether a round belongs to the day of its summit, which is over. @param closedAfter number of the last such round */
export function isOver({ ordinal }: { ordinal: number }, { closedAfter }: { closedAfter: number | null }): boolean {
  return closedAfter !== null && ordinal <= closedAfter;
}

/**
 * How a round can be put right, the usual way first. What was cast on screen, or never voted, cannot be counted again;
 * and those who voted that day do not vote anew once they went home.
 */
export function correctionsOf(
  round: { kind: RoundKind; casting: Casting; ordinal: number },
  summit: { closedAfter: number | null },
): readonly Correction[] {
  if (round.kind === 'DECISION') return ['DECISION'];
  const isPossible = { RECOUNT: round.casting !== 'SCREEN', ANEW: !isOver(round, summit), DECISION: true };
  return CORRECTIONS.filter((correction) => isPossible[correction]);
}

export const correctionReasonSchema = cleanText(500).min(1, 'Cần ghi lý do');

/** What the result of a round rests on. */
export interface CountedRound {
  kind: RoundKind;
  rule: RoundRule;
  maxChoices: number | null;
  places: number | null;
  candidates: readonly Candidate[];
  /** Votes summoned, in the room and in writing when the ballots were given out. */
  summoned: number;
  present: number;
  written: number;
  /** Votes whose delegates were not called up by then; null where that was not noted yet. */
  expected: number | null;
  /** Ballots given out; null before. */
  issued: number | null;
  tally: Tally | null;
  ruling: Ruling | null;
}

/** Who made the two counts of a round, or that nobody did because every ballot was cast on screen. */
export interface CountedBy {
  casting: Casting;
  /** No ballot is cast any more; false for ballots on paper. */
  isCastEnded: boolean;
  /** Names from the ban kiểm phiếu; empty until told. */
  firstTeller: string;
  secondTeller: string;
}

/** The share that makes the quorum, and who may count. */
export type RoundStandards = Pick<SummitInput, 'tellers' | 'quorumNum' | 'quorumDen'>;

/** What a lock rests on besides the round: of the summit as it stood then; and the sums the counts came to. */
export interface LockedWith extends RoundStandards {
  /** Why the share was put right before; empty where it was not. */
  quorumReason: string;
  /** Null where nothing was voted. */
  tally: Tally | null;
}

/** Whether a round was locked by the share that must be present; a decision asks nobody to be there. */
export function fixesQuorum({ kind, lockedAt }: { kind: RoundKind; lockedAt: string | null }): boolean {
  return kind !== 'DECISION' && lockedAt !== null;
}

/** Whether ballots are being cast on screen: nobody may see any of them before the last one is in. */
export function isCasting({ casting, isCastEnded }: Pick<CountedBy, 'casting' | 'isCastEnded'>): boolean {
  return casting === 'SCREEN' && !isCastEnded;
}
