import { Fragment } from 'react';
import { FlagFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import {
  SCORE_PART_LABELS,
  SCORE_PARTS,
  SCORE_PERIOD_LABELS,
  type ScorePart,
} from '#core/clusters/scores/scoreEntries.ts';
import type { BoardRow, BoardSheet, ScoreBoard } from '../../../api/scoresQueries.ts';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { alignedFormat, formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { memberLabels } from '../memberLabels.ts';
import { partStateWords } from '../partState.ts';
import { byRank, gradeWords, rankWords, sheetPath } from './boardWords.ts';
import tables from '../../../shared/table.module.css';
import styles from './board.module.css';

interface BoardTableProps {
  board: ScoreBoard;
  /** Room for who scores whom and the grade. */
  hasRoom: boolean;
}

/** Members by their rank with their parts side by side; two half-years stand under the year. */
export function BoardTable({ board, hasRoom }: BoardTableProps) {
  const labels = memberLabels(board.rows);
  const pointsWords = alignedFormat(board.rows.flatMap(pointsOf));
  const crossName = ({ crossMemberId }: BoardSheet) =>
    crossMemberId === null ? 'Chưa phân công' : (labels.get(crossMemberId) ?? '–');
  const hasHalves = (board.scheme?.periods.length ?? 1) > 1;
  return (
    <TableScroller label="Bảng điểm của cụm, cuộn được">
      <table className={`${tables.table} ${styles.table}`} aria-label="Điểm của các đơn vị">
        <thead>
          <tr>
            <th scope="col" className={styles.rank}>
              Hạng
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className={styles.part}>
              {SCORE_PART_LABELS.SELF}
            </th>
            <th scope="col" className={styles.part}>
              {SCORE_PART_LABELS.CROSS}
            </th>
            {hasRoom && (
              <th scope="col" className={styles.cross}>
                Bên chấm chéo
              </th>
            )}
            <th scope="col" className={styles.part}>
              {SCORE_PART_LABELS.APPRAISED}
            </th>
            <th scope="col" className={styles.spread}>
              Chênh lệch
            </th>
            {hasRoom && (
              <th scope="col" className={styles.grade}>
                Xếp loại
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {byRank(board.rows).map((row) => {
            const [only] = row.sheets;
            return (
              <Fragment key={row.memberId}>
                <tr className={hasHalves ? styles.member : undefined}>
                  <td>
                    <Rank row={row} />
                  </td>
                  <th scope="row" className={styles.name} title={row.name}>
                    {only && !hasHalves ? <Link to={sheetPath(board, only)}>{row.shortName}</Link> : row.shortName}
                  </th>
                  {hasHalves || !only ? (
                    <YearCells row={row} hasRoom={hasRoom} pointsWords={pointsWords} />
                  ) : (
                    <SheetCells sheet={only} crossName={crossName(only)} hasRoom={hasRoom} pointsWords={pointsWords} />
                  )}
                  {hasRoom && (
                    <td className={row.knockedOut || row.barred ? styles.out : undefined} title={row.grade}>
                      {gradeWords(row)}
                    </td>
                  )}
                </tr>
                {hasHalves &&
                  row.sheets.map((sheet) => (
                    <tr key={sheet.sheetId} className={styles.half}>
                      <td />
                      <th scope="row" className={styles.name}>
                        <Link
                          to={sheetPath(board, sheet)}
                          aria-label={`${row.shortName}, ${SCORE_PERIOD_LABELS[sheet.period]}`}
                        >
                          {SCORE_PERIOD_LABELS[sheet.period]}
                        </Link>
                      </th>
                      <SheetCells
                        sheet={sheet}
                        crossName={crossName(sheet)}
                        hasRoom={hasRoom}
                        pointsWords={pointsWords}
                      />
                      {hasRoom && <td />}
                    </tr>
                  ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </TableScroller>
  );
}

function Rank({ row }: { row: BoardRow }) {
  const words = rankWords(row);
  return (
    <span className={styles.place}>
      <b className="num">{row.rank ?? '–'}</b>
      {row.rank === 1 && <FlagFilled className={styles.flag} aria-label="dẫn đầu" />}
      {words !== '' && <span className={styles.word}>{words}</span>}
    </span>
  );
}

interface CellsProps {
  hasRoom: boolean;
  pointsWords: (hundredths: number) => string;
}

function SheetCells({ sheet, crossName, hasRoom, pointsWords }: CellsProps & { sheet: BoardSheet; crossName: string }) {
  return (
    <>
      <PartCell sheet={sheet} part="SELF" pointsWords={pointsWords} />
      <PartCell sheet={sheet} part="CROSS" pointsWords={pointsWords} />
      {hasRoom && (
        <td className={styles.quiet} title={sheet.crossMemberName ?? undefined}>
          {crossName}
        </td>
      )}
      <PartCell sheet={sheet} part="APPRAISED" pointsWords={pointsWords} />
      <td className={sheet.isDifferent ? styles.differs : styles.quiet}>
        {sheet.spread === null
          ? '–'
          : sheet.isDifferent
            ? `Lệch ${formatHundredths(sheet.spread)}`
            : formatHundredths(sheet.spread)}
      </td>
    </>
  );
}

interface PartCellProps {
  sheet: BoardSheet;
  part: ScorePart;
  pointsWords: (hundredths: number) => string;
}

function PartCell({ sheet, part, pointsWords }: PartCellProps) {
  const scored = sheet.parts[part];
  return (
    <td title={scored && scored.missing > 0 ? `Còn ${scored.missing} tiêu chí chưa chấm` : undefined}>
      <span className={styles.scored}>
        <span className="num">{scored ? pointsWords(scored.total) : '–'}</span>
        <span className={scored?.status === 'FINAL' ? styles.done : styles.word}>
          {partStateWords(scored?.status ?? null).toLowerCase()}
        </span>
      </span>
    </td>
  );
}

/** The year of a member that is scored twice, or of one without a sheet yet. */
function YearCells({ row, hasRoom, pointsWords }: CellsProps & { row: BoardRow }) {
  const cell = (points: number | null) => (
    <td>
      <span className={styles.scored}>
        <b className="num">{points === null ? '–' : pointsWords(points)}</b>
        <span className={styles.word}>{row.sheets.length === 0 ? 'chưa có phiếu' : 'cả năm'}</span>
      </span>
    </td>
  );
  return (
    <>
      {cell(row.self)}
      {cell(row.cross)}
      {hasRoom && <td />}
      {cell(row.appraised)}
      <td />
    </>
  );
}

/** Every total shown, for writing them alike. */
function pointsOf({ self, cross, appraised, sheets }: BoardRow): (number | null)[] {
  const totals = sheets.flatMap(({ parts }) => SCORE_PARTS.map((part) => parts[part]?.total ?? null));
  return [self, cross, appraised, ...totals];
}
