import type { ReactNode } from 'react';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { FailureLine } from '../FailureLine.tsx';
import board from '../list/listBoard.module.css';
import { PastedRows, type ToldRow } from './PastedRows.tsx';

interface PastedEntryProps {
  /** Rows that have a name. */
  count: number;
  /** Most rows one entry may bring. */
  most: number;
  /** What should be known about the file they came in. */
  notices?: readonly string[];
  /** What the columns are taken for; left out where a file says it itself. */
  columns?: ReactNode;
  /** The rows as they were understood; empty while they cannot be read. */
  rows: readonly ToldRow[];
  error: Error | null;
  /** Whether the rows shown are still those of the last reading. */
  isReading: boolean;
  isSaving: boolean;
  /** Of the button: `Ghi 12 đăng ký`. */
  enterLabel: (rows: string) => string;
  onEnter: () => void;
  onAgain: () => void;
  /** What holds for all rows. */
  children: ReactNode;
}

/** Pasted rows before they are entered: what their columns are, what holds for all, what is wrong with which. */
export function PastedEntry(props: PastedEntryProps) {
  const {
    count,
    most,
    notices = [],
    columns,
    rows,
    error,
    isReading,
    isSaving,
    enterLabel,
    onEnter,
    onAgain,
    children,
  } = props;
  const fitting = rows.filter(({ problem }) => problem === null).length;
  return (
    <div className={board.stack}>
      <p className={board.note}>
        Đã nhận {formatNumber(count)} dòng có tên.{columns && ' Mỗi cột là:'}
      </p>
      {notices.map((notice) => (
        <p key={notice} className={board.warn}>
          {notice}
        </p>
      ))}
      {columns}
      {children}
      {count > most && (
        <p className={board.problem}>Mỗi lần nhập nhiều nhất {formatNumber(most)} dòng; hãy nhập từng phần.</p>
      )}
      <FailureLine error={error} />
      <PastedRows rows={rows} />
      <div className={board.acts}>
        <Button type="primary" disabled={fitting === 0 || isReading} loading={isSaving} onClick={onEnter}>
          {enterLabel(formatNumber(fitting))}
        </Button>
        <Button onClick={onAgain}>Làm lại</Button>
      </div>
    </div>
  );
}
