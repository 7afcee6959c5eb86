import { Fragment, memo } from 'react';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import type { ChairDecision } from '#core/councils/voteOutcome.ts';
import { mayLeaveReview, TALLY_FIGURES, TALLY_LABELS, type TallyFigure } from '#core/nominations/review.ts';
import type { JudgedVote, ReviewedLine } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { moveInTally } from './moveInTally.ts';
import { reviewGroups } from './reviewGroups.ts';
import { ballotsOf, draftOf, type TallyDraft, type TallyDrafts } from './tallyDraft.ts';
import { VoteResult } from './VoteResult.tsx';
import styles from './review.module.css';

interface ReviewTableProps {
  lines: readonly ReviewedLine[];
  drafts: TallyDrafts;
  /** The meeting is over or the reader may not write. */
  isReadOnly: boolean;
  onType: (vote: JudgedVote, figure: TallyFigure, text: string) => void;
  onLeave: (vote: JudgedVote, figure: TallyFigure) => void;
  onChair: (vote: JudgedVote, decision: ChairDecision | null) => void;
  onVoteAgain: (lineId: string) => void;
  onRemove: (line: ReviewedLine) => void;
}

/** Nominations of a meeting with what the tellers counted; the result is told while it is being typed. */
export function ReviewTable({ lines, drafts, isReadOnly, ...handlers }: ReviewTableProps) {
  return (
    <div className={styles.scroller} onKeyDown={moveInTally}>
      <table className={styles.table} aria-label="Kết quả biểu quyết">
        <thead>
          <tr>
            <th scope="col">Đề nghị</th>
            {TALLY_FIGURES.map((figure) => (
              <th key={figure} scope="col" className={styles.figure}>
                {TALLY_LABELS[figure]}
              </th>
            ))}
            <th scope="col" className={styles.result}>
              Kết quả
            </th>
            {!isReadOnly && (
              <th scope="col" className={styles.act}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {reviewGroups(lines).map((group) => (
            <Fragment key={group.key}>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={TALLY_FIGURES.length + (isReadOnly ? 2 : 3)}>
                  <b>{group.heading}</b>
                  <span className={styles.rule}>{group.rule}</span>
                  <Tooltip title={group.basis} trigger={['hover', 'focus']}>
                    <button type="button" className={styles.mark}>
                      <VerifiedMark isVerified={group.verified} />
                      <span className="visually-hidden">, căn cứ: {group.basis}</span>
                    </button>
                  </Tooltip>
                </th>
              </tr>
              {group.lines.map((line) =>
                line.rounds.map((vote) => (
                  <VoteRow
                    key={vote.id}
                    line={line}
                    vote={vote}
                    draft={drafts[vote.id]}
                    isLast={vote === line.rounds.at(-1)}
                    isReadOnly={isReadOnly}
                    {...handlers}
                  />
                )),
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VoteRowProps extends Omit<ReviewTableProps, 'lines' | 'drafts'> {
  line: ReviewedLine;
  vote: JudgedVote;
  draft: TallyDraft | undefined;
  isLast: boolean;
}

/** One round of a line: a row is drawn again only when one of its own figures changes. */
const VoteRow = memo(function VoteRow(props: VoteRowProps) {
  const { line, vote, draft, isLast, isReadOnly, onType, onLeave, onChair, onVoteAgain, onRemove } = props;
  const { name, unitName, position, status, batchId } = line.line;
  const isOpen = !isReadOnly && isLast && status === 'CHECKED';
  const shown = draft ?? draftOf(vote);
  const second = [position, unitName].filter((part) => part !== '' && part !== name).join(', ');
  return (
    <tr data-outcome={vote.outcome}>
      <th scope="row" title={[name, second].filter((part) => part !== '').join(', ')}>
        <Link to={`/nominations/${batchId}`}>{name}</Link>
        {vote.round > 1 && <span className={styles.round}>bỏ phiếu lần {vote.round}</span>}
        {second !== '' && <span className={styles.second}>{second}</span>}
        {isLast && line.aside.length > 0 && (
          <div className={styles.quiet}>Không biểu quyết: {line.aside.join(', ')}</div>
        )}
      </th>
      {TALLY_FIGURES.map((figure) => {
        const isWrong = draft?.isLeft === true && ballotsOf(shown.text[figure]) === undefined;
        return (
          <td key={figure} className={styles.figure}>
            <input
              className={`${styles.field} num ${isWrong ? styles.wrong : ''}`}
              aria-label={`${name}, ${TALLY_LABELS[figure].toLowerCase()}${vote.round > 1 ? `, lần ${vote.round}` : ''}`}
              aria-invalid={isWrong}
              title={isWrong ? 'Số phiếu là số nguyên, như 11; chưa lưu' : undefined}
              data-column={figure}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              readOnly={!isOpen}
              value={shown.text[figure]}
              onFocus={(event) => event.target.select()}
              onChange={(event) => onType(vote, figure, event.target.value)}
              onBlur={() => onLeave(vote, figure)}
            />
          </td>
        );
      })}
      <td className={styles.result}>
        <VoteResult
          line={line}
          vote={vote}
          draft={shown}
          isOpen={isOpen}
          onChair={(decision) => onChair(vote, decision)}
          onVoteAgain={() => onVoteAgain(line.line.id)}
        />
      </td>
      {!isReadOnly && (
        <td className={styles.act}>
          {isLast && mayLeaveReview(line.line) && (
            <LinkButton
              aria-label={vote.round > 1 ? `Bỏ lần ${vote.round} của ${name}` : `Bỏ ${name} khỏi phiên họp`}
              onClick={() => onRemove(line)}
            >
              Bỏ
            </LinkButton>
          )}
        </td>
      )}
    </tr>
  );
});
