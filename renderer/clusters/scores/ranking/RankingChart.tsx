import { FlagFilled } from '@ant-design/icons';
import { alignedFormat, formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { placeOn, rankingAxis, type RankingAxis } from './rankingAxis.ts';
import styles from './ranking.module.css';

/** One member as the ranking shows it; scores in hundredths. */
export interface RankedMember {
  memberId: string;
  name: string;
  /** The name where there is little room. */
  label: string;
  self: number | null;
  appraised: number | null;
  final: number | null;
  knockedOut: boolean;
  rank: number | null;
  tied: boolean;
}

/**
 * Members by rank with their scores as dots: hollow the own one, full the appraised one, gold the leader's.
 *
 * Drawn as a table whose middle column holds a strip of SVG. recharts draws ranks, names and figures as parts of
 * one picture: they could neither be read out in order, nor selected, nor shortened with an ellipsis, and the
 * picture would be drawn anew at every width. Here the text stays text, and the table is its own text
 * alternative. Places along the axis are percentages, so nothing is measured.
 */
export function RankingChart({ rows, label }: { rows: readonly RankedMember[]; label: string }) {
  const values = rows.flatMap(({ self, appraised }) => [self, appraised].filter((value) => value !== null));
  const axis = rankingAxis(values.length > 0 ? values : [0]);
  const scoreWords = alignedFormat(rows.map(({ final }) => final));
  return (
    <table className={styles.chart} aria-label={label}>
      <colgroup>
        <col className={styles.rankColumn} />
        <col className={styles.nameColumn} />
        <col />
        <col className={styles.scoreColumn} />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Hạng</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Điểm tự chấm</th>
          <th scope="col">Điểm xếp hạng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MemberRow key={row.memberId} row={row} axis={axis} scoreWords={scoreWords} />
        ))}
      </tbody>
      <tfoot aria-hidden>
        <tr>
          <td colSpan={2} />
          <td className={styles.plot}>
            <div className={styles.marks}>
              {axis.marks.map((mark) => (
                <span key={mark} className="num" style={{ left: `${placeOn(axis, mark)}%` }}>
                  {formatHundredths(mark)}
                </span>
              ))}
            </div>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

interface MemberRowProps {
  row: RankedMember;
  axis: RankingAxis;
  scoreWords: (hundredths: number) => string;
}

function MemberRow({ row, axis, scoreWords }: MemberRowProps) {
  const { name, label, self, appraised, final, knockedOut, rank, tied } = row;
  const isLeader = rank === 1;
  return (
    <tr className={isLeader ? styles.leader : undefined}>
      <td className={`${styles.rank} num`} title={tied ? `Đồng hạng ${rank}` : undefined}>
        {rank ?? '–'}
        {tied && <span className="visually-hidden"> đồng hạng</span>}
      </td>
      <th scope="row" className={styles.name} title={name}>
        {label}
      </th>
      <td className={styles.plot}>
        <span className="visually-hidden">{self === null ? 'chưa có' : scoreWords(self)}</span>
        <svg aria-hidden width="100%" height="100%">
          {axis.marks.map((mark) => (
            <line key={mark} className={styles.grid} {...upright(placeOn(axis, mark))} />
          ))}
          {self !== null && appraised !== null && self !== appraised && (
            <line
              className={styles.span}
              x1={`${placeOn(axis, self)}%`}
              x2={`${placeOn(axis, appraised)}%`}
              y1="50%"
              y2="50%"
            />
          )}
          {self !== null && <circle className={styles.hollow} cx={`${placeOn(axis, self)}%`} cy="50%" r="4" />}
          {appraised !== null && (
            <circle
              className={isLeader ? styles.gold : styles.full}
              cx={`${placeOn(axis, appraised)}%`}
              cy="50%"
              r={isLeader ? 5.5 : 4.5}
            />
          )}
        </svg>
      </td>
      <td className={styles.score}>
        {isLeader && <FlagFilled className={styles.flag} aria-label="dẫn đầu" />}
        {knockedOut ? <span className={styles.out}>Điểm liệt</span> : final === null ? '–' : scoreWords(final)}
      </td>
    </tr>
  );
}

const upright = (percent: number) => ({ x1: `${percent}%`, x2: `${percent}%`, y1: '0', y2: '100%' });
