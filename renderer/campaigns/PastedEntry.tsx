import type { ReactNode } from 'react';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { failureOf } from '../api/failure.ts';
import { PastedRows, type ToldRow } from '../shared/pasted/PastedRows.tsx';
import board from '../shared/list/listBoard.module.css';

interface PastedEntryProps {
  /** Rows that have a name. */
  count: number;
  /** Most rows one paste may bring. */
  most: number;
  /** What the columns are taken for. */
  columns: ReactNode;
  /** The rows as they were understood; empty while they cannot be read. */
  rows: readonly ToldRow[];
  error: Error | null;
  /** Whether the rows shown are still those of the last reading. */
  isReading: boolean;
  isSaving: boolean;
  /** Completes "Ghi 12 …". */
  what: string;
  onEnter: () => void;
  onAgain: () => void;
  /** What holds for all rows. */
  children: ReactNode;
}

/** Pasted rows before they are entered: what their columns are, what holds for all, what is wrong with which. */
export function PastedEntry(props: PastedEntryProps) {
  const { count, most, columns, rows, error, isReading, isSaving, what, onEnter, onAgain, children } = props;
  const fitting = rows.filter(({ problem }) => problem === null).length;
  return (
    <div className={board.stack}>
      <p className={board.note}>Đã nhận {formatNumber(count)} dòng có tên. Mỗi cột là:</p>
      {columns}
      {children}
      {count > most && (
        <p className={board.problem}>Mỗi lần dán nhiều nhất {formatNumber(most)} dòng; hãy dán từng phần.</p>
      )}
      {error && (
        <p className={board.problem} role="alert">
          {failureOf(error).message}
        </p>
      )}
      <PastedRows rows={rows} />
      <div className={board.acts}>
        <Button type="primary" disabled={fitting === 0 || isReading} loading={isSaving} onClick={onEnter}>
          Ghi {formatNumber(fitting)} {what}
        </Button>
        <Button onClick={onAgain}>Dán lại</Button>
      </div>
    </div>
  );
}
