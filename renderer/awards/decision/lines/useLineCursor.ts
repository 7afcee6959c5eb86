import { useState, type RefObject } from 'react';
import type { DecisionLine } from '#core/awards/decision.ts';
import type { VirtualTableHandle } from '../../../shared/VirtualTable.tsx';
import type { AfterSave } from './LineForm.tsx';
import type { LineLayout } from './lineItems.ts';

interface CursorOptions {
  layout: LineLayout;
  at: (offset: number) => DecisionLine | undefined;
  table: RefObject<VirtualTableHandle | null>;
  canEdit: boolean;
  explainedId: string | null;
  onExplain: (lineId: string) => void;
}

/** Which row has the keyboard, and which one is open for editing. */
export function useLineCursor({ layout, at, table, canEdit, explainedId, onExplain }: CursorOptions) {
  const [current, setCurrent] = useState<number | null>(null);
  const [edited, setEdited] = useState<number | null>(null);

  const lineAt = (row: number | null): DecisionLine | undefined => {
    const item = row === null ? undefined : layout.at(row);
    return item?.kind === 'LINE' ? at(item.offset) : undefined;
  };
  /** Goes with a line to the row it now stands in; what is explained stays. */
  const follow = (row: number) => {
    setCurrent(row);
    table.current?.scrollToRow(row);
  };
  const goTo = (row: number) => {
    follow(row);
    const line = lineAt(row);
    // An open explanation follows the current row.
    if (explainedId !== null && line) onExplain(line.id);
  };
  const explain = (row: number) => {
    const line = lineAt(row);
    if (!line) return;
    setCurrent(row);
    onExplain(line.id);
  };
  const edit = (row: number) => {
    if (!lineAt(row)) return;
    if (!canEdit) {
      explain(row);
      return;
    }
    setCurrent(row);
    setEdited(row);
  };
  const endEdit = (row: number, then: AfterSave) => {
    const next = then === 'STAY' ? row : layout.step(row, then === 'UP' ? -1 : 1);
    if (next === row) {
      setEdited(null);
      table.current?.focus();
    } else {
      setEdited(next);
      goTo(next);
    }
  };
  return { current, edited, lineAt, goTo, follow, explain, edit, endEdit };
}
