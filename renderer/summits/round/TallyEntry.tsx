import { useEffect, useState } from 'react';
import { Button, InputNumber } from 'antd';
import { OPINIONS } from '#core/summits/ballot.ts';
import { isChoice } from '#core/summits/round.ts';
import {
  INVALID_REASON_LABELS,
  INVALID_REASONS,
  invalidOf,
  overIssued,
  type CandidateCount,
  type Tally,
} from '#core/summits/tally.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';
import own from './ballots.module.css';

interface TallyEntryProps {
  round: RoundView['round'];
  entry: 1 | 2;
  kept: Tally | null;
  /** Told whenever it changes whether there are sums the data do not hold yet. */
  onUnsent: (isUnsent: boolean) => void;
  /** Begins anew with what is kept, after another window wrote this count. */
  onReload: () => void;
}

/** The sums of a tally sheet, typed in one go; the checks beside say whether they balance. */
export function TallyEntry({ round, entry, kept, onUnsent, onReload }: TallyEntryProps) {
  const { saveTally } = useRoundWrites();
  /** What this sheet takes the place of. */
  const [seen, setSeen] = useState(kept);
  const [typed, setTally] = useState<Tally>(() => kept ?? blankTally(round));
  const isHands = round.kind === 'HANDS';
  // How many raise their hands was said before any hand was counted.
  const tally = isHands ? { ...typed, collected: round.issued ?? 0, valid: round.issued ?? 0 } : typed;
  const isUnsent = JSON.stringify(tally) !== JSON.stringify(seen ?? blankTally(round));
  useLeaveGuard(isUnsent);
  useEffect(() => {
    onUnsent(isUnsent);
    return () => onUnsent(false);
  }, [isUnsent, onUnsent]);
  const put = (patch: Partial<Tally>) => setTally((current) => ({ ...current, ...patch }));
  const putCount = (at: number, patch: Partial<CandidateCount>) =>
    put({ counts: tally.counts.map((count, index) => (index === at ? { ...count, ...patch } : count)) });
  const remark = sumsRemark(round, tally);
  /** Nobody raised a hand for them: one act instead of as many figures. */
  const unvoted = tally.counts.filter(isEmpty).length;
  const fillUnvoted = () =>
    put({
      counts: tally.counts.map((count) => (isEmpty(count) ? { ...count, disagree: tally.collected } : count)),
    });
  const opinions = isChoice(round.kind) ? OPINIONS.slice(0, 1) : OPINIONS;
  const figure = (label: string, value: number, onChange: (value: number) => void) => (
    <InputNumber
      size="small"
      aria-label={label}
      min={0}
      max={100_000}
      precision={0}
      style={{ width: 76 }}
      value={value}
      onChange={(next) => onChange(next ?? 0)}
    />
  );
  const sum = (label: string, value: number, onChange: (value: number) => void) => (
    <span key={label}>
      <label aria-hidden>{label}</label>
      {figure(label, value, onChange)}
    </span>
  );
  return (
    <form
      className={own.tally}
      aria-label={isHands ? 'Kết quả giơ tay' : 'Bảng cộng phiếu'}
      onSubmit={(event) => {
        event.preventDefault();
        saveTally.mutate({ roundId: round.id, entry, seen, tally }, { onSuccess: () => setSeen(tally) });
      }}
    >
      {!isHands && (
        <div className={own.sums}>
          {sum('Thu về', tally.collected, (collected) => put({ collected }))}
          {sum('Hợp lệ', tally.valid, (valid) => put({ valid }))}
          {INVALID_REASONS.map((reason) =>
            sum(`Không hợp lệ: ${INVALID_REASON_LABELS[reason].toLowerCase()}`, tally.invalid[reason], (value) =>
              put({ invalid: { ...tally.invalid, [reason]: value } }),
            ),
          )}
        </div>
      )}
      {remark !== '' && <p className={styles.over}>{remark}</p>}
      <table className={tables.table} aria-label="Số phiếu của từng đơn vị">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {opinions.map(({ key, label }) => (
              <th key={key} scope="col" style={{ width: 110 }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.candidates.map(({ memberId, ordinal, name }, index) => (
            <tr key={memberId}>
              <td>
                {ordinal}. {name}
              </td>
              {opinions.map(({ key, label }) => (
                <td key={key}>
                  {figure(`${name}: ${label.toLowerCase()}`, tally.counts[index]?.[key] ?? 0, (value) =>
                    putCount(index, { [key]: value }),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {saveTally.error !== null && (
        <Notice tone="danger" actions={<LinkButton onClick={onReload}>Lấy lại số đã ghi</LinkButton>}>
          {failureOf(saveTally.error).message}
        </Notice>
      )}
      <div className={styles.acts} style={{ marginTop: 10 }}>
        <Button htmlType="submit" loading={saveTally.isPending}>
          {isHands ? 'Ghi kết quả' : 'Ghi bảng cộng'}
        </Button>
        {isHands && unvoted > 0 && unvoted < tally.counts.length && tally.collected > 0 && (
          <LinkButton onClick={fillUnvoted}>
            {unvoted} đơn vị còn trống: không đồng ý {tally.collected}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

const isEmpty = ({ agree, disagree, abstain }: CandidateCount) => agree + disagree + abstain === 0;

/** What of the sums cannot be, told while they are typed. */
function sumsRemark({ kind, issued }: RoundView['round'], tally: Tally): string {
  const { collected, valid } = tally;
  const invalid = invalidOf(tally);
  if (kind === 'HANDS') return '';
  return [
    overIssued(tally, issued ?? 0),
    valid + invalid === collected
      ? ''
      : `Hợp lệ ${valid} + không hợp lệ ${invalid} = ${valid + invalid}, khác ${collected} phiếu thu về.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function blankTally({ candidates, issued, kind }: RoundView['round']): Tally {
  const all = kind === 'HANDS' ? (issued ?? 0) : 0;
  return {
    ...{ collected: all, valid: all },
    invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 },
    counts: candidates.map(() => ({ agree: 0, disagree: 0, abstain: 0 })),
  };
}
