import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { LAW_2022_FROM, ND152_FROM } from '../dates/lawDays.ts';
import type { Subject } from '../office/catalogue.ts';
import type { NominationKind, Procedure } from './nomination.ts';

/** Papers of the file of one nominee. */
export const NOMINATION_PAPERS = [
  'SUBMISSION',
  'REPORT',
  'SUMMARY',
  'REVIEW_MINUTES',
  'INITIATIVE',
  'SECRET_VOTE',
  'SCOPE',
  'DECLARATION',
  'SCORE_SHEET',
] as const;
export type NominationPaper = (typeof NOMINATION_PAPERS)[number];

export const NOMINATION_PAPER_LABELS: Record<NominationPaper, string> = {
  SUBMISSION: 'Tờ trình kèm danh sách',
  REPORT: 'Báo cáo thành tích',
  SUMMARY: 'Bản tóm tắt thành tích',
  REVIEW_MINUTES: 'Biên bản bình xét',
  INITIATIVE: 'Chứng nhận sáng kiến hoặc đề tài',
  SECRET_VOTE: 'Biên bản và kết quả bỏ phiếu kín',
  SCOPE: 'Xác nhận phạm vi ảnh hưởng của sáng kiến',
  DECLARATION: 'Bản khai quá trình công tác công đoàn',
  SCORE_SHEET: 'Bảng chấm điểm chuyên đề',
};

/** RECEIVED, or NOT_NEEDED with a reason: the office may ask for less in a case of its own. */
export const PAPER_STATES = ['RECEIVED', 'NOT_NEEDED'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** Which files ask for a paper. */
interface PaperNeed {
  paper: NominationPaper;
  /** Awards it is asked for; null for all. */
  awardCodes: readonly string[] | null;
  subject: Subject | null;
  procedure: Procedure | null;
  /** Kinds of commendation it is not asked for. */
  exceptKinds: readonly NominationKind[];
  basis: string;
  /** The day the paper named in `basis` came into force, where proposals of before are recorded too. */
  since: IsoDate | null;
  /** Whether the basis was read in its own words. */
  verified: boolean;
}

/** Awards that have a declaration of their own instead of a report. */
const BY_DECLARATION = ['KNC_CD'];

/** The files of Luật 06/2022/QH15 Đ.84 and Đ.85, and what decrees and the union's own rules add. */
export const PAPER_NEEDS: readonly PaperNeed[] = [
  need('SUBMISSION', { basis: 'Luật 06/2022/QH15, Điều 84, 85', since: LAW_2022_FROM }),
  need('REPORT', { procedure: 'CHUNG', basis: 'Luật 06/2022/QH15, Điều 84', since: LAW_2022_FROM }),
  need('SUMMARY', { procedure: 'DON_GIAN', basis: 'Luật 06/2022/QH15, Điều 85', since: LAW_2022_FROM }),
  need('REVIEW_MINUTES', { procedure: 'CHUNG', basis: 'Luật 06/2022/QH15, Điều 84', since: LAW_2022_FROM }),
  need('INITIATIVE', {
    awardCodes: ['CSTD_CS', 'CSTD_BT', 'CSTD_TQ'],
    subject: 'INDIVIDUAL',
    basis: 'Luật 06/2022/QH15, Điều 84',
    since: LAW_2022_FROM,
  }),
  need('INITIATIVE', {
    awardCodes: ['BK_TLD'],
    subject: 'INDIVIDUAL',
    procedure: 'CHUNG',
    exceptKinds: ['AD_HOC', 'THEMATIC', 'CAMPAIGN'],
    basis: 'QĐ 1689/QĐ-TLĐ, Điều 14',
  }),
  need('SECRET_VOTE', {
    awardCodes: ['CSTD_BT', 'CSTD_TQ', 'AHLD'],
    subject: 'INDIVIDUAL',
    basis: 'NĐ 91/2017/NĐ-CP, Điều 50',
  }),
  need('SCOPE', {
    awardCodes: ['CSTD_BT', 'CSTD_TQ'],
    subject: 'INDIVIDUAL',
    // The form was read in a paraphrase only.
    basis: 'NĐ 152/2025/NĐ-CP, Mẫu 13',
    since: ND152_FROM,
    verified: false,
  }),
  need('DECLARATION', { awardCodes: BY_DECLARATION, subject: 'INDIVIDUAL', basis: 'Hướng dẫn 149/HD-TLĐ' }),
  need('SCORE_SHEET', { awardCodes: ['CO_TLD_CD'], subject: 'COLLECTIVE', basis: 'Hướng dẫn 168/HD-TLĐ' }),
];

/** What decides which papers a file needs. */
export interface FileFacts {
  awardCode: string;
  subject: Subject;
  procedure: Procedure;
  awardKind: NominationKind;
}

/** One paper of a file with what asks for it. */
export interface NeededPaper {
  paper: NominationPaper;
  basis: string;
  verified: boolean;
}

/**
 * The papers a file needs, each once, in the order of {@link NOMINATION_PAPERS}. Before a basis was in force the paper was
 * usual as well, but what asked for it then was not looked up: that is said.
 *
 * @param on day of the tờ trình, by which the basis is told; null where the papers are only counted
 */
export function papersNeeded(
  { awardCode, subject, procedure, awardKind }: FileFacts,
  on: IsoDate | null,
): NeededPaper[] {
  const asked = PAPER_NEEDS.filter(
    (rule) =>
      (rule.awardCodes === null || rule.awardCodes.includes(awardCode)) &&
      (rule.subject === null || rule.subject === subject) &&
      (rule.procedure === null || rule.procedure === procedure) &&
      !rule.exceptKinds.includes(awardKind) &&
      !(rule.paper === 'REPORT' && BY_DECLARATION.includes(awardCode)),
  );
  return NOMINATION_PAPERS.flatMap((paper) => {
    const rule = asked.find((one) => one.paper === paper);
    return rule ? [{ paper, ...basisOn(rule, on) }] : [];
  });
}

function basisOn({ basis, since, verified }: PaperNeed, on: IsoDate | null): Pick<NeededPaper, 'basis' | 'verified'> {
  if (since === null || on === null || on >= since) return { basis, verified };
  return { basis: `Văn bản trước ${formatDate(since)} chưa đối chiếu; nay theo ${basis}`, verified: false };
}

/** What is recorded of one paper. */
export interface RecordedPaper {
  paper: NominationPaper;
  state: PaperState;
  note: string;
}

/** How complete a file is: papers that are there, of those needed. */
export function completeness(
  needed: readonly NeededPaper[],
  recorded: readonly RecordedPaper[],
  batch: { number: string; submittedOn: string | null },
): { received: number; needed: number } {
  const states = needed.map(({ paper }) => paperState(paper, recorded, batch));
  return {
    received: states.filter((state) => state === 'RECEIVED').length,
    needed: states.filter((state) => state !== 'NOT_NEEDED').length,
  };
}

/** A tờ trình with number and day is there: nobody has to say so line by line. */
export function paperState(
  paper: NominationPaper,
  recorded: readonly RecordedPaper[],
  { number, submittedOn }: { number: string; submittedOn: string | null },
): PaperState | null {
  const said = recorded.find((one) => one.paper === paper)?.state ?? null;
  if (said !== null || paper !== 'SUBMISSION') return said;
  return number !== '' && submittedOn !== null ? 'RECEIVED' : null;
}

function need(paper: NominationPaper, rule: Partial<Omit<PaperNeed, 'paper'>> & { basis: string }): PaperNeed {
  return {
    paper,
    awardCodes: null,
    subject: null,
    procedure: null,
    exceptKinds: [],
    since: null,
    verified: true,
    ...rule,
  };
}
