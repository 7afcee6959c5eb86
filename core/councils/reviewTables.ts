import { pointsText } from '../text/pointsText.ts';
import { SUBJECT_LABELS } from '../office/catalogue.ts';
import { wasDecidedByChair, type VoteOutcome } from './voteOutcome.ts';
import { baseOf, isComplete, VOTE_BASE_LABELS } from '../votes/voteCount.ts';
import { neededWords, ruleWords } from './voteWords.ts';
import { percentText } from '../votes/percent.ts';
import type { MinutesVote, ScoredInitiative, VotedLine } from './reviewMatters.ts';

/** One table: nominees of one award voted by one rule. */
export interface MinutesGroup {
  heading: string;
  /** How it was voted and on what the share is reckoned: printed above the table. */
  method: string;
  rows: MinutesRow[];
}

/** One initiative as it was scored. */
export interface ScoredRow {
  ordinal: number;
  title: string;
  authors: string;
  /** Complete sheets, and their mean: `5`, `86,4`. */
  sheets: string;
  points: string;
  result: string;
}

export interface MinutesRow {
  ordinal: number;
  name: string;
  issued: string;
  collected: string;
  invalid: string;
  agree: string;
  disagree: string;
  abstain: string;
  /** `10/11\n90,91%`. */
  share: string;
  result: string;
}

const RESULTS: Record<VoteOutcome, string> = { PASS: 'Đạt', FAIL: 'Không đạt', TIE: 'Ngang nhau', INCOMPLETE: '' };

/** One table for each award and rule, the rounds of a line behind each other. */
export function groupsOf(lines: readonly VotedLine[]): MinutesGroup[] {
  const groups = new Map<string, { line: VotedLine; vote: MinutesVote }[]>();
  for (const line of lines) {
    for (const vote of line.rounds) {
      const key = JSON.stringify([vote.awardName, line.subject, vote.round, ruleWords(vote.rule)]);
      groups.set(key, [...(groups.get(key) ?? []), { line, vote }]);
    }
  }
  return [...groups.values()].flatMap((voted): MinutesGroup[] => {
    const [first] = voted;
    if (!first) return [];
    const round = first.vote.round === 1 ? '' : `, bỏ phiếu lại lần ${first.vote.round - 1}`;
    return [
      {
        heading: `${first.vote.awardName} – ${SUBJECT_LABELS[first.line.subject].toLowerCase()}${round}`,
        method: methodOf(voted.map(({ vote }) => vote)),
        rows: voted.map(({ line, vote }, index) => rowOf(line, vote, index + 1)),
      },
    ];
  });
}

function methodOf(votes: readonly MinutesVote[]): string {
  const [first] = votes;
  if (!first) return '';
  const bases = new Set(votes.map((vote) => (isComplete(vote) ? baseOf(vote.rule, vote) : null)));
  const [base] = bases;
  const needed = neededWords(first.rule, first);
  const told = bases.size === 1 && base != null && needed !== '' ? ` (${base}, ${needed} phiếu đồng ý)` : '';
  return `${ruleWords(first.rule)}. Tỷ lệ tính trên ${VOTE_BASE_LABELS[first.rule.base].toLowerCase()}${told}.`;
}

function rowOf(line: VotedLine, vote: MinutesVote, ordinal: number): MinutesRow {
  const figure = (votes: number | null) => (votes === null ? '' : String(votes));
  const base = isComplete(vote) ? baseOf(vote.rule, vote) : null;
  const chair = wasDecidedByChair(vote.rule, vote, vote.chairDecision) ? ' (theo chủ trì)' : '';
  return {
    ordinal,
    name: line.unitName === '' || line.subject === 'COLLECTIVE' ? line.name : `${line.name}\n${line.unitName}`,
    issued: figure(vote.issued),
    collected: figure(vote.collected),
    invalid: figure(vote.invalid),
    agree: figure(vote.agree),
    disagree: figure(vote.disagree),
    abstain: figure(vote.abstain),
    share: base === null || vote.agree === null ? '' : `${vote.agree}/${base}\n${percentText(vote.agree, base)}`,
    result: RESULTS[vote.outcome] + chair,
  };
}

/** The row of a scored initiative; its result stays empty where nobody scored it. */
export function scoredRow(initiative: ScoredInitiative, index: number): ScoredRow {
  const { title, authors, sheets, points, isPassed } = initiative;
  return {
    ...{ ordinal: index + 1, title, authors: authors.join(', '), sheets: String(sheets) },
    points: isPassed === null ? '' : pointsText(points),
    result: isPassed === null ? '' : isPassed ? 'Đạt' : 'Không đạt',
  };
}
