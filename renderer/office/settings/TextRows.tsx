import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import { RowActs } from '../../shared/rows/RowActs.tsx';
import styles from './rows.module.css';

interface TextRowsProps {
  title: string;
  /** Completes "Bỏ …", e.g. `căn cứ`. */
  noun: string;
  hint: string;
  empty: string;
  rows: readonly string[];
  maxLength: number;
  maxRows: number;
  onChange: (rows: string[]) => void;
  idOf: (index: number) => string;
  problemOf: (index: number) => string | undefined;
}

/** Short texts in an order that matters. Enter opens a row below, Alt+↑ ↓ moves, Backspace takes an empty row out. */
export function TextRows(props: TextRowsProps) {
  const { title, noun, hint, empty, rows, maxLength, maxRows, onChange, idOf, problemOf } = props;
  const list = useRef<HTMLOListElement>(null);
  const put = (next: string[], focus: number) => {
    // The row must exist before it can be given the focus.
    flushSync(() => onChange(next));
    list.current?.querySelectorAll('input')[focus]?.focus();
  };
  const insertAfter = (index: number) => {
    if (rows.length < maxRows) put([...rows.slice(0, index + 1), '', ...rows.slice(index + 1)], index + 1);
  };
  const remove = (index: number) =>
    put(
      rows.filter((_, other) => other !== index),
      Math.max(0, index - 1),
    );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && event.altKey) put(moveRow(rows, index, index + step), index + step);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) insertAfter(index);
    else if (event.key === 'Backspace' && rows[index] === '') remove(index);
    else return;
    event.preventDefault();
  };

  return (
    <div role="group" aria-label={title}>
      <div className={styles.head}>
        <span>{title}</span>
        <LinkButton disabled={rows.length >= maxRows} onClick={() => insertAfter(rows.length - 1)}>
          Thêm {noun}
        </LinkButton>
      </div>
      <ol className={styles.rows} ref={list}>
        {rows.map((row, index) => (
          // Rows have no id of their own; their place is what identifies them.
          <li key={index}>
            <div className={styles.row}>
              <span className={`${styles.place} num`}>{index + 1}</span>
              <input
                id={idOf(index)}
                aria-label={`${title}, dòng ${index + 1}`}
                aria-invalid={problemOf(index) !== undefined}
                title={row}
                maxLength={maxLength}
                value={row}
                onChange={(event) => onChange(rows.map((old, other) => (other === index ? event.target.value : old)))}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
              <RowActs
                name={`${noun} ${index + 1}`}
                index={index}
                count={rows.length}
                onMove={(to) => onChange(moveRow(rows, index, to))}
                onRemove={() => remove(index)}
              />
            </div>
            {problemOf(index) !== undefined && (
              <div className={styles.problem} role="alert">
                {problemOf(index)}
              </div>
            )}
          </li>
        ))}
        {rows.length === 0 && <li className={styles.none}>{empty}</li>}
      </ol>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
