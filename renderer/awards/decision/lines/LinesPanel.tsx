import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { VirtualTable, type VirtualTableHandle } from '../../../shared/VirtualTable.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { Notice } from '../../../shared/Notice.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useLatest } from '../../../shared/useLatest.ts';
import { useMediaQuery } from '../../../shared/useMediaQuery.ts';
import { failureOf } from '../../../api/failure.ts';
import { useDecision } from '../DecisionContext.ts';
import type { SharedAmountRail } from '../DecisionRail.tsx';
import { fieldId } from '../goToField.ts';
import { EditedRow } from './EditedRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { detailsIn, lineColumns } from './lineColumns.ts';
import { numberInSection } from './lineItems.ts';
import { LineRow } from './LineRow.tsx';
import { ListBar } from './ListBar.tsx';
import { NewLineForm } from './NewLineForm.tsx';
import { sharedAward } from './sharedAward.ts';
import { SharedAmountRow } from './SharedAmountRow.tsx';
import { LineTotals } from './LineTotals.tsx';
import { useLineCursor } from './useLineCursor.ts';
import { useLineKeys } from './useLineKeys.ts';
import { useLines } from './useLines.ts';
import { useLineSelection } from './useLineSelection.ts';
import { useMoveLine } from './useMoveLine.ts';
import { WaitingRow } from './WaitingRow.tsx';
import styles from './lines.module.css';

interface LinesPanelProps {
  explainedId: string | null;
  onExplain: (lineId: string) => void;
  onPickUnits: () => void;
  onPickPeople: () => void;
  onPaste: (text: string) => void;
  onShare: (sum: SharedAmountRail) => void;
}

const TYPING_PAUSE = 200;
const WIDE = '(min-width: 1700px)';
/** Scrolling inside so many rows asks for nothing new, so the panel is not drawn again. */
const SCROLL_STEP = 50;

const rowId = (row: number) => `line-row-${row}`;

/** "Danh sách khen thưởng": every line in its section, edited in its place, with the sum under it. */
export function LinesPanel({ explainedId, onExplain, onPickUnits, onPickPeople, onPaste, onShare }: LinesPanelProps) {
  const { decision, totals, canEdit } = useDecision();
  const table = useRef<VirtualTableHandle>(null);
  const [search, setSearch] = useState('');
  const wanted = useDebounced(search.trim(), TYPING_PAUSE);
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ subject: Subject } | null>(null);
  const newLine = useRef<HTMLDivElement>(null);
  const isWide = useMediaQuery(WIDE);
  const lines = useLines(wanted, visible);
  const selection = useLineSelection(lines.loaded);
  const cursor = useLineCursor({ ...lines, table, canEdit, explainedId, onExplain });
  // Among the lines found by a search a neighbour may be far away.
  const onMoved = (offset: number) => !lines.isSearching && cursor.follow(lines.layout.rowOf(offset));
  const move = useMoveLine(lines, onMoved);
  const keys = useLineKeys({ ...lines, cursor, canEdit, selection, onPaste, onMove: move });
  const handlers = useLatest({
    onCurrent: cursor.goTo,
    onEdit: cursor.edit,
    onExplain: cursor.explain,
    onSelect: selection.toggle,
  });

  const onVisible = useCallback((first: number, last: number) => {
    const range = { first: first - (first % SCROLL_STEP), last: last + SCROLL_STEP - (last % SCROLL_STEP) };
    setVisible((seen) => (seen.first === range.first && seen.last === range.last ? seen : range));
  }, []);

  const awards = sharedAward(lines);
  const details = detailsIn(lines, isWide);
  const { collectives, individuals } = totals;
  const columns = useMemo(
    () => lineColumns({ withAward: !awards.isUniform, details, isWide, collectives, individuals }),
    [awards.isUniform, details, isWide, collectives, individuals],
  );
  const keysOfColumns = columns.map(({ key }) => key).join(' ');

  // A line just typed stands at the end of its section; the list shows it, and the fields for the next stay in sight.
  const showAdded = useEffectEvent((subject: Subject) => {
    const count = subject === 'COLLECTIVE' ? collectives : collectives + individuals;
    if (!lines.isSearching && count > 0) table.current?.scrollToRow(lines.layout.rowOf(count - 1));
    newLine.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (added) showAdded(added.subject);
  }, [added]);

  const renderRow = (row: number) => {
    const item = lines.layout.at(row);
    if (item?.kind === 'GROUP') {
      return <GroupRow {...item} rowIndex={row} awardName={awards.names[item.subject]} columnCount={columns.length} />;
    }
    if (item?.kind === 'SHARED') {
      const { shared } = item;
      const change = () => onShare({ kind: 'SHARED_AMOUNT', sharedAmountId: shared.id });
      return (
        <SharedAmountRow
          rowIndex={row}
          shared={shared}
          columnCount={columns.length}
          onChange={canEdit ? change : undefined}
        />
      );
    }
    const line = item && lines.at(item.offset);
    if (!line) return <WaitingRow rowIndex={row} />;
    if (row === cursor.edited) {
      return <EditedRow key={line.id} rowIndex={row} line={line} onEnd={(then) => cursor.endEdit(row, then)} />;
    }
    return (
      <LineRow
        id={rowId(row)}
        rowIndex={row}
        number={numberInSection(line, collectives)}
        line={line}
        columns={keysOfColumns}
        isCurrent={row === cursor.current}
        isExplained={line.id === explainedId}
        isSelected={selection.ids.has(line.id)}
        isSelecting={selection.ids.size > 0}
        canEdit={canEdit}
        {...handlers}
      />
    );
  };

  return (
    <section className={styles.panel} aria-label="Danh sách khen thưởng">
      <ListBar
        search={search}
        onSearch={setSearch}
        selection={selection}
        onAdd={() => setAdding(true)}
        onPickUnits={onPickUnits}
        onPickPeople={onPickPeople}
        onPaste={() => onPaste('')}
        onMove={move}
        onShare={(lineIds) => onShare({ kind: 'NEW_SHARED_AMOUNT', lineIds })}
      />
      {lines.error && <Notice tone="danger">{failureOf(lines.error).message}</Notice>}
      <VirtualTable
        handle={table}
        tableId={fieldId('lines')}
        label={`Danh sách khen thưởng, ${formatNumber(lines.count)} dòng`}
        role="grid"
        className={styles.table}
        columns={columns}
        count={lines.layout.rowCount}
        rowKey={(row) => row}
        renderRow={renderRow}
        onVisible={onVisible}
        tallRow={cursor.edited}
        activeRow={
          cursor.current === null || cursor.current === cursor.edited
            ? null
            : { index: cursor.current, id: rowId(cursor.current) }
        }
        onKeyDown={keys}
      />
      {lines.count === 0 && !isAdding && (
        <EmptyState
          sentence={
            lines.isSearching
              ? `Không có dòng nào khớp “${wanted}”.`
              : 'Tập thể và cá nhân được khen đứng ở đây, mỗi người một dòng, tiền thưởng tính theo ngày ban hành.'
          }
          action={canEdit && !lines.isSearching && <Button onClick={() => setAdding(true)}>Thêm dòng đầu tiên</Button>}
          link={canEdit && !lines.isSearching && <LinkButton onClick={() => onPaste('')}>Dán từ Excel</LinkButton>}
        />
      )}
      {isAdding && canEdit && (
        <div ref={newLine} className={styles.newLine}>
          <NewLineForm
            key={decision.id}
            last={lines.loaded.at(-1)}
            onAdded={(subject) => setAdded({ subject })}
            onEnd={() => {
              setAdding(false);
              table.current?.focus();
            }}
          />
        </div>
      )}
      <LineTotals totals={totals} />
    </section>
  );
}
