import { useLayoutEffect, useRef } from 'react';
import { FlagFilled, LockFilled } from '@ant-design/icons';
import { shareWords } from '#core/votes/fractionWords.ts';
import { percentText } from '#core/votes/percent.ts';
import { baseWords } from '#core/summits/baseWords.ts';
import { hasBallots } from '#core/summits/round.ts';
import { CANDIDATE_OUTCOME_LABELS, type CandidateResult } from '#core/summits/roundResult.ts';
import { invalidOf, strayWords } from '#core/summits/tally.ts';
import type { HallView } from '../../api/summitsQueries.ts';
import { measuredStarts } from './rowPages.ts';
import styles from './hall.module.css';

type Shown = NonNullable<HallView['rounds'][number]['shown']>;

/** Most characters that fit one line in the largest letters, and in the smaller ones. */
const LINE_OF_LARGE = 28;
const LINE_OF_SMALL = 38;

interface HallResultProps {
  shown: Shown;
  /** At which row each page begins; null until it is measured, for which all rows are drawn once, unseen. */
  starts: readonly number[] | null;
  page: number;
  onMeasured: (starts: number[]) => void;
}

/**
 * A locked round as the hall reads it from afar: who, how many, what came of it. A page has as many rows as truly fit
 * between the titles and the figures, however long these and the names are.
 */
export function HallResult({ shown: { round, result, tally }, starts, page, onMeasured }: HallResultProps) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (starts === null && room.current) onMeasured(measuredStarts(room.current));
  }, [starts, onMeasured]);
  if (!result) return null;
  const isVoted = round.kind !== 'DECISION';
  const rows = result.rows.slice(starts?.[page] ?? 0, starts?.[page + 1]);
  const pages = starts?.length ?? 1;
  const size = oneLineSize(result.rows.map(({ name }) => name));
  return (
    <>
      <div ref={room} className={styles.room}>
        <table className={styles.table} aria-label={round.title}>
          <thead>
            <tr>
              <th scope="col">
                Đơn vị
                {pages > 1 && (
                  <span className="num">
                    {' '}
                    (trang {page + 1}/{pages})
                  </span>
                )}
              </th>
              {isVoted && (
                <>
                  <th scope="col" className={styles.votes}>
                    Đồng ý
                  </th>
                  <th scope="col" className={styles.share}>
                    Tỷ lệ
                  </th>
                </>
              )}
              <th scope="col" className={styles.outcome}>
                Kết quả
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.memberId} row={row} isVoted={isVoted} size={sizeOf(row.name, size)} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className={styles.foot}>
        {tally && round.kind === 'HANDS' && <Count label="Số người biểu quyết" value={tally.collected} />}
        {tally && hasBallots(round.kind) && (
          <>
            <Count label="Phát ra" value={round.issued ?? 0} />
            <Count label="Thu về" value={tally.collected} beside={strayWords(tally)} />
            <Count label="Hợp lệ" value={tally.valid} />
            <Count label="Không hợp lệ" value={invalidOf(tally)} />
          </>
        )}
        <span className={styles.rule}>
          {isVoted ? `Đạt khi ${shareWords(round.rule)} ${baseWords(round)}` : (round.ruling?.words ?? '')}
        </span>
        <span className={styles.locked}>
          <LockFilled aria-hidden /> Đã khóa {round.lockedAt === null ? '' : timeOf(round.lockedAt)}
        </span>
      </footer>
    </>
  );
}

function Row({ row, isVoted, size }: { row: CandidateResult; isVoted: boolean; size: NameSize }) {
  return (
    <tr>
      <td className={styles.name} data-length={size}>
        {row.name}
      </td>
      {isVoted && (
        <>
          <td className={`${styles.votes ?? ''} num`}>
            <b>{row.agree}</b>
            <span className={styles.base}>/{row.base}</span>
          </td>
          <td className={`${styles.share ?? ''} num`}>
            <b>{percentText(row.agree, row.base)}</b>
          </td>
        </>
      )}
      <td className={styles.outcome} data-outcome={row.outcome}>
        {row.outcome === 'PASSED' && <FlagFilled className={styles.flag ?? ''} aria-hidden />}
        {CANDIDATE_OUTCOME_LABELS[row.outcome]}
      </td>
    </tr>
  );
}

type NameSize = 'SHORT' | 'LONG' | 'TWO_LINES';

/** Names that fit one line all bear the same letters, of every page: no unit looks smaller than the next. */
function oneLineSize(names: readonly string[]): NameSize {
  return names.some(({ length }) => length > LINE_OF_LARGE && length <= LINE_OF_SMALL) ? 'LONG' : 'SHORT';
}

function sizeOf(name: string, oneLine: NameSize): NameSize {
  return name.length > LINE_OF_SMALL ? 'TWO_LINES' : oneLine;
}

function Count({ label, value, beside = '' }: { label: string; value: number; beside?: string }) {
  return (
    <span>
      {label} <b className="num">{value}</b>
      {beside !== '' && ` (${beside})`}
    </span>
  );
}

/** `10:14`, as the clocks of the hall show it. */
function timeOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });
}
