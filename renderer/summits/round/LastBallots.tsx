import { memo } from 'react';
import type { Ballot } from '#core/summits/ballot.ts';
import { ballotText } from '#core/summits/compareEntries.ts';
import type { RoundKind } from '#core/summits/round.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import styles from '../summits.module.css';
import own from './ballots.module.css';

/** The last ones typed stay in sight. */
const SHOWN_BALLOTS = 8;

interface LastBallotsProps {
  kind: RoundKind;
  pile: readonly Ballot[];
  onMend: (ordinal: number) => void;
}

/** The last ballots typed, each a button to type it once more. */
export const LastBallots = memo(function LastBallots({ kind, pile, onMend }: LastBallotsProps) {
  const first = Math.max(0, pile.length - SHOWN_BALLOTS);
  return (
    <ol className={own.last} aria-label="Các phiếu vừa nhập">
      {pile.slice(first).map((ballot, index) => {
        const ordinal = first + index + 1;
        return (
          <li key={ordinal}>
            <span className={`${styles.quiet} num`}>{ordinal}.</span>{' '}
            <LinkButton className="num" aria-label={`Sửa phiếu ${ordinal}`} onClick={() => onMend(ordinal)}>
              {ballotText(ballot, kind)}
            </LinkButton>
          </li>
        );
      })}
    </ol>
  );
});
