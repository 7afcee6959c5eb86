import {
  outcomeOf,
  voteProblems,
  VOTE_OUTCOME_LABELS,
  wasDecidedByChair,
  type ChairDecision,
} from '#core/councils/voteOutcome.ts';
import { isComplete } from '#core/votes/voteCount.ts';
import { neededWords, resultWords } from '#core/councils/voteWords.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { JudgedVote, ReviewedLine } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { tallyOf, type TallyDraft } from './tallyDraft.ts';
import styles from './review.module.css';

interface VoteResultProps {
  line: ReviewedLine;
  vote: JudgedVote;
  draft: TallyDraft;
  isOpen: boolean;
  onChair: (decision: ChairDecision | null) => void;
  onVoteAgain: () => void;
}

/** What a round comes to as it is being typed: `10/11 = 90,91%, cần 10`, and whether that is enough. */
export function VoteResult({ line, vote, draft, isOpen, onChair, onVoteAgain }: VoteResultProps) {
  if (isOpen && line.isOutdated)
    return (
      <div className={styles.told}>
        <span className={styles.quiet}>Đã kiểm tra lại sau khi bỏ phiếu</span>
        <LinkButton onClick={onVoteAgain}>Bỏ phiếu lại</LinkButton>
      </div>
    );
  const tally = tallyOf(draft);
  if (!tally) return <span className={styles.wrongWords}>Có số chưa đúng, chưa lưu</span>;
  const { members, present, written, rule } = vote;
  const count = { ...tally, members, present, written };
  const [problem] = voteProblems(count);
  if (problem !== undefined)
    return (
      <span className={styles.wrongWords} role="alert">
        {problem}
      </span>
    );
  const needed = neededWords(rule, count);
  if (!isComplete(count)) return <span className={styles.quiet}>Chưa đủ số phiếu{needed && `, ${needed} phiếu`}</span>;
  const { chairDecision } = tally;
  const outcome = outcomeOf(rule, count, chairDecision);
  const isTied = outcomeOf(rule, count, null) === 'TIE';
  const { status } = line.line;
  return (
    <div className={styles.told}>
      <span className="num">
        {resultWords(rule, count)}
        <span className={styles.quiet}>{needed !== '' && `, ${needed}`}</span>
      </span>
      <span>
        <span className={styles.word} data-outcome={outcome}>
          {VOTE_OUTCOME_LABELS[outcome]}
        </span>
        {wasDecidedByChair(rule, count, chairDecision) && <span className={styles.quiet}> theo chủ trì</span>}
        {status !== 'CHECKED' && (
          <span className={styles.quiet}> · {NOMINATION_STATUS_LABELS[status].toLowerCase()}</span>
        )}
      </span>
      {isOpen && isTied && rule.tieRule === 'CHAIR' && (
        <span className={styles.chair} role="group" aria-label="Ý kiến của chủ trì">
          {chairDecision !== 'PASS' && <LinkButton onClick={() => onChair('PASS')}>Chủ trì: đạt</LinkButton>}
          {chairDecision !== 'FAIL' && <LinkButton onClick={() => onChair('FAIL')}>Chủ trì: không đạt</LinkButton>}
        </span>
      )}
      {isOpen && outcome === 'TIE' && rule.tieRule === 'REVOTE' && (
        <LinkButton onClick={onVoteAgain}>Bỏ phiếu lại</LinkButton>
      )}
    </div>
  );
}
