import type { PaperIssuer } from '../papers/tablePaper.ts';
import { OPINIONS } from './ballot.ts';
import { isChoice, type CountedRound, type RoundKind } from './round.ts';

/** Content of the ballots of one round, all alike but for their number. */
export interface BallotPaper {
  issuer: PaperIssuer;
  heading: string;
  summitTitle: string;
  roundTitle: string;
  instruction: string;
  /** Over the columns to mark, left to right. */
  columns: string[];
  candidates: { ordinal: number; name: string }[];
  /** `Số: 0001`: it leads to no voter, for nobody notes who took which. */
  serials: string[];
}

/** The ballots of a round, as many as asked for. */
export function ballotPaper(source: {
  issuer: PaperIssuer;
  summitTitle: string;
  round: Pick<CountedRound, 'kind' | 'rule' | 'maxChoices' | 'candidates'> & { title: string };
  count: number;
}): BallotPaper {
  const { issuer, summitTitle, round, count } = source;
  const isChosen = isChoice(round.kind);
  return {
    issuer,
    heading: HEADINGS[round.kind],
    summitTitle,
    roundTitle: round.title,
    instruction:
      (isChosen
        ? `Đánh dấu X vào ô của đơn vị được chọn, nhiều nhất ${round.maxChoices ?? round.candidates.length} đơn vị. Chọn nhiều hơn thì phiếu không hợp lệ.`
        : 'Với mỗi đơn vị, đánh dấu X vào một ô.') + (round.rule.excludesOwn ? OWN_INSTRUCTIONS[isChosen ? 0 : 1] : ''),
    columns: isChosen ? ['Chọn'] : OPINIONS.map(({ label }) => label),
    candidates: round.candidates.map(({ ordinal, name }) => ({ ordinal, name })),
    serials: Array.from({ length: count }, (_, index) => `Số: ${String(index + 1).padStart(4, '0')}`),
  };
}

/** Where nobody votes on his own unit, on a ballot that chooses and on one that says of each. */
const OWN_INSTRUCTIONS = [' Không chọn đơn vị mình.', ' Với đơn vị mình, đánh dấu vào ô “Không ý kiến”.'] as const;

const HEADINGS: Record<RoundKind, string> = {
  CHOOSE: 'PHIẾU BÌNH BẦU',
  APPROVE: 'PHIẾU BÌNH BẦU',
  ACCLAIM: 'PHIẾU SUY TÔN',
  ELECT: 'PHIẾU BẦU',
  HANDS: 'PHIẾU BIỂU QUYẾT',
  DECISION: 'PHIẾU BIỂU QUYẾT',
};
