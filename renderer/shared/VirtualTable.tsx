import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import styles from './virtualTable.module.css';

export interface Column {
  key: string;
  title: ReactNode;
  /** A track of CSS grid: `84px`, `minmax(160px, 2fr)`. */
  width: string;
  align?: 'end';
  /** Stands apart from figures aligned to the right before it. */
  indent?: boolean;
  /** The title is only spoken. */
  isTitleHidden?: boolean;
  /** Where the list can stand in the order of this column. */
  sort?: { isOn: boolean; direction: 'ascending' | 'descending'; onSort: () => void };
}

export interface VirtualTableHandle {
  scrollToRow: (index: number) => void;
  /** Gives the keyboard to the table, at its active row. */
  focus: () => void;
}

interface VirtualTableProps {
  label: string;
  /** `grid` when rows take the keyboard, `treegrid` when they also open and close, `table` when they are only read. */
  role: 'table' | 'grid' | 'treegrid';
  columns: readonly Column[];
  count: number;
  rowKey: (index: number) => string | number;
  /** One row, an element with role `row`. It gets the column tracks by inheritance. */
  renderRow: (index: number) => ReactNode;
  /** First and last row on screen, for fetching what is seen. */
  onVisible?: (first: number, last: number) => void;
  handle?: Ref<VirtualTableHandle>;
  /** The one row whose height is its own and is measured: the one being edited. */
  tallRow?: number | null;
  /** The row that has the keyboard, of a table that is one tab stop. */
  activeRow?: { index: number; id: string } | null;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLElement>) => void;
  tableId?: string;
  className?: string | undefined;
}

export const ROW_HEIGHT = 31;
const HEAD_HEIGHT = 29;
const ROWS_BEYOND = 12;

/** A list of any length: only the rows on screen exist. The head stays in sight. */
export function VirtualTable(props: VirtualTableProps) {
  const { label, role, columns, count, rowKey, renderRow, onVisible, handle, className } = props;
  const { tallRow = null, activeRow = null, onKeyDown, onPaste, tableId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  // The React Compiler is not used here; the virtualizer's changing methods are safe without it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: rowKey,
    overscan: ROWS_BEYOND,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useImperativeHandle(
    handle,
    () => ({
      scrollToRow: (index) => virtualizer.scrollToIndex(index),
      focus: () => table.current?.focus({ preventScroll: true }),
    }),
    [virtualizer],
  );
  // Forgets the height measured for the row before.
  useLayoutEffect(() => () => virtualizer.measure(), [virtualizer, tallRow]);

  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onVisible?.(first, last), [onVisible, first, last]);

  const tracks = { '--tracks': columns.map(({ width }) => width).join(' ') } as CSSProperties;
  return (
    <div ref={scroller} className={`${styles.scroller} ${className ?? ''}`} style={tracks} data-scroller>
      <div
        ref={table}
        id={tableId}
        role={role}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        tabIndex={role === 'table' ? undefined : 0}
        // Only a row that exists may be named.
        aria-activedescendant={rows.some(({ index }) => index === activeRow?.index) ? activeRow?.id : undefined}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
          {columns.map((column) => (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={column.sort?.isOn ? column.sort.direction : undefined}
              className={column.align === 'end' ? styles.end : column.indent ? styles.indent : undefined}
            >
              <ColumnHead column={column} />
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {rows.map((item) => (
            <div
              key={item.key}
              role="presentation"
              className={styles.slot}
              data-index={item.index}
              ref={item.index === tallRow ? virtualizer.measureElement : undefined}
              style={{ transform: `translateY(${item.start - HEAD_HEIGHT}px)` }}
            >
              {renderRow(item.index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function ColumnHead({ column: { title, isTitleHidden, sort } }: { column: Column }) {
  if (isTitleHidden) return <span className="visually-hidden">{title}</span>;
  if (!sort) return title;
  return (
    <button type="button" className={styles.sort} title="Xếp theo cột này" onClick={sort.onSort}>
      {title}
      {sort.isOn && <span aria-hidden>{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </button>
  );
}
