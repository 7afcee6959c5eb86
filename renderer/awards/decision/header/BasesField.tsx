import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionBasis } from '#core/awards/decision.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { BasisRow } from './BasisRow.tsx';
import styles from './header.module.css';

interface BasesFieldProps {
  bases: readonly DecisionBasis[];
  onChange: (bases: DecisionBasis[]) => void;
}

/**
 * The legal bases in their printed order. Rows move by dragging, or by Alt+↑ ↓ from
 * anywhere in the row; Enter opens a row below.
 */
export function BasesField({ bases, onChange }: BasesFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const focusRow = (index: number, part = 'text') =>
    list.current?.querySelector<HTMLElement>(`[data-basis="${index}"] [data-part="${part}"]`)?.focus();
  const put = (next: DecisionBasis[], focus: number, part?: string) => {
    // The row must exist before it can be given the focus.
    flushSync(() => onChange(next));
    focusRow(focus, part);
  };
  const insertAfter = (index: number) =>
    put([...bases.slice(0, index + 1), { text: '', date: null }, ...bases.slice(index + 1)], index + 1);
  const remove = (index: number) =>
    put(
      bases.filter((_, other) => other !== index),
      Math.max(0, index - 1),
    );
  const move = (from: number, to: number, part?: string) => {
    const moved = bases[from];
    if (!moved || to < 0 || to >= bases.length || from === to) return;
    const rest = bases.filter((_, index) => index !== from);
    put([...rest.slice(0, to), moved, ...rest.slice(to)], to, part);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const part = (event.target as HTMLElement).dataset.part;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && (event.altKey || part === 'handle')) {
      event.preventDefault();
      move(index, index + step, part);
    } else if (step !== undefined && part === 'text') {
      event.preventDefault();
      focusRow(index + step);
    } else if (event.key === 'Enter' && part === 'text' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      insertAfter(index);
    } else if (event.key === 'Backspace' && part === 'text' && bases[index]?.text === '') {
      event.preventDefault();
      remove(index);
    }
  };

  return (
    <div className={styles.basesField} role="group" aria-labelledby="decision-bases-label">
      <div className={styles.basesHead}>
        <span id="decision-bases-label">Căn cứ</span>
        <LinkButton id="decision-bases" onClick={() => insertAfter(bases.length - 1)}>
          Thêm căn cứ
        </LinkButton>
      </div>
      <ol className={styles.bases} ref={list}>
        {bases.map((basis, index) => (
          <BasisRow
            // Rows have no id of their own; their place is what identifies them.
            key={index}
            index={index}
            basis={basis}
            isDragged={dragged === index}
            onChange={(next) => onChange(bases.map((old, other) => (other === index ? next : old)))}
            onRemove={() => remove(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDragOver={() => {
              if (dragged === null || dragged === index) return;
              move(dragged, index);
              setDragged(index);
            }}
          />
        ))}
        {bases.length === 0 && <li className={styles.noBases}>Chưa có căn cứ nào.</li>}
      </ol>
    </div>
  );
}
