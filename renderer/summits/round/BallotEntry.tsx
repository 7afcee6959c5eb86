import { useMemo, useState, type ReactNode } from 'react';
import { Input } from 'antd';
import { countBallots, keysOf, readTypedBallot, type Ballot, type BallotForm } from '#core/summits/ballot.ts';
import { ballotText } from '#core/summits/compareEntries.ts';
import { isChoice } from '#core/summits/round.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, invalidOf } from '#core/summits/tally.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { useBallotPile } from './useBallotPile.ts';
import styles from '../summits.module.css';
import own from './ballots.module.css';

/** The last ones typed stay in sight. */
const SHOWN_BALLOTS = 8;

interface BallotEntryProps {
  round: RoundView['round'];
  entry: 1 | 2;
  kept: readonly Ballot[];
  /** Begins anew with what is kept, after another window went on with this count. */
  onReload: () => void;
}

/** Digits and Enter, ballot by ballot, with the balance running along. */
export function BallotEntry({ round, entry, kept, onReload }: BallotEntryProps) {
  const { pile, keptCount, failure, add, retry, takeBack, replace } = useBallotPile(
    { roundId: round.id, entry },
    { kept },
  );
  /** The ballot that is typed once more; null for a new one. */
  const [mended, setMended] = useState<number | null>(null);
  const count = useMemo(() => countBallots(pile, round.candidates.length), [pile, round.candidates.length]);
  const begun = mended === null ? undefined : pile[mended - 1];
  const issued = round.issued ?? 0;
  const first = Math.max(0, pile.length - SHOWN_BALLOTS);
  return (
    <div className={own.entry}>
      {failure && (
        <Notice
          tone="danger"
          actions={
            <>
              <LinkButton onClick={retry}>Gửi lại</LinkButton>
              <LinkButton onClick={onReload}>Lấy lại số đã ghi</LinkButton>
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
            <b className={`num ${pile.length > issued ? (styles.over ?? '') : ''}`} data-count>
              {pile.length}
            </b>
            /{issued} phiếu · hợp lệ <b className="num">{count.valid}</b> · không hợp lệ{' '}
            <b className="num">{invalidOf(count)}</b>{' '}
            <span className={styles.quiet}>
              {keptCount === pile.length ? 'đã ghi' : `đang ghi ${pile.length - keptCount}`}
            </span>
            {pile.length > issued && (
              <div className={styles.over}>Nhiều hơn {issued} phiếu phát ra: hãy bỏ phiếu gõ thừa.</div>
            )}
          </>
        }
        onBallot={(ballot) => {
          if (mended === null) add(ballot);
          else void replace(mended, ballot);
          setMended(null);
        }}
        onLeave={() => setMended(null)}
        onTakeBack={() => {
          if (mended === null) void takeBack();
        }}
      />
      <p id="ballot-keys" className={own.keys}>
        {isChoice(round.kind)
          ? `Gõ số của đơn vị được chọn (nhiều nhất ${round.maxChoices ?? round.candidates.length}), Enter. * là tất cả.`
          : 'Mỗi đơn vị một số: 1 đồng ý, 2 không đồng ý, 3 không ý kiến; * lặp lại đến hết (1* là đồng ý tất cả). Enter.'}{' '}
        0 là phiếu trắng; {REASON_KEYS}. Ctrl+Backspace bỏ phiếu cuối.
      </p>
      <div className={own.columns}>
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
              {!isChoice(round.kind) && (
                <>
                  <th scope="col" className={tables.end} style={{ width: 98 }}>
                    Không đồng ý
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 98 }}>
                    Không ý kiến
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {round.candidates.map(({ memberId, ordinal, name }, index) => {
              const { agree = 0, disagree = 0, abstain = 0 } = count.counts[index] ?? {};
              return (
                <tr key={memberId}>
                  <td className="num">{ordinal}</td>
                  <td>{name}</td>
                  <td className={`${tables.end} num`}>
                    <b>{agree}</b>
                  </td>
                  {!isChoice(round.kind) && (
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
        <ol className={own.last} aria-label="Các phiếu vừa nhập">
          {pile.slice(first).map((ballot, index) => {
            const ordinal = first + index + 1;
            return (
              <li key={ordinal}>
                <span className={`${styles.quiet} num`}>{ordinal}.</span>{' '}
                <LinkButton
                  className="num"
                  aria-label={`Sửa phiếu ${ordinal}`}
                  disabled={ordinal > keptCount}
                  onClick={() => setMended(ordinal)}
                >
                  {ballotText(ballot)}
                </LinkButton>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

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
        <Input
          id="ballot-typed"
          autoFocus
          autoComplete="off"
          className={`num ${own.field ?? ''}`}
          status={problem === '' ? '' : 'error'}
          aria-invalid={problem !== ''}
          aria-describedby="ballot-keys"
          maxLength={300}
          value={typed}
          onChange={(event) => put(event.target.value)}
          onFocus={(event) => event.target.select()}
          onPressEnter={enter}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              put('');
              onLeave();
            }
            if (event.key === 'Backspace' && event.ctrlKey) {
              event.preventDefault();
              onTakeBack();
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
