import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FlagFilled, LockFilled } from '@ant-design/icons';
import { Link, useNavigate, useParams } from 'react-router';
import { percentText, shareWords } from '#core/councils/voteWords.ts';
import { VOTE_BASE_LABELS } from '#core/councils/voteRule.ts';
import { CANDIDATE_OUTCOME_LABELS } from '#core/summits/roundResult.ts';
import { invalidOf } from '#core/summits/tally.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitHall, type HallView } from '../../api/summitsQueries.ts';
import styles from './hall.module.css';

type HallRound = HallView['rounds'][number];
type Shown = NonNullable<HallRound['shown']>;

/** Rows of 91 px: so many fit under the title on a 1080 px wall. */
const ROWS_A_PAGE = 8;

/** Characters from which a name takes two smaller lines. */
const LONG_NAME = 28;

/** The wall of the hall: the youngest round, hidden until it is locked; arrows turn pages and rounds, Escape leaves. */
export function HallPage() {
  const { summitId = '' } = useParams();
  const navigate = useNavigate();
  const query = useQuery(summitHall(useApi(), summitId));
  const [chosen, setChosen] = useState<{ round: number; page: number } | null>(null);
  const rounds = query.data?.rounds ?? [];
  const at = Math.min(chosen?.round ?? rounds.length - 1, rounds.length - 1);
  const round = rounds[at];
  const pages = Math.max(1, Math.ceil((round?.shown?.result?.rows.length ?? 0) / ROWS_A_PAGE));
  const page = Math.min(chosen?.page ?? 0, pages - 1);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate(`/summits/${summitId}/rounds`);
      if (event.key === 'ArrowDown') setChosen({ round: at, page: Math.min(page + 1, pages - 1) });
      if (event.key === 'ArrowUp') setChosen({ round: at, page: Math.max(page - 1, 0) });
      if (event.key === 'ArrowLeft') setChosen({ round: Math.max(at - 1, 0), page: 0 });
      // The last round is followed: when the next one opens, the wall turns to it.
      if (event.key === 'ArrowRight') setChosen(at + 1 >= rounds.length - 1 ? null : { round: at + 1, page: 0 });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, summitId, at, page, pages, rounds.length]);

  return (
    <main id="main" className={styles.hall}>
      {query.isError && <p role="alert">{failureOf(query.error).message}</p>}
      {query.data && (
        <>
          <p className={styles.summit}>{query.data.title}</p>
          <h1 className={styles.round}>{round?.title ?? 'Hội nghị chưa mở vòng nào'}</h1>
          {round && (round.shown ? <Result shown={round.shown} page={page} pages={pages} /> : <Waiting />)}
        </>
      )}
      <Link className={styles.leave} to={`/summits/${summitId}/rounds`}>
        Rời màn hình hội trường
      </Link>
    </main>
  );
}

function Waiting() {
  return (
    <p className={styles.waiting} role="status">
      Đang kiểm phiếu
    </p>
  );
}

function Result({ shown: { round, result, tally }, page, pages }: { shown: Shown; page: number; pages: number }) {
  if (!result) return null;
  const isVoted = round.kind !== 'DECISION';
  const rows = result.rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  return (
    <>
      <table className={styles.table} aria-label={round.title}>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
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
            <tr key={row.memberId}>
              <td className={`${styles.name ?? ''} ${row.name.length > LONG_NAME ? (styles.long ?? '') : ''}`}>
                {row.name}
              </td>
              {isVoted && (
                <>
                  <td className={`${styles.votes ?? ''} num`}>
                    <b>{row.agree}</b>
                    <span className={styles.base}>/{result.base}</span>
                  </td>
                  <td className={`${styles.share ?? ''} num`}>
                    <b>{percentText(row.agree, result.base)}</b>
                  </td>
                </>
              )}
              <td className={styles.outcome} data-outcome={row.outcome}>
                {row.outcome === 'PASSED' && <FlagFilled className={styles.flag ?? ''} aria-hidden />}
                {CANDIDATE_OUTCOME_LABELS[row.outcome]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        {tally && isVoted && (
          <>
            <Count label="Phát ra" value={round.issued ?? 0} />
            <Count label="Thu về" value={tally.collected} />
            <Count label="Hợp lệ" value={tally.valid} />
            <Count label="Không hợp lệ" value={invalidOf(tally)} />
          </>
        )}
        <span className={styles.rule}>
          {isVoted
            ? `Đạt khi ${shareWords(round.rule)} ${VOTE_BASE_LABELS[round.rule.base].toLowerCase()}`
            : (round.ruling?.words ?? '')}
        </span>
        {pages > 1 && (
          <span className="num">
            Trang {page + 1}/{pages}
          </span>
        )}
        <span className={styles.locked}>
          <LockFilled aria-hidden /> Đã khóa {round.lockedAt === null ? '' : timeOf(round.lockedAt)}
        </span>
      </footer>
    </>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <span>
      {label} <b className="num">{value}</b>
    </span>
  );
}

/** `10:14`, as the clocks of the hall show it. */
function timeOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });
}
