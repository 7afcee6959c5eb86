import { useMemo, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { useLatest } from '../../shared/useLatest.ts';
import { VirtualTable, type VirtualTableHandle } from '../../shared/VirtualTable.tsx';
import { useUnitKinds } from '../useUnitKinds.ts';
import { firstOpened, treeItems } from './treeItems.ts';
import { treeColumns } from './unitColumns.ts';
import { UnitTreeRow } from './UnitTreeRow.tsx';
import { useOpenedBranches } from './useOpenedBranches.ts';
import { useTreeCursor } from './useTreeCursor.ts';
import styles from './units.module.css';

interface UnitTreeProps {
  rows: readonly UnitRow[];
  on: IsoDate;
  text: string;
  label: string;
  /** Shown where a text is looked for and no unit has it. */
  none: ReactNode;
}

/** The units of a day in their tree. One stop for the keyboard; inside it arrows move. */
export function UnitTree({ rows, on, text, label, none }: UnitTreeProps) {
  const navigate = useNavigate();
  const { kindWord } = useUnitKinds();
  const table = useRef<VirtualTableHandle>(null);
  const [chosen, choose] = useOpenedBranches();
  const opened = useMemo(() => chosen ?? firstOpened(rows), [chosen, rows]);
  const items = useMemo(() => treeItems(rows, { opened, text }), [rows, opened, text]);

  const toggle = (id: string, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(id);
    else next.delete(id);
    choose(next);
  };
  const cursor = useTreeCursor({
    items,
    onToggle: toggle,
    onOpen: (id) => void navigate(`/units/${id}?on=${on}`),
    scrollTo: (index) => table.current?.scrollToRow(index),
  });
  const { onToggle, onCurrent } = useLatest({
    onToggle: toggle,
    onCurrent: (id: string) => {
      cursor.setCurrentId(id);
      table.current?.focus();
    },
  });

  if (text !== '' && items.length === 0) return none;
  return (
    <VirtualTable
      label={label}
      role="treegrid"
      className={styles.table}
      columns={treeColumns}
      count={items.length}
      rowKey={(index) => items[index]?.row.id ?? index}
      handle={table}
      activeRow={cursor.current === null ? null : { index: cursor.current, id: rowId(cursor.current) }}
      onKeyDown={cursor.onKeyDown}
      renderRow={(index) => {
        const item = items[index];
        return (
          item && (
            <UnitTreeRow
              {...item}
              id={rowId(index)}
              rowIndex={index}
              on={on}
              kindWord={kindWord(item.row.kind)}
              isCurrent={index === cursor.current}
              onToggle={onToggle}
              onCurrent={onCurrent}
            />
          )
        );
      }}
    />
  );
}

const rowId = (index: number) => `unit-row-${index}`;
