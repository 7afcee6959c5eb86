import { FlagFilled } from '@ant-design/icons';
import { percentText } from '#core/votes/percent.ts';
import { OPINIONS } from '#core/summits/ballot.ts';
import { isChoice } from '#core/summits/round.ts';
import { CANDIDATE_OUTCOME_LABELS } from '#core/summits/roundResult.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import tables from '../../shared/table.module.css';
import styles from '../summits.module.css';

/** The result, most votes first, with the base each share stands on. */
export function ResultTable({ view: { round, result } }: { view: RoundView }) {
  if (!result) return null;
  const isOpinion = !isChoice(round.kind) && round.kind !== 'DECISION';
  const isVoted = round.kind !== 'DECISION';
  return (
    <Panel
      title="Kết quả"
      summary={isVoted && `cần ${result.needed ?? '–'}/${result.base}${round.lockedAt === null ? ', chưa khóa' : ''}`}
    >
      <table className={tables.table} aria-label="Kết quả của vòng">
        <thead>
          <tr>
            {isVoted && (
              <th scope="col" className={tables.end} style={{ width: 64 }}>
                Hạng
              </th>
            )}
            <th scope="col">Đơn vị</th>
            {isVoted && (
              <th scope="col" className={tables.end} style={{ width: 66 }}>
                Đồng ý
              </th>
            )}
            {isOpinion &&
              OPINIONS.slice(1).map(({ key, label }) => (
                <th key={key} scope="col" className={tables.end} style={{ width: 98 }}>
                  {label}
                </th>
              ))}
            {isVoted && (
              <th scope="col" className={tables.end} style={{ width: 78 }}>
                Tỷ lệ
              </th>
            )}
            <th scope="col" style={{ width: 136 }}>
              Kết quả
            </th>
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr key={row.memberId}>
              {isVoted && <td className={`${tables.end} num`}>{row.rank}</td>}
              <td>{row.name}</td>
              {isVoted && <td className={`${tables.end} num`}>{row.agree}</td>}
              {isOpinion && (
                <>
                  <td className={`${tables.end} num`}>{row.disagree}</td>
                  <td className={`${tables.end} num`}>{row.abstain}</td>
                </>
              )}
              {isVoted && <td className={`${tables.end} num`}>{percentText(row.agree, row.base)}</td>}
              <td>
                {row.outcome === 'PASSED' && <FlagFilled className={styles.flag ?? ''} aria-hidden />}{' '}
                {CANDIDATE_OUTCOME_LABELS[row.outcome]}
                {row.settledBy === 'SCORE' && ' (theo điểm)'}
                {row.settledBy === 'CHAIR' && ' (chủ trì)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
