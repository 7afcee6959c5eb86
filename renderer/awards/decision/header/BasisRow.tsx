import { useState, type KeyboardEvent } from 'react';
import { CloseOutlined, HolderOutlined } from '@ant-design/icons';
import type { DecisionBasis } from '#core/awards/decision.ts';
import { formatDate, parseVietnameseDate } from '#core/dates/isoDate.ts';
import styles from './header.module.css';

interface BasisRowProps {
  index: number;
  basis: DecisionBasis;
  isDragged: boolean;
  onChange: (basis: DecisionBasis) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDragOver: () => void;
}

/** One basis: its words and the date of that text, when it has one. */
export function BasisRow(props: BasisRowProps) {
  const { index, basis, isDragged, onChange, onRemove, onKeyDown, onDragStart, onDragEnd, onDragOver } = props;
  const name = `căn cứ ${index + 1}`;
  return (
    <li
      data-basis={index}
      className={`${styles.basis} ${isDragged ? styles.dragged : ''}`}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
    >
      <button
        type="button"
        className={styles.handle}
        data-part="handle"
        draggable
        aria-label={`Chuyển ${name} bằng phím lên, xuống`}
        onDragStart={onDragStart}
        onDragEnd={onDragEnd}
      >
        <HolderOutlined aria-hidden />
      </button>
      <input
        data-part="text"
        className={styles.basisText}
        aria-label={`Nội dung ${name}`}
        placeholder="Căn cứ…"
        title={basis.text}
        maxLength={1000}
        value={basis.text}
        onChange={(event) => onChange({ ...basis, text: event.target.value })}
      />
      <BasisDate
        key={basis.date}
        label={`Ngày của ${name}`}
        date={basis.date}
        onChange={(date) => onChange({ ...basis, date })}
      />
      <button type="button" className={styles.removeBasis} aria-label={`Bỏ ${name}`} onClick={onRemove}>
        <CloseOutlined aria-hidden />
      </button>
    </li>
  );
}

interface BasisDateProps {
  label: string;
  date: string | null;
  onChange: (date: string | null) => void;
}

/** Typed as offices write dates; what is no date is put back when the field is left. */
function BasisDate({ label, date, onChange }: BasisDateProps) {
  const shown = date === null ? '' : formatDate(date);
  const [text, setText] = useState(shown);
  return (
    <input
      data-part="date"
      className={`${styles.basisDate} num`}
      aria-label={label}
      placeholder="ngày"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const parsed = parseVietnameseDate(text);
        if (text.trim() === '') onChange(null);
        else if (parsed !== null) onChange(parsed);
        else setText(shown);
      }}
    />
  );
}
