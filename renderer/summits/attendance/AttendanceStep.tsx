import { useState } from 'react';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { DELEGATE_PRESENCE_LABELS, turnoutOf } from '#core/summits/delegate.ts';
import { failureOf } from '../../api/failure.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { DelegateRow, type Asked } from './DelegateRow.tsx';
import { KeptHalls } from './KeptHalls.tsx';
import { useKeyboardBoard } from './useKeyboardBoard.ts';
import { useMarking } from './useMarking.ts';
import styles from '../summits.module.css';

interface AttendanceStepProps {
  view: SummitView;
  canWrite: boolean;
  /** A delegate is being written beside the board. */
  isEditing: boolean;
  onEdit: (id: string) => void;
}

/** The board at the door: arrows choose the delegate, a letter says where he is. */
export function AttendanceStep({ view, canWrite, isEditing, onEdit }: AttendanceStepProps) {
  const { summit, delegates, rounds } = view;
  const { marked, mark, failed } = useMarking(summit.id);
  /** One row at a time asks for words. */
  const [asked, ask] = useState<{ id: string; asked: Asked } | null>(null);
  const { board, noteRow } = useKeyboardBoard(isEditing);
  const shown = delegates.map((delegate) => ({ ...delegate, ...marked[delegate.id] }));
  const { present, summoned, written, expected } = turnoutOf(shown);
  const needed = quorumNeeded(summoned, summit);
  return (
    <>
      <FactStrip>
        <Fact
          label="Có mặt"
          value={
            <span aria-live="polite">
              {present}/{summoned} phiếu, cần {needed}: {present >= needed ? 'đủ họp' : 'chưa đủ họp'}
            </span>
          }
        />
        {written > 0 && <Fact label="Ý kiến bằng văn bản" value={written} />}
        {expected > 0 && <Fact label="Chưa điểm danh" value={expected} />}
      </FactStrip>
      <KeptHalls rounds={rounds} />
      {failed.map(({ said, error }) => (
        <Notice key={said.id} tone="danger">
          {delegates.find(({ id }) => id === said.id)?.unitName ?? 'Đại biểu đã bỏ'}: chưa ghi được “
          {DELEGATE_PRESENCE_LABELS[said.presence]}”. {failureOf(error).message}
        </Notice>
      ))}
      {canWrite && (
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> chọn đại biểu · <kbd>Enter</kbd> hoặc <kbd>C</kbd> có mặt · <kbd>V</kbd> vắng ·{' '}
          <kbd>U</kbd> ủy quyền · <kbd>B</kbd> gửi văn bản · <kbd>X</kbd> bỏ điểm danh. Sau <kbd>V</kbd> <kbd>B</kbd> gõ
          được lý do; sau <kbd>U</kbd> gõ tên, <kbd>Tab</kbd> thì gõ lý do
        </p>
      )}
      <TableScroller label="Bảng điểm danh, cuộn được">
        <table className={`${tables.table} ${styles.board}`} aria-label="Điểm danh">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" style={{ width: 260 }}>
                Đại biểu
              </th>
              <th scope="col" className={tables.end} style={{ width: 70 }}>
                Số phiếu
              </th>
              <th scope="col" style={{ width: 340 }}>
                Có mặt
              </th>
            </tr>
          </thead>
          <tbody ref={board} onFocus={noteRow}>
            {shown.map((delegate) => (
              <DelegateRow
                key={delegate.id}
                {...{ delegate, canWrite }}
                asked={asked?.id === delegate.id ? asked.asked : null}
                onAsk={(next) => ask(next && { id: delegate.id, asked: next })}
                onMark={mark}
                onEdit={() => onEdit(delegate.id)}
              />
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}
