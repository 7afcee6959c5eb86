import { memo, useEffect, useMemo, useState } from 'react';
import { countBallots, keysOf, type Ballot } from '#core/summits/ballot.ts';
import { isChoice } from '#core/summits/round.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, invalidOf, overIssued } from '#core/summits/tally.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { BallotField } from './BallotField.tsx';
import { LastBallots } from './LastBallots.tsx';
import { TypedCounts } from './TypedCounts.tsx';
import { useBallotPile } from './useBallotPile.ts';
import styles from '../summits.module.css';
import own from './ballots.module.css';

/** A blank ballot has its own key, 0. */
const REASON_KEYS = INVALID_REASONS.flatMap((reason, index) =>
  reason === 'BLANK' ? [] : [`-${index + 1} ${INVALID_REASON_LABELS[reason].toLowerCase()}`],
).join('; ');

interface BallotEntryProps {
  round: RoundView['round'];
  entry: 1 | 2;
  kept: readonly Ballot[];
  /** Told whenever it changes whether there is something the data do not hold yet. */
  onUnsent: (isUnsent: boolean) => void;
}

/** Digits and Enter, ballot by ballot, with the balance running along. */
export function BallotEntry({ round, entry, kept, onUnsent }: BallotEntryProps) {
  const { pile, unsent, failure, add, retry, takeKept, takeBack, replace } = useBallotPile(
    { roundId: round.id, entry, issued: round.issued ?? 0 },
    { kept },
  );
  /** The ballot that is typed once more; null for a new one. */
  const [mended, setMended] = useState<number | null>(null);
  const count = useMemo(() => countBallots(pile, round.candidates.length), [pile, round.candidates.length]);
  const begun = mended === null ? undefined : pile[mended - 1];
  const issued = round.issued ?? 0;
  const over = overIssued(count, issued);
  return (
    <div className={own.entry}>
      <UnsentGuard isUnsent={unsent > 0} onChange={onUnsent} />
      {failure && (
        <Notice
          tone="danger"
          actions={
            <>
              <LinkButton onClick={retry}>Gửi lại</LinkButton>
              <LinkButton onClick={takeKept}>Bỏ phần chưa ghi, lấy lại số đã ghi</LinkButton>
            </>
          }
        >
          {failure.message}
        </Notice>
      )}
      <BallotField
        key={mended ?? 'new'}
        first={begun ? keysOf(begun, round) : ''}
        label={mended === null ? `Phiếu ${pile.length + 1}` : `Sửa phiếu ${mended}`}
        form={{ kind: round.kind, maxChoices: round.maxChoices, candidates: round.candidates.length }}
        balance={
          <>
            <b className={`num ${over === '' ? '' : (styles.over ?? '')}`} data-count>
              {pile.length}
            </b>
            /{issued} phiếu · hợp lệ <b className="num">{count.valid}</b> · không hợp lệ{' '}
            <b className="num">{invalidOf(count)}</b>{' '}
            <span className={styles.quiet}>
              {unsent === 0 ? 'đã ghi' : `${failure === null ? 'đang ghi' : 'chưa ghi được'} ${unsent}`}
            </span>
            {over !== '' && <div className={styles.over}>{over}</div>}
          </>
        }
        onBallot={(ballot) => {
          if (mended === null) add(ballot);
          else replace(mended, ballot);
          setMended(null);
        }}
        onLeave={() => setMended(null)}
        onTakeBack={() => {
          if (mended === null) takeBack();
        }}
      />
      <p id="ballot-keys" className={own.keys}>
        {isChoice(round.kind)
          ? `Gõ số của đơn vị được chọn (nhiều nhất ${round.maxChoices ?? round.candidates.length}), Enter. * là tất cả.`
          : 'Mỗi đơn vị một số: 1 đồng ý, 2 không đồng ý, 3 không ý kiến; * lặp lại đến hết (1* là đồng ý tất cả). Enter.'}{' '}
        0 là phiếu trắng; {REASON_KEYS}. Ctrl+Backspace bỏ phiếu cuối.
      </p>
      <div className={own.columns}>
        <TypedCounts kind={round.kind} candidates={round.candidates} counts={count.counts} />
        <LastBallots kind={round.kind} pile={pile} onMend={setMended} />
      </div>
    </div>
  );
}

interface UnsentGuardProps {
  isUnsent: boolean;
  onChange: (isUnsent: boolean) => void;
}

/** By itself, so that a ballot on its way draws none of the tables anew. */
const UnsentGuard = memo(function UnsentGuard({ isUnsent, onChange }: UnsentGuardProps) {
  useLeaveGuard(isUnsent);
  useEffect(() => {
    onChange(isUnsent);
    return () => onChange(false);
  }, [isUnsent, onChange]);
  return null;
});
