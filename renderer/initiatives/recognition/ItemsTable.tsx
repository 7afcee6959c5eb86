import { useRef } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Recognition, RecognitionItem } from '#core/initiatives/recognition.ts';
import { hasWholeShares, totalShare } from '#core/initiatives/initiative.ts';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import { useApi } from '../../api/ApiContext.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { RowActs } from '../../shared/rows/RowActs.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Money } from '../../shared/Money.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { itemColumns } from './recognitionColumns.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import board from '../../shared/list/listBoard.module.css';
import styles from './recognition.module.css';

interface ItemsTableProps {
  recognition: Recognition;
  items: readonly RecognitionItem[];
  /** Whether the list can be changed. */
  isOpen: boolean;
  /** Whether something stands beside the list. */
  isBeside: boolean;
  onChoose: () => void;
}

/** The initiatives of a decision in their printed order. */
export function ItemsTable({ recognition, items, isOpen, isBeside, onChoose }: ItemsTableProps) {
  const { id, version, status } = recognition;
  const api = useApi();
  const { take, arrange } = useRecognitionWrites();
  const hasRoom = useHasRoom(isBeside);
  const mayPrint = status === 'ISSUED' && isOwnDecision(recognition);
  const printed = useRef<string | null>(null);
  const exporting = useFileExport(() =>
    api.initiatives.recognitions.exportPaper.mutate({ id, kind: 'CERTIFICATES', initiativeId: printed.current }),
  );
  const print = (initiativeId: string) => {
    printed.current = initiativeId;
    exporting.start();
  };
  const move = (from: number, to: number) => {
    const itemIds = moveRow(items, from, to).map((item) => item.id);
    arrange.mutate({ id, version, itemIds });
  };
  return (
    <section className={styles.list} aria-label="Sáng kiến được công nhận">
      <div className={styles.head}>
        <h2>Sáng kiến được công nhận</h2>
        {isOpen && items.length > 0 && (
          <Button size="small" onClick={onChoose}>
            Chọn sáng kiến
          </Button>
        )}
      </div>
      <FailureNotice error={arrange.error} onRead={arrange.reset} />
      <FailureNotice error={take.error} onRead={take.reset} />
      <ExportNotice exporting={exporting} what="giấy chứng nhận" />
      <VirtualTable
        label="Sáng kiến được công nhận"
        role="table"
        className={board.table}
        columns={itemColumns({ hasRoom, isDraft: isOpen })}
        count={items.length}
        rowKey={(index) => items[index]?.id ?? index}
        renderRow={(index) => {
          const item = items[index];
          return item && row(item, index);
        }}
      />
      {items.length === 0 && (
        <EmptyState
          sentence="Chưa có sáng kiến nào trong quyết định này."
          action={isOpen && <Button onClick={onChoose}>Chọn sáng kiến</Button>}
        />
      )}
    </section>
  );

  function row(item: RecognitionItem, index: number) {
    const authors = item.authors.map(({ name, share }) => `${name} (${shareText(share)})`).join(', ');
    const isWhole = hasWholeShares(item.authors);
    return (
      <div role="row" aria-rowindex={index + 2} className={styles.still}>
        <div role="cell" className="num">
          {index + 1}
        </div>
        <div role="cell" title={item.title}>
          <Link to={`/initiatives/${item.initiativeId}`}>{item.title}</Link>
        </div>
        <div role="cell" title={authors} className={isWhole ? '' : board.warn}>
          {!isWhole && `Tổng ${shareText(totalShare(item.authors))}: `}
          {authors}
        </div>
        <div role="cell" title={item.unitName}>
          {item.unitName}
        </div>
        {hasRoom && (
          <div role="cell" title={item.field}>
            {item.field}
          </div>
        )}
        {hasRoom && (
          <div role="cell" className={board.end}>
            <Money amount={item.benefit} />
          </div>
        )}
        <div role="cell" className={board.end}>
          {isOpen && (
            <RowActs
              name={`sáng kiến ${index + 1}`}
              index={index}
              count={items.length}
              onMove={(to) => move(index, to)}
              onRemove={() => take.mutate({ id, version, itemIds: [item.id] })}
            />
          )}
          {mayPrint && (
            <LinkButton
              aria-label={`Giấy chứng nhận sáng kiến “${item.title}”`}
              onClick={() => print(item.initiativeId)}
            >
              Giấy chứng nhận
            </LinkButton>
          )}
        </div>
      </div>
    );
  }
}
