import { memo, useEffect, useMemo, useState, type ReactNode } from 'react';
import { countBallots, keysOf, OPINIONS, readTypedBallot, type Ballot, type BallotForm } from '#core/summits/ballot.ts';
import { ballotText } from '#core/summits/compareEntries.ts';
import { isChoice, type Candidate, type RoundKind } from '#core/summits/round.ts';
import {
  INVALID_REASON_LABELS,
  INVALID_REASONS,
  invalidOf,
  overIssued,
  type CandidateCount,
} from '#core/summits/tally.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useBallotPile } from './useBallotPile.ts';
import styles from '../summits.module.css';
import own from './ballots.module.css';

/** The last ones typed stay in sight. */
const SHOWN_BALLOTS = 8;

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
        <CountTable kind={round.kind} candidates={round.candidates} counts={count.counts} />
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

interface CountTableProps {
  kind: RoundKind;
  candidates: readonly Candidate[];
  counts: readonly CandidateCount[];
}

/** What the ballots typed so far say of each unit; drawn anew by a ballot, and by nothing else that goes on around it. */
const CountTable = memo(function CountTable({ kind, candidates, counts }: CountTableProps) {
  return (
    <table className={tables.table} aria-label="Số phiếu của từng đơn vị">
      <thead>
        <tr>
          <th scope="col" style={{ width: 46 }}>
            Số
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col" className={tables.end} style={{ width: 66 }}>
            Đồng ý
          </th>
          {!isChoice(kind) &&
            OPINIONS.slice(1).map(({ key, label }) => (
              <th key={key} scope="col" className={tables.end} style={{ width: 98 }}>
                {label}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {candidates.map(({ memberId, ordinal, name }, index) => {
          const { agree = 0, disagree = 0, abstain = 0 } = counts[index] ?? {};
          return (
            <tr key={memberId}>
              <td className="num">{ordinal}</td>
              <td>{name}</td>
              <td className={`${tables.end} num`}>
                <b>{agree}</b>
              </td>
              {!isChoice(kind) && (
                <>
                  <td className={`${tables.end} num`}>{disagree}</td>
                  <td className={`${tables.end} num`}>{abstain}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});

interface LastBallotsProps {
  kind: RoundKind;
  pile: readonly Ballot[];
  onMend: (ordinal: number) => void;
}

/** The last ballots typed, each a button to type it once more. */
const LastBallots = memo(function LastBallots({ kind, pile, onMend }: LastBallotsProps) {
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

/** A blank ballot has its own key, 0. */
const REASON_KEYS = INVALID_REASONS.flatMap((reason, index) =>
  reason === 'BLANK' ? [] : [`-${index + 1} ${INVALID_REASON_LABELS[reason].toLowerCase()}`],
).join('; ');

interface BallotFieldProps {
  /** What stands in the field at first: the keys of a ballot that is mended. */
  first: string;
  label: string;
  form: BallotForm;
  balance: ReactNode;
  onBallot: (ballot: Ballot) => void;
  onLeave: () => void;
  onTakeBack: () => void;
}

/** Where a ballot is typed. It keeps what is typed to itself, so that a key redraws nothing but the field. */
function BallotField({ first, label, form, balance, onBallot, onLeave, onTakeBack }: BallotFieldProps) {
  const [typed, setTyped] = useState(first);
  const [problem, setProblem] = useState('');
  const put = (text: string) => {
    setTyped(text);
    setProblem('');
  };
  const enter = () => {
    const read = readTypedBallot(typed, form);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    put('');
    onBallot(read.ballot);
  };
  return (
    <>
      <div className={own.line}>
        <label htmlFor="ballot-typed" className="num">
          {label}
        </label>
        {/* A bare field: five hundred ballots are ten thousand keys, and nothing but the letter is drawn for each. */}
        <input
          id="ballot-typed"
          autoFocus
          autoComplete="off"
          className={`num ${own.field ?? ''}`}
          aria-invalid={problem !== ''}
          aria-describedby="ballot-keys"
          maxLength={300}
          value={typed}
          onChange={(event) => put(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter();
            if (event.key === 'Escape') {
              put('');
              onLeave();
            }
            if (event.key === 'Backspace' && event.ctrlKey) {
              event.preventDefault();
              // One press, one ballot: a key held down would empty the pile.
              if (!event.repeat) onTakeBack();
            }
          }}
        />
        <span className={own.balance} role="status">
          {balance}
        </span>
      </div>
      {problem !== '' && (
        <p className={styles.failure} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
